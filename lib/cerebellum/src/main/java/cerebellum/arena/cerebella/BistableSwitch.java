package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.Weighted;
import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.granular.CmacTiling;
import cerebellum.learning.EligibilityTrace;
import cerebellum.learning.SwitchingRule;
import cerebellum.learning.SwitchingRule.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One bistable Purkinje cell that learns when to end the pulse of a movement (Barto, Buckingham &amp; Houk 1995): low while
 * the pulse lasts, high from the moment at which the active fibres' weights sum to more than a threshold. Rule, trace and
 * thresholds are the paper's and its folder's.
 *
 * <p>Differs: it stands beside a feedback controller and adds a pulse to it, none as long as nothing is learned; the lesson
 * comes when three quarters of the wanted movement's time are over and it is short of it by a twentieth; fibres are tiles over position and speed along
 * the movement, so that the way out and the way back share a cell; weights are of the code's size.
 */
@About(
        name = "bistable-switch",
        value =
                "a cell that switches a pulse off, from late senses of the movement; taught by a movement that stops short",
        source = "Barto, Buckingham & Houk 1995")
public final class BistableSwitch extends Cerebellum {
    private static final int TILINGS = 16;
    private static final double THRESHOLD = .65;
    private static final double WEIGHT = .8 / TILINGS;
    private static final double DECAY_PER_S = 10;
    /** Potentiation of an up-switch over depression by a burst of ten steps: the paper's. */
    private static final double UP = .01;
    /** Shortest rest that ends a movement; ours. */
    private static final double REST_S = .05;
    /** The pulse and what is short, of the distance. tuned: .6, 1.2, 2 and .05, .1, .15 on seed 1, for the least error. */
    private static final double PULSE = 1.2;

    private static final double SHORT = .05;

    /** Untuned. */
    public BistableSwitch() {
        super(CYCLES, 10, false, 1);
    }

    @Override
    public Optional<String> cannot(Rig rig) {
        Task task = rig.task();
        if (task.commands().size() != 1 || task.targets().size() != 1) {
            return Optional.of(
                    "one cell ends one pulse, and there are " + task.commands().size() + " commands");
        }
        return task.senses().size() < 2
                ? Optional.of("it needs a sense of speed")
                : Movement.of(task).isEmpty()
                        ? Optional.of("it ends a movement, and the target never rests")
                        : Optional.empty();
    }

    /** From a step, a distance to go until the target rests again at another. */
    private record Movement(int from, int until, double startM, double wayM) {
        static List<Movement> of(Task task) {
            int steps = task.steps();
            int rest = (int) Math.ceil(REST_S / task.dtS());
            boolean[] still = new boolean[steps];
            for (int t = 0; t < steps; t++) {
                still[t] = true;
                for (int i = 0; i < rest; i++) {
                    still[t] &= at(task, t + i) == at(task, t);
                }
            }
            List<Movement> found = new ArrayList<>();
            for (int t = 0; t < steps; t++) {
                if (at(task, t + 1) != at(task, t) && at(task, t) == at(task, t - rest)) {
                    int end = t + 1;
                    while (!still[end % steps]) {
                        end++;
                    }
                    found.add(new Movement(t, end, at(task, t), at(task, end) - at(task, t)));
                }
            }
            return found;
        }

        /** When it is seen whether it comes short. */
        private int judged() {
            return from + 3 * (until - from) / 4;
        }

        private static double at(Task task, int step) {
            return task.targets().get(0).at(Math.floorMod(step, task.steps()));
        }
    }

    @Override
    public Controller start(Rig rig, Seed seed, double[] numbers) {
        return new Cell(rig, seed, numbers[0]);
    }

    private static final class Cell implements Controller {
        private final List<Movement> movements;
        private final Task task;
        private final CmacTiling tiles;
        private final double[] fibres;
        private final double[] weight;
        private final double[] input = new double[2];
        private final EligibilityTrace trace;
        private final SwitchingRule rule;
        private boolean high = true;
        private Movement movement;
        private int step;

        Cell(Rig rig, Seed seed, double part) {
            task = rig.task();
            movements = Movement.of(task);
            movement = movements.get(0);
            tiles = new CmacTiling(new double[] {.3, .3}, TILINGS, 1024, seed.of("tiles"));
            fibres = new double[tiles.size()];
            weight = new double[tiles.size()];
            Arrays.fill(weight, WEIGHT);
            trace = new EligibilityTrace(weight.length, 1 - StrictMath.exp(-DECAY_PER_S * task.dtS()));
            double rate = part * WEIGHT;
            rule = SwitchingRule.eligibility(rate, UP * rate);
        }

        @Override
        public void command(Moment now, double[] command) {
            int at = now.stepInCycle();
            for (int m = 0; m < movements.size(); m++) {
                Movement one = movements.get(m);
                if (at == one.from) {
                    movement = one;
                    high = false;
                    step = 0;
                    trace.clear();
                } else if (at == (one.judged() + now.late()) % task.steps() && one.equals(movement)) {
                    high = true;
                    if (now.error(0) / one.wayM > SHORT) {
                        climb();
                    }
                }
            }
            step++;
            if (!high) {
                input[0] = (now.sense(0) - movement.startM) / movement.wayM;
                input[1] = now.sense(1) / task.senses().get(1).size() * Math.signum(movement.wayM);
                tiles.encode(input, fibres);
                high = Weighted.dot(fibres, weight) > THRESHOLD;
                if (high) {
                    rise();
                } else {
                    command[0] += PULSE * movement.wayM;
                }
            }
        }

        private void rise() {
            for (int f = 0; f < fibres.length; f++) {
                if (fibres[f] > 0) {
                    trace.set(f, step);
                    weight[f] = rule.weight(weight[f], 1, true, Event.UP_SWITCH);
                }
            }
        }

        private void climb() {
            for (int k = 0; k < trace.count(); k++) {
                int f = trace.synapse(k);
                weight[f] = rule.weight(weight[f], trace.at(f, step), false, Event.CLIMBING_FIBRE);
            }
        }

        @Override
        public int weights() {
            return weight.length;
        }

        @Override
        public void restart() {
            high = true;
            trace.clear();
        }
    }
}
