package cerebellum.granular;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Weighted;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Granule cells that add their inputs with random weights and give what lies above a threshold, the same for all, which
 * sets how many are active: Xie, Muscinelli, Decker Harris and Litwin-Kumar 2023 (eLife 82914).
 *
 * <pre>  h = [J x - theta]+,   J normal</pre>
 */
public final class ThresholdExpansion implements GranularLayer {
    private final double[][] weight;
    private double threshold;

    /** Draws the weights; the threshold is 0. */
    public ThresholdExpansion(int cells, int inputs, Seed seed) {
        Require.in("granule cells", cells, "", 1, 100_000);
        Require.in("inputs", inputs, "", 1, 10_000);
        SplittableRandom random = seed.of("expansion").random();
        weight = new double[cells][inputs];
        for (double[] row : weight) {
            Arrays.setAll(row, j -> Seed.normal(random));
        }
    }

    /** Puts the threshold where a part of the cells is active, mean over some inputs. {@code mossy}: not modified. */
    public void activate(double part, double[][] mossy) {
        Require.in("active part", part, "", 1e-6, 1 - 1e-6);
        threshold = 0;
        double[] all = new double[mossy.length * size()];
        double[] row = new double[size()];
        for (int p = 0; p < mossy.length; p++) {
            sum(mossy[p], row);
            System.arraycopy(row, 0, all, p * size(), size());
        }
        Arrays.sort(all);
        threshold = all[(int) ((1 - part) * all.length)];
    }

    @Override
    public int size() {
        return weight.length;
    }

    @Override
    public void encode(double[] mossy, double[] fibres) {
        sum(mossy, fibres);
        for (int i = 0; i < fibres.length; i++) {
            fibres[i] = Math.max(0, fibres[i] - threshold);
        }
    }

    private void sum(double[] mossy, double[] into) {
        Require.length("mossy input", mossy.length, weight[0].length);
        for (int i = 0; i < into.length; i++) {
            into[i] = Weighted.dot(weight[i], mossy);
        }
    }
}
