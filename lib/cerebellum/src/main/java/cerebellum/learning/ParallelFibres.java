package cerebellum.learning;

import cerebellum.Require;
import cerebellum.Weighted;

/**
 * The parallel fibres of one Purkinje cell as an adaptive filter: response sum of w x, learning dw = -rate c e, where c
 * is what the climbing fibre says (an error, or 1 for a spike) and e each fibre's trace.
 *
 * <p>Fujita 1982 (Biol Cybern 45:195); with an error and no memory it is the rule of Widrow and Hoff.
 */
public final class ParallelFibres {
    private final double[] weight;
    private final double[] trace;
    private final double rate;
    private final Trace memory;

    /**
     * All weights zero.
     *
     * @param rate of learning
     * @param memory how a fibre's activity becomes its trace
     */
    public ParallelFibres(int fibres, double rate, Trace memory) {
        weight = new double[Require.in("parallel fibres", fibres, "", 1, 10_000_000)];
        trace = new double[fibres];
        this.rate = Require.in("learning rate", rate, "", 0, 1e6);
        this.memory = memory;
    }

    /** How activity is remembered until the climbing fibre speaks. */
    @FunctionalInterface
    public interface Trace {
        /** Changes the trace after a step; {@code activity}: not modified, {@code trace}: modified. */
        void step(double[] trace, double[] activity);

        /** This moment alone. */
        static Trace instant() {
            return (trace, activity) -> System.arraycopy(activity, 0, trace, 0, trace.length);
        }

        /** An exponential memory of which a part {@code keep} is left after a step. */
        static Trace fading(double keep) {
            Require.in("kept trace", keep, "", 0, 1);
            return (trace, activity) -> {
                for (int i = 0; i < trace.length; i++) {
                    trace[i] = keep * trace[i] + (1 - keep) * activity[i];
                }
            };
        }
    }

    /** The response to an activity, which goes into the traces. {@code activity}: not modified. */
    public double respond(double[] activity) {
        Require.length("activity", activity.length, weight.length);
        memory.step(trace, activity);
        return Weighted.dot(weight, activity);
    }

    /** Learns from the climbing fibre, positive: depression of what was active. */
    public void teach(double climbing) {
        double step = rate * climbing;
        for (int i = 0; i < weight.length; i++) {
            weight[i] -= step * trace[i];
        }
    }

    /** A copy of the weights. */
    public double[] weights() {
        return weight.clone();
    }
}
