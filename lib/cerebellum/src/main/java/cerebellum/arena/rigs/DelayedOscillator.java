package cerebellum.arena.rigs;

import cerebellum.About;
import cerebellum.control.Target;
import cerebellum.control.Task;
import cerebellum.plant.Oscillator;
import java.util.List;

/** A second-order plant that is seen and reached late. */
@About(
        name = "delayed-oscillator",
        value = "a mass on a damped spring, 1 Hz, a tenth of a second away in both directions; load: twice the inertia",
        source = "ours, the textbook's plant")
public final class DelayedOscillator extends Bench {
    private static final Task TASK = task(
            .01,
            List.of(new Task.Port("position_m", 1, .005), new Task.Port("speed_m_per_s", 4, .02)),
            List.of(new Task.Port("command_m", 4, .01)),
            List.of(Target.sines(400, .5, .4, .2)),
            new Task.Lag(.1, .1));

    /** tuned: by a random search of 300 steps on seed 101, for the least error, and four tenths of that with twice the delay and under load. */
    private static final StateFeedback FEEDBACK =
            new StateFeedback(TASK, new double[][] {{.66, .1}}, new double[1][1], StateFeedback.Wanted.rateOf(0));

    /** On its bench. */
    public DelayedOscillator() {
        super(
                TASK,
                seed -> new Oscillator().body(),
                FEEDBACK::start,
                "Pushed by 1, the oscillator overshoots; twice as heavy, it does so more slowly and more often",
                1);
    }
}
