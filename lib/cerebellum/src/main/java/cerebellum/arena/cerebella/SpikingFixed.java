package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.fixed.Rounding;
import cerebellum.network.Engine;
import cerebellum.network.Network;
import cerebellum.shinji2024.chip.FixedEngine;
import cerebellum.shinji2024.chip.Quirks;

/** The spiking network on 16 bits, in the arithmetic of the chip, whose own chance is the same at every seed. */
@About(
        name = "spiking-fixed",
        value = "the spiking network of two hemispheres on 16 bits; taught by the sign of the feedback's command",
        source = "Shinji, Okuno & Hirata 2024")
public final class SpikingFixed extends SpikingNetwork {
    @Override
    Engine engine(Network network, Seed seed) {
        return new FixedEngine(network, Quirks.PAPER, Rounding.RANDOMIZED);
    }
}
