package cerebellum.plant;

import cerebellum.Require;

/**
 * A body that moves by its equations, with an extra load or without: Runge and Kutta's rule of
 * fourth order in substeps of at most 2.5 ms. A fall ends at the bounds of its state, finite, until {@link #reset}.
 */
public final class Body implements Plant {
    private static final double LONGEST_S = .0025;

    private final Motion bare;
    private final Motion loaded;
    private final double[] bounds;
    private final double[] state;
    private final double[] probe;
    private final double[][] rate;
    private Motion motion;
    private boolean lost;

    /**
     * At rest.
     *
     * @param loaded the same body with its extra load
     */
    public Body(Motion bare, Motion loaded) {
        this.bare = bare;
        this.loaded = loaded;
        motion = bare;
        bounds = bare.bounds();
        state = bare.start();
        probe = new double[bounds.length];
        rate = new double[4][bounds.length];
    }

    @Override
    public int commands() {
        return bare.commands();
    }

    @Override
    public int senses() {
        return bare.senses();
    }

    @Override
    public void reset() {
        at(bare.start());
        lost = false;
    }

    /** Puts it into a state; not modified. */
    public Body at(double... other) {
        Require.length("state", other.length, state.length);
        System.arraycopy(other, 0, state, 0, state.length);
        return this;
    }

    /** A copy of the state. */
    public double[] state() {
        return state.clone();
    }

    @Override
    public void load(boolean on) {
        motion = on ? loaded : bare;
    }

    @Override
    public boolean lost() {
        return lost;
    }

    @Override
    public void sense(double[] into) {
        motion.sense(state, into);
    }

    @Override
    public void step(double[] command, double dtS) {
        int substeps = (int) Math.ceil(dtS / LONGEST_S - 1e-9);
        for (int i = 0; i < substeps && !lost; i++) {
            move(command, dtS / substeps);
        }
    }

    private void move(double[] command, double h) {
        motion.rate(state, command, rate[0]);
        motion.rate(ahead(h / 2, rate[0]), command, rate[1]);
        motion.rate(ahead(h / 2, rate[1]), command, rate[2]);
        motion.rate(ahead(h, rate[2]), command, rate[3]);
        for (int i = 0; i < state.length; i++) {
            double next = state[i] + h / 6 * (rate[0][i] + 2 * rate[1][i] + 2 * rate[2][i] + rate[3][i]);
            if (!(Math.abs(next) <= bounds[i])) {
                lost = true;
                next = Double.isNaN(next) ? state[i] : Math.copySign(bounds[i], next);
            }
            state[i] = next;
        }
    }

    private double[] ahead(double h, double[] by) {
        for (int i = 0; i < state.length; i++) {
            probe[i] = state[i] + h * by[i];
        }
        return probe;
    }
}
