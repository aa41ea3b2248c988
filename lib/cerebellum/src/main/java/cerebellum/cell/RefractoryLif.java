package cerebellum.cell;

import cerebellum.Require;

/**
 * A leaky integrate-and-fire cell that fires by itself, rests after a spike and has reversals of its own; explicit Euler.
 *
 * <pre>  C dV/dt = g_leak (rest - V) + g_e (E_e - V) + g_i (E_i - V) + I,   V held at the reset while it rests</pre>
 *
 * @param cell capacitance, leak, rest, threshold, reset and floor
 * @param refractoryMs how long it rests; at least a step
 * @param excitatoryMv reversal of excitatory synapses
 * @param inhibitoryMv reversal of inhibitory synapses
 * @param currentPa constant current
 */
public record RefractoryLif(Lif cell, double refractoryMs, double excitatoryMv, double inhibitoryMv, double currentPa)
        implements CellModel {
    /** Taken from conductances in each step, so that they end at 0 and not among numbers too small to be fast. */
    private static final float NOTHING_NS = 1e-12f;

    /** Checks ranges. */
    public RefractoryLif {
        Require.in("refractory time", refractoryMs, "ms", .001, 100);
        Require.in("excitatory reversal", excitatoryMv, "mV", -127, 127);
        Require.in("inhibitory reversal", inhibitoryMv, "mV", -127, 127);
        Require.in("constant current", currentPa, "pA", -1e5, 1e5);
    }

    @Override
    public void checkStep(String name, double dtMs) {
        cell.checkStep(name, dtMs);
        Require.steps("refractory time of " + name, refractoryMs, "ms", dtMs);
    }

    @Override
    public void step(Cells cells, float dtMs) {
        float[] v = cells.potentialMv;
        float[] e = cells.excitationNs;
        float[] i = cells.inhibitionNs;
        float[] drive = cells.driveMv;
        float[] resting = cells.restingMs;
        float perPf = (float) (dtMs / cell.capacitancePf());
        float leak = (float) cell.leakNs();
        float rest = (float) cell.restMv();
        float floor = (float) cell.floorMv();
        float excitatory = (float) excitatoryMv;
        float inhibitory = (float) inhibitoryMv;
        float current = (float) currentPa;
        for (int c = 0; c < v.length; c++) {
            float u = v[c];
            float awake = 1 - Math.min(1, resting[c] * 1e6f);
            resting[c] = Math.max(0, resting[c] - dtMs);
            float inward = leak * (rest - u) + e[c] * (excitatory - u) + i[c] * (inhibitory - u) + current;
            e[c] = Math.max(0, e[c] - NOTHING_NS);
            i[c] = Math.max(0, i[c] - NOTHING_NS);
            v[c] = Math.max(floor, u + awake * (inward * perPf + drive[c]));
        }
        cells.fireAbove((float) cell.thresholdMv(), (float) cell.resetMv());
        // half a step less, so that rounding does not make a step of it
        float time = (float) refractoryMs - dtMs / 2;
        for (int k = 0; k < cells.count(); k++) {
            resting[cells.fired()[k]] = time;
        }
    }
}
