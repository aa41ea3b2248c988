package cerebellum.arena;

import cerebellum.About;
import cerebellum.control.Contender;
import cerebellum.control.Rig;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.Registry;
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

    private static <T> SortedMap<String, T> made(Map<String, Class<? extends T>> types, Class<T> wanted) {
        SortedMap<String, T> made = new TreeMap<>();
        types.forEach((name, type) -> made.put(name, wanted.cast(Experiments.construct(type, new Class<?>[0]))));
        return made;
    }
}
