package cerebellum.learning;

/** What a step's spikes do to plastic synapses; a lambda will do. */
@FunctionalInterface
public interface LearningRule {
    /**
     * Changes the weights after a step.
     *
     * @param synapses modified: the weights; the traces hold this step's spikes already
     * @param step number of the step
     * @param spikes sources that fired, the first {@code count} entries; not modified
     * @param teaching targets whose teacher fired, the first {@code taught} entries, in rising order; not modified
     */
    void step(PlasticSynapses synapses, int step, int[] spikes, int count, int[] teaching, int taught);
}
