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
    /** Untuned. */
    public SpikingFloat() {
        this(new Learning(3, .005));
    }

    private SpikingFloat(Learning learning) {
        super(learning);
    }

    @Override
    Cerebellum with(Learning other) {
        return new SpikingFloat(other);
    }

    @Override
    Engine engine(Network network, Seed seed) {
        return new FloatEngine(network, seed);
    }
}
