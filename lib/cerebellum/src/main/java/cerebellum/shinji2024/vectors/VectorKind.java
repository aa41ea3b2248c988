package cerebellum.shinji2024.vectors;

import cerebellum.Csv;
import java.util.function.Function;

/**
 * One kind of reference vectors: inputs and outputs of a piece of hardware, replayed through its Java twin.
 *
 * <p>To add one, write a public class in this package with a constructor without arguments; {@link Vectors} finds it.
 */
public interface VectorKind {
    /** Regular expression of its files' names, without the extension. */
    String names();

    /** Regular expression of the columns that are outputs: each must be compared in every row. */
    String outputs();

    /**
     * Computes the outputs of every row and has them compared.
     *
     * @param check the rows, and where outputs are compared
     * @param beside reads another file of the same folder, such as the stimuli
     * @throws IllegalArgumentException if a cell is not what it should be
     */
    void replay(VectorCheck check, Function<String, Csv> beside);
}
