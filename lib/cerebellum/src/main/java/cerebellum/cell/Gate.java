package cerebellum.cell;

import cerebellum.Require;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One gating variable x of a channel, dx/dt = (steady - x) / tau, entering the conductance as x^power.
 *
 * @param power 1 to 4
 * @param of what steady state and time constant depend on
 * @param steady of voltage (mV) and calcium (mM), 0 to 1
 * @param tauMs of voltage (mV) and calcium (mM), ms
 * @param rows of {@link Of#CALCIUM_ROWS}, null for the others
 */
public record Gate(
        int power,
        Of of,
        DoubleBinaryOperator steady,
        DoubleBinaryOperator tauMs,
        @Nullable Rows rows) {
    /** What a gate listens to. Gates of one variable are looked up in tables, the others computed at each step. */
    public enum Of {
        /** Membrane potential. */
        VOLTAGE,
        /** Calcium below the membrane. */
        CALCIUM,
        /** Calcium, read from a table's row without interpolation. */
        CALCIUM_ROWS,
        /** Both. */
        BOTH
    }

    /**
     * How far beside a point a curve is looked at where it is 0 / 0 in it, as a rate x / (1 - exp(-x)) is at x = 0: that
     * many mV, and that part of the calcium.
     */
    static final double HAIR = 1e-6;

    /**
     * A table of calcium: rows that begin at equal distances. What lies outside is read from the first row or the last.
     *
     * @param fromMm where the first row begins, mM
     * @param toMm where the last one ends, mM
     */
    public record Rows(double fromMm, double toMm, int count) {
        /** Checks every value. */
        public Rows {
            Require.in("calcium of the first row", fromMm, "mM", 0, 1);
            Require.in("calcium of the last row", toMm, "mM", fromMm * (1 + 1e-9) + 1e-9, 10);
            Require.in("rows of calcium", count, "", 1, 1_000_000);
        }

        double widthMm() {
            return (toMm - fromMm) / count;
        }
    }

    /** Checks the power. */
    public Gate {
        Require.in("power of a gate", power, "", 1, 4);
        Require.that((of == Of.CALCIUM_ROWS) == (rows != null), "a gate of %s with rows %s", of, String.valueOf(rows));
    }

    /** A gate that is computed at each step, from voltage (mV) and calcium (mM). */
    public static Gate both(int power, DoubleBinaryOperator steady, DoubleBinaryOperator tauMs) {
        return new Gate(power, Of.BOTH, steady, tauMs, null);
    }

    /** The steady state, a hair beside where it is 0 / 0; NaN where the curve is no number there either. */
    public double steadyAt(double mv, double calciumMm) {
        return beside(steady, mv, calciumMm);
    }

    /** The time constant, ms, a hair beside where it is 0 / 0; NaN where the curve is no number there either. */
    public double tauMsAt(double mv, double calciumMm) {
        return beside(tauMs, mv, calciumMm);
    }

    private static double beside(DoubleBinaryOperator curve, double mv, double calciumMm) {
        double there = curve.applyAsDouble(mv, calciumMm);
        return Double.isNaN(there) ? curve.applyAsDouble(mv + HAIR, calciumMm * (1 + HAIR)) : there;
    }

    /** From opening and closing rates (1/ms) as functions of voltage (mV). */
    public static Gate rates(int power, DoubleUnaryOperator opening, DoubleUnaryOperator closing) {
        return rates(power, opening, closing, 0);
    }

    /** As {@link #rates(int, DoubleUnaryOperator, DoubleUnaryOperator)} with a least time constant (ms). */
    public static Gate rates(int power, DoubleUnaryOperator opening, DoubleUnaryOperator closing, double leastMs) {
        return settling(
                power,
                v -> opening.applyAsDouble(v) / (opening.applyAsDouble(v) + closing.applyAsDouble(v)),
                v -> Math.max(leastMs, 1 / (opening.applyAsDouble(v) + closing.applyAsDouble(v))));
    }

    /** From steady state and time constant (ms) as functions of voltage (mV). */
    public static Gate settling(int power, DoubleUnaryOperator steady, DoubleUnaryOperator tauMs) {
        return new Gate(power, Of.VOLTAGE, (v, ca) -> steady.applyAsDouble(v), (v, ca) -> tauMs.applyAsDouble(v), null);
    }

    /** From steady state and time constant (ms) as functions of calcium (mM). */
    public static Gate calcium(int power, DoubleUnaryOperator steady, DoubleUnaryOperator tauMs) {
        return new Gate(
                power, Of.CALCIUM, (v, ca) -> steady.applyAsDouble(ca), (v, ca) -> tauMs.applyAsDouble(ca), null);
    }

    /** The same, read from a table without interpolation: constant within a row, as at the row's beginning. */
    public Gate inRows(Rows table) {
        Require.that(of == Of.CALCIUM || of == Of.CALCIUM_ROWS, "a gate of %s has no rows of calcium", of);
        return new Gate(power, Of.CALCIUM_ROWS, steady, tauMs, table);
    }

    /** A gate in rows, smooth again. */
    public Gate smooth() {
        return of == Of.CALCIUM_ROWS ? new Gate(power, Of.CALCIUM, steady, tauMs, null) : this;
    }

    /** The logistic curve 1 / (1 + e^(-(v - half) / slope)); falls with v if the slope is negative. */
    public static DoubleUnaryOperator sigmoid(double half, double slope) {
        return v -> 1 / (1 + StrictMath.exp((half - v) / slope));
    }
}
