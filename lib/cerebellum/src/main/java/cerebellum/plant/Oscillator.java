package cerebellum.plant;

import cerebellum.About;
import cerebellum.Ranges;

/**
 * The plant of the textbooks, of second order: what a long delay makes hard, and nothing else.
 *
 * <pre>  x'' + 2 damping w x' + w^2 x = w^2 gain command,   w = 2 pi natural</pre>
 */
public record Oscillator(
        @About(value = "its natural frequency", low = .01, high = 50)
        double naturalHz,

        @About(value = "damping over the critical one", low = 0, high = 10)
        double damping,

        @About(value = "where a command of 1 holds it", low = -100, high = 100)
        double gain)
        implements Motion {
    /** Checks ranges. */
    public Oscillator {
        Ranges.check(Oscillator.class, naturalHz, damping, gain);
    }

    /** 1 Hz, somewhat underdamped, gain 1; ours. */
    public Oscillator() {
        this(1, .5, 1);
    }

    /** A body; loaded, its inertia is doubled: the natural frequency and the damping fall by the root of 2. */
    public Body body() {
        return new Body(this, new Oscillator(naturalHz * Math.sqrt(.5), damping * Math.sqrt(.5), gain));
    }

    /** Position and velocity. */
    @Override
    public double[] bounds() {
        return new double[] {1e3, 1e5};
    }

    @Override
    public void rate(double[] state, double[] command, double[] into) {
        double w = 2 * Math.PI * naturalHz;
        into[0] = state[1];
        into[1] = w * w * (gain * command[0] - state[0]) - 2 * damping * w * state[1];
    }
}
