package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.learning.MicroColumn;
import java.util.Arrays;

/**
 * Three plastic sites of analog cells: parallel fibres onto Purkinje cells, mossy fibres and Purkinje cells onto the nucleus
 * (Garrido, Luque, D'Angelo &amp; Ros 2013, Front Neural Circuits 7:159). Purkinje cells learn the shape of the command, the
 * nucleus its range. Two micro-columns a command, for either sign; one granule state is active at a time, up to 500 a cycle.
 *
 * <p>The rules are those of {@link MicroColumn}. Differs: the olive is 1 - e^(-|e|), where e is the feedback's command in
 * parts of its usual size; the rate multiplies all three rules, since there are tens of cycles here and a thousand there.
 */
@About(
        name = "three-sites",
        value = "analog Purkinje and nuclear cells with three plastic sites on a clock of granule states; taught by the"
                + " feedback's command",
        source = "Garrido, Luque, D'Angelo & Ros 2013")
public final class ThreeSites extends Cerebellum {
    private static final int STATES = 500;
    /** Command of a nuclear activity of 1, in parts of the feedback's usual command: ours. */
    private static final double OUTPUT = 2;

    /** Untuned. */
    public ThreeSites() {
        super(CYCLES, 100, true, 5);
    }

    @Override
    public Controller start(Rig rig, Seed seed, double[] numbers) {
        Task task = rig.task();
        double[] usual = Usual.feedback(rig);
        int states = Math.min(STATES, task.steps());
        int late = late(task, numbers);
        double rate = numbers[0];
        MicroColumn[] columns = new MicroColumn[2 * usual.length];
        Arrays.setAll(columns, c -> new MicroColumn(states, true));
        Controller circuit = (now, command) -> {
            int step = now.stepInCycle();
            int state = (int) ((long) step * states / task.steps());
            int then = (int) ((long) Math.floorMod(step - late, task.steps()) * states / task.steps());
            for (int j = 0; j < usual.length; j++) {
                double error = now.feedback(j) / usual[j];
                double up = columns[2 * j].step(state, then, olive(error), rate);
                double down = columns[2 * j + 1].step(state, then, olive(-error), rate);
                command[j] += OUTPUT * usual[j] * (up - down);
            }
        };
        return circuit.withWeights(columns.length * columns[0].weights());
    }

    private static double olive(double error) {
        return error <= 0 ? 0 : 1 - StrictMath.exp(-error);
    }
}
