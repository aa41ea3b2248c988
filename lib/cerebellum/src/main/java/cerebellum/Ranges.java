package cerebellum;

import java.lang.reflect.RecordComponent;
import java.util.List;

/** Holds the components of a record to the ranges that their {@link About} gives. */
public final class Ranges {
    private Ranges() {}

    /**
     * Checks all components; to be called in a compact constructor: {@code Ranges.check(Motor.class, repeats, trial)}.
     *
     * @param components as the record declares them, or those alone that have a range; not modified
     * @throws IllegalArgumentException if one is out of its range, such as {@code mass_kg = -1 kg must lie between 0.01 and
     *     100 kg}
     */
    public static void check(Class<? extends Record> type, Object... components) {
        List<RecordComponent> declared = List.of(type.getRecordComponents());
        List<RecordComponent> ranged = declared.stream().filter(Ranges::bounded).toList();
        List<RecordComponent> given = components.length == ranged.size() ? ranged : declared;
        Require.length("components of " + type.getSimpleName(), components.length, given.size());
        for (RecordComponent one : ranged) {
            check(one.getName(), one.getAnnotation(About.class), components[given.indexOf(one)]);
        }
    }

    /** Holds a value to the range of one component, if it has one; a list, each of its values. */
    public static void check(RecordComponent component, Object value) {
        if (bounded(component)) {
            check(component.getName(), component.getAnnotation(About.class), value);
        }
    }

    private static boolean bounded(RecordComponent component) {
        About about = component.getAnnotation(About.class);
        return about != null && bounded(about);
    }

    /** Whether a parameter has a range. */
    public static boolean bounded(About about) {
        return about.low() > Double.NEGATIVE_INFINITY || about.high() < Double.POSITIVE_INFINITY;
    }

    private static void check(String name, About about, Object value) {
        if (value instanceof Iterable<?> several) {
            several.forEach(one -> check(name, about, one));
        } else if (value instanceof Integer || value instanceof Long) {
            long whole = ((Number) value).longValue();
            Require.in(Names.key(name), whole, Names.unit(name), (long) about.low(), (long) about.high());
        } else {
            double number = ((Number) value).doubleValue();
            Require.in(Names.key(name), number, Names.unit(name), about.low(), about.high());
        }
    }
}
