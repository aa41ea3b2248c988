package cerebellum.shinji2024.chip;

import cerebellum.fixed.Overflow;
import cerebellum.fixed.Sums;

/**
 * The plasticity processor (LP, Figure 3E) of one parallel-fibre synapse.
 *
 * <p>A trace follows the granule cell's spikes; a climbing-fibre spike takes the trace from the weight, a granule spike
 * alone adds a constant (equations 6 and 7). Weight and trace lie between 0 and {@link #ONE}. One step is
 * {@link #change}, then {@link #trace}, and {@link #learnt} and {@link #weight}, with the old trace.
 *
 * <p>A quirk of both presets: a gain of 0, of either half, means to the chip that no rule is loaded, so that nothing is
 * learnt at all. To be without one half of the rule, give it the least step, 1.
 *
 * @param ltd what a granule spike adds to the trace, s0.31 of 2^14 of its steps
 * @param ltp what a granule spike without climbing-fibre spike adds to the weight, 2^-16 of a step
 * @param decay 1 / tau of the trace, s0.31 per ms
 */
public record PlasticityProcessor(int ltd, int ltp, int decay) {
    /** A weight of 1, and the limit of the trace: s1.14. */
    public static final int ONE = 1 << 14;

    /** How the trace moves in this step, 31 fraction bits. */
    public long change(int trace, boolean granule) {
        return (granule ? (long) ltd << 14 : 0) - (long) decay * trace;
    }

    /**
     * The trace one step on.
     *
     * @param change of this synapse
     * @param fraction the number whose fraction is compared with the word: {@code change} again, or with
     *     {@link Quirks.Switch#STALE_TRACE_FRACTION} that of the synapse before
     * @param word random word for the rounding of 31 bits
     * @param sums how they end
     * @param least trace, {@link Quirks#leastTrace}
     */
    public static int trace(int trace, long change, long fraction, int word, Sums sums, int least) {
        long moved = trace + (change >> 31) + sums.rounding().up(fraction, 31, word);
        return Math.max(least, Math.min(ONE, sums.overflow().fit16(moved)));
    }

    /** The same with randomized rounding and its own fraction, if the sum fits 16 bits. */
    static int trace(int trace, long change, int word, int least) {
        // up where the fraction is more than the word: a carry out of the sum of fraction and what the word lacks
        int moved = trace + (int) ((change + (~word & 0x7FFFFFFF)) >> 31);
        return Math.max(least, Math.min(ONE, moved));
    }

    /**
     * The same of many traces without a granule spike, for a decay below 2^25: the product in two halves of 16 bits, fit for
     * vector instructions, and without limits, since what is not negative and loses less than a part stays between them.
     *
     * @param traces modified from {@code first} on, as many as there are {@code words}
     */
    void fall(int[] traces, int first, int[] words) {
        int low = decay & 0xFFFF;
        int high = decay >> 16;
        for (int s = 0; s < words.length; s++) {
            int old = traces[first + s];
            int product = old * low;
            int upper = old * high + (product >>> 16);
            int fraction = (upper << 16 | (product & 0xFFFF)) & 0x7FFFFFFF;
            traces[first + s] = old - (upper >> 15) + (((~words[s] & 0x7FFFFFFF) - fraction) >> 31);
        }
    }

    /**
     * What a step's spikes add to the weight, in 2^-16 of its steps.
     *
     * @param trace old
     * @param change of the trace
     */
    public int learnt(int trace, long change, boolean granule, boolean climbing, Overflow overflow) {
        // the trace enters without its sign: the same number unless it has no floor
        long depression = overflow.fit32(((long) (trace & 0xFFFF) << 15) + (change >> 16));
        return climbing ? overflow.fit32(-depression) : granule ? ltp : 0;
    }

    /**
     * The weight one step on.
     *
     * @param learnt what {@link #learnt} says
     * @param word random word for the rounding of 16 bits
     * @param sums how they end
     */
    public static int weight(int weight, int learnt, int word, Sums sums) {
        long moved = (long) weight + (learnt >> 16) + sums.rounding().up(learnt, 16, word);
        return Math.max(0, Math.min(ONE, sums.overflow().fit16(moved)));
    }
}
