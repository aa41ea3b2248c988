package cerebellum.learning;

import cerebellum.Require;
import java.util.Arrays;

/**
 * An analog micro-column with three plastic sites: a Purkinje cell on granule states of which one is active at a time, a
 * nuclear cell, and an olive (Garrido, Luque, D'Angelo and Ros 2013, Front Neural Circuits 7:159, with the constants of the
 * authors' published simulation).
 *
 * <pre>
 *  nucleus = [mossy - inhibition purkinje]+,   purkinje = parallel(state) in 0..1
 *  parallel:    .01 / (1 + olive)^1000 - .02 olive
 *  mossy:       .001 / (1 + purkinje)^1000 - .0001 purkinje
 *  inhibition:  .001 purkinje^1000 (1 - (1 + nucleus)^-1000) - .0001 (1 - purkinje)
 * </pre>
 *
 * <p>The power of 1000 makes potentiation a gate. Nuclear weights grow until Purkinje cells rest at neither end: they set the
 * range of the output, the parallel fibres its shape.
 */
public final class MicroColumn {
    private static final double MOST = 1e6;

    private final double[] parallel;
    private final boolean nuclear;
    private double mossy;
    private double inhibition;

    /**
     * All parallel fibres at 1.
     *
     * @param states of the granule cells
     * @param nuclear whether the nucleus learns, from 0; if not, its weights are 1
     */
    public MicroColumn(int states, boolean nuclear) {
        parallel = new double[Require.in("granule states", states, "", 1, 1_000_000)];
        Arrays.fill(parallel, 1);
        this.nuclear = nuclear;
        mossy = nuclear ? 0 : 1;
        inhibition = mossy;
    }

    /**
     * What the nucleus says at a state, and a step of learning.
     *
     * @param then the state that the olive's word is about
     * @param olive 0 to 1
     * @param rate factor on all rules; the paper's is 1
     */
    public double step(int state, int then, double olive, double rate) {
        double purkinje = parallel[state];
        double nucleus = Math.max(0, mossy - inhibition * purkinje);
        parallel[then] = held(parallel[then] + rate * (.01 * gate(olive) - .02 * olive), 1);
        if (nuclear) {
            mossy = held(mossy + rate * (.001 * gate(purkinje) - .0001 * purkinje), MOST);
            double strong = thousandth(purkinje) * (1 - gate(nucleus));
            inhibition = held(inhibition + rate * (.001 * strong - .0001 * (1 - purkinje)), MOST);
        }
        return nucleus;
    }

    /** Weights that change. */
    public int weights() {
        return parallel.length + (nuclear ? 2 : 0);
    }

    private static double gate(double x) {
        return 1 / thousandth(1 + x);
    }

    /** The power of 1000, by products: the machine's takes memory at each call. */
    private static double thousandth(double x) {
        double p = fifth(fifth(fifth(x)));
        double p4 = p * p * (p * p);
        return p4 * p4;
    }

    private static double fifth(double x) {
        return x * x * (x * x) * x;
    }

    private static double held(double x, double most) {
        return Math.max(0, Math.min(most, x));
    }
}
