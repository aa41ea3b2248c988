package cerebellum.oviedo2025.circuit;

import cerebellum.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The network of {@link Hausknecht2017} in steps of 1 ms: a granular layer that learns nothing, and microzones, each with a
 * climbing fibre, whose weights do.
 *
 * <pre>  V += leak (rest - V) + g_mossy (0 - V) + g_golgi (-80 - V),   a spike raises the threshold, V is not reset</pre>
 *
 * <p>Cells and plasticity are of the authors' default file, read there: depression for what fired 200 to 100 ms before an
 * error, nothing for what fired after that, potentiation otherwise.
 */
final class HausknechtCircuit {
    /** The authors' file actParams1, read; mV, ms; leaks are a fifth of what is printed there. */
    private static final class ActParams1 {
        static final int BIN_MS = 5;
        static final double GRANULE_LEAK = .1 / 5;
        static final double GRANULE_MOSSY = .00374;
        static final double GRANULE_MOSSY_KEEP = StrictMath.exp(-1 / 55.);
        static final double GRANULE_GOLGI = .022;
        static final double GRANULE_GOLGI_KEEP = StrictMath.exp(-1 / 25.);
        static final double GRANULE_RELAX = 1 - StrictMath.exp(-1 / 3.);
        static final double GOLGI_LEAK = .02 / 5;
        static final double GOLGI_MOSSY = .0049;
        static final double GOLGI_KEEP = StrictMath.exp(-1 / 4.5);
        static final double GOLGI_RELAX = 1 - StrictMath.exp(-1 / 20.);
        static final double NUCLEUS_KEEP = StrictMath.exp(-1 / 50.);

        private ActParams1() {}
    }

    /** Depression and potentiation a spike, and the weight at first: of the same file. */
    static final double LTD = .0027;

    static final double LTP = .0003;
    static final double WEIGHT = .5;

    /** Of a mossy fibre that is told something: of the authors' tasks. */
    static final double EXCITED_HZ = 40;

    static final int MOSSY = 200;
    /** What the nucleus does when it has answered and holds the olive back; tuned, on seeds 101 to 103. */
    private static final double ANSWER = .5;

    /** Mean weight at which it does so. */
    static final double ANSWERED = (1 - ANSWER) * WEIGHT;

    /** Of a climbing fibre while the nucleus is silent: known. It balances depression with potentiation where no error comes. */
    private static final double OLIVE_HZ = 1;

    private static final int GOLGIS = 32;
    private static final int HEARD = 8;
    /** Bins of 5 ms in the 200 ms that an error looks back. */
    private static final int BACK = 40;

    private final double ltd;
    private final double[] background = new double[MOSSY];
    private final int[][] granulesOf;
    private final int[][] golgisOf;
    private final int[][] heldBy;
    private SplittableRandom random;
    private final SplittableRandom olive;

    private final double[] v;
    private final double[] threshold;
    private final double[] mossy;
    private final double[] golgi;
    private final double[] vGolgi = new double[GOLGIS];
    private final double[] gGolgi = new double[GOLGIS];
    private final double[] tGolgi = new double[GOLGIS];

    /** Who fired in the last step, and in each bin. */
    private final int[] fired;

    private int fires;
    private final int[][] bin;
    private final int[] inBin = new int[BACK];
    private int steps;

    private final double[][] weight;
    private final int[] errorBin;
    private final double[] drive;
    private double all;

    HausknechtCircuit(int granules, double ltd, int zones, Seed seed) {
        this.ltd = ltd;
        SplittableRandom wiring = seed.of("wiring").random();
        granulesOf = targets(wiring.ints(4L * granules, 0, MOSSY).toArray(), 4, MOSSY);
        heldBy = targets(wiring.ints(4L * granules, 0, GOLGIS).toArray(), 4, GOLGIS);
        golgisOf = targets(wiring.ints((long) HEARD * GOLGIS, 0, MOSSY).toArray(), HEARD, MOSSY);
        Arrays.setAll(background, m -> 1 + 9 * wiring.nextDouble());
        olive = seed.of("olive").random();
        random = seed.of("mossy fibres").random();
        v = new double[granules];
        threshold = new double[granules];
        mossy = new double[granules];
        golgi = new double[granules];
        fired = new int[granules];
        bin = new int[BACK][ActParams1.BIN_MS * granules];
        weight = new double[zones][granules];
        for (double[] w : weight) {
            Arrays.fill(w, WEIGHT);
        }
        errorBin = new int[zones];
        drive = new double[zones];
        rest();
    }

    /** Whom each source reaches, of a list of so many sources for each target. */
    private static int[][] targets(int[] sources, int each, int from) {
        int[][] to = new int[from][0];
        for (int k = 0; k < sources.length; k++) {
            int[] old = to[sources[k]];
            to[sources[k]] = Arrays.copyOf(old, old.length + 1);
            to[sources[k]][old.length] = Math.floorDiv(k, each);
        }
        return to;
    }

    /** Draws the mossy fibres' spikes from here on anew: the same seed, the same spikes. */
    void draw(Seed seed) {
        random = seed.random();
    }

    /** Forgets all activity; weights stay. */
    void rest() {
        Arrays.fill(v, -70);
        Arrays.fill(threshold, -40);
        Arrays.fill(mossy, 0);
        Arrays.fill(golgi, 0);
        Arrays.fill(vGolgi, -70);
        Arrays.fill(gGolgi, 0);
        Arrays.fill(tGolgi, -33);
        Arrays.fill(inBin, 0);
        Arrays.fill(errorBin, -BACK);
        Arrays.fill(drive, 0);
        all = 0;
        steps = 0;
    }

    /** What mossy fibres fire at when nothing is told, 1/s; into: modified. */
    void background(double[] into) {
        System.arraycopy(background, 0, into, 0, MOSSY);
    }

    /** A step of 1 ms; mossy fibres of the given rates, 1/s. */
    void step(double[] hz) {
        for (int i = 0; i < v.length; i++) {
            mossy[i] *= ActParams1.GRANULE_MOSSY_KEEP;
            golgi[i] *= ActParams1.GRANULE_GOLGI_KEEP;
        }
        for (int g = 0; g < GOLGIS; g++) {
            gGolgi[g] *= ActParams1.GOLGI_KEEP;
        }
        for (int m = 0; m < MOSSY; m++) {
            if (random.nextDouble() < hz[m] / 1000) {
                add(granulesOf[m], mossy, ActParams1.GRANULE_MOSSY);
                add(golgisOf[m], gGolgi, ActParams1.GOLGI_MOSSY);
            }
        }
        for (int g = 0; g < GOLGIS; g++) {
            vGolgi[g] += ActParams1.GOLGI_LEAK * (-70 - vGolgi[g]) - gGolgi[g] * vGolgi[g];
            tGolgi[g] += ActParams1.GOLGI_RELAX * (-33 - tGolgi[g]);
            if (vGolgi[g] > tGolgi[g]) {
                tGolgi[g] = -10;
                add(heldBy[g], golgi, ActParams1.GRANULE_GOLGI);
            }
        }
        for (int i = 0; i < v.length; i++) {
            v[i] += ActParams1.GRANULE_LEAK * (-70 - v[i]) - mossy[i] * v[i] + golgi[i] * (-80 - v[i]);
            threshold[i] += ActParams1.GRANULE_RELAX * (-40 - threshold[i]);
        }
        fires = 0;
        for (int i = 0; i < v.length; i++) {
            if (v[i] > threshold[i]) {
                threshold[i] = -20;
                fired[fires++] = i;
            }
        }
        for (int z = 0; z < weight.length; z++) {
            drive[z] *= ActParams1.NUCLEUS_KEEP;
            for (int k = 0; k < fires; k++) {
                drive[z] += weight[z][fired[k]];
            }
        }
        all = all * ActParams1.NUCLEUS_KEEP + fires;
        for (int z = 0; z < weight.length; z++) {
            if (olive.nextDouble() < OLIVE_HZ / 1000 * (1 - nucleus(z) / ANSWER)) {
                climb(z);
            }
        }
        remember();
    }

    private static void add(int[] targets, double[] conductance, double by) {
        for (int i : targets) {
            conductance[i] += by;
        }
    }

    /** Puts the step into its bin; when a bin begins, what fired 200 ms ago is judged. */
    private void remember() {
        int now = Math.floorDiv(steps, ActParams1.BIN_MS);
        int at = now % BACK;
        if (steps % ActParams1.BIN_MS == 0) {
            for (int z = 0; z < weight.length; z++) {
                int since = now - errorBin[z];
                if (since <= BACK / 2) {
                    change(weight[z], at, -ltd);
                } else if (since > BACK) {
                    change(weight[z], at, LTP);
                }
            }
            inBin[at] = 0;
        }
        System.arraycopy(fired, 0, bin[at], inBin[at], fires);
        inBin[at] += fires;
        steps++;
    }

    private void change(double[] w, int at, double by) {
        for (int k = 0; k < inBin[at]; k++) {
            int i = bin[at][k];
            w[i] = Math.max(0, Math.min(1, w[i] + by));
        }
    }

    /** Mean weight of what fired in a zone lately, through 50 ms; the cells' interneurons keep it apart from how many did. */
    double excitation(int zone) {
        return all == 0 ? WEIGHT : drive[zone] / all;
    }

    /** What a zone's nucleus does, 0 to 1: it is silent where weights are as at first or greater. */
    double nucleus(int zone) {
        return Math.max(0, 1 - excitation(zone) / WEIGHT);
    }

    /** An error for a zone, unless its nucleus answers already. */
    void error(int zone) {
        if (nucleus(zone) < ANSWER) {
            climb(zone);
        }
    }

    private void climb(int zone) {
        errorBin[zone] = Math.floorDiv(steps, ActParams1.BIN_MS);
    }

    /** Adds the last step's spikes to each granule cell's count; modified. */
    void countInto(int[] spikes) {
        for (int k = 0; k < fires; k++) {
            spikes[fired[k]]++;
        }
    }
}
