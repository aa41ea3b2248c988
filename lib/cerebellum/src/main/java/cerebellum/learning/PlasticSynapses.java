package cerebellum.learning;

import cerebellum.Require;

/**
 * All-to-all plastic synapses with a trace of each source's recent spikes, as a learning rule sees them.
 *
 * <p>A trace decays by itself; it is brought up to date only when it is looked at.
 */
public final class PlasticSynapses {
    /** Presynaptic cells. */
    public final int sources;
    /** Postsynaptic cells. */
    public final int targets;
    /** Weights, 0 to 1; that of source s on target t is at {@code s * targets + t}. */
    public final float[] weight;

    private final float[] trace;
    private final int[] since;
    private final float[] decay;
    private final float spikeHz;

    /**
     * All weights and traces zero.
     *
     * @param tauMs time constant of the traces
     * @param dtMs length of a step
     */
    public PlasticSynapses(int sources, int targets, double tauMs, double dtMs) {
        Require.in("trace time constant", tauMs, "ms", dtMs, 1e5);
        this.sources = sources;
        this.targets = targets;
        weight = new float[sources * targets];
        trace = new float[sources];
        since = new int[sources];
        decay = new float[(int) (32 * tauMs / dtMs)];
        for (int n = 0; n < decay.length; n++) {
            decay[n] = (float) StrictMath.pow(1 - dtMs / tauMs, n);
        }
        spikeHz = (float) (1000 / tauMs);
    }

    /** A source's spike rate over the last {@code tauMs} at a step, spikes/s; this step's spikes are in it. */
    public float trace(int source, int step) {
        int age = step - since[source];
        return age < decay.length ? trace[source] * decay[age] : 0;
    }

    /** Adds this step's spikes to the traces; a spike adds 1000 / tauMs. {@code spikes}: not modified. */
    public void mark(int[] spikes, int count, int step) {
        for (int k = 0; k < count; k++) {
            int source = spikes[k];
            trace[source] = trace(source, step) + spikeHz;
            since[source] = step;
        }
    }

    /**
     * Adds the conductances of the synapses whose sources fired.
     *
     * @param spikes the first {@code count} entries; not modified
     * @param fullNs conductance of weight 1
     * @param conductanceNs of each target; modified
     */
    public void deliverNs(int[] spikes, int count, float fullNs, float[] conductanceNs) {
        float[] w = weight;
        int t = 0;
        for (; t + 3 < targets; t += 4) {
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            for (int f = 0; f < count; f++) {
                int row = spikes[f] * targets + t;
                a += w[row];
                b += w[row + 1];
                c += w[row + 2];
                d += w[row + 3];
            }
            conductanceNs[t] += a * fullNs;
            conductanceNs[t + 1] += b * fullNs;
            conductanceNs[t + 2] += c * fullNs;
            conductanceNs[t + 3] += d * fullNs;
        }
        for (; t < targets; t++) {
            for (int f = 0; f < count; f++) {
                conductanceNs[t] += w[spikes[f] * targets + t] * fullNs;
            }
        }
    }

    /** Mean of all weights. */
    public double mean() {
        double sum = 0;
        for (float w : weight) {
            sum += w;
        }
        return sum / weight.length;
    }

    /** The traces at the steps {@link #since}, live, to be saved. */
    public float[] trace() {
        return trace;
    }

    /** The steps of the traces, live, to be saved. */
    public int[] since() {
        return since;
    }
}
