package cerebellum.shinji2024.chip;

import cerebellum.Require;
import cerebellum.fixed.Lfsr32;

/**
 * Which signal each input fibre carries and how strongly, as the published design draws it from its generators.
 *
 * <p>A fibre whose choice is negative carries none: the design multiplies signed numbers where unsigned ones were
 * surely meant, so that 102 of 246 mossy fibres, and climbing fibres 2 and 4, stay without input.
 */
public final class FibreCode {
    private final int[] choice;
    private final int[] gain;

    private FibreCode(int[] choice, int[] gain) {
        this.choice = choice;
        this.gain = gain;
    }

    /** Mossy fibres: one of five signals, gain uniform in 0..1. */
    public static FibreCode mossy(int fibres) {
        return draw(ChipStream.MF_CHOICE, ChipStream.MF_GAIN, fibres, 4, 15, 0, 0x7FFF);
    }

    /** Climbing fibres: 0 or 1 for the error, negative for none; gain .668 to .672. */
    public static FibreCode climbing(int fibres) {
        return draw(ChipStream.CF_CHOICE, ChipStream.CF_GAIN, fibres, 2, 16, 21880, 0x7F);
    }

    private static FibreCode draw(
            ChipStream choices, ChipStream gains, int fibres, int factor, int shift, int least, int mask) {
        Require.in("fibres", fibres, "", 1, 1 << 16);
        int id = choices.seed(0, 0);
        int word = gains.seed(0, 0);
        int[] choice = new int[fibres];
        int[] gain = new int[fibres];
        for (int f = 0; f < fibres; f++) {
            id = Lfsr32.next(id);
            word = Lfsr32.next(word);
            choice[f] = (factor * (short) id + (1 << (shift - 1))) >> shift;
            gain[f] = least + (word & mask);
        }
        return new FibreCode(choice, gain);
    }

    /** The signal a fibre carries; negative: none. */
    public int choice(int fibre) {
        return choice[fibre];
    }

    /** The gain of a fibre, 0 to 1. */
    public double gain(int fibre) {
        return gain[fibre] * 0x1p-15;
    }

    /** The design's input of a fibre: signal times gain, floored; 0 without a signal. {@code signals}: not modified. */
    public int raw(int fibre, int[] signals) {
        return choice[fibre] < 0 ? 0 : times(fibre, signals[choice[fibre]]);
    }

    /** A signal times the gain of a fibre, floored. */
    public int times(int fibre, int signal) {
        return (signal * gain[fibre]) >> 15;
    }
}
