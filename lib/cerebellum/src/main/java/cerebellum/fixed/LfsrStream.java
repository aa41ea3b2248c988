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

    private int[] windows = new int[2];
    private int words;

    /** A stream about to give the word after {@code seed}. */
    public LfsrStream(int seed) {
        windows[0] = -seed;
    }

    /** Starts again, about to give the word after {@code seed}. */
    public void restart(int seed) {
        windows[0] = -seed;
        words = 0;
    }

    /** Moves on by {@code count} words, which then can be looked at, in place of those before. */
    public void fill(int count) {
        int y = room(count);
        int[] own = windows;
        for (int b = 1; b <= (count + 31) >> 5; b++) {
            y = skip(y);
            own[b] = y;
        }
    }

    /** {@link #fill} of four streams side by side, since a chain alone leaves most of a processor idle. */
    public static void fill(LfsrStream[] four, int count) {
        int y0 = four[0].room(count);
        int y1 = four[1].room(count);
        int y2 = four[2].room(count);
        int y3 = four[3].room(count);
        int[] w0 = four[0].windows;
        int[] w1 = four[1].windows;
        int[] w2 = four[2].windows;
        int[] w3 = four[3].windows;
        for (int b = 1; b <= (count + 31) >> 5; b++) {
            y0 = skip(y0);
            y1 = skip(y1);
            y2 = skip(y2);
            y3 = skip(y3);
            w0[b] = y0;
            w1[b] = y1;
            w2[b] = y2;
            w3[b] = y3;
        }
    }

    /** Makes room for some words; the window that they follow. */
    private int room(int count) {
        int y = -state();
        int blocks = (count + 31) >> 5;
        if (windows.length <= blocks) {
            windows = new int[blocks + 1];
        }
        windows[0] = y;
        words = count;
        return y;
    }

    /** Word {@code index} of the last {@link #fill}. */
    public int word(int index) {
        int block = index >> 5;
        long both = ((long) windows[block] << 32) | (windows[block + 1] & 0xFFFFFFFFL);
        return -(int) (both >>> (31 - (index & 31)));
    }

    /**
     * Which of 64 words of the last {@link #fill} have low 31 bits above 31 * 2^26, the first word at the highest bit; now
     * and then one too many. Such a word is the negative of a window with a run of five zeros at its bits 26 to 30.
     *
     * @param index of the first of them, a multiple of 64
     */
    public long high(int index) {
        int block = index >> 5;
        return zeros(block) << 32 | zeros(block + 1);
    }

    private long zeros(int block) {
        long zero = ~(((long) windows[block] << 32) | (windows[block + 1] & 0xFFFFFFFFL));
        long two = zero & (zero >>> 1);
        return ((two & (two >>> 2) & (zero >>> 4)) >>> 26) & 0xFFFFFFFFL;
    }

    /** Copies the words of the last {@link #fill} into an array from {@code first} on. Modified. */
    public void copy(int[] into, int first) {
        for (int done = 0; done < words; done += 8) {
            int block = done >> 5;
            long both = ((long) windows[block] << 32) | (windows[block + 1] & 0xFFFFFFFFL);
            long eight = both >>> (24 - (done & 31));
            int at = first + done;
            if (done + 8 > words) {
                for (int k = 0; k < words - done; k++) {
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
        return words == 0 ? -windows[0] : word(words - 1);
    }

    /** The window 32 words after {@code y}. */
    private static int skip(int y) {
        int fed = ~(y ^ (y << 1) ^ (y << 2) ^ (y << 22));
        int next = fed ^ (fed >>> 10);
        next ^= next >>> 20;
        next ^= (next >>> 30) ^ (next >>> 31);
        long both = ((long) y << 32) | (next & 0xFFFFFFFFL);
        return (runs(both) & 0x1FFFFFFFEL) == 0 ? next : corrected(both);
    }

    /** Bit p is set where bits p to p + 8 are all zero. */
    private static long runs(long bits) {
        long zero = ~bits;
        long two = zero & (zero >>> 1);
        long four = two & (two >>> 2);
        return four & (four >>> 4) & (zero >>> (RUN - 1));
    }

    /** The low 32 bits made what the generator makes of them, from the oldest run of zeros down. */
    private static int corrected(long guess) {
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
        return (int) bits;
    }
}
