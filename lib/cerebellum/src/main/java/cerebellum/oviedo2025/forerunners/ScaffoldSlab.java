package cerebellum.oviedo2025.forerunners;

import cerebellum.Lists;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.cell.Lif;
import cerebellum.cell.RefractoryLif;
import cerebellum.network.Engine;
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
 * A slab of cerebellar cortex, cell by cell: placed by density, wired by distance (Casali et al. 2019, as Kuriyama et al.
 * 2021 simulate it). x runs along the parallel fibres, z across them, y up through the granular layer; um, ms, nS.
 *
 * <p>Read: densities, reach of the dendrites and axons, cells, weights and delays, in later tools and programs of the
 * authors. tuned: how many granule cells a Golgi, stellate, basket or Purkinje cell listens to, for rates at rest like
 * the paper's (seed 101). Differs: glomeruli fire each by itself, not in the groups of a mossy fibre; cells are placed at
 * random, not at a least distance; no nuclei, no climbing fibres, no learning.
 */
public final class ScaffoldSlab {
    /** Rate of a glomerulus at rest, Hz. */
    static final double REST_HZ = 1;

    private static final double GRANULAR_UM = 130;
    private static final double MOLECULAR_UM = 150;
    private static final double GRANULES = .0039;
    private static final double GOLGIS = 9e-6;
    private static final double GLOMERULI = 3e-4;
    private static final double INTERNEURONS = 5e-5;
    private static final double PURKINJES_PER_UM2 = 1166e-6;
    private static final double DENDRITE_UM = 40;
    private static final double GOLGI_DENDRITE_UM = 50;
    private static final double GOLGI_AXON_UM = 150;
    private static final int GOLGI_GLOMERULI = 40;

    private final double alongUm;
    private final double acrossUm;
    private final Seed seed;
    private final double[][] glomeruli;
    private final double[][] granules;
    private final double[][] golgis;
    private final double[][] stellates;
    private final double[][] baskets;
    private final double[][] purkinjes;
    private final int[][] dendrites;

    /** Places the cells. */
    public ScaffoldSlab(double alongUm, double acrossUm, Seed seed) {
        this.alongUm = Require.in("length of the slab", alongUm, "um", 50, 400);
        this.acrossUm = Require.in("width of the slab", acrossUm, "um", 50, 400);
        this.seed = seed;
        double areaUm2 = alongUm * acrossUm;
        glomeruli = place("Glom", GLOMERULI * areaUm2 * GRANULAR_UM, 0, GRANULAR_UM);
        granules = place("GrC", GRANULES * areaUm2 * GRANULAR_UM, 0, GRANULAR_UM);
        golgis = place("GoC", GOLGIS * areaUm2 * GRANULAR_UM, 0, GRANULAR_UM);
        double half = INTERNEURONS * areaUm2 * MOLECULAR_UM / 2;
        stellates = place("SC", half, GRANULAR_UM + MOLECULAR_UM / 2, MOLECULAR_UM / 2);
        baskets = place("BC", half, GRANULAR_UM, MOLECULAR_UM / 2);
        purkinjes = place("PC", PURKINJES_PER_UM2 * areaUm2, GRANULAR_UM, 0);
        dendrites = near(
                glomeruli,
                granules,
                "dendrites",
                4,
                (dx, dy, dz) -> dx * dx + dy * dy + dz * dz < DENDRITE_UM * DENDRITE_UM);
    }

    private double[][] place(String name, double count, double bottomUm, double heightUm) {
        SplittableRandom random = seed.of("places of " + name).random();
        return IntStream.range(0, (int) Math.max(2, Math.round(count)))
                .mapToObj(i -> new double[] {
                    random.nextDouble() * alongUm,
                    bottomUm + random.nextDouble() * heightUm,
                    random.nextDouble() * acrossUm
                })
                .toArray(double[][]::new);
    }

    /** Whether a source at such a distance from a target may reach it. */
    private interface Reach {
        boolean has(double dx, double dy, double dz);
    }

    /** For each target, up to so many of the sources within reach, drawn at random. */
    private int[][] near(double[][] sources, double[][] targets, String name, int most, Reach reach) {
        SplittableRandom random = seed.of(name).random();
        int[] found = new int[sources.length];
        int[][] all = new int[targets.length][];
        for (int t = 0; t < targets.length; t++) {
            double[] at = targets[t];
            int n = 0;
            for (int s = 0; s < sources.length; s++) {
                double[] from = sources[s];
                if (from != at && reach.has(from[0] - at[0], from[1] - at[1], from[2] - at[2])) {
                    found[n++] = s;
                }
            }
            int taken = Math.min(n, most);
            for (int k = 0; k < taken; k++) {
                int other = k + random.nextInt(n - k);
                int swap = found[k];
                found[k] = found[other];
                found[other] = swap;
            }
            all[t] = Arrays.copyOf(found, taken);
        }
        return all;
    }

    /** Of each granule cell, the Golgi cells whose axons end in its glomeruli. */
    private int[][] golgisOfGranules() {
        int[][] reached = near(
                glomeruli,
                golgis,
                "axons",
                GOLGI_GLOMERULI,
                (dx, dy, dz) -> dx * dx + dz * dz < GOLGI_AXON_UM * GOLGI_AXON_UM);
        List<List<Integer>> ofGlomerulus = Lists.of(glomeruli.length, g -> new ArrayList<>());
        for (int c = 0; c < reached.length; c++) {
            for (int g : reached[c]) {
                ofGlomerulus.get(g).add(c);
            }
        }
        return Arrays.stream(dendrites)
                .map(own -> Arrays.stream(own)
                        .boxed()
                        .flatMap(g -> ofGlomerulus.get(g).stream())
                        .mapToInt(c -> c)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static Projection join(
            String from, String to, double weightNs, double tauMs, double delayMs, int[][] sources) {
        int fanIn =
                Math.max(1, Arrays.stream(sources).mapToInt(s -> s.length).max().orElse(1));
        return new Static(
                from, to, weightNs > 0, tauMs, fanIn, Math.abs(weightNs), delayMs, (tile, count, targets, wanted) -> {
                    Synapses made = new Synapses(count, targets, fanIn);
                    for (int t = 0; t < targets; t++) {
                        for (int k = 0; k < sources[t].length; k++) {
                            made.source[t * fanIn + k] = (char) sources[t][k];
                            made.weight[t * fanIn + k] = 64;
                        }
                    }
                    return made;
                });
    }

    private static Population cells(String name, double[][] places, Lif cell, double refractoryMs, double currentPa) {
        RefractoryLif model = new RefractoryLif(cell, refractoryMs, 0, -85, currentPa);
        return new Population(name, places.length, cell, model, 0, 0, 0);
    }

    /**
     * The network, so many times side by side.
     *
     * @param golgiNs of a Golgi cell's synapse on a granule cell, -5 as read
     * @param guests granule cells of the next slab whose parallel fibres come in, as fibres "Guest" without spikes of
     *     their own; 0: none
     */
    public Network network(int tiles, double golgiNs, int guests, double dtMs) {
        List<Population> populations = new ArrayList<>(List.of(
                Population.fibres("Glom", glomeruli.length, REST_HZ),
                cells("GrC", granules, new Lif(3, 1.5, -74, -42, -84, -95), 1.5, 0),
                cells("GoC", golgis, new Lif(76, 3.6, -65, -55, -75, -95), 2, 36.75),
                cells("SC", stellates, new Lif(14.6, 1, -68, -53, -78, -95), 1.6, 15.6),
                cells("BC", baskets, new Lif(14.6, 1, -68, -53, -78, -95), 1.6, 15.6),
                cells("PC", purkinjes, new Lif(620, 7, -62, -47, -72, -95), .8, 600)));
        Reach beam = (dx, dy, dz) -> Math.abs(dz) < GOLGI_DENDRITE_UM;
        Reach above = (dx, dy, dz) -> dx * dx + dz * dz < GOLGI_DENDRITE_UM * GOLGI_DENDRITE_UM;
        Reach beside = (dx, dy, dz) -> dx * dx + dz * dz < 100 * 100;
        Reach around = (dx, dy, dz) -> dx * dx + dy * dy + dz * dz < GOLGI_DENDRITE_UM * GOLGI_DENDRITE_UM;
        List<Projection> joins = new ArrayList<>(List.of(
                join("Glom", "GrC", 9, .5, 4, dendrites),
                join("GoC", "GrC", golgiNs, 10, 2, golgisOfGranules()),
                join("Glom", "GoC", 2, .5, 4, near(glomeruli, golgis, "basal", 1000, around)),
                join("GrC", "GoC", .4, .5, 5, near(granules, golgis, "pf-GoC", 400, beam)),
                join("GrC", "GoC", 20, .5, 2, near(granules, golgis, "aa-GoC", 10, above)),
                join("GoC", "GoC", -8, 10, 1, near(golgis, golgis, "GoC-GoC", 2, beside)),
                join("GrC", "SC", .2, .64, 5, near(granules, stellates, "pf-SC", 300, beam)),
                join("GrC", "BC", .2, .64, 5, near(granules, baskets, "pf-BC", 300, beam)),
                join("SC", "SC", -2, 2, 1, near(stellates, stellates, "SC-SC", 2, beside)),
                join("BC", "BC", -2.5, 2, 4, near(baskets, baskets, "BC-BC", 2, beside)),
                join("GrC", "PC", .02, .5, 5, near(granules, purkinjes, "pf-PC", 2000, beam)),
                join("GrC", "PC", 75, .5, 2, near(granules, purkinjes, "aa-PC", 100, above)),
                join("SC", "PC", -8.5, 1.6, 5, near(stellates, purkinjes, "SC-PC", 20, beside)),
                join("BC", "PC", -9, 1.6, 4, near(baskets, purkinjes, "BC-PC", 20, beside))));
        if (guests > 0) {
            populations.add(1, Population.fibres("Guest", guests, 0));
            double[][] first = Arrays.copyOf(granules, Math.min(guests, granules.length));
            joins.add(join("Guest", "PC", .02, .5, 5, near(first, purkinjes, "guests of PC", 500, beam)));
            joins.add(join("Guest", "SC", .2, .64, 5, near(first, stellates, "guests of SC", 75, beam)));
            joins.add(join("Guest", "BC", .2, .64, 5, near(first, baskets, "guests of BC", 75, beam)));
        }
        return new Network(populations, joins, tiles, dtMs);
    }

    /** Distance of each cell of a population from the middle, um, seen from above. */
    double[] fromMiddleUm(String population) {
        double[][] places = population.equals("GrC") ? granules : population.equals("PC") ? purkinjes : glomeruli;
        return Arrays.stream(places)
                .mapToDouble(p -> Math.sqrt(
                        (p[0] - alongUm / 2) * (p[0] - alongUm / 2) + (p[2] - acrossUm / 2) * (p[2] - acrossUm / 2)))
                .toArray();
    }

    /** Part of the granule cells that have found four glomeruli within reach of their dendrites. */
    double withFourGlomeruli() {
        return Arrays.stream(dendrites).filter(d -> d.length == 4).count() / (double) dendrites.length;
    }

    /**
     * What a run did.
     *
     * @param ratesHz mean rates of the populations in their order, of all tiles together
     * @param events spikes that arrived at synapses in each tile
     * @param updates of cells in each tile
     * @param hash of every spike; what arrives later has another one
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Run(double[] ratesHz, long[] events, long updates, long hash) {}

    /** Runs a network for some ms, its tiles dealt to threads; {@code code} is asked before each step of a tile. */
    static Run run(Engine engine, double durationMs, int threads, Engine.InputCode code) {
        Network network = engine.network();
        int kinds = network.populations().size();
        int tiles = network.hemispheres();
        double[] out = new double[kinds];
        for (Projection p : network.projections()) {
            Population from = network.populations().get(network.index(p.from()));
            out[network.index(p.from())] += network.synapses(p) / (double) from.count();
        }
        long[][] spikes = new long[tiles][kinds];
        long[] hashes = new long[tiles];
        int steps = (int) Require.steps("duration", durationMs, "ms", network.dtMs());
        Engine.InputCode watch = (e, tile, step) -> {
            for (int p = 0; p < kinds; p++) {
                spikes[tile][p] += e.count(tile, p);
                for (int cell : e.spikes(tile, p)) {
                    hashes[tile] = Seed.mix(hashes[tile] ^ (((long) step * kinds + p) << 20 | cell));
                }
            }
            code.set(e, tile, step);
        };
        engine.run(steps, threads, watch);
        double[] hz = new double[kinds];
        long[] events = new long[tiles];
        long hash = 0;
        for (int t = 0; t < tiles; t++) {
            double sum = 0;
            for (int p = 0; p < kinds; p++) {
                sum += spikes[t][p] * out[p];
                hz[p] += spikes[t][p]
                        * 1000
                        / durationMs
                        / tiles
                        / network.populations().get(p).count();
            }
            events[t] = Math.round(sum);
            hash = Seed.mix(hash ^ hashes[t]);
        }
        return new Run(hz, events, network.cells() / tiles * steps, hash);
    }
}
