package cerebellum.experiment.sweep;

import cerebellum.Text;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a sweep found: a row a part, in the order of the parts, whoever computed them; after a stop, those that are finished. */
public final class Swept implements Result {
    private final Sweep sweep;
    private final @Nullable Outcome[] outcomes;
    private final int[] finished;
    private final int computed;
    private final Provenance provenance;

    /** @param outcomes a part each, null if it is not finished; taken over */
    Swept(Sweep sweep, @Nullable Outcome[] outcomes, int computed, Provenance provenance) {
        this.sweep = sweep;
        this.outcomes = outcomes;
        this.finished = IntStream.range(0, outcomes.length)
                .filter(i -> outcomes[i] != null)
                .toArray();
        this.computed = computed;
        this.provenance = provenance.complete(finished.length == outcomes.length);
    }

    /** What was varied. */
    public List<SweepAxis> axes() {
        return sweep.axes();
    }

    /** What was taken of each part. */
    public List<SweepTake> takes() {
        return sweep.takes();
    }

    /** How many parts are finished: the rows. */
    public int rows() {
        return finished.length;
    }

    /** How many of them were computed now; the others had been kept. */
    public int computed() {
        return computed;
    }

    /** The number of the part in a row, from 0; rows count from 0. */
    public int part(int row) {
        return finished[row];
    }

    /** What was varied in a row, by key. */
    public Map<String, String> values(int row) {
        return sweep.part(finished[row]);
    }

    /** What came of it. */
    public Outcome outcome(int row) {
        return Objects.requireNonNull(outcomes[finished[row]]);
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public List<String> summary() {
        List<Outcome> failed = IntStream.range(0, rows())
                .mapToObj(this::outcome)
                .filter(Outcome::isFailed)
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(Text.of(
                "%d of %d parts: %d computed now, %d kept from before, %d failed",
                rows(), outcomes.length, computed, rows() - computed, failed.size()));
        failed.stream().map(Outcome::failed).distinct().limit(3).forEach(why -> lines.add("failed: " + why));
        return lines;
    }
}
