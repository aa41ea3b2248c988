package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import java.util.Arrays;
import java.util.List;

/**
 * Three plastic sites of analog cells: parallel fibres onto Purkinje cells, mossy fibres and Purkinje cells onto the nucleus
 * (Garrido, Luque, D'Angelo &amp; Ros 2013, Front Neural Circuits 7:159). Purkinje cells learn the shape of the command, the
 * nucleus its range. Two micro-columns a command, for either sign; one granule state is active at a time, up to 500 a cycle.
 *
 * <pre>
 *  nucleus = [w_mf - w_pc purkinje]+,   olive = 1 - e^(-|e|)
 *  parallel:  .01 / (1 + olive)^1000 - .02 olive
 *  mossy:     .001 / (1 + purkinje)^1000 - .0001 purkinje
 *  purkinje:  .001 purkinje^1000 (1 - (1 + nucleus)^-1000) - .0001 (1 - purkinje)
 * </pre>
 *
 * <p>Constants are those of the authors' published simulation. Differs: e is the feedback's command in parts of its usual
 * size; the rate multiplies all three rules, since there are tens of cycles here and a thousand there.
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
        this(new Learning(5, .05));
    }

    private ThreeSites(Learning learning) {
        super(learning);
    }

    @Override
    Cerebellum with(Learning other) {
        return new ThreeSites(other);
    }

    @Override
    List<Double> rates() {
        return List.of(1., 2., 5., 10., 20.);
    }

    @Override
    public Controller start(Rig rig, Seed seed) {
        Task task = rig.task();
        double[] usual = Usual.feedback(rig);
        int states = Math.min(STATES, task.steps());
        int late = late(task);
        double rate = learning().rate();
        Column[] columns = new Column[2 * usual.length];
        Arrays.setAll(columns, c -> new Column(states));
        return new Controller() {
            @Override
            public void command(Moment now, double[] command) {
                int step = now.stepInCycle();
                int state = (int) ((long) step * states / task.steps());
                int then = (int) ((long) Math.floorMod(step - late, task.steps()) * states / task.steps());
                for (int j = 0; j < usual.length; j++) {
                    double error = now.feedback(j) / usual[j];
                    double up = columns[2 * j].step(state, then, Math.max(0, error), rate);
                    double down = columns[2 * j + 1].step(state, then, Math.max(0, -error), rate);
                    command[j] += OUTPUT * usual[j] * (up - down);
                }
            }

            @Override
            public int weights() {
                return columns.length * (states + 2);
            }
        };
    }

    /** A Purkinje cell, its nuclear cell and its olive. */
    private static final class Column {
        private final double[] parallel;
        private double mossy;
        private double inhibition;

        Column(int states) {
            parallel = new double[states];
            Arrays.fill(parallel, 1);
        }

        /** The nucleus at a state; what the olive says is about another, of some time ago. */
        double step(int state, int then, double error, double rate) {
            double purkinje = parallel[state];
            double nucleus = Math.max(0, mossy - inhibition * purkinje);
            double olive = 1 - StrictMath.exp(-error);
            parallel[then] = held(parallel[then] + rate * (.01 * gate(olive) - .02 * olive), 1);
            mossy = held(mossy + rate * (.001 * gate(purkinje) - .0001 * purkinje), 1e6);
            double strong = purkinje < .95 ? 0 : thousandth(purkinje) * (1 - gate(nucleus));
            inhibition = held(inhibition + rate * (.001 * strong - .0001 * (1 - purkinje)), 1e6);
            return nucleus;
        }

        private static double gate(double x) {
            return x == 0 ? 1 : x > .05 ? 0 : 1 / thousandth(1 + x);
        }

        /** The power of 1000, by products: the machine's takes memory at each call. */
        private static double thousandth(double x) {
            double p = fifth(fifth(fifth(x)));
            double p4 = p * p * (p * p);
            return p4 * p4;
        }

        private static double fifth(double x) {
            return x * x * (x * x) * x;
        }

        private static double held(double x, double most) {
            return Math.max(0, Math.min(most, x));
        }
    }
}
