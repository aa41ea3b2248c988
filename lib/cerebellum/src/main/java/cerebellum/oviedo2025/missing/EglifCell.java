package cerebellum.oviedo2025.missing;

import cerebellum.Require;
import java.util.SplittableRandom;

/**
 * An extended generalized leaky integrate-and-fire cell: two currents of its own beside the potential, a threshold of
 * chance (Geminiani and others 2018, Front Neuroinform 12:88). Midpoint steps.
 *
 * <pre>
 *  dV/dt      = (V - rest) / tau + (I_e + I - I_adap + I_dep) / C       the leak's sign as published
 *  dI_adap/dt = k_adap (V - rest) - k2 I_adap
 *  dI_dep/dt  = -k1 I_dep
 *  chance     = 1 - exp(-lambda dt),  lambda = lambda_0 exp((V - threshold) / tau_V)
 *  a spike: V to the reset, I_dep to A1, I_adap up by A2, V held for the refractory time
 * </pre>
 */
public final class EglifCell {
    /** Which way the leak points. */
    public enum Leak {
        /** Away from rest, as in the published equation; adaptation holds against it. */
        PUBLISHED,
        /** Towards rest, as in every other leaky cell. */
        PASSIVE
    }

    /**
     * The potential's constants.
     *
     * @param floorMv below which it is not let
     */
    public record Potential(
            double capacitancePf,
            double tauMs,
            double restMv,
            double refractoryMs,
            double resetMv,
            double thresholdMv,
            double floorMv) {
        /** Checks what divides; the rest is a paper's. */
        public Potential {
            Require.in("capacitance", capacitancePf, "pF", .1, 10_000);
            Require.in("membrane time constant", tauMs, "ms", .1, 1000);
            Require.in("refractory time", refractoryMs, "ms", 0, 100);
            Require.that(
                    resetMv < thresholdMv && floorMv < resetMv,
                    "floor %s, reset %s and threshold %s mV must rise",
                    floorMv,
                    resetMv,
                    thresholdMv);
        }
    }

    /** The currents' constants; both currents are 0 at the start. */
    public record Currents(
            double adaptationNsPerMs,
            double depolarizingPerMs,
            double adaptingPerMs,
            double afterSpikePa,
            double addedPa,
            double constantPa) {}

    /** The threshold's chance: rate at the threshold, and how many mV multiply it by e. */
    public record Escape(double atThresholdPerMs, double slopeMv) {
        /** Checks both. */
        public Escape {
            Require.in("rate at the threshold", atThresholdPerMs, "1/ms", 0, 1000);
            Require.in("slope of the threshold", slopeMv, "mV", .001, 100);
        }
    }

    /**
     * All constants of a kind.
     *
     * @param name short: GoC
     */
    public record Kind(String name, Potential potential, Currents currents, Escape escape) {
        /** Checks that adaptation outruns the leak, without which the potential runs away. */
        public Kind {
            Require.that(
                    currents.adaptingPerMs > 1 / potential.tauMs,
                    "%s adapts by %s 1/ms, which must be more than %s 1/ms, one over its membrane time constant",
                    name,
                    Require.number(currents.adaptingPerMs),
                    Require.number(1 / potential.tauMs));
        }
    }

    private final Kind kind;
    private final double leakPerMs;
    private final double dtMs;
    private final SplittableRandom random;
    private double v;
    private double adaptation;
    private double depolarizing;
    private double restsMs;

    /** At rest, both currents 0. {@code random}: moved on by one number a step that is not refractory. */
    public EglifCell(Kind kind, Leak leak, double dtMs, SplittableRandom random) {
        this.kind = kind;
        this.dtMs = Require.in("time step", dtMs, "ms", .001, 1);
        this.random = random;
        leakPerMs = (leak == Leak.PUBLISHED ? 1 : -1) / kind.potential.tauMs;
        v = kind.potential.restMv;
    }

    /** One step under an injected current; whether it fires. */
    public boolean step(double injectedPa) {
        Potential p = kind.potential;
        Currents c = kind.currents;
        double halfV = v + dtMs / 2 * slope(v, adaptation, depolarizing, injectedPa);
        double halfAdaptation =
                adaptation + dtMs / 2 * (c.adaptationNsPerMs * (v - p.restMv) - c.adaptingPerMs * adaptation);
        double halfDepolarizing = depolarizing * (1 - dtMs / 2 * c.depolarizingPerMs);
        double slope = slope(halfV, halfAdaptation, halfDepolarizing, injectedPa);
        adaptation += dtMs * (c.adaptationNsPerMs * (halfV - p.restMv) - c.adaptingPerMs * halfAdaptation);
        depolarizing -= dtMs * c.depolarizingPerMs * halfDepolarizing;
        if (restsMs > dtMs / 2) {
            restsMs -= dtMs;
            return false;
        }
        v = Math.max(p.floorMv, v + dtMs * slope);
        double perMs = kind.escape.atThresholdPerMs * StrictMath.exp((v - p.thresholdMv) / kind.escape.slopeMv);
        boolean fires = random.nextDouble() < -StrictMath.expm1(-perMs * dtMs);
        if (fires) {
            v = p.resetMv;
            depolarizing = c.afterSpikePa;
            adaptation += c.addedPa;
            restsMs = p.refractoryMs;
        }
        return fires;
    }

    private double slope(double atMv, double adaptationPa, double depolarizingPa, double injectedPa) {
        return leakPerMs * (atMv - kind.potential.restMv)
                + (kind.currents.constantPa + injectedPa - adaptationPa + depolarizingPa)
                        / kind.potential.capacitancePf;
    }

    /** The potential now. */
    public double vMv() {
        return v;
    }
}
