package cerebellum.oviedo2025.forerunners;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.network.Engine;
import cerebellum.network.FloatEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The scaffold (Casali, Marenzi, Medini, Casellato and D'Angelo 2019): where cells lie and how far they reach gives the
 * wiring ({@link ScaffoldSlab}), and the wiring the response: a burst of mossy fibres excites the granule cells in its
 * middle, and Golgi cells silence those around.
 *
 * @param golgiNs conductance of a Golgi cell's synapse on a granule cell, 0 or less
 */
@Entry("casali-2019")
@Claims("""
        granuleCells | granule cells in a slab of 300 x 200 um | 29000 to 32000 | read | .0039 in a um3 of the granular layer | least distances between cells
        fourGlomeruli | part of them with four glomeruli within 40 um | .98 to 1 | read | four dendrites | -
        granuleHz | granule cells at rest, glomeruli at 1 Hz | .5 to 5 | known, in the manner of | below 5 | nuclei; olive
        golgiHz | Golgi cells | 5 to 20 | known, in the manner of | 5 to 20 | gap junctions
        purkinjeHz | Purkinje cells | 30 to 80 | known, in the manner of | 30 to 80 | plasticity
        centre | granule cells within 50 um of a burst's middle / rest | >= 3 | read, in the manner of | the centre is excited | -
        surround | those 100 to 150 um away / rest | 0 to .8 | read, in the manner of | the surround is inhibited | -
        purkinjeBurst | Purkinje cells within 50 um / rest | >= 1.3 | read, in the manner of | Purkinje cells above burst | the pause after it""")
public record Casali2019(double golgiNs) implements ModelEntry {
    /** Half the size of the burst that is read as a sphere of 140 um, and how strong it is. */
    private static final double BURST_UM = 70;

    private static final double BURST_HZ = 150;
    private static final double BURST_MS = 50;
    private static final double REST_MS = 200;
    private static final double DT_MS = .1;

    /** -5 nS, as read. */
    public Casali2019() {
        this(-5);
    }

    /** Checks the range. */
    public Casali2019 {
        Require.in("synapse of a Golgi cell", golgiNs, "nS", -100, 0);
    }

    /** Rates in a ring around the burst's middle, seen from above, Hz. */
    public record Ring(double middleUm, double restHz, double burstHz) {}

    /** What the slab does: its rates at rest in the order Glom, GrC, GoC, SC, BC, PC, and rings of two populations. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Response(
            double fourGlomeruli, int granules, double[] restHz, List<Ring> granular, List<Ring> purkinje) {}

    /** Settles for 100 ms, rests, then bursts. */
    public Response respond(Seed seed) {
        ScaffoldSlab slab = new ScaffoldSlab(300, 200, seed.of("slab"));
        Engine engine = new FloatEngine(slab.network(1, golgiNs, 0, DT_MS), seed.of("chance"));
        engine.run((int) Math.round(100 / DT_MS), 1, (e, tile, step) -> {});
        int[][] rest = counts(engine, REST_MS);
        float[] kicks = engine.input(0, 0).kicksPerMs;
        double[] away = slab.fromMiddleUm("Glom");
        for (int g = 0; g < away.length; g++) {
            kicks[g] = (float) ((away[g] < BURST_UM ? BURST_HZ : ScaffoldSlab.REST_HZ) / 1000);
        }
        int[][] burst = counts(engine, BURST_MS);
        double[] hz = new double[rest.length];
        Arrays.setAll(hz, p -> Arrays.stream(rest[p]).average().orElseThrow() * 1000 / REST_MS);
        return new Response(
                slab.withFourGlomeruli(),
                rest[1].length,
                hz,
                rings(slab.fromMiddleUm("GrC"), rest[1], burst[1]),
                rings(slab.fromMiddleUm("PC"), rest[5], burst[5]));
    }

    private static int[][] counts(Engine engine, double durationMs) {
        int kinds = engine.network().populations().size();
        int[][] spikes = new int[kinds][];
        Arrays.setAll(spikes, p -> new int[engine.network().populations().get(p).count()]);
        for (int s = 0; s < Math.round(durationMs / DT_MS); s++) {
            engine.step();
            for (int p = 0; p < kinds; p++) {
                for (int cell : engine.spikes(0, p)) {
                    spikes[p][cell]++;
                }
            }
        }
        return spikes;
    }

    private static List<Ring> rings(double[] away, int[] rest, int[] burst) {
        List<Ring> rings = new ArrayList<>();
        for (int from = 0; from < 150; from += 25) {
            double[] sums = new double[3];
            for (int c = 0; c < away.length; c++) {
                if (away[c] >= from && away[c] < from + 25) {
                    sums[0]++;
                    sums[1] += rest[c];
                    sums[2] += burst[c];
                }
            }
            sums[0] = Math.max(1, sums[0]);
            rings.add(new Ring(from + 12.5, sums[1] / sums[0] * 1000 / REST_MS, sums[2] / sums[0] * 1000 / BURST_MS));
        }
        return rings;
    }

    private static double over(List<Ring> rings, int from, int to) {
        double rest = 0;
        double burst = 0;
        for (Ring ring : rings.subList(from, to)) {
            rest += ring.restHz;
            burst += ring.burstHz;
        }
        return burst / rest;
    }

    /** What is checked. */
    record Measured(
            double granuleCells,
            double fourGlomeruli,
            double granuleHz,
            double golgiHz,
            double purkinjeHz,
            double centre,
            double surround,
            double purkinjeBurst) {}

    @Override
    public Measured measure(Seed seed) {
        Response found = respond(seed);
        return new Measured(
                found.granules,
                found.fourGlomeruli,
                found.restHz[1],
                found.restHz[2],
                found.restHz[5],
                over(found.granular, 0, 2),
                over(found.granular, 4, 6),
                over(found.purkinje, 0, 2));
    }

    /** Silent rings have no place on a logarithmic axis. */
    private static List<Ring> firing(List<Ring> rings, ToDoubleFunction<Ring> hz) {
        return rings.stream().filter(r -> hz.applyAsDouble(r) > 0).toList();
    }

    @Override
    public Picture picture() {
        List<Ring> with = respond(new Seed(1)).granular;
        List<Ring> without = new Casali2019(0).respond(new Seed(1)).granular;
        return Picture.of(
                "A burst excites granule cells in its middle; Golgi cells hold down those around",
                Panel.of("distance from the middle (µm)", "granule cells (Hz)")
                        .logY()
                        .yFrom(.2, 500)
                        .line("in the burst", firing(with, Ring::burstHz), Ring::middleUm, Ring::burstHz)
                        .dashes("at rest", firing(with, Ring::restHz), Ring::middleUm, Ring::restHz)
                        .dots(
                                "burst without Golgi cells",
                                firing(without, Ring::burstHz),
                                Ring::middleUm,
                                Ring::burstHz));
    }
}
