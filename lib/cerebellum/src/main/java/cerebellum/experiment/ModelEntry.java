package cerebellum.experiment;

import cerebellum.Seed;
import java.util.List;

/**
 * A model's place in the review, and the numbers it is judged by.
 *
 * <p>To add one, let a public class with a constructor without arguments implement this interface and carry {@link
 * Entry} and {@link Claims}, and give it a row in {@code datasets/review/models.csv}; it then appears in {@code ./lab experiment review}
 * and in the table of models of the notebooks.
 */
public interface ModelEntry {
    /** What is checked, a claim for each component of what {@link #measure} returns, of the same name: its {@link Claims}. */
    default List<Claim> claims() {
        Claims table = getClass().getAnnotation(Claims.class);
        return table == null ? List.of() : Claim.table(table.value());
    }

    /**
     * Runs the model once.
     *
     * @param seed where its chance comes from; not used if {@link Entry#chance} is false
     * @return a record of numbers whose names end in their units
     */
    Record measure(Seed seed);

    /** What one would look at first; one run at seed 1, a few seconds at most. */
    Picture picture();
}
