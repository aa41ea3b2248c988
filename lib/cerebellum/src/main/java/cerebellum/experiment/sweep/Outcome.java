package cerebellum.experiment.sweep;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of one part of a sweep.
 *
 * @param numbers those that were taken, NaN where there is none; empty if the part failed
 * @param failed why it failed, in a sentence; "" if it did not
 * @param lasting whether it would fail again: what an experiment refuses, not what a machine was too small for
 */
public record Outcome(List<Double> numbers, String failed, boolean lasting) implements Serializable {
    private static final int LONGEST = 400;

    /** Keeps a copy; the sentence on one line. */
    public Outcome {
        numbers = new ArrayList<>(numbers); // one that can be sent
        failed = failed.replaceAll("\\s+", " ").strip();
        failed = failed.length() > LONGEST ? failed.substring(0, LONGEST) + "…" : failed;
    }

    /** Of a part that was computed. */
    static Outcome of(List<Double> numbers) {
        return new Outcome(numbers, "", true);
    }

    /** Of a part that threw. */
    static Outcome of(Throwable failure) {
        String message = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        String sentence =
                message == null ? kind : failure instanceof IllegalArgumentException ? message : kind + ": " + message;
        return new Outcome(List.of(), sentence, failure instanceof RuntimeException);
    }

    /** Whether it failed. */
    public boolean isFailed() {
        return !failed.isEmpty();
    }

    /** One of the numbers; NaN if the part failed. */
    public double number(int take) {
        return isFailed() ? Double.NaN : numbers.get(take);
    }
}
