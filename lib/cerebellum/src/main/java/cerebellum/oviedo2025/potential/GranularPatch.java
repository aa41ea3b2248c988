package cerebellum.oviedo2025.potential;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.cell.CellModel;
import cerebellum.cell.Cells;
import cerebellum.cell.Lif;
import cerebellum.cell.RefractoryLif;
import cerebellum.field.ElectrodeArray;
import cerebellum.field.LeadField;
import cerebellum.field.Segment;
import cerebellum.field.Source;
import cerebellum.field.Spot;
import cerebellum.network.Engine;
import cerebellum.network.FloatEngine;
import cerebellum.network.Network;
import cerebellum.network.Network.Population;
import cerebellum.network.Network.Projection;
import cerebellum.network.Network.Static;
import cerebellum.network.Synapses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A patch of granular layer of spiking cells, and the potential at electrodes in it: 400 granule cells, each with four
 * terminals of mossy fibres of its own that release by chance, and 16 Golgi cells that hear both and inhibit.
 *
 * <p>Granule cell: read of Rothman and Schwartz's integrate-and-fire cell. Golgi cell: after Casali et al. 2019 ({@code
 * ScaffoldSlab}). A cell's synaptic current enters at its dendrites, 12 um below the soma, and leaves there. tuned: synapses,
 * at seeds 1 to 3, until a burst finds a tenth of the cells. Differs: one time constant for all of a synapse's parts.
 *
 * @param release chance that a spike of a mossy fibre releases at a terminal
 * @param thresholdMv of granule cells
 * @param inhibition factor on Golgi cells' synapses and on tonic inhibition
 */
public record GranularPatch(
        @About(value = "chance that a terminal releases", low = 0, high = 1)
        double release,

        @About(value = "threshold of granule cells", low = -60, high = -20)
        double thresholdMv,

        @About(value = "factor on all inhibition of granule cells", low = 0, high = 10)
        double inhibition) {
    static final double DT_MS = .1;
    static final double EVERY_MS = .5;
    static final int GRANULES = 400;
    static final int GOLGIS = 16;
    static final int DENDRITES = 4;
    static final int ELECTRODES = 9;

    /** Decay of what mossy fibres and Golgi cells open in granule cells, ms. */
    static final double EXCITATION_MS = 6;

    static final double INHIBITION_MS = 8;
    static final double EXCITATION_NS = 1.1;
    static final double INHIBITION_NS = .8;
    static final double GABA_MV = -75;

    /** Leak of a fibre of 1 pF that rests at -70 mV, fires at -55 and is put to -80. */
    private static final double FIBRE_NS = .03;

    private static final double TONIC_NS = .438;
    private static final double LEAK_NS = 1.06;
    private static final double LEAK_MV = -79.9;
    private static final int HEARD_FIBRES = 60;
    private static final int HEARD_GRANULES = 100;

    /** As at rest: four of ten spikes release, threshold -40 mV, all inhibition. */
    public GranularPatch() {
        this(.42, -40, 1);
    }

    /** Checks all. */
    public GranularPatch {
        Ranges.check(GranularPatch.class, release, thresholdMv, inhibition);
    }

    /** After long-term potentiation: more release, more excitable. */
    public GranularPatch potentiated() {
        return new GranularPatch(Math.min(1, 1.35 * release), thresholdMv - 3, inhibition);
    }

    /** After long-term depression. */
    public GranularPatch depressed() {
        return new GranularPatch(.65 * release, thresholdMv + 3.5, inhibition);
    }

    /** The same with other inhibition. */
    public GranularPatch inhibited(double factor) {
        return new GranularPatch(release, thresholdMv, factor);
    }

    /** Leak and tonic inhibition together. */
    double leakNs() {
        return LEAK_NS + TONIC_NS * inhibition;
    }

    /** Their reversal. */
    double leakMv() {
        return (LEAK_NS * LEAK_MV + TONIC_NS * inhibition * GABA_MV) / leakNs();
    }

    private RefractoryLif granule() {
        return new RefractoryLif(new Lif(3.22, leakNs(), leakMv(), thresholdMv, -63, -90), 2, 0, GABA_MV, 0);
    }

    /**
     * The network.
     *
     * @param closed false: fibres stand for the Golgi cells that granule cells hear, and for the granule cells that Golgi
     *     cells hear, so that either can be asked alone
     * @param watched steps the granule cells
     */
    private Network network(boolean closed, CellModel watched, Seed seed) {
        Lif granule = granule().cell();
        Lif golgi = new Lif(76, 3.6, -65, -55, -75, -95);
        List<Population> populations = new ArrayList<>(List.of(
                Population.fibres("MF", DENDRITES * GRANULES, 0),
                new Population("GrC", GRANULES, granule, watched, 0, 0, 0),
                new Population("GoC", GOLGIS, golgi, new RefractoryLif(golgi, 2, 0, GABA_MV, 27), .3, 0, 0)));
        if (!closed) {
            populations.add(0, Population.fibres("Golgi fibres", GOLGIS, 0));
            populations.add(1, Population.fibres("granule fibres", GRANULES, 0));
        }
        String inhibiting = closed ? "GoC" : "Golgi fibres";
        String exciting = closed ? "GrC" : "granule fibres";
        List<Projection> joins = List.of(
                new Static("MF", "GrC", true, EXCITATION_MS, DENDRITES, EXCITATION_NS, ownTerminals()),
                new Static(
                        inhibiting,
                        "GrC",
                        false,
                        INHIBITION_MS,
                        DENDRITES,
                        INHIBITION_NS * inhibition,
                        unit(seed.of("axons"))),
                new Static("MF", "GoC", true, 2, HEARD_FIBRES, .2, unit(seed.of("basal"))),
                new Static(exciting, "GoC", true, 2, HEARD_GRANULES, .4, unit(seed.of("ascending"))));
        return new Network(populations, joins, 1, DT_MS);
    }

    private static Synapses.Wiring ownTerminals() {
        return (tile, sources, targets, wanted) -> {
            Synapses made = new Synapses(sources, targets, DENDRITES);
            for (int s = 0; s < made.source.length; s++) {
                made.source[s] = (char) s;
                made.weight[s] = 64;
            }
            return made;
        };
    }

    /** Of 1 nS each, from different cells. */
    private static Synapses.Wiring unit(Seed seed) {
        return Synapses.random(seed, new Synapses.Law(64, 0), true);
    }

    /** Part of the granule cells that fire within 40 ms of a burst of five spikes in four of ten mossy fibres. */
    public double recruited(Seed seed) {
        Engine engine = new FloatEngine(network(true, granule(), seed.of("wiring")), seed.of("chance"));
        engine.run((int) Math.round(150 / DT_MS), 1, (e, h, s) -> {});
        SplittableRandom random = seed.of("active").random();
        boolean[] active = new boolean[DENDRITES * GRANULES];
        for (int f = 0; f < active.length; f++) {
            active[f] = random.nextDouble() < .4;
        }
        boolean[] fired = new boolean[GRANULES];
        float[] kicks = engine.input(0, 0).kicksPerMs;
        for (int step = 0; step < Math.round(40 / DT_MS); step++) {
            boolean spike = step % 50 == 0 && step < 250;
            for (int f = 0; f < kicks.length; f++) {
                kicks[f] = spike && active[f] ? (float) (release / DT_MS) : 0;
            }
            engine.step();
            for (int cell : engine.spikes(0, 1)) {
                fired[cell] = true;
            }
        }
        return IntStream.range(0, GRANULES).filter(c -> fired[c]).count() / (double) GRANULES;
    }

    /** Mean rates of one population each under given rates. */
    record Alone(double granuleHz, double golgiHz) {}

    /** With the loop cut: rates of mossy fibres' releases, Golgi cells and granule cells are given. */
    Alone alone(double releaseHz, double golgiHz, double granuleHz, double durationMs, Seed seed) {
        Engine engine = new FloatEngine(network(false, granule(), seed.of("wiring")), seed.of("chance"));
        regular(engine.input(0, 0).currentPa, golgiHz);
        fill(engine, 1, granuleHz);
        fill(engine, 2, releaseHz);
        engine.run((int) Math.round(100 / DT_MS), 1, (e, h, s) -> {});
        long[] spikes = new long[2];
        engine.run((int) Math.round(durationMs / DT_MS), 1, (e, h, s) -> {
            spikes[0] += e.count(0, 3);
            spikes[1] += e.count(0, 4);
        });
        return new Alone(spikes[0] * 1000 / durationMs / GRANULES, spikes[1] * 1000 / durationMs / GOLGIS);
    }

    /**
     * Fibres as regular as Golgi cells: a current for each, for rates of .8 to 1.2 of the mean, so that they fall out of
     * step.
     */
    private static void regular(float[] currentPa, double hz) {
        for (int f = 0; f < currentPa.length && hz > 0; f++) {
            double own = hz * (.8 + .4 * f / (currentPa.length - 1));
            double grown = StrictMath.exp(1000 / own * FIBRE_NS);
            double steadyMv = (80 - 55 * grown) / (grown - 1);
            currentPa[f] = (float) (FIBRE_NS * (steadyMv + 70));
        }
    }

    private static void fill(Engine engine, int population, double hz) {
        Arrays.fill(engine.input(0, population).kicksPerMs, (float) (hz / 1000));
    }

    /** Rate of releases at a terminal over time; a lambda will do. */
    @FunctionalInterface
    public interface Drive {
        /** Hz. */
        double releaseHz(double timeMs);
    }

    /** A moment: mean rates over half a ms, and the potential at an electrode over the cells. */
    public record PatchMoment(double timeMs, double granuleHz, double golgiHz, double potentialUv) {}

    /** The whole patch under a drive, after 100 ms of it at time 0. */
    public List<PatchMoment> run(double durationMs, Drive drive, Seed seed) {
        LeadField[] lead = leads(seed);
        double[] currentsNa = new double[2];
        double[] potential = new double[ELECTRODES];
        boolean[] watch = new boolean[1];
        RefractoryLif model = granule();
        CellModel watched = (cells, dtMs) -> {
            if (watch[0]) {
                record(cells, lead, currentsNa, potential);
            }
            model.step(cells, dtMs);
        };
        Engine engine = new FloatEngine(network(true, watched, seed.of("wiring")), seed.of("chance"));
        fill(engine, 0, drive.releaseHz(0));
        engine.run((int) Math.round(100 / DT_MS), 1, (e, h, s) -> {});
        List<PatchMoment> moments = new ArrayList<>();
        int every = (int) Math.round(EVERY_MS / DT_MS);
        int[] spikes = new int[2];
        for (int step = 1; step <= Math.round(durationMs / DT_MS); step++) {
            fill(engine, 0, drive.releaseHz(step * DT_MS));
            watch[0] = step % every == 0;
            Arrays.fill(potential, 0);
            engine.step();
            spikes[0] += engine.count(0, 1);
            spikes[1] += engine.count(0, 2);
            if (watch[0]) {
                moments.add(new PatchMoment(
                        step * DT_MS,
                        spikes[0] * 1000 / EVERY_MS / GRANULES,
                        spikes[1] * 1000 / EVERY_MS / GOLGIS,
                        potential[ABOVE]));
                Arrays.fill(spikes, 0);
            }
        }
        return moments;
    }

    /** Electrode over the cells, 80 um above their middle. */
    static final int ABOVE = 6;

    private static void record(Cells cells, LeadField[] lead, double[] currentsNa, double[] potential) {
        for (int c = 0; c < lead.length; c++) {
            double v = cells.potentialMv[c];
            double outwardPa = cells.excitationNs[c] * v + cells.inhibitionNs[c] * (v - GABA_MV);
            currentsNa[0] = -outwardPa * 1e-3;
            currentsNa[1] = outwardPa * 1e-3;
            lead[c].add(currentsNa, potential);
        }
    }

    /** Soma and dendrites of each cell, somewhere in a disc of 150 um radius, 60 um thick. */
    static LeadField[] leads(Seed seed) {
        SplittableRandom random = seed.of("places").random();
        ElectrodeArray shaft = ElectrodeArray.shaft(new Spot(0, 0, -160), new Spot(0, 0, 160), ELECTRODES);
        return IntStream.range(0, GRANULES)
                .mapToObj(c -> {
                    double angle = 2 * Math.PI * random.nextDouble();
                    double away = 150 * Math.sqrt(random.nextDouble());
                    Spot soma = new Spot(
                            away * StrictMath.cos(angle),
                            away * StrictMath.sin(angle),
                            30 * (2 * random.nextDouble() - 1));
                    Spot dendrites = soma.moved(0, 0, -12);
                    return LeadField.of(
                            Source.point(Source.SIEMENS_PER_M, 10),
                            List.of(new Segment(0, soma, soma, 5.8), new Segment(1, dendrites, dendrites, 5.8)),
                            2,
                            shaft);
                })
                .toArray(LeadField[]::new);
    }
}
