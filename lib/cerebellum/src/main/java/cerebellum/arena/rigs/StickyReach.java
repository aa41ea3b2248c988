package cerebellum.arena.rigs;

import cerebellum.About;
import cerebellum.barto1995.Barto1995;
import cerebellum.control.Task;
import cerebellum.plant.StickyMass;
import java.util.List;

/** A mass in a sticky medium that goes to a place, stays, and comes back. */
@About(
        name = "sticky-mass",
        value = "a mass on a spring in a sticky medium goes 5 cm, stays, and comes back; load: half a kilogram",
        source = "Barto, Buckingham & Houk 1995, section 2")
public final class StickyReach extends Bench {
    private static final Task TASK = task(
            .0025,
            List.of(new Task.Port("position_m", .05, .0002), new Task.Port("speed_m_per_s", .3, .002)),
            List.of(new Task.Port("equilibrium_m", .2, .0005)),
            List.of(Bench.way(120, 0, .05, .05, .05, 0, 0, 0)),
            new Task.Lag(.015, .015));

    /** tuned: by a random search of 300 steps on seed 101, for the least error, and four tenths of that with twice the delay and under load. */
    private static final StateFeedback FEEDBACK = new StateFeedback(
            TASK, new double[][] {{4.3, .27}}, new double[][] {{3.7}}, StateFeedback.Wanted.rateOf(0));

    /** On its bench. */
    public StickyReach() {
        super(
                TASK,
                seed -> new StickyMass(Barto1995.PLANT, .5),
                FEEDBACK::start,
                "Pulled to 5 cm the mass sticks on its way",
                .05);
    }
}
