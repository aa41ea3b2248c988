package cerebellum.arena.rivals;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.control.Tunable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The feedback controller's command times a share, and beside it proportional, integral and derivative parts of each
 * tracked error: what a day of turning knobs would give. Four numbers, in units of command's size over sense's size.
 */
@About(
        name = "pid",
        value = "feedback trimmed by proportional, integral and derivative parts, tuned for the plant",
        source = "textbooks; Astrom & Hagglund 1995")
public final class TunedPid implements Tunable {
    private static final Tunables TUNABLES = Tunables.of(
            6, false, List.of("feedback share", "proportional", "integral per s", "derivative s"), new double[] {
                1, .01, .01, .0003
            });

    /** tuned: the derivative is of the error over so long, else the noise of fast loops drowns it. */
    private static final double SLOPE_S = .02;

    @Override
    public Tunables tunables() {
        return TUNABLES;
    }

    @Override
    public Optional<String> cannot(Rig rig) {
        int commands = rig.task().commands().size();
        int targets = rig.task().targets().size();
        return targets == commands
                ? Optional.empty()
                : Optional.of("a PID needs a command for each target, and here are " + commands + " for " + targets);
    }

    @Override
    public Controller start(Rig rig, Seed seed, double[] numbers) {
        return new Running(rig.task(), numbers);
    }

    private static final class Running implements Controller {
        private final Task task;
        private final double[] gains;
        private final double[] scale;
        private final double[] integral;
        private final double[][] past;

        private Running(Task task, double[] gains) {
            this.task = task;
            this.gains = gains;
            int n = task.targets().size();
            integral = new double[n];
            past = new double[Math.max(1, (int) Math.round(SLOPE_S / task.dtS()))][n];
            scale = new double[n];
            Arrays.setAll(
                    scale,
                    k -> task.commands().get(k).size() / task.senses().get(k).size());
        }

        @Override
        public void command(Moment now, double[] command) {
            double[] before = past[now.step() % past.length];
            for (int k = 0; k < integral.length; k++) {
                double error = scale[k] * now.error(k);
                double limit = task.commands().get(k).size();
                integral[k] = Math.max(-limit, Math.min(limit, integral[k] + gains[2] * error * task.dtS()));
                double slope = (error - before[k]) / (past.length * task.dtS());
                before[k] = error;
                command[k] = gains[0] * command[k] + gains[1] * error + integral[k] + gains[3] * slope;
            }
        }

        @Override
        public void restart() {
            java.util.Arrays.fill(integral, 0);
        }
    }
}
