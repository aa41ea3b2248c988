package cerebellum;

import java.util.Locale;

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
        throw new IllegalArgumentException("%s = %s must lie between %s and %s"
                .formatted(what, with(number(value), unit), number(low), with(number(high), unit)));
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
        throw new IllegalArgumentException("%s = %s must lie between %d and %s"
                .formatted(what, with(Long.toString(value), unit), low, with(Long.toString(high), unit)));
    }

    /** A number without a fraction, for what is counted in steps: nothing is rounded on the way. */
    public static double whole(String what, double value, String unit) {
        if (value == Math.rint(value)) {
            return value;
        }
        throw new IllegalArgumentException("%s = %s must be whole".formatted(what, with(number(value), unit)));
    }

    /** A length that must be what the other argument says it is. */
    public static void length(String what, int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException("%s has length %d, must have %d".formatted(what, length, expected));
        }
    }

    /** A condition between values, told in words. */
    public static void that(boolean holds, String sentence, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, sentence, values));
        }
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
