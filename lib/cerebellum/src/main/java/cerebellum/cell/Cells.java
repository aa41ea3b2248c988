package cerebellum.cell;

import cerebellum.Require;
import java.util.Arrays;

/**
 * The state of one population: arrays over its cells, open to the model that steps them.
 *
 * <p>Before a step the engine has put this step's conductances and drive here; the model changes the potentials and
 * reports the cells that fire, in rising order.
 */
public final class Cells {
    /** Membrane potential, mV. */
    public final float[] potentialMv;
    /** Conductance of all excitatory synapses, nS; reversal 0 mV. */
    public final float[] excitationNs;
    /** Conductance of all inhibitory synapses, nS; reversal -70 mV. */
    public final float[] inhibitionNs;
    /** What chance and input add to the potential in this step, mV. */
    public final float[] driveMv;
    /** What is left of each cell's refractory time, ms; 0 where cells have none. */
    public final float[] restingMs;

    /** Makes at least 1 of the least difference of two potentials. */
    private static final float STEEP = 0x1p100f;

    private static final int GROUP = 16;

    private final float[] bit;
    private final float[] marks;
    private final int[] fires;
    private final int[] first;
    private final int[] fired;
    private int count;

    /** {@code size} cells, all arrays zero. */
    public Cells(int size) {
        Require.in("cells", size, "", 1, 1 << 16);
        potentialMv = new float[size];
        excitationNs = new float[size];
        inhibitionNs = new float[size];
        driveMv = new float[size];
        restingMs = new float[size];
        int groups = (size + GROUP - 1) / GROUP;
        bit = new float[size];
        for (int c = 0; c < size; c++) {
            bit[c] = 1 << c % GROUP;
        }
        marks = new float[groups * GROUP];
        fires = new int[groups + 1];
        first = new int[groups + 1];
        fired = new int[size + 1];
    }

    /** How many cells. */
    public int size() {
        return potentialMv.length;
    }

    /** Forgets the last step's spikes. */
    public void clear() {
        count = 0;
    }

    /** Reports that a cell fires in this step. At most one spike a cell; rising order. */
    public void fire(int cell) {
        fired[count++] = cell;
    }

    /** Fires all cells at or above a threshold and puts them at the reset potential. */
    public void fireAbove(float thresholdMv, float resetMv) {
        mark(Math.nextDown(thresholdMv));
        int groups = gather();
        int n = count;
        for (int g = 0; g < groups; g++) {
            for (int bits = fires[g]; bits != 0; bits &= bits - 1) {
                int cell = first[g] + Integer.numberOfTrailingZeros(bits);
                potentialMv[cell] = resetMv;
                fired[n++] = cell;
            }
        }
        count = n;
    }

    /** Gives each cell above a potential its own bit in its group, the others 0, as vector code without a branch. */
    private void mark(float belowMv) {
        float[] v = potentialMv;
        float[] own = bit;
        float[] mark = marks;
        for (int c = 0; c < v.length; c++) {
            float above = v[c] - belowMv;
            mark[c] = Math.min(1, (above + Math.abs(above)) * STEEP) * own[c];
        }
    }

    /** Gathers the groups in which a cell fires, without a branch: one where none does is overwritten by the next. */
    private int gather() {
        float[] m = marks;
        int g = 0;
        for (int c = 0; c < m.length; c += GROUP) {
            float low = m[c] + m[c + 1] + (m[c + 2] + m[c + 3]) + (m[c + 4] + m[c + 5] + (m[c + 6] + m[c + 7]));
            float high =
                    m[c + 8] + m[c + 9] + (m[c + 10] + m[c + 11]) + (m[c + 12] + m[c + 13] + (m[c + 14] + m[c + 15]));
            int bits = (int) (low + high);
            fires[g] = bits;
            first[g] = c;
            g += -bits >>> 31;
        }
        return g;
    }

    /** How many fired in the last step. */
    public int count() {
        return count;
    }

    /** The cells that fired in the last step: the first {@link #count} entries. Not a copy; not to be modified. */
    public int[] fired() {
        return fired;
    }

    /** Replaces the last step's spikes, as when a saved run is continued. {@code cells}: not modified. */
    public void restore(int[] cells, int howMany) {
        System.arraycopy(cells, 0, fired, 0, howMany);
        count = howMany;
    }

    /** The last step's spikes as a copy. */
    public int[] spikes() {
        return Arrays.copyOf(fired, count);
    }
}
