package cerebellum.network;

import cerebellum.network.Network.Plastic;
import cerebellum.network.Network.Population;

/** The state of one copy of a network, in an arithmetic of its own. Population and projection by place in the lists. */
public abstract class Hemisphere {
    /** What it runs. */
    protected final Network network;
    /** Of each population; empty for one without kicks. */
    protected final Engine.Input[] inputs;
    /** Population each projection comes from. */
    protected final int[] from;
    /** Projections that end on each population. */
    protected final int[][] incoming;

    /** With the inputs of the description. */
    protected Hemisphere(Network network) {
        this.network = network;
        int kinds = network.populations().size();
        inputs = new Engine.Input[kinds];
        incoming = new int[kinds][];
        for (int p = 0; p < kinds; p++) {
            Population population = network.populations().get(p);
            inputs[p] = new Engine.Input(population.kickMv() > 0 ? population.count() : 0, population.kicksPerMs());
            incoming[p] = network.incoming(p);
        }
        from = network.projections().stream()
                .mapToInt(p -> network.index(p.from()))
                .toArray();
    }

    /** Moves all populations by a step and lets the plastic synapses learn. {@code step}: steps before it. */
    protected abstract void step(int step);

    /** How many cells fired in the last step. */
    protected abstract int count(int population);

    /** The cells that fired in the last step: the first {@link #count} entries. Not a copy. */
    protected abstract int[] fired(int population);

    /** The membrane potential of a cell, mV. */
    protected abstract double potentialMv(int population, int cell);

    /** See {@link Engine#weights(int, Plastic)}. */
    protected abstract float[] weights(Plastic projection);

    /** To or from a tape. */
    protected abstract void carry(Tape tape);
}
