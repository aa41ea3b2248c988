package cerebellum.network;

import cerebellum.Require;
import cerebellum.Seed;
import java.util.SplittableRandom;

/** The synapses of a static projection, by target. */
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
        public short weight(int word) {
            return (short) (low + ((span * (word & 0x7FFF)) >> 14));
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
}
