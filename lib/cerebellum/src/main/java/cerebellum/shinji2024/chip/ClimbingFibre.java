package cerebellum.shinji2024.chip;

import cerebellum.fixed.Overflow;

/** The nonlinearity between an error and the current of a climbing fibre: more error, likelier a spike. */
public final class ClimbingFibre {
    /** A current that makes a spike certain: 600 pA in s11.4. */
    public static final int KICK = 9600;
    /** The current of an error of the other sign, s11.4 pA. */
    public static final int REST = -37;

    private ClimbingFibre() {}

    /**
     * The chance of a spike per ms that a stimulus asks for, in 2^-15.
     *
     * @param stimulus 16 bits
     * @param gain s0.16
     * @param offset 16 bits; a negative sum counts half
     */
    public static int intensity(int stimulus, int gain, int offset, Overflow overflow) {
        long scaled = ((long) stimulus * gain) >> 16;
        int sum = overflow.fit16(scaled + offset);
        return sum < 0 ? overflow.fit16(-sum) >> 1 : sum;
    }

    /**
     * The current of a fibre, s11.4 pA.
     *
     * @param intensity from {@link #intensity}: its own, or with {@link Quirks.Switch#NEIGHBOURS_INTENSITY} that of
     *     the fibre processed next
     * @param word random word; its low 15 bits are compared, as signed numbers
     */
    public static int current(int stimulus, int intensity, int word) {
        if (stimulus <= 0) {
            return stimulus == 0 ? 0 : REST;
        }
        return (word & 0x7FFF) < intensity ? KICK : 0;
    }
}
