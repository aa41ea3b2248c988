package cerebellum.learning;

import cerebellum.Require;

/**
 * Potentiation by parallel fibre spikes, depression by climbing fibre spikes in proportion to the parallel fibre's
 * trace: Shinji, Okuno and Hirata (2024), equations 6 and 7. Weights stay in 0..1. Either half may be 0 and the other
 * goes on; on the chip it would not, so that the fixed engine refuses that.
 *
 * @param ltp what a parallel fibre spike without a climbing fibre spike in the same step adds
 * @param ltdPerHz what a climbing fibre spike takes for each spike/s of the trace
 */
public record ClimbingFibreRule(double ltp, double ltdPerHz) implements LearningRule {
    /** Checks ranges. */
    public ClimbingFibreRule {
        Require.in("ltp", ltp, "", 0, 1);
        Require.in("ltd per spike/s", ltdPerHz, "", 0, 1);
    }

    /**
     * The rule under which potentiation and depression balance at a rate of climbing fibre spikes.
     *
     * @param balanceHz that rate
     */
    public static ClimbingFibreRule balanced(double ltp, double balanceHz) {
        return new ClimbingFibreRule(ltp, ltp / Require.in("balance rate", balanceHz, "Hz", .01, 1000));
    }

    @Override
    public void step(PlasticSynapses s, int step, int[] spikes, int count, int[] teaching, int taught) {
        float[] w = s.weight;
        int targets = s.targets;
        float up = (float) ltp;
        for (int k = 0; k < count; k++) {
            int first = spikes[k] * targets;
            if (taught == 0) {
                for (int i = first; i < first + targets; i++) {
                    w[i] = Math.min(1, w[i] + up);
                }
                continue;
            }
            for (int target = 0, j = 0; target < targets; target++) {
                if (j < taught && teaching[j] == target) {
                    j++;
                } else {
                    float raised = w[first + target] + up;
                    w[first + target] = raised > 1 ? 1 : raised;
                }
            }
        }
        float down = (float) ltdPerHz;
        for (int j = 0; j < taught; j++) {
            for (int source = 0, i = teaching[j]; source < s.sources; source++, i += targets) {
                float lowered = w[i] - down * s.trace(source, step);
                w[i] = lowered < 0 ? 0 : lowered;
            }
        }
    }
}
