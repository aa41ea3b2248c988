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
 * <p>The active set is found from what was near it before, not from scratch. A list holds every cell within a radius
 * of the input in z-space. As long as the input has moved by less than what separates the radius from the highest
 * score that fires, no other cell can fire; only the list is scored, and the last threshold is moved up or down a few
 * cells. The result is exact.
 *
 * <p>Not thread-safe.
 */
public final class SparseCode {
    private static final double MISMATCH = 4;
    private static final int NOT_BUILT = -2;

    /** tuned: 0.4 to 0.6 are fastest; a wider list is scored at every step, a narrower one rebuilt more often. */
    private static final double SKIN = .5;

    private final Group target;
    private final int[] firstOfTarget;
    private final double[] centres;
    private final int[] delays;
    private final int firstDelay;
    private final int[] active;
    private double targetValue;

    // the list: cells in ascending order, with what their scores need
    private final int[] listed;
    private final double[] fixedScore;
    private final double[] listedCentres;
    private final int[] listedDelays;
    private final double[] scores;
    private final double[] nearest;
    private final double positionScale;
    private final double velocityScale;
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
        listedCentres = new double[2 * cells];
        listedDelays = new int[2 * cells];
        scores = new double[cells];
        nearest = new double[cells];
        positionScale = 1 / (position.sigma * position.sigma);
        velocityScale = 1 / (velocity.sigma * velocity.sigma);
        int longest = Arrays.stream(delays).max().orElse(0);
        firstDelay = Arrays.stream(delays).min().orElse(0);
        builtPosition = new double[longest + 1];
        builtVelocity = new double[longest + 1];
        SplittableRandom chance = seed.random();
        long[] wires = new long[cells];
        for (int i = 0; i < cells; i++) {
            long cell = chance.nextInt(2);
            cell = cell * target.fibres + chance.nextInt(target.fibres);
            cell = cell * position.fibres + chance.nextInt(position.fibres);
            wires[i] = cell * velocity.fibres + chance.nextInt(velocity.fibres);
        }
        Arrays.sort(wires);
        firstOfTarget = new int[2 * target.fibres + 1];
        centres = new double[2 * cells];
        this.delays = new int[2 * cells];
        for (int i = 0; i < cells; i++) {
            int v = (int) (wires[i] % velocity.fibres);
            int x = (int) (wires[i] / velocity.fibres % position.fibres);
            firstOfTarget[(int) (wires[i] / velocity.fibres / position.fibres) + 1]++;
            centres[2 * i] = position.centre(x);
            centres[2 * i + 1] = velocity.centre(v);
            this.delays[2 * i] = delays[x];
            this.delays[2 * i + 1] = delays[position.fibres + v];
        }
        for (int k = 1; k < firstOfTarget.length; k++) {
            firstOfTarget[k] += firstOfTarget[k - 1];
        }
    }

    /** How far back the inputs must reach: arrays of this length, newest first. */
    public int memory() {
        return builtPosition.length;
    }

    /** A new target. */
    public void start(double value) {
        targetValue = value;
        builtPulse = NOT_BUILT;
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
        if (moved < radius) {
            score(positions, velocities);
        }
        while (moved >= radius || !select() || threshold >= (radius - moved) * (radius - moved)) {
            radius = moved == 0 ? radius * 1.2 : Math.sqrt(threshold) + SKIN;
            build(positions, velocities, pulse);
            score(positions, velocities);
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
        for (int prefers = 0; prefers < 2; prefers++) {
            double penalty = pulse < 0 || pulse == prefers ? 0 : MISMATCH;
            for (int fibre = 0; fibre < target.fibres && penalty < radius * radius; fibre++) {
                double z = (target.centre(fibre) - targetValue) / target.sigma;
                double base = z * z + penalty;
                int group = prefers * target.fibres + fibre;
                if (base < radius * radius) {
                    list(firstOfTarget[group], firstOfTarget[group + 1], base, positions, velocities);
                }
            }
        }
    }

    private void list(int from, int to, double base, double[] positions, double[] velocities) {
        for (int i = from; i < to; i++) {
            double x = positions[delays[2 * i]] - centres[2 * i];
            double v = velocities[delays[2 * i + 1]] - centres[2 * i + 1];
            if (base + x * x * positionScale + v * v * velocityScale < radius * radius) {
                listed[size] = i;
                fixedScore[size] = base;
                System.arraycopy(centres, 2 * i, listedCentres, 2 * size, 2);
                System.arraycopy(delays, 2 * i, listedDelays, 2 * size, 2);
                size++;
            }
        }
    }

    private void score(double[] positions, double[] velocities) {
        for (int k = 0; k < size; k++) {
            double x = positions[listedDelays[2 * k]] - listedCentres[2 * k];
            double v = velocities[listedDelays[2 * k + 1]] - listedCentres[2 * k + 1];
            scores[k] = fixedScore[k] + x * x * positionScale + v * v * velocityScale;
        }
    }

    /** Finds the threshold from the last one and who fires; false if the list is too short. */
    private boolean select() {
        int firing = active.length;
        if (size < firing) {
            return false;
        }
        int below = 0;
        int upTo = 0;
        for (int k = 0; k < size; k++) {
            below += scores[k] < threshold ? 1 : 0;
            upTo += scores[k] <= threshold ? 1 : 0;
        }
        if (below >= firing || upTo < firing) {
            threshold = below >= firing ? -beyond(below - firing + 1, -1) : beyond(firing - upTo, 1);
            below = 0;
            upTo = 0;
            for (int k = 0; k < size; k++) {
                below += scores[k] < threshold ? 1 : 0;
                upTo += scores[k] <= threshold ? 1 : 0;
            }
        }
        double limit = upTo == firing ? Math.nextUp(threshold) : threshold;
        int n = 0;
        for (int k = 0; n < firing && k < size; k++) {
            active[n] = listed[k];
            n += scores[k] < limit ? 1 : 0;
        }
        return n == firing || addTies(n);
    }

    /** Several cells at the threshold, not all of which may fire: those with the lower index do. */
    private boolean addTies(int below) {
        int quota = active.length - below;
        int n = 0;
        for (int k = 0; n < active.length; k++) {
            active[n] = listed[k];
            n += scores[k] < threshold || (scores[k] == threshold && quota-- > 0) ? 1 : 0;
        }
        return true;
    }

    /** The score that lies so many places above the threshold (sign 1) or below it (sign -1), times the sign. */
    @SuppressWarnings("ShortCircuitBoolean") // one rare branch instead of a common one that cannot be foretold
    private double beyond(int places, int sign) {
        double limit = sign * threshold;
        double last = Double.POSITIVE_INFINITY;
        int found = 0;
        for (int k = 0; k < size; k++) {
            double s = sign * scores[k];
            if (s > limit & s < last) {
                int at = Math.min(found, places - 1);
                for (; at > 0 && nearest[at - 1] > s; at--) {
                    nearest[at] = nearest[at - 1];
                }
                nearest[at] = s;
                found = Math.min(found + 1, places);
                last = found == places ? nearest[places - 1] : Double.POSITIVE_INFINITY;
            }
        }
        return last;
    }
}
