package cerebellum.experiment.sweep;

import cerebellum.Require;
import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.Seeds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One parameter and the values it takes in turn, as text:
 *
 * <pre>
 *  0,1,4            a list; values that hold commas themselves stand between semicolons
 *  1-20             whole numbers, of seeds and of parameters that are whole
 *  0..1/lin5        five, evenly spaced, both ends among them
 *  1e-8..1e-6/log5  five, evenly spaced by ratio
 *  0..1/lin         drawn by chance between the ends, or /log
 * </pre>
 *
 * Values between two ends are of twelve significant digits, so that .1 to .5 gives .3.
 */
public final class SweepAxis {
    private static final Pattern RANGE = Pattern.compile("(.+)\\.\\.(.+?)(?:/(lin|log)(\\d*))?");
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final MathContext TWELVE = new MathContext(12);
    private static final int MOST_CHECKED = 1000;

    private final String key;
    private final String text;
    private final boolean drawn;
    private final long count;
    private final LongFunction<String> values;

    private SweepAxis(String key, String text, boolean drawn, long count, LongFunction<String> values) {
        this.key = key;
        this.text = text;
        this.drawn = drawn;
        this.count = count;
        this.values = values;
    }

    /**
     * Reads one for an experiment.
     *
     * @param draw fills an axis without a number of values
     * @throws IllegalArgumentException if the experiment has no such parameter, there is no value, one is given twice, or
     *     one is nothing that the parameter may be
     */
    static SweepAxis of(Experiment<?> experiment, String key, String text, Draw draw) {
        Class<?> type = Experiments.type(experiment, key);
        boolean whole = type == int.class || type == long.class;
        Matcher range = RANGE.matcher(text);
        Matcher run = WHOLE.matcher(text);
        SweepAxis axis = range.matches()
                ? between(key, text, range, whole, draw)
                : (whole || type == Seeds.class) && run.matches() ? run(key, text, run) : list(key, text);
        for (long i = 0; i < axis.count; i++) {
            if (i < MOST_CHECKED || i == axis.count - 1) {
                Experiments.check(experiment, key, axis.value(i));
            }
        }
        return axis;
    }

    private static SweepAxis list(String key, String text) {
        List<String> all = List.of(text.split(text.contains(";") ? ";" : ",", -1));
        Require.that(all.stream().noneMatch(String::isBlank), "%s = \"%s\" has an empty value", key, text);
        Require.that(Set.copyOf(all).size() == all.size(), "%s = \"%s\" has a value twice", key, text);
        return new SweepAxis(key, text, false, all.size(), i -> all.get((int) i));
    }

    private static SweepAxis run(String key, String text, Matcher run) {
        long first = Long.parseLong(run.group(1));
        long last = Long.parseLong(run.group(2));
        Require.that(first <= last, "%s = \"%s\" is empty: it ends before it begins", key, text);
        return new SweepAxis(key, text, false, last - first + 1, i -> Long.toString(first + i));
    }

    private static SweepAxis between(String key, String text, Matcher range, boolean whole, Draw draw) {
        double low = end(key, text, range.group(1));
        double high = end(key, text, range.group(2));
        Require.that(
                range.group(3) != null,
                "%s = \"%s\" does not say how many values: %s/lin5, %s/log5, or %s/lin to be drawn",
                key,
                text,
                text,
                text,
                text);
        boolean log = range.group(3).equals("log");
        Require.that(low < high, "%s = \"%s\" is empty: it must end above its begin", key, text);
        Require.that(!log || low > 0, "%s = \"%s\" must begin above 0: it is spaced by ratio", key, text);
        if (!range.group(4).isEmpty()) {
            String digits = range.group(4);
            int n = digits.length() > 7 ? Integer.MAX_VALUE : Integer.parseInt(digits);
            Require.in(Text.of("values of %s", key), n, "", 2, 1_000_000);
            return new SweepAxis(
                    key,
                    text,
                    false,
                    n,
                    i -> i == 0 || i == n - 1
                            ? text(i == 0 ? low : high)
                            : text(rounded(at(low, high, log, i / (n - 1.)))));
        }
        Require.that(
                draw.count() > 0,
                "%s = \"%s\" has no number of values: give it one (%s5) or a number of draws (--draw 200)",
                key,
                text,
                text);
        double[] places = draw.places(key);
        return new SweepAxis(
                key,
                text,
                true,
                draw.count(),
                i -> whole
                        ? text(Math.min(high, Math.floor(at(low, high + 1, log, places[(int) i]))))
                        : text(rounded(at(low, high, log, places[(int) i]))));
    }

    private static double end(String key, String text, String end) {
        try {
            double value = Double.parseDouble(end);
            Require.that(Double.isFinite(value), "%s = \"%s\" must have ends that are finite", key, text);
            return value;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Text.of("%s = \"%s\": \"%s\" is not a number", key, text, end), e);
        }
    }

    private static double at(double low, double high, boolean log, double place) {
        return log ? low * StrictMath.pow(high / low, place) : low + (high - low) * place;
    }

    private static double rounded(double value) {
        return new BigDecimal(value, TWELVE).doubleValue();
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The parameter, as on the command line. */
    public String key() {
        return key;
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** Whether its values are drawn by chance, together with those of the other drawn axes. */
    public boolean isDrawn() {
        return drawn;
    }

    /** How many values. */
    public long count() {
        return count;
    }

    /** One of its values; {@code i} counts from 0. */
    public String value(long i) {
        return values.apply(i);
    }

    @Override
    public String toString() {
        return key + "=" + text;
    }
}
