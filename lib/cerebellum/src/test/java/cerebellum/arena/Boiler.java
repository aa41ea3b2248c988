package cerebellum.arena;

import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Loads;
import cerebellum.control.Rig;
import cerebellum.control.Target;
import cerebellum.control.Task;
import cerebellum.control.Task.Port;
import cerebellum.plant.Body;
import cerebellum.plant.Motion;
import cerebellum.plant.Plant;
import java.util.List;

/** A plant of one's own: a boiler that loses heat, twice as fast when a window is open. */
final class Boiler implements Rig {
    private static final double[] ROOM = {50};

    @Override
    public Plant plant(Seed seed) {
        Motion closed = Motion.of(1, ROOM, (heat, power, into) -> into[0] = power[0] - heat[0]);
        return new Body(closed, Motion.of(1, ROOM, (heat, power, into) -> into[0] = power[0] - 2 * heat[0]));
    }

    @Override
    public Task task() {
        List<Port> senses = List.of(new Port("heat_K", 1, .001));
        List<Port> commands = List.of(new Port("power_W", 9));
        List<Target> targets = List.of(Target.sines(100, .8, .1));
        return new Task(.02, senses, commands, targets, new Task.Lag(.02, .04), 20, Loads.parse("12-"));
    }

    @Override
    public Controller feedback() {
        return (now, command) -> command[0] = 3 * now.error(0);
    }
}
