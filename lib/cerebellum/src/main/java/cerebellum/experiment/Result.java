package cerebellum.experiment;

import cerebellum.Names;
import java.util.List;

/**
 * What an experiment found: a record. A component that is a {@code List} of records is a table, its columns named after
 * the row's components with their units ({@link Names#column}).
 */
public interface Result {
    /** Where the numbers come from. */
    Provenance provenance();

    /** The answer in a few lines of text, figures with units. */
    List<String> summary();
}
