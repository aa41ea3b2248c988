package cerebellum.control;

import cerebellum.Seed;
import cerebellum.plant.Plant;
import java.util.List;

/** A first-order lag of 50 ms whose gain the load halves: a plant of one's own in a few lines. */
final class LagRig implements Rig {
    @Override
    public Plant plant(Seed seed) {
        return new Plant() {
            private double x;
            private double gain = 1;

            @Override
            public int commands() {
                return 1;
            }

            @Override
            public int senses() {
                return 1;
            }

            @Override
            public void reset() {
                x = 0;
            }

            @Override
            public void step(double[] command, double dtS) {
                x += dtS / .05 * (gain * command[0] - x);
            }

            @Override
            public void sense(double[] into) {
                into[0] = x;
            }

            @Override
            public void load(boolean on) {
                gain = on ? .5 : 1;
            }
        };
    }

    @Override
    public Task task() {
        return new Task(
                .01,
                List.of(new Task.Port("level", 1, .001)),
                List.of(new Task.Port("inflow", 10)),
                List.of(Target.sines(100, .8, 0, .2)),
                new Task.Lag(.01, .02),
                6,
                Loads.parse("4-"));
    }

    @Override
    public Controller feedback() {
        return (now, command) -> command[0] = 2 * now.error(0);
    }
}
