package cerebellum.network;

import java.util.Arrays;

/** The fixed synapses of a projection by source, for delivering spikes; those of weight 0 are left out of the walk. */
final class Outgoing {
    private static final int GROUP = 4;
    private static final float STEP_NS = 0x1p-6f;

    private final int[] start;
    private final int[] synapses;
    private final float unitNs;

    private Outgoing(int[] start, int[] synapses, double gain) {
        this.start = start;
        this.synapses = synapses;
        unitNs = (float) (gain * STEP_NS);
    }

    /** Wires a projection of a tile for the float engine; a plastic one gets an empty walk. */
    static Outgoing of(Network network, Network.Projection p, int tile) {
        return p.plasticity() == null
                ? of(network.wire(p, tile), network.count(p.to()), p.gain())
                : new Outgoing(new int[1], new int[0], 0);
    }

    /** The walk over some synapses onto {@code targets} cells. */
    static Outgoing of(Synapses made, int targets, double gain) {
        int sources = made.sources;
        int[] start = new int[sources + 1];
        for (int s = 0; s < made.source.length; s++) {
            start[made.source[s] + 1] += made.weight[s] != 0 ? 1 : 0;
        }
        for (int i = 0; i < sources; i++) {
            start[i + 1] = start[i] + Math.max(1, (start[i + 1] + GROUP - 1) / GROUP) * GROUP;
        }
        int[] synapses = new int[start[sources]];
        for (int s = 0; s < synapses.length; s++) {
            synapses[s] = s % targets;
        }
        int[] next = start.clone();
        for (int s = 0; s < made.source.length; s++) {
            if (made.weight[s] != 0) {
                synapses[next[made.source[s]]++] = made.weight[s] << 16 | s / made.fanIn;
            }
        }
        return new Outgoing(start, synapses, gain);
    }

    /** Adds the weights of the sources that fired to {@code conductanceNs}. */
    void deliver(int[] fired, int count, float[] conductanceNs) {
        int[] all = synapses;
        float unit = unitNs;
        for (int f = 0; f < count; f++) {
            int end = start[fired[f] + 1];
            for (int s = start[fired[f]]; s < end; s += GROUP) {
                int a = all[s];
                int b = all[s + 1];
                int c = all[s + 2];
                int d = all[s + 3];
                conductanceNs[a & 0xFFFF] += (a >>> 16) * unit;
                conductanceNs[b & 0xFFFF] += (b >>> 16) * unit;
                conductanceNs[c & 0xFFFF] += (c >>> 16) * unit;
                conductanceNs[d & 0xFFFF] += (d >>> 16) * unit;
            }
        }
    }

    /** The greatest weight, in steps of 2^-6 nS. */
    int heaviest() {
        return Arrays.stream(synapses).map(s -> s >>> 16).max().orElse(0);
    }

    /** Adds the weights of the sources that fired, in steps of 2^-6 nS, to {@code sums}. */
    void deliver(int[] fired, int count, int[] sums) {
        for (int f = 0; f < count; f++) {
            int end = start[fired[f] + 1];
            for (int s = start[fired[f]]; s < end; s += GROUP) {
                int a = synapses[s];
                int b = synapses[s + 1];
                int c = synapses[s + 2];
                int d = synapses[s + 3];
                sums[a & 0xFFFF] += a >>> 16;
                sums[b & 0xFFFF] += b >>> 16;
                sums[c & 0xFFFF] += c >>> 16;
                sums[d & 0xFFFF] += d >>> 16;
            }
        }
    }
}
