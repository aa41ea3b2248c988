package cerebellum.arena.rigs;

import cerebellum.About;
import cerebellum.control.Target;
import cerebellum.control.Task;
import cerebellum.plant.GazeReflex;
import java.util.List;

/** An eye that keeps the world still while the head turns. The feedback controller is the optokinetic reflex. */
@About(
        name = "gaze",
        value = "the vestibulo-ocular reflex: canals, integrator, orbit; load: glasses that enlarge by 1.4",
        source = "Robinson 1981; numbers general knowledge")
public final class Gaze extends Bench {
    private static final GazeReflex REFLEX = new GazeReflex();

    private static final double DT_S = .005;

    private static final Task TASK = task(
            DT_S,
            List.of(new Task.Port("eye_rad_per_s", 1, .01), new Task.Port("head_rad_per_s", 1, .01)),
            List.of(new Task.Port("command_rad_per_s", 4, .01)),
            List.of(Target.of(400, step -> -REFLEX.head().velocity(step * DT_S))),
            new Task.Lag(.01, .07));

    /** tuned: by a random search of 300 steps on seed 101, for the least error, and four tenths of that with twice the delay and under load. */
    private static final StateFeedback FEEDBACK =
            new StateFeedback(TASK, new double[][] {{.6, 0}}, new double[][] {{4.5}}, StateFeedback.Wanted.ZERO);

    /** On its bench. */
    public Gaze() {
        super(
                TASK,
                seed -> REFLEX.body(),
                FEEDBACK::start,
                "In the dark the eye turns against the head, but not enough; glasses make it worse",
                0);
    }
}
