package cerebellum.arena.cerebella;

import cerebellum.Seed;
import cerebellum.control.Contender;
import cerebellum.control.Loads;
import cerebellum.control.Loop;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import java.util.Arrays;
import java.util.List;

/**
 * A model of the cerebellum beside a feedback controller, and the one procedure by which all of them are tuned: on the
 * plant without load, at seed 101, {@link #TRIALS} cycles, judged by the error of the last quarter. First the length of the
 * trace, at the middle rate: the loop's delay and .04 or .12 s more. Then the rate, the lowest that comes within a tenth of
 * the least error; 0 if none does better than not to learn. Delays, noise and load of other sizes are not asked for.
 */
abstract class Cerebellum implements Contender {
    /** Cycles of a trial of the tuning. */
    static final int TRIALS = 32;

    private final Learning learning;

    Cerebellum(Learning learning) {
        this.learning = learning;
    }

    /** What was tuned, or what it starts from. */
    Learning learning() {
        return learning;
    }

    /** The same with other settings. */
    abstract Cerebellum with(Learning other);

    /** Rates that are tried, by size. */
    List<Double> rates() {
        return List.of(.001, .003, .01, .03, .1);
    }

    /** How much longer than the loop's delay a trace is tried. */
    List<Double> longerS() {
        return List.of(0., .04, .12);
    }

    /** Steps from a command to its lesson. */
    final int late(Task task) {
        return (int) Math.round(learning.traceS() / task.dtS());
    }

    @Override
    public final Contender withoutLearning() {
        return with(new Learning(0, learning.traceS()));
    }

    @Override
    public final Contender tunedFor(Rig rig) {
        Task task = rig.task().with(TRIALS, Loads.NONE);
        Rig bench = rig.with(task);
        List<Double> rates = rates();
        double middle = rates.get(rates.size() / 2);
        double loopS = task.lag().efferentS() + task.lag().afferentS();
        double traceS = loopS;
        double least = Double.POSITIVE_INFINITY;
        for (double longer : longerS()) {
            double error = error(bench, new Learning(middle, whole(loopS + longer, task)));
            if (error < least) {
                least = error;
                traceS = whole(loopS + longer, task);
            }
        }
        double none = error(bench, new Learning(0, traceS));
        double[] errors = new double[rates.size()];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = error(bench, new Learning(rates.get(i), traceS));
            least = Math.min(least, errors[i]);
        }
        for (int i = 0; i < errors.length && least < none; i++) {
            if (errors[i] <= 1.1 * least && errors[i] < none) {
                return with(new Learning(rates.get(i), traceS));
            }
        }
        return with(new Learning(0, traceS));
    }

    private static double whole(double s, Task task) {
        return Math.rint(s / task.dtS()) * task.dtS();
    }

    private double error(Rig bench, Learning one) {
        Seed seed = new Seed(101);
        double[] errors = new Loop(bench, with(one).start(bench, seed.of("controller")), seed).run();
        return Arrays.stream(errors).skip(TRIALS - TRIALS / 4).sum();
    }

    @Override
    public String toString() {
        return learning.toString();
    }
}
