package cerebellum.granular;

/** What granule cells make of mossy fibre input: an expansion onto parallel fibres that one layer of weights can read. */
public interface GranularLayer {
    /** Number of parallel fibres. */
    int size();

    /**
     * Codes one input.
     *
     * @param mossy input; not modified
     * @param fibres modified: activity of every parallel fibre
     */
    void encode(double[] mossy, double[] fibres);

    /** Back to silence, for a layer that keeps something of the inputs before. */
    default void reset() {}
}
