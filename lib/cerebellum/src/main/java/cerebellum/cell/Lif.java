package cerebellum.cell;

import cerebellum.Require;

/**
 * The leaky integrate-and-fire cell of Shinji, Okuno and Hirata (2024), equation 1, explicit Euler, without refractory
 * time: reset after a spike, and a floor below which the potential never falls.
 *
 * @param capacitancePf membrane capacitance
 * @param leakNs leak conductance
 * @param restMv reversal potential of the leak
 * @param thresholdMv a cell at or above it fires
 * @param resetMv where it goes then
 * @param floorMv the lowest potential
 */
public record Lif(
        double capacitancePf, double leakNs, double restMv, double thresholdMv, double resetMv, double floorMv)
        implements CellModel {
    /** Reversal of excitatory synapses, mV. */
    public static final double EXCITATORY_MV = 0;
    /** Reversal of inhibitory synapses, mV. */
    public static final double INHIBITORY_MV = -70;

    /** Checks ranges and order. */
    public Lif {
        Require.in("capacitance", capacitancePf, "pF", 1e-3, 1e6);
        Require.in("leak", leakNs, "nS", 0, 1e6);
        Require.in("rest", restMv, "mV", -127, 127);
        Require.in("threshold", thresholdMv, "mV", -127, 127);
        Require.in("reset", resetMv, "mV", -127, thresholdMv);
        Require.in("floor", floorMv, "mV", -127, resetMv);
    }

    /** Refuses a step longer than the time constant C / g, after which the cell would fire by itself. */
    @Override
    public void checkStep(String name, double dtMs) {
        // a hair of tolerance: the step may have been single precision
        if (dtMs * leakNs > capacitancePf * (1 + 1e-6)) {
            Require.step("time constant of " + name + ", C / g", capacitancePf / leakNs, dtMs);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the step is longer than the time constant
     */
    @Override
    public void step(Cells cells, float dtMs) {
        checkStep("the cell", dtMs);
        float[] v = cells.potentialMv;
        float[] e = cells.excitationNs;
        float[] i = cells.inhibitionNs;
        float[] drive = cells.driveMv;
        float perPf = (float) (dtMs / capacitancePf);
        float leak = (float) (dtMs * leakNs / capacitancePf);
        float rest = (float) restMv;
        float floor = (float) floorMv;
        for (int c = 0; c < v.length; c++) {
            float u = v[c];
            float synaptic = e[c] * ((float) EXCITATORY_MV - u) + i[c] * ((float) INHIBITORY_MV - u);
            float above = u - floor + synaptic * perPf + leak * (rest - u) + drive[c];
            // the greater of this and the floor, without a branch: the compiler makes vector code of it
            v[c] = floor + .5f * (above + Math.abs(above));
        }
        cells.fireAbove((float) thresholdMv, (float) resetMv);
    }
}
