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
    /** In steps of 2^-6 nS; kept where those are added up. */
    private final char[] steps;
    /** In nS; kept where those are added up. */
    private final float[] weightNs;

    private Outgoing(int[] start, char[] target, char[] steps, float[] weightNs) {
        this.start = start;
        this.target = target;
        this.steps = steps;
        this.weightNs = weightNs;
    }

    /** A walk for each static projection of a network. */
    public static Map<Static, Outgoing> of(Network network, Function<Static, Outgoing> walk) {
        return network.projections().stream()
                .filter(Static.class::isInstance)
                .map(Static.class::cast)
                .distinct()
                .collect(Collectors.toMap(p -> p, walk));
    }

    /** The walk over some synapses onto {@code targets} cells that adds up steps of 2^-6 nS. */
    public static Outgoing inSteps(Synapses made, int targets) {
        int sources = made.sources;
        int[] start = new int[sources + 1];
        for (int s = 0; s < made.source.length; s++) {
            start[made.source[s] + 1] += made.weight[s] != 0 ? 1 : 0;
        }
        for (int i = 0; i < sources; i++) {
            start[i + 1] = start[i] + Math.max(1, (start[i + 1] + GROUP - 1) / GROUP) * GROUP;
        }
        char[] target = new char[start[sources]];
        for (int s = 0; s < target.length; s++) {
            target[s] = (char) (s % targets);
        }
        char[] steps = new char[target.length];
        int[] next = start.clone();
        for (int s = 0; s < made.source.length; s++) {
            if (made.weight[s] != 0) {
                int slot = next[made.source[s]]++;
                target[slot] = (char) (s / made.fanIn);
                steps[slot] = (char) made.weight[s];
            }
        }
        return new Outgoing(start, target, steps, new float[0]);
    }

    /** The walk that adds up conductances. {@code gain}: factor on them. */
    public static Outgoing inNs(Synapses made, int targets, double gain) {
        Outgoing walk = inSteps(made, targets);
        float unit = (float) (gain * STEP_NS);
        float[] weightNs = new float[walk.steps.length];
        for (int s = 0; s < weightNs.length; s++) {
            weightNs[s] = walk.steps[s] * unit;
        }
        return new Outgoing(walk.start, walk.target, new char[0], weightNs);
    }

    /** Adds the weights of the sources that fired to {@code conductanceNs}. */
    public void deliverNs(int[] fired, int count, float[] conductanceNs) {
        char[] t = target;
        float[] w = weightNs;
        for (int f = 0; f < count; f++) {
            int end = start[fired[f] + 1];
            for (int s = start[fired[f]]; s < end; s += GROUP) {
                conductanceNs[t[s]] += w[s];
                conductanceNs[t[s + 1]] += w[s + 1];
                conductanceNs[t[s + 2]] += w[s + 2];
                conductanceNs[t[s + 3]] += w[s + 3];
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
