package cerebellum.fixed;

/**
 * The membrane potential processor (PP, Figure 3A): one leaky integrate-and-fire step of 1 ms on 16 bits.
 *
 * <p>{@code v' = v + k i + f (E - v) + drive}, with 38 fraction bits inside and 8 in the potential. The spike test
 * comes before the rounding, on the floor, so that the threshold may be felt 1/256 mV late.
 *
 * @param gain k, what 1 pA adds in 1 ms, s1.30 mV
 * @param leak f = gL / C, s1.30 per ms
 * @param rest E, s7.8 mV, as are the three below
 * @param threshold spike at or above it
 * @param floor the least potential; held there without rounding
 * @param reset potential after a spike
 */
public record MembraneProcessor(int gain, int leak, int rest, int threshold, int floor, int reset) {
    /** Set in the result of {@link #step} if the cell spiked. */
    public static final int SPIKE = 1 << 16;

    /**
     * One step.
     *
     * @param current s11.4 pA
     * @param v old potential, s7.8 mV
     * @param drive spontaneous drive of this step, s7.24 mV
     * @param word random word for the rounding of 30 bits
     * @param sums how they end
     * @return the new potential in the low 16 bits, {@link #potential}, and {@link #SPIKE} or 0
     */
    public int step(int current, int v, int drive, int word, Sums sums) {
        Overflow overflow = sums.overflow();
        long sum = (((long) gain * current) << 4) + (long) leak * overflow.fit16(rest - v) + ((long) drive << 14);
        int moved = overflow.fit16(v + (sum >> 30));
        if (moved >= threshold) {
            return (reset & 0xFFFF) | SPIKE;
        }
        return (moved <= floor ? floor : overflow.fit16(moved + sums.rounding().up(sum, 30, word))) & 0xFFFF;
    }

    /** The potential in a result of {@link #step}, s7.8 mV. */
    public static int potential(int stepped) {
        return (short) stepped;
    }

    /** Whether the result of {@link #step} is a spike. */
    public static boolean spiked(int stepped) {
        return stepped >= SPIKE;
    }
}
