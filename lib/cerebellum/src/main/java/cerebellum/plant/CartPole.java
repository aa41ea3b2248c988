package cerebellum.plant;

import cerebellum.About;
import cerebellum.Ranges;

/**
 * A pole that stands on a cart, pushed along its rail: Barto, Sutton &amp; Anderson (1983), IEEE Trans Syst Man Cybern
 * 13:834, the uniform pole of half-length l; friction of the wheels in proportion to speed, of the hinge as well.
 *
 * <pre>
 *  (M + m) x'' + m l (a'' cos a - a'^2 sin a) = force - rail x'
 *  (4/3) m l^2 a'' + m l x'' cos a = m g l sin a - hinge a'
 * </pre>
 */
public record CartPole(
        @About(value = "cart", low = .01, high = 100) double cartKg,
        @About(value = "pole", low = .001, high = 100) double poleKg,

        @About(value = "half of the pole's length", low = .01, high = 10)
        double halfM,

        @About(value = "friction of the rail", low = 0, high = 100)
        double railNsPerM,

        @About(value = "friction of the hinge", low = 0, high = 10)
        double hingeNmSPerRad)
        implements Motion {
    /** Gravity, m/s2. */
    static final double G = 9.81;

    /** Checks ranges. */
    public CartPole {
        Ranges.check(CartPole.class, cartKg, poleKg, halfM, railNsPerM, hingeNmSPerRad);
    }

    /** A cart of 1 kg, a pole of .1 kg and 1 m: the paper's; friction ours, more than its almost none. */
    public CartPole() {
        this(1, .1, .5, .5, .002);
    }

    /** A body; loaded, half a kilogram lies on the cart and the rail drags twice as much. */
    public Body body() {
        return new Body(this, new CartPole(cartKg + .5, poleKg, halfM, 2 * railNsPerM, hingeNmSPerRad));
    }

    /** A force, N. */
    /** Position m, angle rad from upright, and how fast both change. */
    /** The rail ends at 2.4 m, the pole is lost beyond .6 rad. */
    @Override
    public double[] bounds() {
        return new double[] {2.4, .6, 50, 50};
    }

    @Override
    public void rate(double[] state, double[] command, double[] into) {
        double sin = StrictMath.sin(state[1]);
        double cos = StrictMath.cos(state[1]);
        double ml = poleKg * halfM;
        double push = command[0] - railNsPerM * state[2] + ml * state[3] * state[3] * sin;
        double turn = ml * G * sin - hingeNmSPerRad * state[3];
        double mass = cartKg + poleKg;
        double inertia = 4 / 3. * ml * halfM;
        double determinant = mass * inertia - ml * ml * cos * cos;
        into[0] = state[2];
        into[1] = state[3];
        into[2] = (inertia * push - ml * cos * turn) / determinant;
        into[3] = (mass * turn - ml * cos * push) / determinant;
    }
}
