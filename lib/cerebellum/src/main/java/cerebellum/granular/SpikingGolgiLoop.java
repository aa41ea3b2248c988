package cerebellum.granular;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Weighted;
import cerebellum.cell.AhpCell;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Spiking granule cells in clusters on a torus, each cluster beside a Golgi cell that hears clusters near it and inhibits
 * clusters near it, so that a constant input becomes a passage of activity: the wiring and cells of Yamazaki and Nagao
 * 2012, as in their teaching code, read there.
 *
 * <p>Every granule cell has four mossy fibres of its own. Steps of 1 ms. A cluster may have fewer cells than the paper's
 * 100; each then counts for more with the Golgi cells.
 */
public final class SpikingGolgiLoop {
    private static final int FIBRES = 4;

    /** Of Yamazaki and Nagao 2012, read in their teaching code: pF, nS, mV, ms. */
    private static final class YamazakiNagao2012 {
        static final AhpCell GRANULE = new AhpCell(3.1, .43, -58, -35, 1, -82, 5);
        static final AhpCell GOLGI = new AhpCell(28, 1 / .428, -55, -52, 20, -72.7, 5);
        static final double MOSSY_NS = .18 * 3;
        static final double MOSSY_FAST = .88;
        static final double[] MOSSY_KEEP = keep(1.2, 52);
        static final double GABA_NS = .028 * 20;
        static final double GABA_FAST = .43;
        static final double[] GABA_KEEP = keep(7, 59);
        static final double GABA_MV = -82;
        static final double PARALLEL_NS = 45.5 * .005;
        static final double[] PARALLEL_PART = {.8, .2 * .33, .2 * .67};
        static final double[] PARALLEL_KEEP = keep(1.5, 31, 170);
        static final double GOLGI_TO_CLUSTER = .025;
        static final double CLUSTER_TO_GOLGI = .05;

        private YamazakiNagao2012() {}

        /** What is left of a conductance after a ms. */
        private static double[] keep(double... tauMs) {
            return Arrays.stream(tauMs).map(tau -> StrictMath.exp(-1 / tau)).toArray();
        }
    }

    private final int sites;
    private final int cluster;
    private final double inhibition;
    private final int[][] heard;
    private final int[][] inhibiting;
    private final AhpCell.Group granules;
    private final AhpCell.Group golgis;
    private final double[][] mossy;
    private final double[][] gaba;
    private final double[][] parallel;
    private final double[] active;
    private final boolean[] golgiFires;
    private final double noise;
    private final double[] begin;
    private final double[] wait;
    private final SplittableRandom random;

    /**
     * Draws the wiring; all is silent.
     *
     * @param side of the torus, in clusters
     * @param cluster granule cells in each
     * @param inhibition of granule cells by Golgi cells, 1 for the paper's
     * @param noise of mossy fibres: 0 for even intervals, 1 for a Poisson process, which is the paper's
     */
    public SpikingGolgiLoop(int side, int cluster, double inhibition, double noise, Seed seed) {
        Require.in("side", side, "", 9, 64);
        Require.in("granule cells of a cluster", cluster, "", 1, 100);
        this.inhibition = Require.in("inhibition", inhibition, "", 0, 100);
        this.noise = Require.in("noise", noise, "", 0, 1);
        this.cluster = cluster;
        sites = side * side;
        SplittableRandom wiring = seed.of("wiring").random();
        int[][] reaches = near(side, 4, YamazakiNagao2012.GOLGI_TO_CLUSTER, wiring);
        heard = near(side, 3, YamazakiNagao2012.CLUSTER_TO_GOLGI, wiring);
        inhibiting = new int[sites][];
        for (int site = 0; site < sites; site++) {
            int x = site % side;
            int y = Math.floorDiv(site, side);
            int[] own = {
                site, (x + 1) % side + y * side, x + (y + 1) % side * side, (x + 1) % side + (y + 1) % side * side
            };
            int[] from = new int[sites * 4];
            int n = 0;
            for (int golgi = 0; golgi < sites; golgi++) {
                for (int target : reaches[golgi]) {
                    for (int glomerulus : own) {
                        if (target == glomerulus) {
                            from[n++] = golgi;
                        }
                    }
                }
            }
            inhibiting[site] = Arrays.copyOf(from, n);
        }
        granules = YamazakiNagao2012.GRANULE.group(sites * cluster);
        golgis = YamazakiNagao2012.GOLGI.group(sites);
        mossy = new double[2][sites * cluster];
        gaba = new double[2][sites];
        parallel = new double[3][sites];
        active = new double[sites];
        golgiFires = new boolean[sites];
        random = seed.of("mossy fibres").random();
        begin = new double[FIBRES * sites * cluster];
        SplittableRandom phases = seed.of("phases").random();
        Arrays.setAll(begin, k -> phases.nextDouble());
        wait = begin.clone();
    }

    private static int[][] near(int side, int reach, double chance, SplittableRandom random) {
        int[][] to = new int[side * side][];
        int[] found = new int[(2 * reach + 1) * (2 * reach + 1)];
        for (int site = 0; site < to.length; site++) {
            int n = 0;
            for (int dx = -reach; dx <= reach; dx++) {
                for (int dy = -reach; dy <= reach; dy++) {
                    if (random.nextDouble() < chance) {
                        int x = Math.floorMod(site % side + dx, side);
                        found[n++] = x + Math.floorMod(Math.floorDiv(site, side) + dy, side) * side;
                    }
                }
            }
            to[site] = Arrays.copyOf(found, n);
        }
        return to;
    }

    /** Granule cells. */
    public int size() {
        return sites * cluster;
    }

    /**
     * One ms.
     *
     * @param firstHz rate of two of each cell's mossy fibres
     * @param secondHz rate of the other two
     * @param fired modified: the granule cells that fire come first
     * @return how many fire
     */
    public int step(double firstHz, double secondHz, int[] fired) {
        double first = firstHz / 1000;
        double second = secondHz / 1000;
        for (int site = 0; site < sites; site++) {
            double fast = 0;
            for (int golgi : inhibiting[site]) {
                fast += golgiFires[golgi] ? YamazakiNagao2012.GABA_NS * inhibition : 0;
            }
            gaba[0][site] = gaba[0][site] * YamazakiNagao2012.GABA_KEEP[0] + YamazakiNagao2012.GABA_FAST * fast;
            gaba[1][site] = gaba[1][site] * YamazakiNagao2012.GABA_KEEP[1] + (1 - YamazakiNagao2012.GABA_FAST) * fast;
        }
        int count = 0;
        for (int site = 0; site < sites; site++) {
            double g = gaba[0][site] + gaba[1][site];
            active[site] = 0;
            for (int cell = site * cluster; cell < (site + 1) * cluster; cell++) {
                int k = FIBRES * cell;
                int spikes = spike(k, first) + spike(k + 1, first) + spike(k + 2, second) + spike(k + 3, second);
                double a = mossy[0][cell] * YamazakiNagao2012.MOSSY_KEEP[0]
                        + spikes * YamazakiNagao2012.MOSSY_NS * YamazakiNagao2012.MOSSY_FAST;
                double n = mossy[1][cell] * YamazakiNagao2012.MOSSY_KEEP[1]
                        + spikes * YamazakiNagao2012.MOSSY_NS * (1 - YamazakiNagao2012.MOSSY_FAST);
                mossy[0][cell] = a;
                mossy[1][cell] = n;
                if (granules.step(cell, g + a + n, g * YamazakiNagao2012.GABA_MV)) {
                    fired[count++] = cell;
                    active[site]++;
                }
            }
        }
        for (int site = 0; site < sites; site++) {
            double arriving = 0;
            for (int from : heard[site]) {
                arriving += active[from];
            }
            double g = 0;
            for (int k = 0; k < 3; k++) {
                parallel[k][site] = parallel[k][site] * YamazakiNagao2012.PARALLEL_KEEP[k]
                        + YamazakiNagao2012.PARALLEL_PART[k] * YamazakiNagao2012.PARALLEL_NS * arriving / cluster;
                g += parallel[k][site];
            }
            golgiFires[site] = golgis.step(site, g, 0);
        }
        return count;
    }

    /** Whether a fibre fires that comes nearer to its next spike by a part of its mean interval. */
    private int spike(int fibre, double part) {
        wait[fibre] -= part;
        if (wait[fibre] > 0) {
            return 0;
        }
        wait[fibre] += interval();
        return 1;
    }

    /** Mean 1: steady, or that of a Poisson process, or in between. */
    private double interval() {
        return noise == 0 ? 1 : 1 - noise - noise * StrictMath.log(1 - random.nextDouble());
    }

    /** Silence, and every mossy fibre where it began. */
    public void reset() {
        granules.reset();
        golgis.reset();
        for (double[][] conductance : new double[][][] {mossy, gaba, parallel}) {
            for (double[] row : conductance) {
                Arrays.fill(row, 0);
            }
        }
        Arrays.fill(golgiFires, false);
        System.arraycopy(begin, 0, wait, 0, wait.length);
    }

    /** Spikes of some ms: those of ms t are {@code cells[from[t]]} to {@code cells[from[t + 1] - 1]}. */
    public static final class Raster {
        private final int[] from;
        private final int[] cells;

        private Raster(int[] from, int[] cells) {
            this.from = from;
            this.cells = cells;
        }

        /** Where each ms begins, live. */
        public int[] from() {
            return from;
        }

        /** The granule cells that fired, live. */
        public int[] cells() {
            return cells;
        }

        /** How long, ms. */
        public int durationMs() {
            return from.length - 1;
        }

        /**
         * Similarity of the clusters' activity at two moments, the cosine of what is left of their spikes after 8.3 ms
         * (Yamazaki and Nagao 2012), mean over the pairs from a first moment on; a number for each lag.
         *
         * @param cluster cells of a cluster
         * @param stepMs from lag to lag
         */
        public double[] similarity(int cluster, int firstMs, int lastMs, int stepMs, int lags) {
            int n = Math.floorDiv(Arrays.stream(cells).max().orElse(0), cluster) + 1;
            double keep = StrictMath.exp(-1 / 8.3);
            double[][] z = new double[lastMs][n];
            for (int t = 1; t < lastMs; t++) {
                for (int c = 0; c < n; c++) {
                    z[t][c] = keep * z[t - 1][c];
                }
                for (int k = from[t]; k < from[t + 1]; k++) {
                    z[t][Math.floorDiv(cells[k], cluster)]++;
                }
            }
            double[] found = new double[lags];
            Arrays.setAll(found, lag -> Weighted.cosine(z, firstMs, lastMs, lag * stepMs, 10));
            return found;
        }
    }

    /** Rates of the two pairs of mossy fibres at a time. */
    @FunctionalInterface
    public interface Drive {
        /** {@code pair}: 0 or 1. */
        double hz(int timeMs, int pair);
    }

    /** Runs on for some ms and keeps the spikes. */
    public Raster record(int durationMs, Drive drive) {
        int[] from = new int[durationMs + 1];
        int[] cells = new int[1 << 16];
        int[] fired = new int[size()];
        for (int t = 0; t < durationMs; t++) {
            int n = step(drive.hz(t, 0), drive.hz(t, 1), fired);
            from[t + 1] = from[t] + n;
            if (from[t + 1] > cells.length) {
                cells = Arrays.copyOf(cells, 2 * from[t + 1]);
            }
            System.arraycopy(fired, 0, cells, from[t], n);
        }
        return new Raster(from, Arrays.copyOf(cells, from[durationMs]));
    }
}
