package cerebellum.arena.rigs;

import cerebellum.Require;
import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Task;

/**
 * The feedback controller of a rig: commands in proportion to what each sense lacks of what is wanted of it, late as it
 * is, and to the tracked errors summed up.
 *
 * <pre>  command_j = sum_i gain_ji (wanted_i - sense_i) + sum_k integral_jk (integral of error_k)</pre>
 *
 * <p>Wanted is the target of a tracked sense, its rate for the sense that is the rate of one, and 0 of all others. Sums
 * stop where they alone would fill the command.
 */
final class StateFeedback implements Controller {
    private final Task task;
    private final double[][] gain;
    private final double[][] integral;
    private final int[] rateOf;
    private final double[] sum;

    /**
     * At rest.
     *
     * @param gain a row a command, a number a sense; not modified
     * @param integral a row a command, a number a target, 1/s of gain; not modified
     * @param rateOf of each sense: the target whose rate it is, or -1; not modified
     */
    StateFeedback(Task task, double[][] gain, double[][] integral, int... rateOf) {
        Require.length("rows of gains", gain.length, task.commands().size());
        Require.length("senses", rateOf.length, task.senses().size());
        this.task = task;
        this.gain = gain;
        this.integral = integral;
        this.rateOf = rateOf;
        sum = new double[gain.length];
    }

    @Override
    public void command(Moment now, double[] command) {
        int targets = task.targets().size();
        int late = -task.afferentSteps();
        for (int j = 0; j < gain.length; j++) {
            double out = 0;
            for (int i = 0; i < rateOf.length; i++) {
                out += gain[j][i] * (wanted(now, i, late) - now.sense(i));
            }
            double most = task.commands().get(j).size();
            for (int k = 0; k < targets; k++) {
                sum[j] += integral[j][k] * now.error(k) * task.dtS();
            }
            sum[j] = Math.max(-most, Math.min(most, sum[j]));
            command[j] = out + sum[j];
        }
    }

    private double wanted(Moment now, int sense, int late) {
        if (sense < task.targets().size()) {
            return now.reference(sense, late);
        }
        int k = rateOf[sense];
        return k < 0 ? 0 : (now.reference(k, late + 1) - now.reference(k, late - 1)) / (2 * task.dtS());
    }

    @Override
    public void restart() {
        java.util.Arrays.fill(sum, 0);
    }
}
