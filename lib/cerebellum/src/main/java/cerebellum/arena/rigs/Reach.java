package cerebellum.arena.rigs;

import cerebellum.About;
import cerebellum.control.Task;
import cerebellum.plant.TwoLinkArm;
import java.util.List;

/** An arm that goes from posture to posture. */
@About(
        name = "reach",
        value = "a human arm of two links goes through four postures; load: half a kilogram in the hand",
        source = "Kawato & Gomi 1992; numbers general knowledge")
public final class Reach extends Bench {
    private static final Task TASK = task(
            .005,
            List.of(
                    new Task.Port("shoulder_rad", 1, .002),
                    new Task.Port("elbow_rad", 1, .002),
                    new Task.Port("shoulder_rad_per_s", 3, .01),
                    new Task.Port("elbow_rad_per_s", 3, .01)),
            List.of(new Task.Port("shoulder_Nm", 20, .02), new Task.Port("elbow_Nm", 10, .01)),
            List.of(Bench.way(140, .3, 1.1, .8, .2, .3), Bench.way(140, 1.2, 1.9, .9, 1.7, 1.2)),
            new Task.Lag(.01, .02));

    /** tuned: by hand, so that the arm still holds with twice the delay. */
    private static final StateFeedback FEEDBACK = new StateFeedback(
            TASK,
            new double[][] {{4, 0, 1.6, 0}, {0, 2, 0, .6}},
            new double[2][2],
            StateFeedback.Wanted.rateOf(0),
            StateFeedback.Wanted.rateOf(1));

    /** On its bench. */
    public Reach() {
        super(
                TASK,
                seed -> TwoLinkArm.human().body(),
                FEEDBACK::start,
                "Pushed at both joints the arm swings; with something in its hand it takes longer",
                .1,
                -.05);
    }
}
