package cerebellum.arena;

import cerebellum.About;
import cerebellum.control.Contender;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.Registry;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All plants and all controllers of the library, found by looking. To add one, write a public class with a constructor
 * without arguments that implements {@link Rig} or {@link Contender} and carries {@link About} with name, value and
 * source; it then meets all others.
 */
public final class Entrants {
    private Entrants() {}

    /** Plants with their tasks, by name. */
    public static SortedMap<String, Rig> rigs() {
        return made(Registry.find(Rig.class, Experiments::nameOf), Rig.class);
    }

    /** Controllers, by name. */
    public static SortedMap<String, Contender> contenders() {
        return made(Registry.find(Contender.class, Experiments::nameOf), Contender.class);
    }

    /**
     * A plant that takes part.
     *
     * @param delayS from command to sense, both ways together
     */
    public record KnownPlant(String name, String what, String source, double delayS) {}

    /** A controller that takes part. */
    public record KnownController(String name, String what, String source) {}

    /** The plants, with what they are. */
    public static List<KnownPlant> plants() {
        return rigs().values().stream()
                .map(rig -> {
                    About about = Experiments.about(rig.getClass());
                    Task.Lag lag = rig.task().lag();
                    return new KnownPlant(
                            about.name(), about.value(), about.source(), lag.efferentS() + lag.afferentS());
                })
                .toList();
    }

    /** The controllers, with where they come from. */
    public static List<KnownController> controllers() {
        return contenders().values().stream()
                .map(contender -> {
                    About about = Experiments.about(contender.getClass());
                    return new KnownController(about.name(), about.value(), about.source());
                })
                .toList();
    }

    private static <T> SortedMap<String, T> made(Map<String, Class<? extends T>> types, Class<T> wanted) {
        SortedMap<String, T> made = new TreeMap<>();
        types.forEach((name, type) -> made.put(name, wanted.cast(Experiments.construct(type, new Class<?>[0]))));
        return made;
    }
}
