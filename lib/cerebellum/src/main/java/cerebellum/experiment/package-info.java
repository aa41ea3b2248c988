/** A paper's protocol as a printable record: the same record and seed give the same numbers. */
@NullMarked
package cerebellum.experiment;

import org.jspecify.annotations.NullMarked;
