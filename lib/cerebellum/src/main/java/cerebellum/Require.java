package cerebellum;

import java.util.Locale;
import java.util.Map;

/**
 * Argument checks that name the culprit: what it is, its value, its unit and what is allowed.
 *
 * <p>Every method returns the value it was given, and throws {@link IllegalArgumentException} with one sentence such
 * as {@code mass = -1 kg must lie between 0.01 and 100 kg}.
 */
public final class Require {
    private Require() {}

    /** A value in the closed interval; NaN is never inside. The unit is "" for a pure number. */
    public static double in(String what, double value, String unit, double low, double high) {
        if (value >= low && value <= high) {
            return value;
        }
        throw refusal(Text.of(
                "%s = %s must lie between %s and %s",
                what, with(number(value), unit), number(low), with(number(high), unit)));
    }

    /** As {@link #in(String, double, String, double, double)} for whole numbers. */
    public static int in(String what, int value, String unit, int low, int high) {
        return (int) in(what, (long) value, unit, low, high);
    }

    /** As {@link #in(String, double, String, double, double)} for whole numbers. */
    public static long in(String what, long value, String unit, long low, long high) {
        if (value >= low && value <= high) {
            return value;
        }
        throw refusal(Text.of(
                "%s = %s must lie between %d and %s",
                what, with(Long.toString(value), unit), low, with(Long.toString(high), unit)));
    }

    /** A time constant of an explicit step, ms: a shorter one than the step would overshoot and swing. */
    public static double step(String what, double tauMs, double dtMs) {
        that(
                tauMs >= dtMs,
                "%s = %s ms must be %s ms or more, the step: a longer step overshoots",
                what,
                number(tauMs),
                number(dtMs));
        return tauMs;
    }

    /**
     * A time as a whole number of steps; what does not fall on a step is refused.
     *
     * @param time in the unit of {@code dt}
     * @return how many, exact to the rounding of both
     */
    public static long steps(String what, double time, String unit, double dt) {
        double steps = time / dt;
        long whole = Math.round(steps);
        that(
                Math.abs(steps - whole) <= Math.min(1e-3, 1e-9 * Math.max(1, Math.abs(steps))),
                "%s = %s must be a whole number of steps of %s",
                what,
                with(number(time), unit),
                with(number(dt), unit));
        return whole;
    }

    /** A number without a fraction, for what is counted in steps: nothing is rounded on the way. */
    public static double whole(String what, double value, String unit) {
        if (value == Math.rint(value)) {
            return value;
        }
        throw refusal(Text.of("%s = %s must be whole", what, with(number(value), unit)));
    }

    /** A length that must be what the other argument says it is. */
    public static void length(String what, int length, int expected) {
        if (length != expected) {
            throw refusal(Text.of("%s has length %d, must have %d", what, length, expected));
        }
    }

    /**
     * What a map has under a name.
     *
     * @param missing how the sentence begins if it has nothing: {@code there is no plant}
     */
    public static <T> T known(String missing, String name, Map<String, T> all) {
        T found = all.get(name);
        if (found == null) {
            throw refusal(missing + " \"" + name + "\"; there are " + String.join(", ", all.keySet()));
        }
        return found;
    }

    /** A condition between values, told in words. */
    public static void that(boolean holds, String sentence, Object... values) {
        if (!holds) {
            throw refusal(String.format(Locale.ROOT, sentence, values));
        }
    }

    /**
     * What is thrown when something is refused: one sentence. Where people read it, in a notebook, the system property
     * {@code lab.sentences} is true and it carries no stack trace, for the trace says nothing that they could mend.
     */
    public static IllegalArgumentException refusal(String sentence) {
        IllegalArgumentException refused = new IllegalArgumentException(sentence);
        if (Boolean.getBoolean("lab.sentences")) {
            refused.setStackTrace(new StackTraceElement[0]);
        }
        return refused;
    }

    private static String with(String number, String unit) {
        return unit.isEmpty() ? number : number + " " + unit;
    }

    /** A number as people write it: 0.5, 40, 1e-06. */
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String shortest = Double.toString(value);
        String rounded = String.format(Locale.ROOT, "%.6g", value);
        return Double.parseDouble(rounded) == value && rounded.length() < shortest.length() ? rounded : shortest;
    }
}
