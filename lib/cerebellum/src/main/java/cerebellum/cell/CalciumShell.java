package cerebellum.cell;

import cerebellum.Require;

/**
 * Calcium in a thin shell below the membrane: d[Ca]/dt = -I / (2 F area depth) - ([Ca] - rest) / tau.
 *
 * @param depthUm of the shell
 * @param tauMs of removal
 * @param restMm concentration without current, mM
 * @param outsideMm concentration outside, mM
 * @param slopeMv E = slope ln(outside / inside); RT/2F is 13.4 mV at 37 °C
 */
public record CalciumShell(double depthUm, double tauMs, double restMm, double outsideMm, double slopeMv) {
    /** Faraday's constant, C/mol. */
    static final double FARADAY = 96485.33;

    /** Checks every value. */
    public CalciumShell {
        Require.in("depth of the calcium shell", depthUm, "um", 1e-3, 100);
        Require.in("time constant of calcium", tauMs, "ms", 1e-3, 1e5);
        Require.in("resting calcium", restMm, "mM", 1e-6, .1);
        Require.in("calcium outside", outsideMm, "mM", .1, 100);
        Require.in("slope of the Nernst potential", slopeMv, "mV", 5, 20);
    }

    /** How far a steady current of 1 pA into the shell below an area moves calcium, mM. */
    double perPa(double areaUm2) {
        // pA / um2 = A/m2; A/m2 / (C/mol m) = mM/s
        return 1e-3 / (2 * FARADAY * depthUm * 1e-6 * areaUm2) * tauMs;
    }

    /** What a step leaves of a distance from there. */
    double keep(double dtMs) {
        return StrictMath.exp(-dtMs / tauMs);
    }

    /** Calcium's Nernst potential, mV. */
    double nernstMv(double calciumMm) {
        return slopeMv * StrictMath.log(outsideMm / calciumMm);
    }
}
