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

/**
 * A cerebellum of human size in tiles (Yamaura, Igarashi and Yamazaki 2020): each tile of the cortex is run by a node of
 * its own and sends the spikes of its parallel fibres to the next one every ms. Weak scaling is whether a node has more to
 * do when there are more tiles; it is counted in operations, not in time.
 *
 * <p>Differs: a ring of small slabs ({@link ScaffoldSlab}) for sheets of layers. What follows for 68 thousand million
 * cells is arithmetic on what was read, no run: on 82,944 nodes each has .82 million, and at 578 times real time a ms takes
 * .58 s.
 *
 * @param guests granule cells of a tile whose spikes go to the next
 */
@Entry("yamaura-2020")
@Claims("""
        efficiency | operations of the mean tile / the busiest one, eight tiles | .8 to 1 | read, in the manner of | good weak scaling | time on the network; memory
        growth | operations of the mean tile, eight tiles / two | .9 to 1.1 | read, in the manner of | the same | -
        borderShare | spikes sent / all operations | 0 to .01 | ours | what is sent is little beside what is done | routes between nodes
        guestsMatter | stellate rate with the neighbours' fibres / that without | >= 1.02 | ours | tiles are one network, not eight | -
        threadsDiffer | spikes that two threads give otherwise than one: 0 none, 1 some | 0 to 0 | ours | which node runs a tile changes nothing | -""")
public record Yamaura2020(int guests) implements ModelEntry {
    private static final double DT_MS = .1;
    private static final double SIDE_UM = 60;
    private static final int STEPS_PER_MS = 10;

    /** Four hundred of some 1,800. */
    public Yamaura2020() {
        this(400);
    }

    /** Checks the range. */
    public Yamaura2020 {
        Require.in("guests", guests, "", 1, 1500);
    }

    /** A ring of tiles: operations of the busiest and the mean one for each cell and step; spikes sent; rate of stellate cells. */
    public record Ring(int tiles, double most, double mean, double sentShare, double stellateHz, long hash) {}

    /** Runs a ring for 150 ms. {@code joined}: whether spikes are sent on. */
    public Ring ring(int tiles, int threads, boolean joined, Seed seed) {
        Require.in("tiles", tiles, "", 1, 64);
        Engine engine = new FloatEngine(
                new ScaffoldSlab(SIDE_UM, SIDE_UM, seed.of("slab")).network(tiles, -5, guests, DT_MS),
                seed.of("chance"));
        int fibre = engine.network().index("Guest");
        int granule = engine.network().index("GrC");
        boolean[][] sent = new boolean[tiles][guests];
        long[] spikes = new long[tiles];
        long updates = 0;
        long[] events = new long[tiles];
        double hz = 0;
        long hash = 0;
        for (int ms = 0; ms < 150; ms++) {
            boolean[][] arriving = new boolean[tiles][];
            for (int t = 0; t < tiles; t++) {
                arriving[(t + 1) % tiles] = sent[t];
            }
            boolean[][] leaving = new boolean[tiles][guests];
            ScaffoldSlab.Run run = ScaffoldSlab.run(engine, 1, threads, (e, tile, step) -> {
                for (int cell : e.spikes(tile, granule)) {
                    if (cell < guests) {
                        leaving[tile][cell] = true;
                    }
                }
                float[] current = e.input(tile, fibre).currentPa;
                for (int g = 0; g < guests; g++) {
                    boolean fires = joined && step % STEPS_PER_MS == 0 && arriving[tile][g];
                    current[g] = fires ? 1000 : 0;
                    spikes[tile] += fires ? 1 : 0;
                }
            });
            sent = leaving;
            updates += run.updates();
            for (int t = 0; t < tiles; t++) {
                events[t] += run.events()[t];
            }
            hz += run.ratesHz()[engine.network().index("SC")] / 150;
            hash = Seed.mix(hash ^ run.hash());
        }
        double mean = 1 + Arrays.stream(events).average().orElseThrow() / updates;
        double most = 1 + Arrays.stream(events).max().orElseThrow() / (double) updates;
        double share = Arrays.stream(spikes).average().orElseThrow() / (mean * updates);
        return new Ring(tiles, most, mean, share, hz, hash);
    }

    /** What is checked. */
    record Measured(double efficiency, double growth, double borderShare, double guestsMatter, double threadsDiffer) {}

    @Override
    public Measured measure(Seed seed) {
        Ring two = ring(2, 1, true, seed);
        Ring eight = ring(8, 1, true, seed);
        Ring dealt = ring(8, 2, true, seed);
        Ring apart = ring(8, 1, false, seed);
        return new Measured(
                eight.mean / eight.most,
                eight.mean / two.mean,
                eight.sentShare,
                eight.stellateHz / apart.stellateHz,
                eight.hash == dealt.hash ? 0 : 1);
    }

    @Override
    public Picture picture() {
        List<Ring> rings = new ArrayList<>();
        for (int tiles = 1; tiles <= 16; tiles *= 2) {
            rings.add(ring(tiles, 1, true, new Seed(1)));
        }
        return Picture.of(
                "More tiles do not make a tile's work more",
                Panel.of("tiles", "operationsPerCellAndStep")
                        .line("busiest tile", rings, Ring::tiles, Ring::most)
                        .dashes("mean tile", rings, Ring::tiles, Ring::mean)
                        .yFrom(0, 2));
    }
}
