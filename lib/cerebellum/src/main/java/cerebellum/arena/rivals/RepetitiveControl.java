package cerebellum.arena.rivals;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.control.Tunable;
import java.util.List;

/**
 * Iterative learning control of what repeats itself: a table of commands, one a step of the cycle, to which a share of
 * the feedback controller's commands is added cycle by cycle, shifted back over both delays and a lead. After each
 * cycle the table is smoothed, which keeps it from learning what only rings: Arimoto et al. (1984); Bristow et al. (2006).
 */
@About(
        name = "repetitive",
        value = "a table of commands over the cycle, corrected from cycle to cycle",
        source = "Arimoto et al. 1984; Bristow, Tharayil & Alleyne 2006")
public final class RepetitiveControl implements Tunable {
    /** A slow plant answers a quarter of a turn late and more: leads of which the best is where tuning begins. */
    private static final Tunables TUNABLES = Tunables.of(
            12,
            true,
            List.of("share learned a cycle", "lead s", "smoothing s"),
            new double[] {.2, .02, .02},
            new double[] {.2, .1, .02},
            new double[] {.2, .3, .05},
            new double[] {.1, .8, .05});

    @Override
    public Tunables tunables() {
        return TUNABLES;
    }

    @Override
    public Controller start(Rig rig, Seed seed, double[] numbers) {
        return new Running(rig.task(), numbers);
    }

    private static final class Running implements Controller {
        private final double share;
        private final int back;
        private final int smooth;
        private final int steps;
        private final double[][] table;
        private final double[][] next;

        private Running(Task task, double[] numbers) {
            share = numbers[0];
            steps = task.steps();
            int lead = (int) Math.min(steps, Math.round(numbers[1] / task.dtS()));
            back = task.afferentSteps() + task.efferentSteps() + lead;
            smooth = (int) Math.min(steps / 4, Math.round(numbers[2] / task.dtS()));
            table = new double[task.commands().size()][steps];
            next = new double[task.commands().size()][steps];
        }

        @Override
        public void command(Moment now, double[] command) {
            int step = now.stepInCycle();
            if (step == 0 && now.step() > 0) {
                learn();
            }
            for (int j = 0; j < command.length; j++) {
                next[j][Math.floorMod(step - back, steps)] += share * now.feedback(j);
                command[j] += table[j][step];
            }
        }

        private void learn() {
            for (int j = 0; j < table.length; j++) {
                double sum = 0;
                for (int i = -smooth; i <= smooth; i++) {
                    sum += next[j][Math.floorMod(i, steps)];
                }
                for (int i = 0; i < steps; i++) {
                    table[j][i] = sum / (2 * smooth + 1);
                    sum += next[j][(i + smooth + 1) % steps] - next[j][Math.floorMod(i - smooth, steps)];
                }
                System.arraycopy(table[j], 0, next[j], 0, steps);
            }
        }

        @Override
        public int weights() {
            return table.length * steps;
        }
    }
}
