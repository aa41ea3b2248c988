package cerebellum.fixed;

import cerebellum.Require;
import cerebellum.Text;
import java.util.Locale;

/**
 * How a number loses its fraction bits.
 *
 * <p>Every mode is an increment to the floor: {@code (x >> n) + up(x, n, word)}. The chance in it is the caller's: a
 * uniform random word, not used by the first three modes.
 *
 * @param mode the rule
 * @param randomBits how many low bits of the word {@link Mode#RANDOMIZED} compares, 1 to 32; with fewer than the
 *     fraction has, the bits below are dropped and the mean falls short by up to {@code 2^-randomBits} steps
 */
public record Rounding(Mode mode, int randomBits) {
    /** Down, always: a bias of half a step. */
    public static final Rounding TRUNCATE = new Rounding(Mode.TRUNCATE, 32);
    /** {@code floor(x + 1/2)}, ties of negative numbers included; Figure 6 of Shinji et al. 2024 in blue. */
    public static final Rounding HALF_UP = new Rounding(Mode.HALF_UP, 32);
    /** To the nearest, ties to the even number. */
    public static final Rounding CONVERGENT = new Rounding(Mode.CONVERGENT, 32);
    /** Up with a chance equal to the fraction; Figure 6 of Shinji et al. 2024 in cyan. */
    public static final Rounding RANDOMIZED = new Rounding(Mode.RANDOMIZED, 32);
    /** Half-up after adding triangular noise of one step to either side. */
    public static final Rounding DITHER = new Rounding(Mode.DITHER, 32);

    /** Checks the number of bits. */
    public Rounding {
        Require.in("random bits", randomBits, "", 1, 32);
    }

    /** The rules. */
    public enum Mode {
        /** See {@link Rounding#TRUNCATE}. */
        TRUNCATE,
        /** See {@link Rounding#HALF_UP}. */
        HALF_UP,
        /** See {@link Rounding#CONVERGENT}. */
        CONVERGENT,
        /**
         * Up if and only if the word's low bits are less than the fraction, as the hardware and the caption of Figure 3
         * have it. Differs: section 2.2.2.1 of the paper words it the other way round, which would be biased.
         */
        RANDOMIZED,
        /**
         * The two halves of the word are the noise. Unbiased, and its error has the same variance of a quarter of a
         * squared step whatever the fraction is; that of {@link #RANDOMIZED} is {@code f (1 - f)}.
         */
        DITHER
    }

    /** Randomized with fewer bits than a fraction may have. */
    public static Rounding randomized(int bits) {
        return new Rounding(Mode.RANDOMIZED, bits);
    }

    /** Reads {@code truncate, half-up, convergent, randomized, randomized:8} or {@code dither}. */
    public static Rounding parse(String text) {
        String[] parts = text.split(":", 2);
        for (Mode mode : Mode.values()) {
            if (name(mode).equals(parts[0]) && (parts.length == 1 || mode == Mode.RANDOMIZED)) {
                Require.that(
                        parts.length == 1 || parts[1].matches("\\d{1,2}"), "\"%s\" needs bits: randomized:8", text);
                return new Rounding(mode, parts.length == 1 ? 32 : Integer.parseInt(parts[1]));
            }
        }
        throw Require.refusal(Text.of(
                "rounding = \"%s\" must be truncate, half-up, convergent, randomized, randomized:8 or dither", text));
    }

    /**
     * What rounding adds to {@code x >> fraction}.
     *
     * @param x a number with {@code fraction} bits below the point
     * @param fraction 1 to 32
     * @param word a uniform random word
     * @return 0 or 1; dither also -1 or 2
     */
    public int up(long x, int fraction, int word) {
        long mask = (1L << fraction) - 1;
        long part = x & mask;
        if (comparesWords()) {
            // the sign of the difference: no branch, since no processor could guess it
            return (int) (((word & mask) - part) >>> 63);
        }
        return switch (mode) {
            case TRUNCATE -> 0;
            case HALF_UP -> (int) (part >>> (fraction - 1));
            case CONVERGENT -> (int) ((part + ((x >> fraction) & 1) + (mask >>> 1)) >>> fraction);
            case RANDOMIZED -> {
                int dropped = Math.max(0, fraction - randomBits);
                yield (word & (mask >>> dropped)) < (part >>> dropped) ? 1 : 0;
            }
            case DITHER -> {
                long noise = (long) ((word >>> 16) - (word & 0xFFFF)) << fraction;
                yield (int) (((part << 16) + noise + (1L << (fraction + 15))) >> (fraction + 16));
            }
        };
    }

    /** Whether {@link #up} is 1 exactly if {@code (word & mask(fraction)) + fixed(fraction)} is below the fraction. */
    boolean compares() {
        return mode == Mode.HALF_UP || mode == Mode.TRUNCATE || comparesWords();
    }

    private boolean comparesWords() {
        return mode == Mode.RANDOMIZED && randomBits == 32;
    }

    /** See {@link #compares}; {@code fraction} at most 30. */
    int mask(int fraction) {
        return mode == Mode.RANDOMIZED ? (1 << fraction) - 1 : 0;
    }

    /** See {@link #compares}. */
    int fixed(int fraction) {
        return mode == Mode.RANDOMIZED ? 0 : mode == Mode.HALF_UP ? (1 << (fraction - 1)) - 1 : (1 << fraction) - 1;
    }

    /** {@code x} without its fraction bits. */
    public long apply(long x, int fraction, int word) {
        return (x >> fraction) + up(x, fraction, word);
    }

    @Override
    public String toString() {
        return name(mode) + (randomBits == 32 ? "" : ":" + randomBits);
    }

    private static String name(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
