package cerebellum.barto1995;

import cerebellum.Require;
import cerebellum.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * An expansive code: mossy fibres with Gaussian tuning for a target, a delayed position and a delayed velocity are
 * recoded by many granule cells, of which the Golgi cells let a fixed number fire (Barto et al. 1995, section 3, after
 * Marr and Albus).
 *
 * <p>A granule cell listens to one mossy fibre of each kind and to the efference copy. Its score, minus twice the
 * logarithm of the product of its inputs, is z_target² + z_position² + z_velocity² + {@value #MISMATCH} if the
 * efference copy is not the one it prefers; the lowest scores fire, ties going to the lower index.
 *
 * <p>Not every cell is scored in every step. A list holds those within a radius of the input in z-space. As long as the
 * input has moved by less than what separates the radius from the highest score that fires, no other cell can fire; only
 * the list is scored. The result is exact.
 *
 * <p>Not thread-safe.
 */
public final class SparseCode {
    private static final double MISMATCH = 4;
    private static final int NOT_BUILT = -2;

    /** tuned: 0.4 to 0.6 are fastest; a wider list is scored at every step, a narrower one rebuilt more often. */
    private static final double SKIN = .5;

    private final Group target;
    private final int[] targetFibre;
    private final int[] prefers;
    private final double[] centres;
    private final int[] delays;
    private final int firstDelay;
    private final double positionScale;
    private final double velocityScale;
    private final int[] active;

    /** What the target alone adds to each cell's score. */
    private final double[] targetScore;

    // the list: cells in ascending order, with what their scores need
    private final int[] listed;
    private final double[] fixedScore;
    private final double[] scores;
    private final double[] sorted;
    private int size;
    private double radius = 3;
    private double threshold = 5;
    private int builtPulse = NOT_BUILT;
    private double lastMoved;
    private final double[] builtPosition;
    private final double[] builtVelocity;

    /**
     * Mossy fibres of one kind, their centres at the cell midpoints of a uniform grid.
     *
     * @param fibres how many
     * @param low end of the range
     * @param high end of the range
     * @param sigma width of the tuning
     */
    public record Group(int fibres, double low, double high, double sigma) {
        private double centre(int fibre) {
            return low + (fibre + .5) / fibres * (high - low);
        }
    }

    /**
     * Draws the wiring.
     *
     * @param cells granule cells
     * @param firing how many fire
     * @param delays for each position fibre, then each velocity fibre, in steps. Not modified
     */
    public SparseCode(Group target, Group position, Group velocity, int cells, int firing, int[] delays, Seed seed) {
        Require.in("firing granule cells", firing, "", 1, Require.in("granule cells", cells, "", 1, 1_000_000));
        Require.length("delays", delays.length, position.fibres + velocity.fibres);
        this.target = target;
        active = new int[firing];
        listed = new int[cells];
        fixedScore = new double[cells];
        scores = new double[cells];
        sorted = new double[cells];
        targetScore = new double[cells];
        positionScale = 1 / (position.sigma * position.sigma);
        velocityScale = 1 / (velocity.sigma * velocity.sigma);
        firstDelay = Arrays.stream(delays).min().orElse(0);
        builtPosition = new double[Arrays.stream(delays).max().orElse(0) + 1];
        builtVelocity = new double[builtPosition.length];
        SplittableRandom chance = seed.random();
        long[] wires = new long[cells];
        for (int i = 0; i < cells; i++) {
            long cell = chance.nextInt(2);
            cell = cell * target.fibres + chance.nextInt(target.fibres);
            cell = cell * position.fibres + chance.nextInt(position.fibres);
            wires[i] = cell * velocity.fibres + chance.nextInt(velocity.fibres);
        }
        Arrays.sort(wires);
        prefers = new int[cells];
        targetFibre = new int[cells];
        centres = new double[2 * cells];
        this.delays = new int[2 * cells];
        for (int i = 0; i < cells; i++) {
            int v = (int) (wires[i] % velocity.fibres);
            int x = (int) (wires[i] / velocity.fibres % position.fibres);
            int group = (int) (wires[i] / velocity.fibres / position.fibres);
            prefers[i] = group / target.fibres;
            targetFibre[i] = group % target.fibres;
            centres[2 * i] = position.centre(x);
            centres[2 * i + 1] = velocity.centre(v);
            this.delays[2 * i] = delays[x];
            this.delays[2 * i + 1] = delays[position.fibres + v];
        }
    }

    /** How far back the inputs must reach: arrays of this length, newest first. */
    public int memory() {
        return builtPosition.length;
    }

    /** A new target. */
    public void start(double value) {
        builtPulse = NOT_BUILT;
        for (int i = 0; i < targetScore.length; i++) {
            double z = (target.centre(targetFibre[i]) - value) / target.sigma;
            targetScore[i] = z * z;
        }
    }

    /**
     * The cells that fire, ascending.
     *
     * @param positions the last {@link #memory} positions, newest first. Not modified
     * @param velocities likewise
     * @param pulse the efference copy: 1 pulse, 0 step; -1 if there is none
     * @return the code's own array, good until the next call
     */
    public int[] active(double[] positions, double[] velocities, int pulse) {
        double moved = builtPulse == pulse ? moved(positions, velocities) : Double.POSITIVE_INFINITY;
        if (moved == 0 && lastMoved == 0) {
            return active;
        }
        while (moved >= radius || !select(positions, velocities) || threshold >= (radius - moved) * (radius - moved)) {
            radius = moved == 0 ? radius * 1.2 : Math.sqrt(threshold) + SKIN;
            build(positions, velocities, pulse);
            moved = 0;
        }
        lastMoved = moved;
        return active;
    }

    /** How far the input has moved in z-space since the list was built, at the delay where it moved most. */
    private double moved(double[] positions, double[] velocities) {
        double x = 0;
        double v = 0;
        for (int d = firstDelay; d < builtPosition.length; d++) {
            x = Math.max(x, Math.abs(positions[d] - builtPosition[d]));
            v = Math.max(v, Math.abs(velocities[d] - builtVelocity[d]));
        }
        return Math.sqrt(x * x * positionScale + v * v * velocityScale);
    }

    private void build(double[] positions, double[] velocities, int pulse) {
        size = 0;
        builtPulse = pulse;
        System.arraycopy(positions, 0, builtPosition, 0, builtPosition.length);
        System.arraycopy(velocities, 0, builtVelocity, 0, builtVelocity.length);
        for (int i = 0; i < targetScore.length; i++) {
            double fixed = targetScore[i] + (pulse < 0 || pulse == prefers[i] ? 0 : MISMATCH);
            if (fixed < radius * radius && score(fixed, i, positions, velocities) < radius * radius) {
                listed[size] = i;
                fixedScore[size] = fixed;
                size++;
            }
        }
    }

    private double score(double fixed, int cell, double[] positions, double[] velocities) {
        double x = positions[delays[2 * cell]] - centres[2 * cell];
        double v = velocities[delays[2 * cell + 1]] - centres[2 * cell + 1];
        return fixed + x * x * positionScale + v * v * velocityScale;
    }

    /** Finds the threshold and who fires, of several at the threshold those with the lower index; false if too few. */
    private boolean select(double[] positions, double[] velocities) {
        int firing = active.length;
        if (size < firing) {
            return false;
        }
        for (int k = 0; k < size; k++) {
            scores[k] = score(fixedScore[k], listed[k], positions, velocities);
        }
        threshold = lowest(firing);
        int atThreshold = firing;
        for (int k = 0; k < firing; k++) {
            atThreshold -= sorted[k] < threshold ? 1 : 0;
        }
        int n = 0;
        for (int k = 0; n < firing; k++) {
            active[n] = listed[k];
            n += scores[k] < threshold || (scores[k] == threshold && atThreshold-- > 0) ? 1 : 0;
        }
        return true;
    }

    /** The highest of so many lowest scores: Hoare's quickselect, first about the last threshold, which is near. */
    private double lowest(int many) {
        System.arraycopy(scores, 0, sorted, 0, size);
        int low = 0;
        int high = size - 1;
        double pivot = threshold;
        while (low < high) {
            int i = low;
            int j = high;
            while (i <= j) {
                while (i <= high && sorted[i] < pivot) {
                    i++;
                }
                while (j >= low && sorted[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = sorted[i];
                    sorted[i++] = sorted[j];
                    sorted[j--] = swapped;
                }
            }
            low = j < many - 1 ? i : low;
            high = many - 1 < i ? j : high;
            pivot = sorted[many - 1];
        }
        return sorted[many - 1];
    }
}
