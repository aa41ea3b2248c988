package cerebellum.plant;

import cerebellum.Require;

/** A {@link SpringMass} that keeps its state: the spring's resting position in, position and velocity out. */
public final class StickyMass implements Plant {
    private final SpringMass bare;
    private final SpringMass loaded;
    private final double[] state = new double[2];
    private SpringMass now;

    /** At rest at 0 m. {@code extraKg}: the load. */
    public StickyMass(SpringMass bare, double extraKg) {
        this.bare = bare;
        loaded = bare.withMass(bare.massKg() + Require.in("extra mass", extraKg, "kg", 0, 100 - bare.massKg()));
        now = bare;
    }

    @Override
    public int senses() {
        return 2;
    }

    @Override
    public void reset() {
        state[0] = 0;
        state[1] = 0;
    }

    @Override
    public void step(double[] command, double dtS) {
        now.step(state, command[0], dtS);
    }

    @Override
    public void sense(double[] into) {
        System.arraycopy(state, 0, into, 0, 2);
    }

    @Override
    public void load(boolean on) {
        now = on ? loaded : bare;
    }
}
