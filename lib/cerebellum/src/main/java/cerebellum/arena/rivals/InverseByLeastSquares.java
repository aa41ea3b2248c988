package cerebellum.arena.rivals;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.control.Tunable;
import cerebellum.learning.RecursiveLeastSquares;
import java.util.List;

/**
 * The plant's inverse learned by recursive least squares while the feedback controller drives it, and shown the target
 * instead of the senses to find what to command beforehand: adaptive inverse control, Widrow &amp; Walach (1996).
 *
 * <pre>  u(t) = sum of w_i y(t + i h),  i = -1 ... 2,   for the tracked senses, and a constant</pre>
 */
@About(
        name = "rls-inverse",
        value = "the plant's inverse by recursive least squares, beside the feedback controller",
        source = "Widrow & Walach 1996; Goodwin & Sin 1984, section 3.3")
public final class InverseByLeastSquares implements Tunable {
    private static final Tunables TUNABLES =
            Tunables.of(6, true, List.of("share of the inverse", "distance of samples s"), new double[] {1, .04});

    private static final int TAPS = 4;

    /** tuned: of the weights at the start, in units of sizes; and what is kept of the past a second. */
    private static final double COVARIANCE = 100;

    private static final double KEPT_A_SECOND = .7;

    @Override
    public Tunables tunables() {
        return TUNABLES;
    }

    @Override
    public Controller start(Rig rig, Seed seed, double[] numbers) {
        return new Running(rig.task(), numbers);
    }

    private static final class Running implements Controller {
        private final Task task;
        private final double share;
        private final int apart;
        private final int targets;
        private final RecursiveLeastSquares law;
        private final double[][] senses;
        private final double[][] sent;
        private final double[] regressors;
        private final double[] seen;
        private int since;

        private Running(Task task, double[] numbers) {
            this.task = task;
            share = numbers[0];
            apart = (int) Math.max(1, Math.min(task.steps(), Math.round(numbers[1] / task.dtS())));
            targets = task.targets().size();
            int q = task.commands().size();
            law = new RecursiveLeastSquares(
                    TAPS * targets + 1, q, COVARIANCE, StrictMath.pow(KEPT_A_SECOND, task.dtS()), COVARIANCE);
            senses = new double[(TAPS - 1) * apart + 1][targets];
            sent = new double[task.efferentSteps() + task.afferentSteps() + 2 * apart + 1][q];
            regressors = new double[TAPS * targets + 1];
            seen = new double[q];
        }

        @Override
        public void command(Moment now, double[] command) {
            int t = now.step();
            for (int k = 0; k < targets; k++) {
                senses[t % senses.length][k] =
                        now.sense(k) / task.senses().get(k).size();
            }
            for (int j = 0; j < command.length; j++) {
                sent[Math.floorMod(t - 1, sent.length)][j] =
                        now.sent(j) / task.commands().get(j).size();
            }
            if (share > 0 && ++since > sent.length + senses.length) {
                for (int i = 0; i < TAPS; i++) {
                    int ago = (TAPS - 1 - i) * apart;
                    System.arraycopy(
                            senses[Math.floorMod(t - ago, senses.length)], 0, regressors, i * targets, targets);
                }
                regressors[TAPS * targets] = 1;
                System.arraycopy(sent[t % sent.length], 0, seen, 0, seen.length);
                law.learn(regressors, seen);
            }
            for (int i = 0; i < TAPS; i++) {
                for (int k = 0; k < targets; k++) {
                    double wanted = now.reference(k, task.efferentSteps() + (i - 1) * apart);
                    regressors[i * targets + k] = wanted / task.senses().get(k).size();
                }
            }
            regressors[TAPS * targets] = 1;
            for (int j = 0; j < command.length; j++) {
                double limit = task.commands().get(j).size();
                command[j] += Math.max(-limit, Math.min(limit, share * limit * law.predict(j, regressors)));
            }
        }

        @Override
        public int weights() {
            return regressors.length * seen.length;
        }

        @Override
        public void restart() {
            since = 0;
        }
    }
}
