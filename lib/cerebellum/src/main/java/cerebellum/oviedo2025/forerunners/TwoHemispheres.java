package cerebellum.oviedo2025.forerunners;

import cerebellum.Require;
import cerebellum.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A cerebellum of rate units beside a PD controller, after Pinzon-Morales and Hirata: granule cells shared by all axes,
 * two Purkinje cells an axis, each able to push one way alone and taught by one sign of the PD command alone.
 *
 * <pre>  g = x / (1 + |x|), x = a row of weights on 4 mossy fibres less the Golgi cell's mean
 *  u = u_pd + [sum w_right g]+ - [sum w_left g]+,   dw_right/dt = rate g [u_pd]+, w_left with [-u_pd]+</pre>
 *
 * <p>Read: the abstracts. Differs: unit, rule and wiring are ours, activities are counted from their mean; there are no basket cells.
 */
public final class TwoHemispheres {
    private static final int FAN_IN = 4;
    /** Mossy fibres an axis: wanted, how fast it changes, measured. */
    private static final int FIBRES = 3;

    private final int axes;
    private final double step;
    private final int[] source;
    private final double[] weight;
    private final double[] bias;
    private final double[] granule;
    private final double[][] purkinje;
    private final double[] mossy;

    /**
     * All Purkinje weights 0.
     *
     * @param axes degrees of freedom
     * @param granules granule cells in all
     * @param hemispheres 2, or 1 for the right one alone
     * @param stepRate what a step learns for each unit of PD command
     */
    public TwoHemispheres(int axes, int granules, int hemispheres, double stepRate, Seed seed) {
        this.axes = Require.in("axes", axes, "", 1, 16);
        Require.in("granule cells", granules, "", 1, 100_000);
        step = Require.in("learning in a step", stepRate, "", 0, 1);
        purkinje = new double[axes * Require.in("hemispheres", hemispheres, "", 1, 2)][granules];
        source = new int[granules * FAN_IN];
        weight = new double[source.length];
        bias = new double[granules];
        granule = new double[granules];
        mossy = new double[axes * FIBRES];
        SplittableRandom random = seed.of("wiring").random();
        for (int i = 0; i < source.length; i++) {
            source[i] = random.nextInt(mossy.length);
            weight[i] = random.nextDouble(-2, 2);
        }
        Arrays.setAll(bias, i -> random.nextDouble(-1, 1));
    }

    /**
     * The commands of this step.
     *
     * @param senses of each axis: wanted, its rate of change, measured, scaled to about -1 to 1; not modified
     * @param command of each axis: that of the PD controller, which also teaches; what the cerebellum adds is added
     */
    public void add(double[] senses, double[] command) {
        double mean = 0;
        for (double sense : senses) {
            mean += sense / senses.length;
        }
        for (int i = 0; i < granule.length; i++) {
            double x = bias[i];
            for (int k = i * FAN_IN; k < (i + 1) * FAN_IN; k++) {
                x += weight[k] * (senses[source[k]] - mean);
            }
            granule[i] = x / (1 + Math.abs(x));
        }
        for (int a = 0; a < axes; a++) {
            double taught = command[a];
            for (int h = a; h < purkinje.length; h += axes) {
                double sign = h < axes ? 1 : -1;
                double[] w = purkinje[h];
                double sum = 0;
                double up = step * Math.max(0, sign * taught);
                for (int i = 0; i < granule.length; i++) {
                    sum += w[i] * granule[i];
                    w[i] += up * granule[i];
                }
                command[a] += sign * Math.max(0, sum);
            }
        }
    }
}
