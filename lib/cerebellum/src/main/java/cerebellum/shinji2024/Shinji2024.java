package cerebellum.shinji2024;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.cell.Lif;
import cerebellum.learning.ClimbingFibreRule;
import cerebellum.network.Network;
import cerebellum.network.Network.Plastic;
import cerebellum.network.Network.Plasticity;
import cerebellum.network.Network.Population;
import cerebellum.network.Network.Projection;
import cerebellum.network.Network.Static;
import cerebellum.network.Synapses;
import cerebellum.network.Synapses.Law;
import cerebellum.shinji2024.chip.ChipStream;
import cerebellum.shinji2024.chip.ChipWiring;
import java.util.List;

/**
 * The spiking cerebellum of Shinji, Okuno and Hirata (2024): sizes, constants, seeds and wiring.
 *
 * <p>Cell constants are the paper's Table 1 and synapses its Table 2, as found in the published design. The wiring
 * comes from the hardware's generators, so that both hemispheres have the same synapses.
 *
 * <p>Differs: weights are uniform as in the published design, the paper says Gaussian; the printed variances are not
 * known.
 *
 * @param scale 1: 9,504 cells. Below 1, fewer cells of each kind; above, a whole number of networks side by side
 * @param wiring where the fixed synapses come from
 * @param seed of the random wirings; the hardware's does not use it
 * @param dtMs length of a step
 */
public record Shinji2024(double scale, Wires wiring, long seed, double dtMs) {
    /** Places of the populations: mossy fibres. */
    public static final int MF = 0;
    /** Climbing fibres. */
    public static final int CF = 1;
    /** Granule cells. */
    public static final int GRC = 2;
    /** Golgi cells. */
    public static final int GOC = 3;
    /** Molecular layer interneurons. */
    public static final int MLI = 4;
    /** Purkinje cells. */
    public static final int PKC = 5;

    /** Time constant of depression, 100 ms (text of the paper). */
    public static final double TAU_LTD_MS = 100;
    /** Potentiation by one parallel fibre spike, 4.17e-7 (text of the paper). */
    public static final double GAMMA_LTP = 4.17e-7;
    /** Depression, 5.94e-8 (text of the paper), read as for each spike/s of the trace: balance at 7.0 Hz. */
    public static final double GAMMA_LTD = 5.94e-8;
    /** Conductance of weight 1: 16384 steps of 2^-6 nS. */
    public static final double FULL_WEIGHT_NS = 256;

    /** Where the fixed synapses come from. */
    public enum Wires {
        /** The hardware's generators. */
        LFSR,
        /** A seeded generator. */
        RANDOM,
        /** A seeded generator, no source twice on one target. */
        DISTINCT
    }

    /** The published network: LFSR wiring, 1 ms, the paper's learning constants. */
    public Shinji2024() {
        this(1, Wires.LFSR, 1, 1);
    }

    /** Checks ranges. */
    public Shinji2024 {
        checkScale(scale);
    }

    /** Refuses a scale that no network has: outside 1/16 to 100, or broken above 1. */
    static void checkScale(double scale) {
        Require.in("scale", scale, "", 1 / 16., 100);
        Require.that(scale <= 1 || scale == Math.rint(scale), "scale = %s above 1 must be a whole number", scale);
    }

    /** The same at another scale. */
    public Shinji2024 withScale(double other) {
        return new Shinji2024(other, wiring, seed, dtMs);
    }

    /** The same with other wires. */
    public Shinji2024 withWiring(Wires other, long wiringSeed) {
        return new Shinji2024(scale, other, wiringSeed, dtMs);
    }

    /** The same with another step. */
    public Shinji2024 withDtMs(double other) {
        return new Shinji2024(scale, wiring, seed, other);
    }

    /** The description both engines are made from. */
    public Network network() {
        List<Population> populations = List.of(
                // C pF, gL nS, E_L, threshold, reset mV; spontaneous drive of the published design
                population("MF", 246, new Lif(1, .03, -70, -55, -80, -90), 0, 37.5, .02),
                population("CF", 8, new Lif(1, .3, -70, -55, -80, -90), 0, 37.5, .0005),
                population("GrC", 4096, new Lif(3, 1.5, -74, -42, -84, -90), 0, 0, 0),
                population("GoC", 369, new Lif(76, 3.6, -65, -55, -75, -90), 1, 0, 0),
                population("MLI", 25, new Lif(14.6, 1, -68, -53, -78, -90), 2, 0, 0),
                population("PkC", 8, new Lif(620, 7, -62, -47, -72, -90), 2, 0, 0));
        ClimbingFibreRule rule = ClimbingFibreRule.balanced(GAMMA_LTP, GAMMA_LTP / GAMMA_LTD);
        List<Projection> projections = List.of(
                wired("MF", "GrC", true, 1, 6, ChipStream.GRC_MF_WIRES, 1, new Law(42, 5)),
                wired("GoC", "GrC", false, 10, 3, ChipStream.GRC_GOC_WIRES, 1, new Law(0, 1)),
                wired("GrC", "GoC", true, 1, 100, ChipStream.GOC_GRC_WIRES, 100, new Law(0, 8)),
                wired("MF", "GoC", true, 1, 20, ChipStream.GOC_MF_WIRES, 100, new Law(0, 44)),
                wired("GrC", "MLI", true, 1, 250, ChipStream.MLI_GRC_WIRES, 250, new Law(0, 1)),
                wired("MLI", "PkC", false, 1.6, 10, ChipStream.PKC_MLI_WIRES, 1024, new Law(0, 1)),
                new Plastic("GrC", "PkC", true, 1, new Plasticity(rule, "CF", TAU_LTD_MS, FULL_WEIGHT_NS)));
        return new Network(populations, projections, 2 * (int) Math.max(1, scale), dtMs);
    }

    private Population population(
            String name, int count, Lif cell, double uniformMv, double kickMv, double kicksPerMs) {
        int own = (int) Math.max(1, Math.round(count * Math.min(1, scale)));
        return new Population(name, own, cell, cell, uniformMv, kickMv, kicksPerMs);
    }

    private Projection wired(
            String from, String to, boolean excitatory, double tauMs, int fanIn, ChipStream seeds, int draws, Law law) {
        Synapses.Wiring wires = wiring == Wires.LFSR
                ? ChipWiring.of(seeds.seeds(), draws, law)
                : Synapses.random(new Seed(seed).of(from + " " + to), law, wiring == Wires.DISTINCT);
        return new Static(from, to, excitatory, tauMs, fanIn, 1, wires);
    }
}
