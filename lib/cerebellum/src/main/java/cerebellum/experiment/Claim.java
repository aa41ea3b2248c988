package cerebellum.experiment;

import cerebellum.Require;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One check of a model: what is measured and what it should be.
 *
 * @param name of the component of {@link ModelEntry#measure} that holds the number; ends in its unit
 * @param what in words
 * @param says what the paper says, in our words
 * @param trust how far that statement can be trusted
 * @param low least value that passes
 * @param high greatest value that passes
 * @param faithful false where the model here only resembles the paper's, so that passing is "in the manner of"
 * @param leftOut what of the paper is not in it
 */
public record Claim(
        String name, String what, String says, Trust trust, double low, double high, boolean faithful, String leftOut) {
    private static final Pattern BAR = Pattern.compile("(\\S+) to (\\S+)|([<>]=) (\\S+)");

    /**
     * Claims from a table, a row a claim: {@code name | what | bar | trust | claim | left out}.
     *
     * <p>A bar is {@code 1 to 2}, {@code <= 3} or {@code >= 4}; trust is {@code read}, {@code known} or {@code ours},
     * followed by {@code , in the manner of} where the model only resembles the paper's.
     *
     * @throws IllegalArgumentException if a row has another shape or a name stands twice
     */
    public static List<Claim> table(String rows) {
        List<Claim> claims = rows.lines().map(Claim::row).toList();
        long names = claims.stream().map(Claim::name).distinct().count();
        Require.that(names == claims.size(), "a name stands twice in the claims \"%s\"", rows.strip());
        return claims;
    }

    private static Claim row(String line) {
        String[] cell = line.strip().split("\\s*\\|\\s*", -1);
        Require.that(cell.length == 6, "the claim \"%s\" has %d cells, must have 6", line.strip(), cell.length);
        Matcher bar = BAR.matcher(cell[2]);
        Require.that(bar.matches(), "the bar \"%s\" must be like 1 to 2, <= 3 or >= 4", cell[2]);
        String[] trust = cell[3].split(", ", 2);
        boolean faithful = trust.length == 1;
        Require.that(
                (faithful || trust[1].equals("in the manner of"))
                        && Arrays.stream(Trust.values()).anyMatch(t -> t.word().equals(trust[0])),
                "the trust \"%s\" must be read, known or ours, or one of them with \", in the manner of\"",
                cell[3]);
        double number = Double.parseDouble(bar.group(bar.group(3) == null ? 1 : 4));
        boolean most = "<=".equals(bar.group(3));
        double low = bar.group(3) == null ? number : most ? Double.NEGATIVE_INFINITY : number;
        double high =
                bar.group(3) == null ? Double.parseDouble(bar.group(2)) : most ? number : Double.POSITIVE_INFINITY;
        Trust how = Trust.valueOf(trust[0].toUpperCase(Locale.ROOT));
        return new Claim(cell[0], cell[1], cell[4], how, low, high, faithful, cell[5]);
    }

    /**
     * What a model measured, by name.
     *
     * @throws IllegalArgumentException if a component is not a number, or if the names are not those of the claims
     */
    public static Map<String, Double> values(List<Claim> claims, Record measured) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (RecordComponent component : measured.getClass().getRecordComponents()) {
            values.put(component.getName(), number(measured, component.getAccessor()));
        }
        List<String> claimed = claims.stream().map(Claim::name).toList();
        Require.that(
                values.keySet().containsAll(claimed) && values.size() == claimed.size(),
                "%s of %s is measured, %s is claimed: the names must be the same",
                values.keySet(),
                measured.getClass().getName(),
                claimed);
        return values;
    }

    private static double number(Record of, Method accessor) {
        try {
            accessor.setAccessible(true);
            Object value = accessor.invoke(of);
            Require.that(value instanceof Number, "%s = %s is not a number", accessor.getName(), value);
            return ((Number) value).doubleValue();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The allowed range with a unit, "" for a pure number. */
    public String bar(String unit) {
        String u = unit.isEmpty() ? "" : " " + unit;
        if (low == high) {
            return Require.number(low) + u;
        } else if (low == Double.NEGATIVE_INFINITY) {
            return "<= " + Require.number(high) + u;
        }
        return high == Double.POSITIVE_INFINITY
                ? ">= " + Require.number(low) + u
                : Require.number(low) + " to " + Require.number(high) + u;
    }

    /** Whether a value passes; NaN does not. */
    public boolean holds(double value) {
        return value >= low && value <= high;
    }

    /** What is said of a claim that every seed upholds, or that some seed does not. */
    public Verdict verdict(boolean everySeed) {
        if (!everySeed) {
            return Verdict.NOT_REPRODUCED;
        } else if (!faithful) {
            return Verdict.IN_THE_MANNER_OF;
        }
        return trust == Trust.OURS ? Verdict.HOLDS_OUR_BAR : Verdict.REPRODUCED;
    }

    /** How far a claim can be trusted. */
    public enum Trust {
        /** Read in the paper or another public source. */
        READ,
        /** General knowledge, not read again. */
        KNOWN,
        /** Our own bar: the paper gives no figure, or it could not be checked. */
        OURS;

        /** As tables spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The outcome of a check over all seeds. */
    public enum Verdict {
        /** Every seed upholds a claim that was read or is generally known. */
        REPRODUCED,
        /** Every seed passes a bar of our own. */
        HOLDS_OUR_BAR,
        /** Every seed passes, by a model that only resembles the paper's. */
        IN_THE_MANNER_OF,
        /** Some seed fails. */
        NOT_REPRODUCED;

        /** As tables spell it: {@code holds our bar}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
