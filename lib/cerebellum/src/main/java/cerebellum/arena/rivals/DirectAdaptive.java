package cerebellum.arena.rivals;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.control.Tunable;
import cerebellum.learning.RecursiveLeastSquares;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Direct adaptive control in the manner of Goodwin &amp; Sin (1984), sections 5.2 and 6.3: a predictor over the whole
 * delay is learned by recursive least squares, and the command is the one that brings the prediction to the target, held
 * back by a weight on its size. It replaces the feedback controller, which drives the first cycle alone.
 *
 * <pre>  y(k+d) = a1 y(k) + a2 y(k-1) + b0 u(k) + ... + b(d) u(k-d) + c,  in samples of about a quarter of the delay</pre>
 */
@About(
        name = "direct-adaptive",
        value = "the command that brings a learned prediction over the delay to the target, instead of feedback",
        source = "Goodwin & Sin 1984, sections 5.2 and 6.3")
public final class DirectAdaptive implements Tunable {
    private static final Tunables TUNABLES =
            Tunables.of(6, false, List.of("weight of the command", "shortest sample s"), new double[] {.01, .01});

    private static final double COVARIANCE = 100;
    private static final double FORGETTING = .999;

    @Override
    public Tunables tunables() {
        return TUNABLES;
    }

    @Override
    public Optional<String> cannot(Rig rig) {
        return rig.task().targets().size() == rig.task().commands().size()
                ? Optional.empty()
                : Optional.of("it solves for a command by its target, and needs as many of one as of the other");
    }

    @Override
    public Controller start(Rig rig, Seed seed, double[] numbers) {
        return new Running(rig.task(), numbers);
    }

    private static final class Running implements Controller {
        private final Task task;
        private final double weight;
        private final int hold;
        private final int ahead;
        private final int senses;
        private final int commands;
        private final RecursiveLeastSquares law;
        private final double[][] past;
        private final double[] seen;
        private final double[] held;
        private int samples;

        private Running(Task task, double[] numbers) {
            this.task = task;
            weight = numbers[0];
            int delay = task.efferentSteps() + task.afferentSteps();
            hold = Math.max((delay + 3) / 4, (int) Math.max(1, Math.min(1000, Math.round(numbers[1] / task.dtS()))));
            ahead = (delay + hold - 1) / hold + 1;
            senses = task.senses().size();
            commands = task.commands().size();
            int size = commands * (ahead + 1) + 2 * senses + 1;
            law = new RecursiveLeastSquares(size, commands, COVARIANCE, FORGETTING, COVARIANCE);
            past = new double[ahead + 1][size];
            seen = new double[commands];
            held = new double[commands];
        }

        @Override
        public void command(Moment now, double[] command) {
            boolean own = now.step() >= task.steps();
            if (now.step() % hold == 0) {
                sample(now, own);
            }
            if (own) {
                System.arraycopy(held, 0, command, 0, commands);
            }
        }

        /** Regressors: commands, the newest first and still open, senses of now and of the sample before, 1. */
        private void sample(Moment now, boolean own) {
            double[] before = past[Math.floorMod(samples - 1, past.length)];
            double[] here = past[samples % past.length];
            int y = commands * (ahead + 1);
            for (int j = 0; j < commands; j++) {
                before[j] = now.sent(j) / task.commands().get(j).size();
            }
            System.arraycopy(before, 0, here, commands, y - commands);
            System.arraycopy(before, y, here, y + senses, senses);
            for (int i = 0; i < senses; i++) {
                here[y + i] = now.sense(i) / task.senses().get(i).size();
            }
            here[y + 2 * senses] = 1;
            if (samples > ahead + 1) {
                System.arraycopy(here, y, seen, 0, commands);
                law.learn(past[(samples + 1) % past.length], seen);
            }
            if (own) {
                Arrays.fill(here, 0, commands, 0);
                for (int k = 0; k < commands; k++) {
                    double[] b = law.weights(k);
                    double missing = now.reference(k, ahead * hold - task.afferentSteps())
                                    / task.senses().get(k).size()
                            - law.predict(k, here);
                    double best = b[k] * missing / (b[k] * b[k] + weight);
                    held[k] = Math.max(-1, Math.min(1, best))
                            * task.commands().get(k).size();
                }
            }
            samples++;
        }

        @Override
        public int weights() {
            return commands * past[0].length;
        }

        @Override
        public void restart() {
            samples = 0;
            for (double[] row : past) {
                Arrays.fill(row, 0);
            }
        }
    }
}
