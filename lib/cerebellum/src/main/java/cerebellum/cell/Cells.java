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

    /** Makes at least 1 of the least difference of two potentials. */
    private static final float STEEP = 0x1p100f;

    private final float[] spiked;
    private final int[] fired;
    private int count;

    /** {@code size} cells, all arrays zero. */
    public Cells(int size) {
        Require.in("cells", size, "", 1, 1 << 16);
        potentialMv = new float[size];
        excitationNs = new float[size];
        inhibitionNs = new float[size];
        driveMv = new float[size];
        spiked = new float[size];
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
        float[] v = potentialMv;
        float[] spike = spiked;
        float below = Math.nextDown(thresholdMv);
        // 1 where a cell fires, else 0, without a branch: the compiler makes vector code of these loops
        for (int c = 0; c < v.length; c++) {
            spike[c] = Math.min(1, Math.max(0, (v[c] - below) * STEEP));
        }
        for (int c = 0; c < v.length; c++) {
            v[c] = v[c] * (1 - spike[c]) + resetMv * spike[c];
        }
        int n = count;
        // a cell that did not fire is overwritten by the next
        for (int c = 0; c < v.length; c++) {
            fired[n] = c;
            n += (int) spike[c];
        }
        count = n;
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
