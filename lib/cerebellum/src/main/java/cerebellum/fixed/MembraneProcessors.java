package cerebellum.fixed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The membranes of a population, moved together: {@link MembraneProcessor#step} for every cell.
 *
 * <p>The sum of 51 bits is kept as its bits above the potential's last place and 30 below, each in 32 bits, and made in
 * short loops without branches over a few hundred cells at a time, so that the compiler turns them into vector code and
 * what is in between stays near the processor. Not thread-safe.
 */
public final class MembraneProcessors {
    private static final int LOW = (1 << 30) - 1;
    private static final int BLOCK = 512;
    private static final int GROUP = 16;

    private final MembraneProcessor cell;
    private final Sums sums;
    private final Rounding rounding;
    private final Overflow overflow;
    private final int gain;
    private final int leak;
    private final int rest;
    private final int threshold;
    private final int floor;
    private final int reset;
    private final int[] block = new int[BLOCK];
    private final int[] old = new int[BLOCK];
    private final int[] distance = new int[BLOCK];
    private final int[] high = new int[BLOCK];
    private final int[] low = new int[BLOCK];
    private final int[] spiked = new int[BLOCK];
    private final int[] bit = new int[BLOCK];
    private final int[] fires = new int[BLOCK / GROUP + 1];
    private final int[] first = new int[BLOCK / GROUP + 1];

    /** Of a kind of cell. {@code sums}: how they end. */
    public MembraneProcessors(MembraneProcessor cell, Sums sums) {
        this.cell = cell;
        this.sums = sums;
        rounding = sums.rounding();
        overflow = sums.overflow();
        // as numbers of their own: behind the record the compiler does not see that loops leave them alone
        gain = cell.gain();
        leak = cell.leak();
        rest = cell.rest();
        threshold = cell.threshold();
        floor = cell.floor();
        reset = cell.reset();
        Arrays.setAll(bit, c -> 1 << c % GROUP);
    }

    /**
     * One step of all cells.
     *
     * @param current in steps of 1/16 pA; modified: what does not fit 16 bits is made to
     * @param v old potentials, s7.8 mV; modified: the new ones
     * @param drive s7.24 mV, null for none; not modified
     * @param words for the rounding; not modified
     * @param fired gets the cells that spiked, in rising order; what comes after them means nothing; modified
     * @return how many
     */
    public int step(int[] current, int[] v, int @Nullable [] drive, int[] words, int[] fired) {
        overflow.fit16(current);
        int count = 0;
        for (int from = 0; from < v.length; from += BLOCK) {
            int cells = Math.min(BLOCK, v.length - from);
            if (rounding.compares()) {
                System.arraycopy(current, from, block, 0, cells);
                charge(cells);
                if (drive != null) {
                    System.arraycopy(drive, from, block, 0, cells);
                    drive(cells);
                }
                System.arraycopy(v, from, old, 0, cells);
                leak(cells);
                move(cells);
                System.arraycopy(words, from, block, 0, cells);
                round(cells);
                reset(cells);
                System.arraycopy(old, 0, v, from, cells);
            } else {
                oneByOne(current, v, drive, words, from, cells);
            }
            count = report(from, cells, fired, count);
        }
        return count;
    }

    /** Adds the cells of a block that spiked to {@code fired}; the new number of them. */
    private int report(int from, int cells, int[] fired, int count) {
        int[] s = spiked;
        int[] own = bit;
        for (int c = 0; c < cells; c++) {
            s[c] &= own[c];
        }
        Arrays.fill(s, cells, (cells + GROUP - 1) / GROUP * GROUP, 0);
        int groups = 0;
        // without a branch that nobody could guess: a group without a spike is overwritten by the next
        for (int c = 0; c < cells; c += GROUP) {
            int low = s[c] | s[c + 1] | s[c + 2] | s[c + 3] | s[c + 4] | s[c + 5] | s[c + 6] | s[c + 7];
            int high = s[c + 8] | s[c + 9] | s[c + 10] | s[c + 11] | s[c + 12] | s[c + 13] | s[c + 14] | s[c + 15];
            fires[groups] = low | high;
            first[groups] = from + c;
            groups += -(low | high) >>> 31;
        }
        int n = count;
        for (int g = 0; g < groups; g++) {
            for (int bits = fires[g]; bits != 0; bits &= bits - 1) {
                fired[n++] = first[g] + Integer.numberOfTrailingZeros(bits);
            }
        }
        return n;
    }

    private void oneByOne(int[] current, int[] v, int @Nullable [] drive, int[] words, int from, int cells) {
        for (int k = 0; k < cells; k++) {
            int c = from + k;
            int stepped = cell.step(current[c], v[c], drive == null ? 0 : drive[c], words[c], sums);
            v[c] = MembraneProcessor.potential(stepped);
            spiked[k] = MembraneProcessor.spiked(stepped) ? -1 : 0;
        }
    }

    /** 16 gain current, its factor split at bit 15. */
    private void charge(int cells) {
        int[] current = block;
        int[] h = high;
        int[] l = low;
        int upper = gain >> 15;
        int lower = gain & 0x7FFF;
        for (int c = 0; c < cells; c++) {
            h[c] = ((upper * current[c]) >> 11) + ((lower * current[c]) >> 26);
        }
        for (int c = 0; c < cells; c++) {
            l[c] = (((upper * current[c]) & 0x7FF) << 19) + (((lower * current[c]) & 0x3FFFFFF) << 4);
        }
    }

    private void drive(int cells) {
        int[] drive = block;
        int[] h = high;
        int[] l = low;
        for (int c = 0; c < cells; c++) {
            int sum = l[c] + ((drive[c] & 0xFFFF) << 14);
            h[c] += (drive[c] >> 16) + (sum >>> 30);
            l[c] = sum & LOW;
        }
    }

    /** leak (rest - v), its factor split at bit 15. */
    private void leak(int cells) {
        int[] h = high;
        int[] l = low;
        int[] d = distance;
        int[] v = old;
        int end = rest;
        int upper = leak >> 15;
        int lower = leak & 0x7FFF;
        for (int c = 0; c < cells; c++) {
            d[c] = end - v[c];
        }
        overflow.fit16(d);
        for (int c = 0; c < cells; c++) {
            h[c] += ((upper * d[c]) >> 15) + ((lower * d[c]) >> 30);
        }
        for (int c = 0; c < cells; c++) {
            l[c] += (((upper * d[c]) & 0x7FFF) << 15) + ((lower * d[c]) & LOW);
        }
    }

    private void move(int cells) {
        int[] v = old;
        int[] h = high;
        int[] l = low;
        for (int c = 0; c < cells; c++) {
            h[c] += v[c] + (l[c] >>> 30);
        }
        overflow.fit16(h);
    }

    private void round(int cells) {
        int[] words = block;
        int mask = rounding.mask(30);
        int fixed = rounding.fixed(30);
        int[] h = high;
        int[] l = low;
        int least = floor;
        for (int c = 0; c < cells; c++) {
            int rounded = h[c] + (((words[c] & mask) + fixed - (l[c] & LOW)) >>> 31);
            int held = (h[c] - least - 1) >> 31;
            l[c] = (rounded & ~held) | (least & held);
        }
    }

    private void reset(int cells) {
        int[] v = old;
        int[] h = high;
        int[] l = low;
        int[] s = spiked;
        int below = threshold - 1;
        int after = reset;
        for (int c = 0; c < cells; c++) {
            s[c] = (below - h[c]) >> 31;
        }
        for (int c = 0; c < cells; c++) {
            v[c] = (l[c] & ~s[c]) | (after & s[c]);
        }
    }
}
