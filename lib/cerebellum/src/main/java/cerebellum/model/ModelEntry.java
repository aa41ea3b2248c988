package cerebellum.model;

import cerebellum.Require;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model's place in the review, and the numbers it is judged by.
 *
 * <p>To add one, let a public class with a constructor without arguments implement this interface; it then appears in
 * {@code ./lab experiment review} and in the table of models of the notebooks.
 */
public interface ModelEntry {
    /** Short name for the command line: lower case with hyphens. */
    String name();

    /** Where it was published. */
    Citation citation();

    /** What it is a model of. */
    Subject subject();

    /** How it models: "spiking network", "Kalman filter", "conductance-based compartments". */
    String style();

    /** What is checked, in order. */
    List<Claim> claims();

    /**
     * Runs the model once.
     *
     * @param seed where its chance comes from; not used if {@link #deterministic}
     * @return one number for each of {@link #claims}, in their order and units
     */
    double[] measure(long seed);

    /** True if every seed gives the same numbers. */
    default boolean deterministic() {
        return false;
    }

    /** The review's three classes of models. */
    enum Subject {
        /** The cerebellum, or much of it. */
        ARCHITECTURE,
        /** One Purkinje cell or a population of them. */
        PURKINJE_CELL,
        /** Other cells of the cerebellum. */
        OTHER_NEURON
    }

    /**
     * A publication.
     *
     * @param review number in the reference list of Oviedo et al. (2025), corrected; 0 if it is not there
     * @param authors family names as cited
     * @param year of print
     * @param title in full
     * @param where journal, volume: pages, or the like
     * @param doi without resolver, or "" if unknown
     */
    record Citation(int review, String authors, int year, String title, String where, String doi) {
        @Override
        public String toString() {
            return authors + " (" + year + ")";
        }
    }

    /**
     * One check of a model: what is measured and what it should be.
     *
     * @param quantity in words
     * @param unit "" for a pure number
     * @param claim what the paper says, in our words
     * @param trust how far that statement can be trusted
     * @param low least value that passes
     * @param high greatest value that passes
     * @param faithful false where the model here only resembles the paper's, so that passing is "in the manner of"
     * @param leftOut what of the paper is not in it
     */
    record Claim(
            String quantity,
            String unit,
            String claim,
            Trust trust,
            double low,
            double high,
            boolean faithful,
            String leftOut) {
        private static final Pattern BAR = Pattern.compile("(\\S+) to (\\S+)|([<>]=) (\\S+)");

        /**
         * Claims from a table, a row a claim: {@code quantity | unit | bar | trust | claim | left out}.
         *
         * <p>A bar is {@code 1 to 2}, {@code <= 3} or {@code >= 4}; trust is {@code read}, {@code known} or {@code
         * ours}, followed by {@code , in the manner of} where the model only resembles the paper's.
         *
         * @throws IllegalArgumentException if a row has another shape
         */
        public static List<Claim> table(String rows) {
            return rows.lines().map(Claim::row).toList();
        }

        private static Claim row(String line) {
            String[] cell = line.strip().split("\\s*\\|\\s*", -1);
            Require.that(cell.length == 6, "the claim \"%s\" has %d cells, must have 6", line.strip(), cell.length);
            Matcher bar = BAR.matcher(cell[2]);
            Require.that(bar.matches(), "the bar \"%s\" must be like 1 to 2, <= 3 or >= 4", cell[2]);
            String[] trust = cell[3].split(", ", 2);
            double number = Double.parseDouble(bar.group(bar.group(3) == null ? 1 : 4));
            boolean most = "<=".equals(bar.group(3));
            double low = bar.group(3) == null ? number : most ? Double.NEGATIVE_INFINITY : number;
            double high =
                    bar.group(3) == null ? Double.parseDouble(bar.group(2)) : most ? number : Double.POSITIVE_INFINITY;
            Trust how = Trust.valueOf(trust[0].toUpperCase(Locale.ROOT));
            return new Claim(cell[0], cell[1], cell[4], how, low, high, trust.length == 1, cell[5]);
        }

        /** The allowed range with its unit. */
        public String bar() {
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
    }

    /** How far a claim can be trusted. */
    enum Trust {
        /** Read in the paper or another public source. */
        READ,
        /** General knowledge, not read again. */
        KNOWN,
        /** Our own bar: the paper's figure could not be checked. */
        OURS
    }

    /** The outcome of a check over all seeds. */
    enum Verdict {
        /** Every seed passes. */
        REPRODUCED("reproduced"),
        /** Every seed passes, by a model that only resembles the paper's. */
        IN_THE_MANNER_OF("in the manner of"),
        /** Some seed fails. */
        NOT_REPRODUCED("not reproduced");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
