package cerebellum.network;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.Weights;
import java.util.SplittableRandom;

/** The fixed synapses of one projection, by target. */
public final class Synapses {
    /** Presynaptic cells. */
    public final int sources;
    /** Synapses of one target. */
    public final int fanIn;
    /** Presynaptic cell of synapse k of target t, at t * fanIn + k. */
    public final char[] source;
    /** Weight of synapse k of target t, at t * fanIn + k, in steps of 2^-6 nS, 0 to 32767. */
    public final short[] weight;

    /** Synapses to be filled in, all from source 0 with weight 0. */
    public Synapses(int sources, int targets, int fanIn) {
        this.sources = Require.in("sources", sources, "", 1, 1 << 16);
        this.fanIn = Require.in("fan-in", fanIn, "", 1, 1 << 16);
        source = new char[targets * fanIn];
        weight = new short[targets * fanIn];
    }

    /** Where a projection's synapses come from; a lambda will do. */
    @FunctionalInterface
    public interface Wiring {
        /**
         * Draws the synapses of a projection in one tile of the network; both hemispheres of a tile share them.
         *
         * @param tile 0, 1, ...
         * @param fanIn wanted; may be less where there are fewer sources
         */
        Synapses wire(int tile, int sources, int targets, int fanIn);
    }

    /**
     * The law of the published weights: {@code low + floor(span u)} with u uniform in 0..2, in steps of 2^-6 nS.
     *
     * @param low least weight
     * @param span half the width
     */
    public record Law(int low, int span) {
        /** The weight for the low 15 bits of a random word. */
        short weight(int word) {
            return (short) Weights.weight(word, low, span);
        }
    }

    /** Sources drawn from a seeded generator. {@code distinct}: no source twice on one target. */
    public static Wiring random(Seed seed, Law law, boolean distinct) {
        return (tile, sources, targets, wanted) -> {
            int fanIn = Math.min(wanted, sources);
            Synapses made = new Synapses(sources, targets, fanIn);
            SplittableRandom random = seed.of("tile " + tile).random();
            int[] lastTarget = new int[sources];
            for (int s = 0; s < made.source.length; s++) {
                int mark = s / fanIn + 1;
                int chosen = random.nextInt(sources);
                while (distinct && lastTarget[chosen] == mark) {
                    chosen = random.nextInt(sources);
                }
                lastTarget[chosen] = mark;
                made.source[s] = (char) chosen;
                made.weight[s] = law.weight(random.nextInt());
            }
            return made;
        };
    }

    /**
     * Sources and weights from the hardware's generators, as its weight processors draw them.
     *
     * @param seeds one row a processor, in the order of its cells; in a row, one seed a multiplexer: synapse k of a
     *     cell is drawn by multiplexer k modulo their number. Not modified
     * @param draws words a multiplexer takes for each cell; those beyond the fan-in are lost
     */
    public static Wiring lfsr(int[][] seeds, int draws, Law law) {
        return (tile, sources, targets, wanted) -> {
            int fanIn = Math.min(wanted, sources);
            Synapses made = new Synapses(sources, targets, fanIn);
            int perProcessor = (targets + seeds.length - 1) / seeds.length;
            for (int p = 0; p < seeds.length; p++) {
                int muxes = seeds[p].length;
                for (int mux = 0; mux < muxes; mux++) {
                    int own = tile == 0
                            ? seeds[p][mux]
                            : (int) new Seed(seeds[p][mux]).of("tile " + tile).value();
                    int id = own;
                    int w = Integer.rotateRight(own, 16);
                    for (int t = p * perProcessor; t < Math.min(targets, (p + 1) * perProcessor); t++) {
                        for (int k = mux; k < Math.max(draws * muxes, fanIn); k += muxes) {
                            id = Lfsr32.next(id);
                            w = Lfsr32.next(w);
                            if (k < fanIn) {
                                made.source[t * fanIn + k] = (char) Weights.presynaptic(id, sources - 1);
                                made.weight[t * fanIn + k] = law.weight(w);
                            }
                        }
                    }
                }
            }
            return made;
        };
    }
}
