package cerebellum.arena.rigs;

import cerebellum.About;
import cerebellum.control.Target;
import cerebellum.control.Task;
import cerebellum.plant.CartPole;
import java.util.List;

/** A cart that goes to and fro with a pole on it that must not fall. */
@About(
        name = "cart-pole",
        value = "a cart goes to and fro with a pole upright on it; load: half a kilogram and twice the friction",
        source = "Barto, Sutton & Anderson 1983")
public final class PoleOnCart extends Bench {
    private static final Task TASK = task(
            .01,
            List.of(
                    new Task.Port("position_m", .5, .001),
                    new Task.Port("angle_rad", .2, .001),
                    new Task.Port("speed_m_per_s", 1, .005),
                    new Task.Port("angle_rad_per_s", 1, .01)),
            List.of(new Task.Port("force_N", 20, .02)),
            List.of(Target.sines(600, .2, .05)),
            new Task.Lag(.01, .02));

    /** How far a pole leans into an acceleration that does not change, rad s2/m: 1 over gravity. */
    private static final double LEAN = 1 / 9.81;

    /** The quadratic regulator of the linearized cart without delay: squares 100, 10, 1, 1 of the senses, 1 of the force. */
    private static final StateFeedback FEEDBACK = new StateFeedback(
            TASK,
            new double[][] {{-10, -59.4, -10.5, -15.2}},
            new double[1][1],
            new StateFeedback.Wanted(0, 2, LEAN),
            StateFeedback.Wanted.rateOf(0),
            new StateFeedback.Wanted(0, 3, LEAN));

    /** On its bench. */
    public PoleOnCart() {
        super(
                TASK,
                seed -> new CartPole().body(),
                FEEDBACK::start,
                "A light push, and the pole falls; it ends on its stop",
                .2);
    }
}
