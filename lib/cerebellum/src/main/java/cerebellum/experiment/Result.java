package cerebellum.experiment;

import cerebellum.Names;
import java.util.List;
import java.util.function.Function;

/**
 * What an experiment found: a record. A component that is a {@code List} of records is a table, its columns named after
 * the row's components with their units ({@link Names#column}).
 */
public interface Result {
    /** Where the numbers come from. */
    Provenance provenance();

    /** The answer in a few lines of text, figures with units. */
    List<String> summary();

    /** A line for each row. */
    static <R> List<String> lines(List<R> rows, Function<R, String> line) {
        return rows.stream().map(line).toList();
    }
}
