package cerebellum.shinji2024.chip;

import cerebellum.Seed;
import cerebellum.fixed.Lfsr32;
import cerebellum.network.Synapses;
import cerebellum.network.Synapses.Law;
import cerebellum.network.Synapses.Wiring;

/** Synapses as the chip's weight processors ({@link Weights}) draw them, step after step the same. */
public final class ChipWiring {
    private ChipWiring() {}

    /**
     * Sources and weights from the hardware's generators, as its weight processors draw them.
     *
     * @param seeds one row a processor, in the order of its cells; in a row, one seed a multiplexer: synapse k of a
     *     cell is drawn by multiplexer k modulo their number. Not modified
     * @param draws words a multiplexer takes for each cell; those beyond the fan-in are lost
     */
    public static Wiring of(int[][] seeds, int draws, Law law) {
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
