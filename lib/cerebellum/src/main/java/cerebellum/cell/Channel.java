package cerebellum.cell;

import cerebellum.Lists;
import cerebellum.Require;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An ion channel: current = density x product of gates, or open part of its states, x drive.
 *
 * @param name unique in a cell
 * @param drive what pulls the current
 * @param reversalMv for {@link Drive#OHMIC} and {@link Drive#CALCIUM}; not used otherwise
 * @param gates none to two
 * @param states in place of gates; null for most
 */
public record Channel(
        String name,
        Drive drive,
        double reversalMv,
        List<Gate> gates,
        @Nullable StateTree states) {
    /** What pulls a current through an open channel. */
    public enum Drive {
        /** V - E with a fixed reversal potential; density in S/m2. */
        OHMIC,
        /** As OHMIC, and carries calcium. */
        CALCIUM,
        /** V - E with calcium's Nernst potential ({@link CalciumShell}); carries calcium; density in S/m2. */
        NERNST,
        /** Goldman, Hodgkin and Katz's flux of calcium; density is a permeability in m/s. */
        GOLDMAN,
        /** As NERNST, with a pool of calcium of its own below the channel, which no other channel fills or senses. */
        NERNST_APART
    }

    /** Checks the number of gates. */
    public Channel {
        gates = List.copyOf(gates);
        Require.in("number of gates of " + name, gates.size(), "", 0, states == null ? 2 : 0);
    }

    /** A channel of gates. */
    public Channel(String name, Drive drive, double reversalMv, List<Gate> gates) {
        this(name, drive, reversalMv, gates, null);
    }

    /** A channel of states with a fixed reversal potential. */
    public static Channel ofStates(String name, double reversalMv, StateTree states) {
        return new Channel(name, Drive.OHMIC, reversalMv, List.of(), states);
    }

    /** A channel with a fixed reversal potential. */
    public static Channel ohmic(String name, double reversalMv) {
        return new Channel(name, Drive.OHMIC, reversalMv, List.of());
    }

    /** A calcium channel whose drive depends on calcium. */
    public static Channel calcium(String name, Drive drive) {
        return new Channel(name, drive, 0, List.of());
    }

    /** The same behind a gate more. */
    public Channel with(Gate gate) {
        return new Channel(name, drive, reversalMv, Lists.more(gates, gate), states);
    }

    /** The same with every gate changed. */
    Channel withGates(UnaryOperator<Gate> change) {
        return new Channel(name, drive, reversalMv, gates.stream().map(change).toList(), states);
    }

    /** Whether it carries or senses calcium. */
    boolean usesCalcium() {
        return drive != Drive.OHMIC || states != null || gates.stream().anyMatch(g -> g.of() != Gate.Of.VOLTAGE);
    }
}
