package cerebellum.fixed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The membranes of a population, moved together: {@link Membrane#step} for every cell.
 *
 * <p>The sum of 51 bits is kept as its bits above the potential's last place and 30 below, each in 32 bits, and made in
 * short loops without branches, so that the compiler turns them into vector code. Not thread-safe.
 */
public final class Membranes {
    private static final int LOW = (1 << 30) - 1;

    private final Membrane cell;
    private final Rounding rounding;
    private final Overflow overflow;
    private final int[] distance;
    private final int[] high;
    private final int[] low;
    private final int[] spiked;
    private final int[] none;
    private final int[] fixedWords;

    /** Of {@code count} cells of a kind. */
    public Membranes(Membrane cell, int count, Rounding rounding, Overflow overflow) {
        this.cell = cell;
        this.rounding = rounding;
        this.overflow = overflow;
        distance = new int[count];
        high = new int[count];
        low = new int[count];
        spiked = new int[count];
        none = new int[count];
        fixedWords = rounding.ignoresWords() ? new int[count] : none;
        if (rounding.ignoresWords()) {
            Arrays.fill(fixedWords, rounding.fixedWord(30));
        }
    }

    /**
     * One step of all cells.
     *
     * @param current in steps of 1/16 pA; modified: what does not fit 16 bits is made to
     * @param v old potentials, s7.8 mV; modified: the new ones
     * @param drive s7.24 mV, null for none; not modified
     * @param words for the rounding; not modified
     * @param fired gets the cells that spiked, in rising order; modified
     * @return how many
     */
    public int step(int[] current, int[] v, int @Nullable [] drive, int[] words, int[] fired) {
        overflow.fit16(current);
        if (rounding.ignoresWords() || rounding.comparesWords()) {
            distances(v);
            charge(current);
            if (drive != null) {
                drive(drive);
            }
            leak();
            move(v);
            round(v, rounding.ignoresWords() ? fixedWords : words);
        } else {
            for (int c = 0; c < v.length; c++) {
                int stepped = cell.step(current[c], v[c], drive == null ? 0 : drive[c], words[c], rounding, overflow);
                v[c] = Membrane.potential(stepped);
                spiked[c] = Membrane.spiked(stepped) ? -1 : 0;
            }
        }
        int count = 0;
        int c = Arrays.mismatch(spiked, none);
        while (c >= 0) {
            fired[count++] = c;
            int next = Arrays.mismatch(spiked, c + 1, spiked.length, none, c + 1, none.length);
            c = next < 0 ? next : c + 1 + next;
        }
        return count;
    }

    private void distances(int[] v) {
        int[] d = distance;
        int rest = cell.rest();
        for (int c = 0; c < d.length; c++) {
            d[c] = rest - v[c];
        }
        overflow.fit16(d);
    }

    /** 16 gain current, its factor split at bit 15. */
    private void charge(int[] current) {
        int[] h = high;
        int[] l = low;
        int upper = cell.gain() >> 15;
        int lower = cell.gain() & 0x7FFF;
        for (int c = 0; c < h.length; c++) {
            int a = upper * current[c];
            int b = lower * current[c];
            h[c] = (a >> 11) + (b >> 26);
            l[c] = ((a & 0x7FF) << 19) + ((b & 0x3FFFFFF) << 4);
        }
    }

    private void drive(int[] drive) {
        int[] h = high;
        int[] l = low;
        for (int c = 0; c < h.length; c++) {
            int sum = l[c] + ((drive[c] & 0xFFFF) << 14);
            h[c] += (drive[c] >> 16) + (sum >>> 30);
            l[c] = sum & LOW;
        }
    }

    /** leak distance, its factor split at bit 15. */
    private void leak() {
        int[] h = high;
        int[] l = low;
        int[] d = distance;
        int upper = cell.leak() >> 15;
        int lower = cell.leak() & 0x7FFF;
        for (int c = 0; c < h.length; c++) {
            h[c] += ((upper * d[c]) >> 15) + ((lower * d[c]) >> 30);
        }
        for (int c = 0; c < h.length; c++) {
            l[c] += (((upper * d[c]) & 0x7FFF) << 15) + ((lower * d[c]) & LOW);
        }
    }

    private void move(int[] v) {
        int[] h = high;
        int[] l = low;
        for (int c = 0; c < h.length; c++) {
            h[c] += v[c] + (l[c] >>> 30);
        }
        overflow.fit16(h);
    }

    private void round(int[] v, int[] words) {
        int[] h = high;
        int[] l = low;
        int[] s = spiked;
        int below = cell.threshold() - 1;
        int floor = cell.floor();
        int reset = cell.reset();
        for (int c = 0; c < h.length; c++) {
            int rounded = h[c] + (((words[c] & LOW) - (l[c] & LOW)) >>> 31);
            int held = (h[c] - floor - 1) >> 31;
            l[c] = (rounded & ~held) | (floor & held);
        }
        for (int c = 0; c < h.length; c++) {
            s[c] = (below - h[c]) >> 31;
        }
        for (int c = 0; c < h.length; c++) {
            v[c] = (l[c] & ~s[c]) | (reset & s[c]);
        }
    }
}
