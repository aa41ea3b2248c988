package cerebellum.granular;

import cerebellum.Require;
import cerebellum.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Granule cells inhibiting each other through Golgi cells at random, so that a constant input becomes a sequence of
 * active cells that never returns: Yamazaki and Tanaka 2005 (Neural Comput 17:1032).
 *
 * <pre>  z_i(t) = [ I_i - sum over s &lt; t and j of w_ij e^(-(t - s)/tau) z_j(s) ]+,   w_ij = kappa / (p N) or 0</pre>
 *
 * <p>Each call of {@link #encode} is one step; {@link #reset} returns to silence.
 */
public final class RandomProjection implements GranularLayer {
    private final int[][] targets;
    private final double weight;
    private final double keep;
    private final double[] inhibition;
    private final double[] active;

    /**
     * Draws the wiring, each pair with probability 1/2.
     *
     * @param kappa strength of all inhibition onto a cell
     * @param keep what is left of inhibition after a step, e^(-dt/tau)
     */
    public RandomProjection(int cells, double kappa, double keep, Seed seed) {
        Require.in("granule cells", cells, "", 1, 20_000);
        Require.in("kappa", kappa, "", 0, 1000);
        this.keep = Require.in("kept inhibition", keep, "", 0, 1);
        weight = kappa / (.5 * cells);
        inhibition = new double[cells];
        active = new double[cells];
        SplittableRandom random = seed.of("wiring").random();
        targets = new int[cells][];
        Arrays.setAll(
                targets,
                j -> IntStream.range(0, cells)
                        .filter(i -> random.nextInt(2) == 1)
                        .toArray());
    }

    @Override
    public int size() {
        return targets.length;
    }

    /** Forgets all inhibition. */
    @Override
    public void reset() {
        java.util.Arrays.fill(inhibition, 0);
        java.util.Arrays.fill(active, 0);
    }

    @Override
    public void encode(double[] mossy, double[] fibres) {
        Require.length("mossy input", mossy.length, size());
        for (int j = 0; j < active.length; j++) {
            if (active[j] > 0) {
                double inhibits = weight * active[j];
                for (int i : targets[j]) {
                    inhibition[i] += inhibits;
                }
            }
        }
        for (int i = 0; i < active.length; i++) {
            inhibition[i] *= keep;
            active[i] = Math.max(0, mossy[i] - inhibition[i]);
        }
        System.arraycopy(active, 0, fibres, 0, active.length);
    }
}
