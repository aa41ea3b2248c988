package cerebellum.arena;

import cerebellum.About;
import cerebellum.control.Contender;
import cerebellum.control.Rig;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.Registry;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
     * Who takes part.
     *
     * @param delayS from command to sense, both ways together; none of a controller
     */
    public record Known(
            String name,
            String what,
            String source,
            @Nullable Double delayS) {}

    /** The plants, with what they are. */
    public static List<Known> plants() {
        return rigs().entrySet().stream()
                .map(e -> known(
                        e.getValue().getClass(),
                        e.getValue().task().lag().efferentS()
                                + e.getValue().task().lag().afferentS()))
                .toList();
    }

    /** The controllers, with where they come from. */
    public static List<Known> controllers() {
        return contenders().values().stream()
                .map(c -> known(c.getClass(), null))
                .toList();
    }

    private static Known known(Class<?> type, @Nullable Double delayS) {
        About about = Experiments.about(type);
        return new Known(about.name(), about.value(), about.source(), delayS);
    }

    private static <T> SortedMap<String, T> made(Map<String, Class<? extends T>> types, Class<T> wanted) {
        SortedMap<String, T> made = new TreeMap<>();
        types.forEach((name, type) -> made.put(name, wanted.cast(Experiments.construct(type, new Class<?>[0]))));
        return made;
    }
}
