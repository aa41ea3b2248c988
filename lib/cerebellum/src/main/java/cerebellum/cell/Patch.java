package cerebellum.cell;

import cerebellum.Lists;
import cerebellum.Require;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a patch of membrane is made of.
 *
 * @param capacitanceUfPerCm2 of the membrane
 * @param leakSiemensPerM2 conductance of the leak
 * @param leakMv reversal potential of the leak
 * @param channels with their densities
 * @param calcium null where no channel carries or senses calcium
 */
public record Patch(
        double capacitanceUfPerCm2,
        double leakSiemensPerM2,
        double leakMv,
        List<Density> channels,
        @Nullable CalciumShell calcium) {
    /**
     * A channel and how much of it there is.
     *
     * @param value S/m2, or m/s for {@link Channel.Drive#GOLDMAN}
     */
    public record Density(Channel channel, double value) {
        /** Refuses negative densities. */
        public Density {
            Require.in("density of " + channel.name(), value, "S/m2", 0, 1e6);
        }
    }

    /** Checks every value. */
    public Patch {
        channels = List.copyOf(channels);
        Require.in("membrane capacitance", capacitanceUfPerCm2, "uF/cm2", .01, 100);
        Require.in("leak conductance", leakSiemensPerM2, "S/m2", 0, 1e4);
        Require.in("leak reversal", leakMv, "mV", -120, 60);
        for (Density density : channels) {
            Require.that(
                    calcium != null || !density.channel.usesCalcium(),
                    "%s needs calcium, and this membrane has no calcium shell",
                    density.channel.name());
        }
    }

    /** The same with a channel more. {@code density}: as that of a {@link Density}. */
    public Patch with(Channel channel, double density) {
        List<Density> more = Lists.more(channels, new Density(channel, density));
        return new Patch(capacitanceUfPerCm2, leakSiemensPerM2, leakMv, more, calcium);
    }

    /** The same with one channel's density multiplied: 0 blocks it. A channel that is not here stays away. */
    public Patch scaled(String channel, double factor) {
        return each(d -> d.channel.name().equals(channel) ? new Density(d.channel, d.value * factor) : d);
    }

    /** The same with every gate of every channel changed. */
    public Patch withGates(UnaryOperator<Gate> change) {
        return each(d -> new Density(d.channel.withGates(change), d.value));
    }

    private Patch each(UnaryOperator<Density> change) {
        List<Density> changed = channels.stream().map(change).toList();
        return new Patch(capacitanceUfPerCm2, leakSiemensPerM2, leakMv, changed, calcium);
    }

    /** The same under passive spines: capacitance and leak grow with the area, the channels stay on the shaft. */
    public Patch spiny(double factor) {
        return new Patch(capacitanceUfPerCm2 * factor, leakSiemensPerM2 * factor, leakMv, channels, calcium);
    }
}
