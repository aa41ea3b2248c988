package cerebellum.arena.rigs;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Loads;
import cerebellum.control.Target;
import cerebellum.control.Task;
import cerebellum.plant.BalancingRobot;
import cerebellum.plant.Plant;
import java.util.List;

/** A robot on two wheels that drives a curve. */
@About(
        name = "balancing-robot",
        value = "a robot on two wheels drives to and fro in curves; load: more weight, and a left wheel that drags",
        source = "after Pinzon-Morales & Hirata 2015; equations Newton's, numbers ours")
public final class Balance implements Bench {
    private static final Task TASK = new Task(
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
            new Task.Lag(.005, .01),
            60,
            Loads.parse("40-"));

    @Override
    public Plant plant(Seed seed) {
        return new BalancingRobot().body();
    }

    @Override
    public Task task() {
        return TASK;
    }

    /** tuned: by a random search of 300 steps on seed 101, for the least error, and four tenths of that with twice the delay and under load. */
    @Override
    public Controller feedback() {
        double[] left = {-.09, -1.99, -.65, -.21, -.23, -.07};
        double[] right = {-1.99, -.09, -.65, -.23, -.21, -.07};
        return new StateFeedback(TASK, new double[][] {left, right}, new double[2][2], -1, -1, -1, 0, 1, -1);
    }

    @Override
    public double[] push() {
        return new double[] {.005, .004};
    }

    @Override
    public String title() {
        return "Pushed from below, the robot falls over backwards";
    }
}
