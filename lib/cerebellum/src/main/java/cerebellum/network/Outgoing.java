package cerebellum.network;

/** The fixed synapses of a projection by source, for delivering spikes; those of weight 0 are left out of the walk. */
final class Outgoing {
    private static final float STEP_NS = 0x1p-6f;

    private final int[] start;
    private final char[] target;
    private final float[] weightNs;

    private Outgoing(int[] start, char[] target, float[] weightNs) {
        this.start = start;
        this.target = target;
        this.weightNs = weightNs;
    }

    /** Wires a projection of a tile; a plastic one gets an empty walk. */
    static Outgoing of(Network network, Network.Projection p, int tile) {
        if (p.plasticity() != null) {
            return new Outgoing(new int[1], new char[0], new float[0]);
        }
        int sources = network.populations().get(network.index(p.from())).count();
        int targets = network.populations().get(network.index(p.to())).count();
        Synapses made = p.wiring().wire(tile, sources, targets, p.fanIn());
        int[] start = new int[sources + 1];
        for (int s = 0; s < made.source.length; s++) {
            start[made.source[s] + 1] += made.weight[s] != 0 ? 1 : 0;
        }
        for (int i = 0; i < sources; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        char[] target = new char[start[sources]];
        float[] weightNs = new float[start[sources]];
        for (int s = 0; s < made.source.length; s++) {
            if (made.weight[s] != 0) {
                int at = next[made.source[s]]++;
                target[at] = (char) (s / made.fanIn);
                weightNs[at] = (float) (made.weight[s] * p.gain()) * STEP_NS;
            }
        }
        return new Outgoing(start, target, weightNs);
    }

    /** Adds the weights of the sources that fired to {@code conductanceNs}. */
    void deliver(int[] fired, int count, float[] conductanceNs) {
        for (int f = 0; f < count; f++) {
            int end = start[fired[f] + 1];
            for (int s = start[fired[f]]; s < end; s++) {
                conductanceNs[target[s]] += weightNs[s];
            }
        }
    }
}
