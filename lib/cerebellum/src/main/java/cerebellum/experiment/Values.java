package cerebellum.experiment;

import cerebellum.Require;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Some numbers, written {@code 50,70,100}.
 *
 * @param values at least one, all finite
 */
public record Values(List<Double> values) implements Iterable<Double> {
    private static final String NUMBER = "[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?";

    /** Keeps a copy. */
    public Values {
        values = List.copyOf(values);
        Require.that(
                !values.isEmpty() && values.stream().allMatch(Double::isFinite),
                "values = %s must be one or more numbers such as 50,70,100",
                values);
        Require.that(
                values.stream().distinct().count() == values.size(), "values = %s must each be given once", values);
    }

    /** Some numbers. */
    public static Values of(double... values) {
        return new Values(Arrays.stream(values).boxed().toList());
    }

    /** Reads {@code 50,70,100}. */
    public static Values parse(String text) {
        Require.that(
                text.matches(NUMBER + "(," + NUMBER + ")*"),
                "values = \"%s\" must be one or more numbers such as 50,70,100",
                text);
        return new Values(
                Arrays.stream(text.split(",", -1)).map(Double::valueOf).toList());
    }

    /** Checks every one of them as {@link Require#in} does. */
    public void in(String what, String unit, double low, double high) {
        values.forEach(v -> Require.in(what, v, unit, low, high));
    }

    @Override
    public Iterator<Double> iterator() {
        return values.iterator();
    }

    @Override
    public String toString() {
        return values.stream()
                .map(v -> v == Math.rint(v) && Math.abs(v) < 1e9 ? Long.toString(v.longValue()) : v.toString())
                .collect(Collectors.joining(","));
    }
}
