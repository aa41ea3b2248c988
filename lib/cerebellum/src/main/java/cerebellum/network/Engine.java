package cerebellum.network;

import cerebellum.Require;
import cerebellum.network.Network.Plastic;
import java.util.Arrays;
import java.util.List;

/**
 * Something that runs a {@link Network}, step by step.
 *
 * <p>Hemisphere and population are counted from 0 in the order of the description. A caller sets the inputs, which stay
 * until it changes them, calls {@link #step} and reads the spikes.
 */
public interface Engine {
    /** What it runs. */
    Network network();

    /** Steps done. */
    int steps();

    /** Moves every hemisphere by one step. */
    void step();

    /**
     * Runs many steps. The hemispheres are dealt to the threads; the result does not depend on how many there are.
     *
     * @param code sets the inputs before each step, called from several threads, for different hemispheres
     */
    void run(int steps, int threads, InputCode code);

    /**
     * The input of a population, live: to be changed between steps. Only populations with kicks take one; the fibres
     * have 1 pF, so that 1 pA is 1 mV/ms.
     */
    Input input(int hemisphere, int population);

    /** How many cells fired in the last step. */
    int count(int hemisphere, int population);

    /** The cells that fired in the last step, in rising order, as a copy. */
    int[] spikes(int hemisphere, int population);

    /** The membrane potential of a cell, mV. */
    double potentialMv(int hemisphere, int population, int cell);

    /**
     * The weights of a plastic projection in a hemisphere, 0 to 1; source s on target t at s * targets + t. A copy.
     *
     * @throws IllegalArgumentException if it is not one of the network's
     */
    float[] weights(int hemisphere, Plastic projection);

    /**
     * The weights of the one plastic projection.
     *
     * @throws IllegalArgumentException if there is none, or more than one
     */
    default float[] weights(int hemisphere) {
        List<Plastic> all = network().plastic();
        Require.that(all.size() == 1, "weights of which projection? There are %d that learn", all.size());
        return weights(hemisphere, all.get(0));
    }

    /** Carries the whole state, inputs and chance included, to a file or back ({@link Tape}). */
    void carry(Tape tape);

    /** What a caller sets before a step. */
    final class Input {
        /** Current into each cell, pA. */
        public final float[] currentPa;
        /** Probability of a kick of each cell in 1 ms. */
        public final float[] kicksPerMs;

        /** Of some fibres. */
        public Input(int cells, double kicks) {
            currentPa = new float[cells];
            kicksPerMs = new float[cells];
            Arrays.fill(kicksPerMs, (float) kicks);
        }

        /** To or from a tape. */
        public void carry(Tape tape) {
            tape.carry(currentPa);
            tape.carry(kicksPerMs);
        }
    }

    /** Turns time, or anything else, into the inputs of a hemisphere; a lambda will do. */
    @FunctionalInterface
    interface InputCode {
        /** Sets the inputs of a hemisphere before a step. */
        void set(Engine engine, int hemisphere, int step);
    }
}
