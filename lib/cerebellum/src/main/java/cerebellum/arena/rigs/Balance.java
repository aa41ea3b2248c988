package cerebellum.arena.rigs;

import cerebellum.About;
import cerebellum.control.Target;
import cerebellum.control.Task;
import cerebellum.plant.BalancingRobot;
import java.util.List;

/** A robot on two wheels that drives a curve. */
@About(
        name = "balancing-robot",
        value = "a robot on two wheels drives to and fro in curves; load: more weight, and a left wheel that drags",
        source = "after Pinzon-Morales & Hirata 2015; equations Newton's, numbers ours")
public final class Balance extends Bench {
    private static final Task TASK = task(
            .005,
            List.of(
                    new Task.Port("left_m", .3, .0005),
                    new Task.Port("right_m", .3, .0005),
                    new Task.Port("tilt_rad", .2, .001),
                    new Task.Port("left_m_per_s", .6, .005),
                    new Task.Port("right_m_per_s", .6, .005),
                    new Task.Port("tilt_rad_per_s", 1, .01)),
            List.of(new Task.Port("left_Nm", .5, .001), new Task.Port("right_Nm", .5, .001)),
            List.of(Target.sines(800, .15, .05), Target.sines(800, .15, -.05)),
            new Task.Lag(.005, .01));

    /** How far the robot leans into an acceleration that does not change, rad s2/m, wheels and torques counted in. */
    private static final double LEAN = .156;

    /** Quadratic regulators of the linearized robot without delay, for straight on and for turning, weights ours. */
    private static final StateFeedback FEEDBACK = new StateFeedback(
            TASK,
            new double[][] {{.233, -.391, -.404, -.041, -.138, -.042}, {-.391, .233, -.404, -.138, -.041, -.042}},
            new double[2][2],
            new StateFeedback.Wanted(-1, 2, LEAN),
            StateFeedback.Wanted.rateOf(0),
            StateFeedback.Wanted.rateOf(1),
            new StateFeedback.Wanted(-1, 3, LEAN));

    /** On its bench. */
    public Balance() {
        super(
                TASK,
                seed -> new BalancingRobot().body(),
                FEEDBACK::start,
                "Pushed from below, the robot falls over backwards",
                .005,
                .004);
    }
}
