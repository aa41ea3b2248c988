package cerebellum.cell;

import cerebellum.Require;
import java.util.Arrays;

/**
 * A cell whose spike opens a conductance that pulls it down again; it has no reset and no refractory time: Yamazaki and
 * Nagao 2012 (PLoS ONE 7:e33319), here by implicit Euler.
 *
 * <pre>  C dV/dt = -g_leak (V - E_leak) - g_ahp (V - E_ahp) - sum of g (V - E),   a spike: g_ahp = its maximum</pre>
 *
 * @param capacitancePf of the membrane
 * @param leakNs its leak
 * @param restMv reversal of the leak
 * @param thresholdMv above it the cell fires
 * @param ahpNs conductance after a spike
 * @param ahpMv its reversal
 * @param ahpTauMs time constant of its decay
 */
public record AhpCell(
        double capacitancePf,
        double leakNs,
        double restMv,
        double thresholdMv,
        double ahpNs,
        double ahpMv,
        double ahpTauMs) {
    /** Checks ranges. */
    public AhpCell {
        Require.in("capacitance", capacitancePf, "pF", 1e-3, 1e6);
        Require.in("leak", leakNs, "nS", 0, 1e6);
        Require.in("rest", restMv, "mV", -127, 127);
        Require.in("threshold", thresholdMv, "mV", -127, 127);
        Require.in("conductance after a spike", ahpNs, "nS", 0, 1e6);
        Require.in("its reversal", ahpMv, "mV", -127, 127);
        Require.in("its time constant", ahpTauMs, "ms", .1, 1e4);
    }

    /** Cells of this kind, at rest. */
    public Group group(int cells) {
        return new Group(this, cells);
    }

    /** Some cells and their state. */
    public static final class Group {
        private final AhpCell kind;
        private final double[] potentialMv;
        private final double[] ahpNs;
        private final double keep;

        Group(AhpCell kind, int cells) {
            this.kind = kind;
            potentialMv = new double[Require.in("cells", cells, "", 1, 10_000_000)];
            ahpNs = new double[cells];
            keep = StrictMath.exp(-1 / kind.ahpTauMs);
            reset();
        }

        /** All at rest again. */
        public void reset() {
            Arrays.fill(potentialMv, kind.restMv);
            Arrays.fill(ahpNs, 0);
        }

        /**
         * Advances one cell by 1 ms.
         *
         * @param conductanceNs of all its synapses
         * @param currentPa the sum of each synapse's conductance times its reversal
         * @return whether it fires
         */
        public boolean step(int cell, double conductanceNs, double currentPa) {
            double ahp = ahpNs[cell] * keep;
            double v =
                    (kind.capacitancePf * potentialMv[cell] + kind.leakNs * kind.restMv + ahp * kind.ahpMv + currentPa)
                            / (kind.capacitancePf + kind.leakNs + ahp + conductanceNs);
            boolean fires = v > kind.thresholdMv;
            potentialMv[cell] = v;
            ahpNs[cell] = fires ? kind.ahpNs : ahp;
            return fires;
        }
    }
}
