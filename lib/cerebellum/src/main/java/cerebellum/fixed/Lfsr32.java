package cerebellum.fixed;

/**
 * The hardware's random words: a 32-bit shift register with feedback from bits 31, 30, 29 and 9, minus one.
 *
 * <p>The minus one makes the map nonlinear: there is no formula to jump ahead by, only the tables of {@link LfsrOrbits}. It is still
 * one to one ({@link #previous}), so that every seed lies on an orbit it comes back to. The word of a step is the state
 * after it; the seed itself is never used. Consecutive words double: {@code next(x)} is {@code 2 x} or {@code 2 x - 1}.
 */
public final class Lfsr32 {
    private int state;

    /** A register loaded with its seed. */
    public Lfsr32(int seed) {
        state = seed;
    }

    /** The next word. */
    public int next() {
        state = next(state);
        return state;
    }

    /** The word after {@code x}: {@code ((x << 1) | (x31 ^ x30 ^ x29 ^ x9)) - 1}. */
    public static int next(int x) {
        // the feedback bit stands inverted in bit 31 of the bracket, so that its arithmetic shift is -1 for a zero
        return (x << 1) + ((~x ^ (x << 1) ^ (x << 2) ^ (x << 22)) >> 31);
    }

    /** The word before {@code x}: the inverse of {@link #next(int)}. */
    public static int previous(int x) {
        int shifted = x + 1;
        int low = shifted >>> 1;
        return low | ((shifted ^ (low >>> 30) ^ (low >>> 29) ^ (low >>> 9)) << 31);
    }

    /** The word {@code steps} after {@code x}. */
    public static int advance(int x, long steps) {
        int at = x;
        for (long i = 0; i < steps; i++) {
            at = next(at);
        }
        return at;
    }

    /** Advances the first registers of an array by a word each: a loop fit for vector instructions. Modified. */
    static void nextOfEach(int[] states, int count) {
        for (int i = 0; i < count; i++) {
            states[i] = next(states[i]);
        }
    }
}
