package cerebellum.learning;

import cerebellum.Require;
import java.util.Arrays;

/**
 * A memory in each synapse that something happened there: set to 1, then decaying geometrically step by step.
 *
 * <p>Klopf (1982), as used by Barto et al. (1995), section 4. Only the steps of the last settings are kept; the trace
 * is {@code (1 - decay)^age}. Not thread-safe.
 */
public final class EligibilityTrace {
    private final double[] powers = new double[4096];
    private final int[] set;
    private final int[] eligible;
    private int count;

    /**
     * All traces 0.
     *
     * @param synapses how many, at least 1
     * @param decay lost in a step, 0 to 1
     */
    public EligibilityTrace(int synapses, double decay) {
        set = new int[Require.in("synapses", synapses, "", 1, 10_000_000)];
        Require.in("decay", decay, "", 0, 1);
        eligible = new int[synapses];
        Arrays.fill(set, -1);
        powers[0] = 1;
        for (int age = 1; age < powers.length; age++) {
            powers[age] = powers[age - 1] * (1 - decay);
        }
    }

    /** All traces 0 again. */
    public void clear() {
        for (int k = 0; k < count; k++) {
            set[eligible[k]] = -1;
        }
        count = 0;
    }

    /** A synapse's trace becomes 1 at a step, which counts from 0 since {@link #clear}. */
    public void set(int synapse, int step) {
        if (set[synapse] < 0) {
            eligible[count++] = synapse;
        }
        set[synapse] = step;
    }

    /** A synapse's trace at a step, 0 if it was never set. */
    public double at(int synapse, int step) {
        return has(synapse) ? powers[Math.min(step - set[synapse], powers.length - 1)] : 0;
    }

    /** Whether a synapse was set, however long ago. */
    public boolean has(int synapse) {
        return set[synapse] >= 0;
    }

    /** How many synapses were set. */
    public int count() {
        return count;
    }

    /** The k-th of them, in the order of their first setting. */
    public int synapse(int k) {
        return eligible[k];
    }
}
