package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Target;
import cerebellum.control.Task;
import cerebellum.control.Tunable;
import cerebellum.oviedo2025.forerunners.PatternGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An array of adjustable pattern generators (Houk and Barto; Berthier, Singh, Barto and Houk 1993): for either direction of
 * each command a {@link PatternGenerator} of six cells, which adds a pulse to the feedback's command and learns when to end
 * it. A movement lasts as long as its target goes one way.
 *
 * <p>Differs: weights add up to 1 at first and not to .8, so that there is hardly a pulse before a lesson; the lesson comes at half of the movement's time, if it is
 * then short by a tenth of its way; senses are in parts of their size.
 */
@About(
        name = "generator-array",
        value = "modules of bistable cells end a pulse a direction, from late senses; taught by what comes short",
        source = "Berthier, Singh, Barto & Houk 1993")
public final class GeneratorArray implements Tunable {
    private static final int CELLS = 6;
    private static final double SHORT = .1;
    private static final Tunables TUNABLES = new Tunables(
            Cerebellum.CYCLES,
            true,
            List.of(new Knob("rate", 10), new Knob("pulse", 100)),
            List.of(new double[] {.64, 1}, new double[] {.64, .25}));

    @Override
    public Tunables tunables() {
        return TUNABLES;
    }

    @Override
    public Optional<String> cannot(Rig rig) {
        Task task = rig.task();
        int targets = task.targets().size();
        boolean told = task.commands().size() == targets && task.senses().size() >= 2 * targets;
        for (int k = 0; told && k < targets; k++) {
            told = unit(task, targets + k).equals(unit(task, k) + "_per_s");
        }
        return told ? Optional.empty() : Optional.of("it needs a command and a sense of speed for each target");
    }

    private static String unit(Task task, int sense) {
        String name = task.senses().get(sense).name();
        return name.substring(name.indexOf('_') + 1);
    }

    @Override
    public Controller start(Rig rig, Seed seed, double[] numbers) {
        Axis[] axes = new Axis[rig.task().commands().size()];
        double[] usual = Usual.feedback(rig);
        Arrays.setAll(axes, j -> new Axis(rig.task(), j, numbers[1] * usual[j], numbers[0], seed.of("axis " + j)));
        Controller circuit = (now, command) -> {
            for (int j = 0; j < axes.length; j++) {
                command[j] += axes[j].pulse(now);
            }
        };
        return circuit.withWeights(2 * axes.length * axes[0].generators[0].weights());
    }

    /** A target and its command. */
    private static final class Axis {
        private final PatternGenerator[] generators = new PatternGenerator[2];
        private final double[] mossy = new double[3];
        private final Task task;
        private final Target target;
        private final int index;
        private final double size;
        private final boolean learns;
        private int way;
        private int begun;
        private int half;
        private double end;
        private double length;

        Axis(Task task, int index, double size, double rate, Seed seed) {
            this.task = task;
            this.index = index;
            this.size = size;
            target = task.targets().get(index);
            learns = rate > 0;
            for (int d = 0; d < 2; d++) {
                generators[d] = new PatternGenerator(
                        new double[] {.2, .2, .4}, CELLS, 1, learns ? rate : .64, seed.of("direction " + d));
            }
        }

        private double at(int step) {
            return target.at(Math.floorMod(step, task.steps()));
        }

        double pulse(Moment now) {
            int t = now.step() + task.efferentSteps();
            int heading = (int) Math.signum(at(t + 1) - at(t));
            if (heading != way) {
                begin(t, heading);
            }
            if (way == 0) {
                return 0;
            }
            PatternGenerator own = generators[way > 0 ? 0 : 1];
            int since = t - begun;
            if (learns && since == half && way * now.error(index) > SHORT * length) {
                own.climb(since);
            }
            int targets = task.targets().size();
            mossy[0] = way * end / task.senses().get(index).size();
            mossy[1] = way * now.sense(index) / task.senses().get(index).size();
            mossy[2] = way
                    * now.sense(targets + index)
                    / task.senses().get(targets + index).size();
            return way * size * own.low(mossy, since, 0, learns);
        }

        private void begin(int t, int heading) {
            int last = t + 1;
            while (heading != 0 && heading * (at(last + 1) - at(last)) > 0 && last < t + task.steps()) {
                last++;
            }
            way = heading;
            begun = t;
            half = (last - t) / 2 + task.efferentSteps() + task.afferentSteps();
            end = at(last);
            length = Math.abs(end - at(t));
            if (way != 0) {
                generators[way > 0 ? 0 : 1].begin();
            }
        }
    }
}
