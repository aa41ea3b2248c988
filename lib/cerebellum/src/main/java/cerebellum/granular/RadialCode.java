package cerebellum.granular;

import cerebellum.Require;

/**
 * Granule cells that each answer to a place in a space of a few inputs, on an even grid: products of bell-shaped mossy
 * fibres, normalised to sum 1 as Golgi cells would.
 */
public final class RadialCode implements GranularLayer {
    private final double[] low;
    private final double[] high;
    private final int[] steps;
    private final double[][] bell;
    private final int size;

    /**
     * Centres from low to high in each input, a width of one spacing.
     *
     * @param low of each input; not modified
     * @param high of each input; not modified
     * @param steps centres for each input; not modified
     */
    public RadialCode(double[] low, double[] high, int[] steps) {
        Require.length("high", high.length, low.length);
        Require.length("steps", steps.length, low.length);
        int cells = 1;
        bell = new double[low.length][];
        for (int d = 0; d < low.length; d++) {
            Require.in("centres of an input", steps[d], "", 2, 1000);
            Require.that(low[d] < high[d], "low = %s must lie below high = %s", low[d], high[d]);
            bell[d] = new double[steps[d]];
            cells *= steps[d];
        }
        size = Require.in("granule cells", cells, "", 2, 1_000_000);
        this.low = low.clone();
        this.high = high.clone();
        this.steps = steps.clone();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void encode(double[] mossy, double[] fibres) {
        Require.length("mossy input", mossy.length, low.length);
        for (int d = 0; d < low.length; d++) {
            double spacing = (high[d] - low[d]) / (steps[d] - 1);
            double sum = 0;
            for (int k = 0; k < steps[d]; k++) {
                double off = (mossy[d] - low[d]) / spacing - k;
                bell[d][k] = StrictMath.exp(-off * off / 2);
                sum += bell[d][k];
            }
            for (int k = 0; k < steps[d]; k++) {
                // far outside all bells are 0
                bell[d][k] = sum > 0 ? bell[d][k] / sum : 1. / steps[d];
            }
        }
        for (int i = 0; i < size; i++) {
            double product = 1;
            for (int d = 0, rest = i; d < low.length; d++) {
                product *= bell[d][rest % steps[d]];
                rest = Math.floorDiv(rest, steps[d]);
            }
            fibres[i] = product;
        }
    }
}
