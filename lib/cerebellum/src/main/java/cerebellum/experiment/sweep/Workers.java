package cerebellum.experiment.sweep;

import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Text;
import java.util.ServiceLoader;
import java.util.function.ObjIntConsumer;

/**
 * Who computes the parts of a sweep. Others than the threads of this JVM are found on the class path by {@link
 * ServiceLoader}.
 */
public interface Workers {
    /** Whether these are meant by a text such as {@code local} or {@code spark://host:7077}. */
    boolean areAt(String on);

    /**
     * Computes some parts with {@link Sweep#compute}, each once that counts.
     *
     * @param on what {@link #areAt} was asked
     * @param parts their numbers; not modified
     * @param done told of each part that is finished, by any thread, in any order
     * @param progress parts done of these; asked on the calling thread, ten times a second or more
     * @throws IllegalArgumentException if they cannot be reached, or know another library than this one
     */
    void compute(String on, Sweep sweep, int[] parts, ObjIntConsumer<Outcome> done, Progress progress);

    /**
     * Those at a place.
     *
     * @throws IllegalArgumentException if there are none
     */
    static Workers at(String on) {
        Workers threads = new ThreadWorkers();
        return threads.areAt(on)
                ? threads
                : ServiceLoader.load(Workers.class, Workers.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(w -> w.areAt(on))
                        .findFirst()
                        .orElseThrow(() -> Require.refusal(Text.of(
                                "on = \"%s\" must be local; local[2] and spark://HOST:PORT need Apache Spark on the class"
                                        + " path, where ./lab sweep puts it",
                                on)));
    }
}
