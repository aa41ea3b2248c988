package cerebellum.learning;

/**
 * How a synapse onto a bistable Purkinje cell changes when something happens.
 *
 * <p>A lambda is enough to make one: {@code (weight, eligibility, active, event) -> ...}. It is asked for every
 * synapse that is eligible or active when the event happens.
 */
@FunctionalInterface
public interface SwitchingRule {
    /** What can happen in a time step. */
    enum Event {
        /** The climbing fibre fires. */
        CLIMBING_FIBRE,
        /** The cell switches from low to high, ending the pulse. */
        UP_SWITCH
    }

    /**
     * The synapse's weight after the event.
     *
     * @param weight before it
     * @param eligibility 1 at the last up-switch that found the parallel fibre active, decaying since; else 0
     * @param active whether the parallel fibre is active now
     */
    double weight(double weight, double eligibility, boolean active, Event event);

    /**
     * Barto et al. (1995), section 4: eligible synapses are depressed by a climbing fibre, active ones a little
     * potentiated at an up-switch; after Klopf (1982).
     *
     * @param alpha depression a step of climbing-fibre activity at eligibility 1
     * @param beta potentiation an up-switch
     */
    static SwitchingRule eligibility(double alpha, double beta) {
        return (weight, eligibility, active, event) ->
                event == Event.CLIMBING_FIBRE ? weight - alpha * eligibility : active ? weight + beta : weight;
    }

    /** The same without memory: a climbing fibre depresses the synapses active with it. For comparison. */
    static SwitchingRule coincidence(double alpha, double beta) {
        return (weight, eligibility, active, event) ->
                !active ? weight : event == Event.CLIMBING_FIBRE ? weight - alpha : weight + beta;
    }
}
