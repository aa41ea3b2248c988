package cerebellum.experiment;

import cerebellum.About;
import cerebellum.Progress;
import java.util.Map;

/**
 * A protocol that can be run: a record whose components are its parameters.
 *
 * <p>To add one, write a public record in this library that implements this interface, carries {@link About}, and has
 * a constructor without arguments that sets the defaults; it then appears in the notebooks and in
 * {@code ./lab experiment} alike ({@link Experiments}). The same record gives the same result on every machine and
 * any number of threads, to the last bit.
 *
 * @param <R> what it finds
 */
public interface Experiment<R extends Result> {
    /**
     * Runs it.
     *
     * @return what was found, or the part found before {@code progress} said stop ({@link Provenance#complete})
     */
    R run(Progress progress);

    /** Runs it without display. */
    default R run() {
        return run(Progress.quiet());
    }

    /**
     * The same with one parameter changed: {@code new PredictiveFigure1().with("mass_kg", 1.5)}.
     *
     * @param key as on the command line
     * @throws IllegalArgumentException if there is no such parameter or the value is not allowed
     */
    default Experiment<R> with(String key, Object value) {
        return Experiments.with(this, Map.of(key, String.valueOf(value)));
    }
}
