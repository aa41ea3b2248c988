package cerebellum.shinji2024.chip;

/**
 * The weight processor (WP, Figure 3C): wiring and fixed weights come out of a generator that is started again every
 * step, in place of a memory.
 */
public final class Weights {
    private Weights() {}

    /**
     * The presynaptic cell a word selects: its low 16 bits times {@code last}, half-up.
     *
     * @param last greatest index; it and 0 come half as often as the others
     */
    public static int presynaptic(int word, int last) {
        return ((word & 0xFFFF) * last + 0x8000) >>> 16;
    }

    /** The weight a word selects, in steps of 2^-6 nS: {@code least + floor(span u)} with u uniform in [0, 2). */
    public static int weight(int word, int least, int span) {
        return least + ((span * (word & 0x7FFF)) >> 14);
    }
}
