package cerebellum.fixed;

/**
 * The words of an {@link Lfsr32}, 32 at a stroke, each looked at only where it is needed.
 *
 * <p>With y = -x the generator is a shift register: y' = 2 y + b, where b is the complement of y31 ^ y30 ^ y29 ^ y9
 * unless the low 9 bits of y are all zero. The taps lie 10 and more bits back, so that 32 new bits, which are the y of 32
 * words later, follow from 32 old ones by a handful of shifts; the rare runs of nine zeros are then put right one by
 * one. Every word in between is a window on these bits.
 */
public final class LfsrStream {
    private static final int RUN = 9;

    private int before;
    /** Of every 32 words: the bits before them and their own. */
    private long[] windows = new long[1];

    private int words;

    /** A stream about to give the word after {@code seed}. */
    public LfsrStream(int seed) {
        before = -seed;
    }

    /** Starts again, about to give the word after {@code seed}. */
    public void restart(int seed) {
        before = -seed;
        words = 0;
    }

    /** Moves on by {@code count} words, which then can be looked at, in place of those before. */
    public void fill(int count) {
        int y = room(count);
        long[] own = windows;
        for (int b = 0; b < (count + 31) >> 5; b++) {
            long next = skip(y);
            own[b] = next;
            y = (int) next;
        }
    }

    /** {@link #fill} of four streams side by side, since a chain alone leaves most of a processor idle. */
    public static void fill(LfsrStream[] four, int count) {
        int y0 = four[0].room(count);
        int y1 = four[1].room(count);
        int y2 = four[2].room(count);
        int y3 = four[3].room(count);
        long[] w0 = four[0].windows;
        long[] w1 = four[1].windows;
        long[] w2 = four[2].windows;
        long[] w3 = four[3].windows;
        for (int b = 0; b < (count + 31) >> 5; b++) {
            long next0 = skip(y0);
            long next1 = skip(y1);
            long next2 = skip(y2);
            long next3 = skip(y3);
            w0[b] = next0;
            w1[b] = next1;
            w2[b] = next2;
            w3[b] = next3;
            y0 = (int) next0;
            y1 = (int) next1;
            y2 = (int) next2;
            y3 = (int) next3;
        }
    }

    /** Makes room for some words; the window that they follow. */
    private int room(int count) {
        before = -state();
        int blocks = (count + 31) >> 5;
        if (windows.length < blocks) {
            windows = new long[blocks];
        }
        words = count;
        return before;
    }

    /** Word {@code index} of the last {@link #fill}. */
    public int word(int index) {
        return -(int) (windows[index >> 5] >>> (31 - (index & 31)));
    }

    /**
     * Which words of the last {@link #fill} have low 31 bits near either end, the first of each 32 at bit 31; now and then
     * one too many. Such a word is the negative of a window with a run of five equal bits at 26 to 30.
     *
     * @param high gets those above 31 * 2^26. Modified
     * @param low gets those below 2^26, and at times one of the others. Modified
     */
    public void ends(long[] high, long[] low) {
        long[] all = windows;
        for (int b = 0; b < high.length; b++) {
            long zero = ~all[b];
            long two = zero & (zero >>> 1);
            long five = two & (two >>> 2) & (zero >>> 4);
            high[b] = (five >>> 26) & 0xFFFFFFFFL;
            // the negative of no ones at all is 0, which is low
            low[b] = (five >>> 26) & (five >>> 21) & 0xFFFFFFFFL;
        }
        for (int b = 0; b < low.length; b++) {
            long two = all[b] & (all[b] >>> 1);
            low[b] |= ((two & (two >>> 2) & (all[b] >>> 4)) >>> 26) & 0xFFFFFFFFL;
        }
    }

    /**
     * Which words of the last {@link #fill} have low 16 bits below 2^9, as in {@link #ends}, and at times one that has not:
     * those of windows with a run of seven equal bits at 9 to 15.
     *
     * @param into modified
     */
    public void small(long[] into) {
        long[] all = windows;
        for (int b = 0; b < into.length; b++) {
            long same = ~(all[b] ^ (all[b] >>> 1));
            long two = same & (same >>> 1);
            into[b] = ((two & (two >>> 2) & (two >>> 4)) >>> 9) & 0xFFFFFFFFL;
        }
    }

    /** Copies the words of the last {@link #fill} into an array from {@code first} on. Modified. */
    public void copy(int[] into, int first) {
        copy(0, words, into, first);
    }

    /** The same of {@code count} words from {@code from} on, a multiple of 8. */
    public void copy(int from, int count, int[] into, int first) {
        for (int done = 0; done < count; done += 8) {
            long eight = windows[(from + done) >> 5] >>> (24 - ((from + done) & 31));
            int at = first + done;
            if (done + 8 > count) {
                for (int k = 0; k < count - done; k++) {
                    into[at + k] = -(int) (eight >>> (7 - k));
                }
                return;
            }
            into[at] = -(int) (eight >>> 7);
            into[at + 1] = -(int) (eight >>> 6);
            into[at + 2] = -(int) (eight >>> 5);
            into[at + 3] = -(int) (eight >>> 4);
            into[at + 4] = -(int) (eight >>> 3);
            into[at + 5] = -(int) (eight >>> 2);
            into[at + 6] = -(int) (eight >>> 1);
            into[at + 7] = -(int) eight;
        }
    }

    /** The last word given; from it as seed the stream goes on. */
    public int state() {
        return words == 0 ? -before : word(words - 1);
    }

    /** A window and, below it, the one 32 words after it. */
    private static long skip(int y) {
        int fed = ~(y ^ (y << 1) ^ (y << 2) ^ (y << 22));
        int next = fed ^ (fed >>> 10);
        next ^= next >>> 20;
        next ^= (next >>> 30) ^ (next >>> 31);
        long both = ((long) y << 32) | (next & 0xFFFFFFFFL);
        return (runs(both) & 0x1FFFFFFFEL) == 0 ? both : corrected(both);
    }

    /** Bit p is set where bits p to p + 8 are all zero. */
    private static long runs(long bits) {
        long zero = ~bits;
        long two = zero & (zero >>> 1);
        long four = two & (two >>> 2);
        return four & (four >>> 4) & (zero >>> (RUN - 1));
    }

    /** The same with the low 32 bits made what the generator makes of them, from the oldest run of zeros down. */
    private static long corrected(long guess) {
        long bits = guess;
        long suspects = runs(bits) & 0x1FFFFFFFEL;
        while (suspects != 0) {
            int at = 63 - Long.numberOfLeadingZeros(suspects);
            long right = -Lfsr32.next(-(int) (bits >>> at)) & 1;
            if (((bits >>> (at - 1)) & 1) != right) {
                long flipped = 1L << (at - 1);
                flipped ^= flipped >>> 10;
                flipped ^= flipped >>> 20;
                bits ^= flipped ^ ((flipped & 0xFFFFFFFFL) >>> 30) ^ ((flipped & 0xFFFFFFFFL) >>> 31);
            }
            suspects = runs(bits) & ((1L << at) - 2);
        }
        return bits;
    }
}
