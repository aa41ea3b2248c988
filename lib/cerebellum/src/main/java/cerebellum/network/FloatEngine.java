package cerebellum.network;

import cerebellum.Seed;
import cerebellum.network.Network.Static;
import java.util.Map;

/** The network in single precision, event driven: a spike is delivered along the rows of its source's synapses. */
public final class FloatEngine extends HemisphereEngine<FloatHemisphere> {
    /**
     * Builds the wiring and puts every cell at rest, the plastic weights at their start.
     *
     * @param network two hemispheres at a time share the wiring of a tile
     * @param seed of the spontaneous drives
     */
    public FloatEngine(Network network, Seed seed) {
        super(network, 1);
        Map<Static, Outgoing> tile = Map.of();
        for (int h = 0; h < network.hemispheres(); h++) {
            if (h % 2 == 0) {
                int number = h / 2;
                tile = Outgoing.of(
                        network, p -> Outgoing.inNs(network.wire(p, number), network.count(p.to()), p.gain()));
            }
            hemispheres.add(new FloatHemisphere(network, h, tile, seed.of("hemisphere " + h)));
        }
    }
}
