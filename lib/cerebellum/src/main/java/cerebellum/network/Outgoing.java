package cerebellum.network;

import cerebellum.network.Network.Static;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The synapses of a static projection by source, for delivering spikes; those of weight 0 are left out of the walk. */
public final class Outgoing {
    private static final int GROUP = 4;
    private static final float STEP_NS = 0x1p-6f;

    private final int[] start;
    private final char[] target;
    /** In steps of 2^-6 nS. */
    private final char[] steps;

    private final float stepNs;

    /** A walk for each static projection of a network. */
    public static Map<Static, Outgoing> of(Network network, Function<Static, Outgoing> walk) {
        return network.projections().stream()
                .filter(Static.class::isInstance)
                .map(Static.class::cast)
                .distinct()
                .collect(Collectors.toMap(p -> p, walk));
    }

    /** The walk over some synapses onto {@code targets} cells. {@code gain}: factor on their conductances in nS. */
    public Outgoing(Synapses made, int targets, double gain) {
        int sources = made.sources;
        stepNs = (float) (gain * STEP_NS);
        start = new int[sources + 1];
        for (int s = 0; s < made.source.length; s++) {
            start[made.source[s] + 1] += made.weight[s] != 0 ? 1 : 0;
        }
        for (int i = 0; i < sources; i++) {
            start[i + 1] = start[i] + Math.max(1, (start[i + 1] + GROUP - 1) / GROUP) * GROUP;
        }
        target = new char[start[sources]];
        for (int s = 0; s < target.length; s++) {
            target[s] = (char) (s % targets);
        }
        steps = new char[target.length];
        int[] next = start.clone();
        for (int s = 0; s < made.source.length; s++) {
            if (made.weight[s] != 0) {
                int slot = next[made.source[s]]++;
                target[slot] = (char) (s / made.fanIn);
                steps[slot] = (char) made.weight[s];
            }
        }
    }

    /** Adds the weights of the sources that fired to {@code conductanceNs}. */
    public void deliverNs(int[] fired, int count, float[] conductanceNs) {
        char[] t = target;
        char[] w = steps;
        for (int f = 0; f < count; f++) {
            int end = start[fired[f] + 1];
            for (int s = start[fired[f]]; s < end; s += GROUP) {
                conductanceNs[t[s]] += w[s] * stepNs;
                conductanceNs[t[s + 1]] += w[s + 1] * stepNs;
                conductanceNs[t[s + 2]] += w[s + 2] * stepNs;
                conductanceNs[t[s + 3]] += w[s + 3] * stepNs;
            }
        }
    }

    /** The greatest weight, in steps of 2^-6 nS. */
    public int heaviest() {
        int most = 0;
        for (char step : steps) {
            most = Math.max(most, step);
        }
        return most;
    }

    /** Adds the weights of the sources that fired, in steps of 2^-6 nS, to {@code sums}. */
    public void deliverSteps(int[] fired, int count, int[] sums) {
        char[] t = target;
        char[] w = steps;
        for (int f = 0; f < count; f++) {
            int end = start[fired[f] + 1];
            for (int s = start[fired[f]]; s < end; s += GROUP) {
                sums[t[s]] += w[s];
                sums[t[s + 1]] += w[s + 1];
                sums[t[s + 2]] += w[s + 2];
                sums[t[s + 3]] += w[s + 3];
            }
        }
    }
}
