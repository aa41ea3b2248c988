package cerebellum.control;

import cerebellum.Seed;
import java.util.Optional;

/**
 * Makes the controllers of one kind, for any plant. A lambda will do:
 *
 * <pre>  Contender more = (rig, seed) -> (now, command) -> command[0] *= 1.2;</pre>
 */
@FunctionalInterface
public interface Contender {
    /**
     * A controller that has learned nothing yet.
     *
     * @param rig what it will meet, as it is known beforehand: without load, with the usual delays and noise
     * @param seed of its chance
     */
    Controller start(Rig rig, Seed seed);

    /** Why it cannot control this plant: a sentence for the table; empty if it can. */
    default Optional<String> cannot(Rig rig) {
        return Optional.empty();
    }

    /**
     * The same, tuned for a plant without load; asked once a plant. Its {@code toString} tells what was tuned.
     *
     * @return itself if there is nothing to tune
     */
    default Contender tunedFor(Rig rig) {
        return this;
    }

    /** The same without learning, for what learns; itself for what does not. */
    default Contender withoutLearning() {
        return this;
    }
}
