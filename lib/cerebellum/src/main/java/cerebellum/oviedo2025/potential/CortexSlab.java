package cerebellum.oviedo2025.potential;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.field.ElectrodeArray;
import cerebellum.field.LeadField;
import cerebellum.field.Segment;
import cerebellum.field.Source;
import cerebellum.field.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Pyramidal and basket cells of a slab of neocortex, 2500 x 400 x 200 um: somata that fire by adaptive exponential
 * integration, passive dendrites, axons that reach as a Gaussian curve, and what a shaft of electrodes records (VERTEX).
 *
 * <pre>  C dV/dt = -g (V - E) + g D exp((V - V_T) / D) - w - I_axial + I_syn + I_in,   tau_w dw/dt = a (V - E) - w</pre>
 *
 * <p>Constants: {@code VertexCell}. Midpoint steps of 1/32 ms. Differs: fewer cells, of which each connects to fewer
 * others, by as much as its synapses are stronger; chance numbers of the input current are sums of three uniform ones.
 */
public final class CortexSlab {
    /** The step, ms. */
    public static final double DT_MS = 1 / 32.;

    /** From one row of the record to the next, ms. */
    static final double EVERY_MS = .5;

    private static final double LONG_UM = 2500;
    private static final double WIDE_UM = 400;
    private static final double THICK_UM = 200;
    private static final int SLOTS = 128;

    /** What stands for the spikes of the two kinds. */
    public enum Alive {
        /** Both fire by themselves. */
        LIVE,
        /** Both are passive, and spikes are given. */
        PASSIVE,
        /** Pyramids are passive, with spikes that are given; baskets fire by themselves. */
        LIVE_BASKETS
    }

    private final int pyramids;
    private final int cells;
    private final VertexCell[] kind;
    private final int[] first;
    private final double[] v;
    private final double[] half;
    private final double[] slope;
    private final double[] w;
    private final double[] background;
    private final double[] excitation;
    private final double[] inhibition;
    private final float[][] comingExcitation;
    private final float[][] comingInhibition;
    private final int[][] target;
    private final float[][] weight;
    private final short[][] delay;
    private final LeadField[] lead;
    private final double[][] outwardNa;
    private final SplittableRandom random;
    private final int electrodes;

    /** Spikes, and potentials at the electrodes, uV, one row each half ms. */
    public record Recorded(List<Spike> spikes, List<double[]> potentialsUv) {}

    /** A spike of a cell; pyramids come first. */
    public record Spike(double timeMs, int cell) {}

    /**
     * Places and connects them.
     *
     * @param size cells; 85 % pyramids
     * @param inhibitionFactor on the synapses of basket cells
     * @param shaft electrodes
     */
    public CortexSlab(int size, double inhibitionFactor, ElectrodeArray shaft, Seed seed) {
        Require.in("factor on the synapses of basket cells", inhibitionFactor, "", 0, 10);
        cells = Require.in("cells of the slab", size, "", 100, 5000);
        pyramids = (int) Math.round(.85 * size);
        electrodes = shaft.sites().size();
        random = seed.of("input").random();
        SplittableRandom places = seed.of("places").random();
        kind = new VertexCell[cells];
        first = new int[cells + 1];
        lead = new LeadField[cells];
        double[][] at = new double[cells][];
        for (int c = 0; c < cells; c++) {
            kind[c] = c < pyramids ? VertexCell.PYRAMID : VertexCell.BASKET;
            first[c + 1] = first[c] + kind[c].size();
            at[c] = new double[] {LONG_UM * places.nextDouble(), WIDE_UM * places.nextDouble()};
            double z = THICK_UM * places.nextDouble();
            double angle = 2 * Math.PI * places.nextDouble();
            double x = at[c][0] - LONG_UM / 2;
            double y = at[c][1] - WIDE_UM / 2;
            lead[c] = field(Segment.each(kind[c].shape(), p -> p.turned(angle).moved(x, y, z)), kind[c].size(), shaft);
        }
        int all = first[cells];
        v = new double[all];
        half = new double[all];
        slope = new double[all];
        w = new double[2 * cells];
        background = new double[cells];
        excitation = new double[all];
        inhibition = new double[all];
        comingExcitation = new float[SLOTS][all];
        comingInhibition = new float[SLOTS][all];
        outwardNa = new double[2][];
        outwardNa[0] = new double[VertexCell.PYRAMID.size()];
        outwardNa[1] = new double[VertexCell.BASKET.size()];
        target = new int[cells][];
        weight = new float[cells][];
        delay = new short[cells][];
        connect(at, inhibitionFactor, seed.of("axons").random());
        for (int c = 0; c < cells; c++) {
            Arrays.fill(v, first[c], first[c + 1], VertexCell.REST_MV);
            background[c] = kind[c].inputPa();
        }
    }

    /** The soma is a point, all else lines; no electrode counts as nearer than 20 um. */
    private static LeadField field(List<Segment> shape, int size, ElectrodeArray shaft) {
        Source point = Source.point(Source.SIEMENS_PER_M, 20);
        Source line = Source.line(Source.SIEMENS_PER_M, 20);
        return LeadField.of((s, e) -> (s.compartment() == 0 ? point : line).microvolts(s, e), shape, size, shaft);
    }

    private void connect(double[][] at, double inhibitionFactor, SplittableRandom axons) {
        double part = cells / 5000.;
        for (int c = 0; c < cells; c++) {
            VertexCell.Axon[] own = kind[c].axons;
            int[] counts = Arrays.stream(own)
                    .mapToInt(a -> (int) Math.round(a.synapses() * part))
                    .toArray();
            int total = Arrays.stream(counts).sum();
            target[c] = new int[total];
            weight[c] = new float[total];
            delay[c] = new short[total];
            int n = 0;
            for (int a = 0; a < own.length; a++) {
                int from = own[a].toPyramids() ? 0 : pyramids;
                int count = own[a].toPyramids() ? pyramids : cells - pyramids;
                for (int k = 0; k < counts[a]; k++) {
                    int other;
                    double away;
                    do {
                        other = from + axons.nextInt(count);
                        double dx = at[other][0] - at[c][0];
                        double dy = at[other][1] - at[c][1];
                        away = Math.sqrt(dx * dx + dy * dy);
                    } while (other == c || away > VertexCell.REACH_UM || axons.nextDouble() > own[a].nearness(away));
                    int[] places = own[a].targets();
                    target[c][n] = first[other] + places[axons.nextInt(places.length)];
                    double pa = own[a].currentPa() * (own[a].currentPa() < 0 ? inhibitionFactor : 1);
                    weight[c][n] = (float) (pa / part);
                    delay[c][n] = (short) Math.round((.5 + away / VertexCell.UM_PER_MS) / DT_MS);
                    n++;
                }
            }
        }
    }

    /**
     * Runs on and records.
     *
     * @param given spikes in rising order, for cells that are not live
     */
    public Recorded run(double durationMs, Alive who, List<Spike> given) {
        long steps = Require.steps("duration", durationMs, "ms", EVERY_MS) * Math.round(EVERY_MS / DT_MS);
        List<Spike> spikes = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        int next = 0;
        for (int step = 0; step < steps; step++) {
            receive(step % SLOTS);
            move(who);
            double time = (step + 1) * DT_MS;
            for (int c = 0; c < cells; c++) {
                boolean live = live(who, c);
                if (live && v[first[c]] >= kind[c].thresholdMv() + 5) {
                    v[first[c]] = kind[c].resetMv();
                    w[c] += kind[c].jumpPa();
                    send(c, step);
                    spikes.add(new Spike(time, c));
                }
            }
            for (; next < given.size() && given.get(next).timeMs <= time; next++) {
                if (!live(who, given.get(next).cell)) {
                    send(given.get(next).cell, step);
                    spikes.add(given.get(next));
                }
            }
            if ((step + 1) % Math.round(EVERY_MS / DT_MS) == 0) {
                rows.add(potentials());
            }
        }
        return new Recorded(spikes, rows);
    }

    private boolean live(Alive who, int cell) {
        return who == Alive.LIVE || (who == Alive.LIVE_BASKETS && cell >= pyramids);
    }

    private void receive(int slot) {
        for (int c = 0; c < cells; c++) {
            double keepExcitation = kind[c].keepExcitation;
            double keepInhibition = kind[c].keepInhibition;
            for (int i = first[c]; i < first[c + 1]; i++) {
                excitation[i] = excitation[i] * keepExcitation + comingExcitation[slot][i];
                inhibition[i] = inhibition[i] * keepInhibition + comingInhibition[slot][i];
            }
        }
        Arrays.fill(comingExcitation[slot], 0);
        Arrays.fill(comingInhibition[slot], 0);
    }

    private void send(int c, int step) {
        for (int k = 0; k < target[c].length; k++) {
            int slot = (step + delay[c][k]) % SLOTS;
            float pa = weight[c][k];
            (pa > 0 ? comingExcitation : comingInhibition)[slot][target[c][k]] += pa;
        }
    }

    /** A midpoint step of every cell; as in the program, w's second stage uses the potential from before the step. */
    private void move(Alive who) {
        for (int c = 0; c < cells; c++) {
            VertexCell k = kind[c];
            boolean live = live(who, c);
            double white = 2 * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
            background[c] = k.inputPa() + (background[c] - k.inputPa()) * k.keepInput + k.kickPa() * white;
            double input = live ? Math.max(0, background[c]) : 0;
            int at = first[c];
            double before = v[at];
            derive(k, at, v, live, w[c], input);
            for (int i = at; i < first[c + 1]; i++) {
                half[i] = v[i] + DT_MS / 2 * slope[i];
            }
            double wHalf = w[c] + DT_MS / 2 * k.adaptation(before, w[c]);
            derive(k, at, half, live, wHalf, input);
            for (int i = at; i < first[c + 1]; i++) {
                v[i] += DT_MS * slope[i];
            }
            w[c] += live ? DT_MS * k.adaptation(before, wHalf) : 0;
        }
    }

    private void derive(VertexCell k, int at, double[] u, boolean live, double adaptation, double input) {
        for (int i = 0; i < k.size(); i++) {
            slope[at + i] = -k.leakNs[i] * (u[at + i] - VertexCell.REST_MV)
                    + excitation[at + i]
                    + inhibition[at + i]
                    + input * k.areaPart[i];
        }
        for (int i = 1; i < k.size(); i++) {
            double flow = k.axialNs[i] * (u[at + k.parent[i]] - u[at + i]);
            slope[at + i] += flow;
            slope[at + k.parent[i]] -= flow;
        }
        if (live) {
            slope[at] += k.upstroke(u[at]) - adaptation;
        }
        for (int i = 0; i < k.size(); i++) {
            slope[at + i] /= k.capacitancePf[i];
        }
    }

    /** What leaves a compartment's membrane is what comes along the axis. */
    private double[] potentials() {
        double[] uv = new double[electrodes];
        for (int c = 0; c < cells; c++) {
            VertexCell k = kind[c];
            double[] out = outwardNa[c < pyramids ? 0 : 1];
            Arrays.fill(out, 0);
            for (int i = 1; i < k.size(); i++) {
                double flow = k.axialNs[i] * (v[first[c] + k.parent[i]] - v[first[c] + i]) * 1e-3;
                out[i] += flow;
                out[k.parent[i]] -= flow;
            }
            lead[c].add(out, uv);
        }
        return uv;
    }

    /** How many of the cells, which come first, are pyramids. */
    public int pyramids() {
        return pyramids;
    }

    /** A shaft beside the middle of the slab, from below the basal dendrites to above the apical ones. */
    public static ElectrodeArray shaft(int count) {
        return ElectrodeArray.shaft(new Spot(0, 0, -200), new Spot(0, 0, 600), count);
    }
}
