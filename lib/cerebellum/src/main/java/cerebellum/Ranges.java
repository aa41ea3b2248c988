package cerebellum;

import java.lang.reflect.RecordComponent;

/** Holds the components of a record to the ranges that their {@link About} gives. */
public final class Ranges {
    private Ranges() {}

    /**
     * Checks all components; to be called in a compact constructor: {@code Ranges.check(Motor.class, repeats, trial)}.
     *
     * @param components as the record declares them; not modified
     * @throws IllegalArgumentException if one is out of its range, such as {@code mass_kg = -1 kg must lie between 0.01 and
     *     100 kg}
     */
    public static void check(Class<? extends Record> type, Object... components) {
        RecordComponent[] declared = type.getRecordComponents();
        Require.length("components of " + type.getSimpleName(), components.length, declared.length);
        for (int i = 0; i < declared.length; i++) {
            About about = declared[i].getAnnotation(About.class);
            if (about != null && bounded(about)) {
                check(declared[i].getName(), about, components[i]);
            }
        }
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
