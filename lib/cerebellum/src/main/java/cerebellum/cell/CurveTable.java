package cerebellum.cell;

import cerebellum.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Curves on a common grid, read by linear interpolation. Curves come in pairs, the two of a pair side by side in a row,
 * so that one visit to memory serves a gate's steady state and its rate.
 */
final class CurveTable {
    /** Two curves of the same variable. {@code name}: for the sentence that refuses one. */
    record Pair(String name, Object key, DoubleUnaryOperator one, DoubleUnaryOperator other) {}

    private static final double LOW_MV = -150;
    private static final int MV_ROWS = 2500;
    static final double ROWS_PER_MV = 10;
    private static final int OCTAVE_BITS = 7;
    private static final int FRACTION_BITS = 52 - OCTAVE_BITS;
    private static final long FRACTION = (1L << FRACTION_BITS) - 1;
    private static final long LEAST_CALCIUM = Double.doubleToRawLongBits(0x1p-30) >>> FRACTION_BITS;
    private static final int CALCIUM_ROWS = 34 << OCTAVE_BITS;

    /** The curves, row by row. */
    final double[] values;
    /** Numbers in a row. */
    final int width;
    /** Where each compartment stands: the start of its row, */
    final int[] row;
    /** and how far it is to the next one, 0 to 1. */
    final double[] rest;

    private final List<Object> keys = new ArrayList<>();

    private CurveTable(List<Pair> pairs, int rows, int compartments, String unit, DoubleUnaryOperator argument) {
        List<Pair> distinct = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!keys.contains(pair.key)) {
                keys.add(pair.key);
                distinct.add(pair);
            }
        }
        width = 2 * distinct.size();
        values = new double[(rows + 1) * width];
        row = new int[compartments];
        rest = new double[compartments];
        for (int r = 0; r <= rows && width > 0; r++) {
            double at = argument.applyAsDouble(r);
            for (int p = 0; p < distinct.size(); p++) {
                Pair pair = distinct.get(p);
                double one = pair.one.applyAsDouble(at);
                double other = pair.other.applyAsDouble(at);
                values[r * width + 2 * p] = one;
                values[r * width + 2 * p + 1] = other;
                Require.that(
                        !Double.isNaN(one) && !Double.isNaN(other),
                        "%s has a curve that is not a number at %.6g %s",
                        pair.name,
                        at,
                        unit);
            }
        }
    }

    /** Over -150 to 100 mV. */
    static CurveTable ofVoltage(List<Pair> pairs, int compartments) {
        // A hair off the round values, where a rate such as x / (1 - exp(-x)) would be 0 / 0; elsewhere see Gate.
        return new CurveTable(pairs, MV_ROWS, compartments, "mV", r -> LOW_MV + r / ROWS_PER_MV + 1e-9);
    }

    /** Over 1 pM to 16 mM, 128 rows an octave: the row is the leading bits of the number itself. */
    static CurveTable ofCalcium(List<Pair> pairs, int compartments) {
        return new CurveTable(
                pairs,
                CALCIUM_ROWS,
                compartments,
                "mM",
                r -> Double.longBitsToDouble(((long) r + LEAST_CALCIUM) << FRACTION_BITS));
    }

    /** Rows of calcium at equal distances, to be read without interpolation. */
    static CurveTable ofCalcium(List<Pair> pairs, int compartments, Gate.Rows rows) {
        return new CurveTable(pairs, rows.count() - 1, compartments, "mM", r -> rows.fromMm() + r * rows.widthMm());
    }

    /** The place of a pair in a row. */
    int column(Object key) {
        return 2 * keys.indexOf(key);
    }

    /** Finds the rows. Not modified: {@code v}. Returns the first compartment out of range, or -1. */
    int locateVoltage(double[] v) {
        for (int i = 0; i < v.length; i++) {
            double at = (v[i] - LOW_MV) * ROWS_PER_MV;
            if (!(at >= 0 && at < MV_ROWS)) {
                return i;
            }
            int r = (int) at;
            row[i] = r * width;
            rest[i] = at - r;
        }
        return -1;
    }

    /** Finds the rows of a table without interpolation. Not modified: {@code calcium}. */
    void locateCalcium(double[] calcium, Gate.Rows rows) {
        double perMm = 1 / rows.widthMm();
        int last = rows.count() - 1;
        for (int i = 0; i < calcium.length; i++) {
            double at = Math.min(last, Math.max(0, (calcium[i] - rows.fromMm()) * perMm));
            row[i] = ((int) at) * width;
        }
    }

    /** Finds the rows; compartments without calcium stay at the first. Not modified: {@code calcium}. */
    int locateCalcium(double[] calcium) {
        for (int i = 0; i < calcium.length && width > 0; i++) {
            if (calcium[i] != 0) {
                long bits = Double.doubleToRawLongBits(calcium[i]);
                long r = (bits >>> FRACTION_BITS) - LEAST_CALCIUM;
                if (!(r >= 0 && r < CALCIUM_ROWS)) {
                    return i;
                }
                row[i] = (int) r * width;
                rest[i] = (bits & FRACTION) * 0x1p-45;
            }
        }
        return -1;
    }
}
