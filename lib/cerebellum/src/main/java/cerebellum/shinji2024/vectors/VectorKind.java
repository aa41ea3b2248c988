package cerebellum.shinji2024.vectors;

import cerebellum.Csv;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One kind of reference vectors: inputs and outputs of a piece of hardware, replayed through its Java twin.
 *
 * @param names regular expression of its files' names, without the extension
 * @param outputs regular expression of the columns that are outputs: each must be compared in every row
 * @param twin computes the outputs of every row and has them compared
 */
record VectorKind(String names, String outputs, Twin twin) {
    /** What is replayed. */
    interface Twin {
        /**
         * Computes the outputs of every row and has them compared.
         *
         * @param check the rows, and where outputs are compared
         * @param beside reads another file of the same folder, such as the stimuli
         * @throws IllegalArgumentException if a cell is not what it should be
         */
        void replay(VectorCheck check, Function<String, Csv> beside);
    }

    /** A kind that needs no other file. */
    static VectorKind alone(String names, String outputs, Consumer<VectorCheck> twin) {
        return new VectorKind(names, outputs, (check, beside) -> twin.accept(check));
    }
}
