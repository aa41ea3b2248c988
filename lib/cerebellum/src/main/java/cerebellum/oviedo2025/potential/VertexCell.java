package cerebellum.oviedo2025.potential;

import cerebellum.Lists;
import cerebellum.Weighted;
import cerebellum.field.Segment;
import cerebellum.field.Spot;
import java.util.List;

/** The two kinds of cell of VERTEX's first tutorials (Tomsett et al. 2015), read in its program; mV, pA, nS, pF, ms, um. */
final class VertexCell {
    static final double REST_MV = -70;
    /** Farther than that from its soma no axon ends. */
    static final double REACH_UM = 500;
    /** Speed in axons. */
    static final double UM_PER_MS = 300;

    private static final double OHM_CM = 150;

    /** Where a spike goes. {@code targets}: compartments of the target; {@code spreadUm}: of the Gaussian arbour. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Axon(boolean toPyramids, int synapses, double currentPa, double spreadUm, int... targets) {
        double nearness(double awayUm) {
            return StrictMath.exp(-awayUm * awayUm / (2 * spreadUm * spreadUm));
        }
    }

    static final VertexCell PYRAMID = new VertexCell(
            new double[] {-50, 2, 2.6, 65, 220, -60},
            new double[] {2.96, 20_000 / 2.96},
            new double[] {330, 90, 2},
            new double[] {2, 6},
            new int[] {-1, 0, 1, 1, 3, 0, 5, 5},
            new double[] {13, 48, 124, 145, 137, 40, 143, 143},
            new double[] {29.8, 3.75, 1.91, 2.81, 2.69, 2.62, 1.69, 1.69},
            new double[][] {
                {0, -13, 0, 0}, {0, 0, 0, 48}, {0, 48, 124, 48}, {0, 48, 0, 193},
                {0, 193, 0, 330}, {0, -13, 0, -53}, {0, -53, 114, -139}, {0, -53, -114, -139}
            },
            new Axon(true, 1700, 1, 250, 1, 2, 3, 4, 5, 6, 7),
            new Axon(false, 300, 28, 250, 1, 2, 3, 4, 5, 6));

    static final VertexCell BASKET = new VertexCell(
            new double[] {-50, 2, .04, 10, 40, -65},
            new double[] {2.93, 15_000 / 2.93},
            new double[] {190, 50, .8},
            new double[] {1, 3},
            new int[] {-1, 0, 1, 1, 0, 4, 4},
            new double[] {10, 56, 151, 151, 56, 151, 151},
            new double[] {24, 1.93, 1.95, 1.95, 1.93, 1.95, 1.95},
            new double[][] {
                {0, -10, 0, 0},
                {0, 0, 0, 56},
                {0, 56, 107, 163},
                {0, 56, -107, 163},
                {0, -10, 0, -66},
                {0, -66, 107, -173},
                {0, -66, -107, -173}
            },
            new Axon(true, 1000, -5, 200, 0),
            new Axon(false, 200, -4, 200, 1, 2, 3, 4, 5, 6));

    private final double[] spike;
    private final double[] input;
    final double keepInput;
    final double keepExcitation;
    final double keepInhibition;
    final int[] parent;
    final double[] leakNs;
    final double[] capacitancePf;
    /** To its parent. */
    final double[] axialNs;

    /** Of the whole membrane. */
    final double[] areaPart;

    private final double[][] ends;
    private final double[] diameterUm;
    final Axon[] axons;

    /**
     * Of compartments.
     *
     * @param spike threshold, sharpness, a, tau_w, b, reset
     * @param membrane uF/cm2 and Ohm cm2
     * @param input mean, deviation and time constant
     * @param decays of excitation and inhibition
     * @param ends x and z of both ends of each compartment, from the soma's upper end
     */
    private VertexCell(
            double[] spike,
            double[] membrane,
            double[] input,
            double[] decays,
            int[] parent,
            double[] lengthUm,
            double[] diameterUm,
            double[][] ends,
            Axon... axons) {
        this.spike = spike;
        this.input = input;
        this.parent = parent;
        this.ends = ends;
        this.diameterUm = diameterUm;
        this.axons = axons;
        keepInput = keep(input[2]);
        keepExcitation = keep(decays[0]);
        keepInhibition = keep(decays[1]);
        int n = parent.length;
        leakNs = new double[n];
        capacitancePf = new double[n];
        axialNs = new double[n];
        areaPart = new double[n];
        for (int i = 0; i < n; i++) {
            double area = Math.PI * lengthUm[i] * diameterUm[i];
            areaPart[i] = area;
            capacitancePf[i] = .01 * membrane[0] * area;
            // S/cm2 um2 = 10 nS
            leakNs[i] = 10 * area / membrane[1];
            if (i > 0) {
                axialNs[i] = 1
                        / (halfGohm(lengthUm[i], diameterUm[i]) + halfGohm(lengthUm[parent[i]], diameterUm[parent[i]]));
            }
        }
        Weighted.toSumOne(areaPart);
    }

    private static double keep(double tauMs) {
        return StrictMath.exp(-CortexSlab.DT_MS / tauMs);
    }

    private static double halfGohm(double lengthUm, double diameterUm) {
        return OHM_CM * 1e-5 * (lengthUm / 2) / (Math.PI * diameterUm * diameterUm / 4);
    }

    int size() {
        return parent.length;
    }

    double thresholdMv() {
        return spike[0];
    }

    double resetMv() {
        return spike[5];
    }

    double jumpPa() {
        return spike[4];
    }

    /** The exponential current into the soma. */
    double upstroke(double v) {
        return leakNs[0] * spike[1] * StrictMath.exp((v - spike[0]) / spike[1]);
    }

    /** dw/dt. */
    double adaptation(double v, double w) {
        return (spike[2] * (v - REST_MV) - w) / spike[3];
    }

    double inputPa() {
        return input[0];
    }

    /** Deviation of what chance adds to the input in a step. */
    double kickPa() {
        return input[1] * Math.sqrt(1 - keepInput * keepInput);
    }

    /** In the plane y = 0. */
    List<Segment> shape() {
        return Lists.of(
                size(),
                i -> new Segment(
                        i, new Spot(ends[i][0], 0, ends[i][1]), new Spot(ends[i][2], 0, ends[i][3]), diameterUm[i]));
    }
}
