package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.network.Engine;
import cerebellum.network.FloatEngine;
import cerebellum.network.Network;

/** The spiking network in single precision. */
@About(
        name = "spiking-float",
        value =
                "the spiking network of two hemispheres in single precision; taught by the sign of the feedback's command",
        source = "Shinji, Okuno & Hirata 2024")
public final class SpikingFloat extends SpikingNetwork {
    @Override
    Engine engine(Network network, Seed seed) {
        return new FloatEngine(network, seed);
    }
}
