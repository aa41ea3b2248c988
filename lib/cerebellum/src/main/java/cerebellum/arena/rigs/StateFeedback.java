package cerebellum.arena.rigs;

import cerebellum.Require;
import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Task;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The feedback controller of a rig: commands in proportion to what each sense lacks of what is wanted of it, late as it
 * is, and to the tracked errors summed up.
 *
 * <pre>  command_j = sum_i gain_ji (wanted_i - sense_i) + sum_k integral_jk (integral of error_k)</pre>
 *
 * <p>Sums stop where they alone would fill the command. What is wanted is found once, for all controllers of a rig.
 */
final class StateFeedback {
    private final double[][] gain;
    private final double[][] integral;
    private final double[][] wanted;
    private final double[] most;
    private final double dtS;

    /**
     * What is wanted of a sense that is not tracked: a factor times the target's derivative of some order.
     *
     * @param target whose; -1: the mean of all
     * @param order 1 for the rate, 2 for the acceleration, 3 for its rate
     */
    record Wanted(int target, int order, double factor) {
        /** Nothing. */
        static final Wanted ZERO = new Wanted(-1, 1, 0);

        /** The rate of a target. */
        static Wanted rateOf(int target) {
            return new Wanted(target, 1, 1);
        }

        private double at(Task task, int step) {
            int targets = task.targets().size();
            return factor
                    * IntStream.range(0, targets)
                            .filter(k -> target < 0 || k == target)
                            .mapToDouble(k -> derivative(task, k, order, step))
                            .average()
                            .orElseThrow();
        }

        private static double derivative(Task task, int k, int order, int step) {
            double h = task.dtS();
            return switch (order) {
                case 0 -> task.targets().get(k).at(Math.floorMod(step, task.steps()));
                case 1 -> (derivative(task, k, 0, step + 1) - derivative(task, k, 0, step - 1)) / (2 * h);
                case 2 ->
                    (derivative(task, k, 0, step + 1)
                                    - 2 * derivative(task, k, 0, step)
                                    + derivative(task, k, 0, step - 1))
                            / (h * h);
                default -> (derivative(task, k, 2, step + 1) - derivative(task, k, 2, step - 1)) / (2 * h);
            };
        }
    }

    /**
     * Of a task.
     *
     * @param gain a row a command, a number a sense; not modified
     * @param integral a row a command, a number a target, 1/s of gain; not modified
     * @param others what is wanted of the senses after the tracked ones
     */
    StateFeedback(Task task, double[][] gain, double[][] integral, Wanted... others) {
        int targets = task.targets().size();
        Require.length("rows of gains", gain.length, task.commands().size());
        Require.length("senses", targets + others.length, task.senses().size());
        this.gain = gain;
        this.integral = integral;
        wanted = new double[task.steps()][task.senses().size()];
        for (int t = 0; t < wanted.length; t++) {
            for (int i = 0; i < wanted[t].length; i++) {
                wanted[t][i] = (i < targets ? new Wanted(i, 0, 1) : others[i - targets]).at(task, t);
            }
        }
        most = task.commands().stream().mapToDouble(Task.Port::size).toArray();
        dtS = task.dtS();
    }

    /** A controller at rest. */
    Controller start() {
        return new Running();
    }

    private final class Running implements Controller {
        private final double[] sum = new double[gain.length];

        @Override
        public void command(Moment now, double[] command) {
            double[] want = wanted[Math.floorMod(now.step() - now.late(), wanted.length)];
            for (int j = 0; j < gain.length; j++) {
                double out = 0;
                for (int i = 0; i < want.length; i++) {
                    out += gain[j][i] * (want[i] - now.sense(i));
                }
                for (int k = 0; k < integral[j].length; k++) {
                    sum[j] += integral[j][k] * (want[k] - now.sense(k)) * dtS;
                }
                sum[j] = Math.max(-most[j], Math.min(most[j], sum[j]));
                command[j] = out + sum[j];
            }
        }

        @Override
        public void restart() {
            Arrays.fill(sum, 0);
        }
    }
}
