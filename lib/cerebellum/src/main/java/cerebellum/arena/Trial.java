package cerebellum.arena;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.control.Contender;
import cerebellum.control.Controller;
import cerebellum.control.Loads;
import cerebellum.control.Loop;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.experiment.Stopwatch;
import java.util.Arrays;

/**
 * One controller on one plant from one seed: learning without load, then an unannounced load to the end; and anew, without
 * load, with the delays doubled and with the noise tripled.
 */
@SuppressWarnings("EnumOrdinal") // phases number the places of arrays that live as long as a run
final class Trial {
    /** What is told of a trial, in this order. */
    enum Phase {
        START,
        LEARNED,
        LOADED,
        RELEARNED,
        LATE,
        NOISY
    }

    /** Cycles at the end of a phase over which its error is taken. */
    private static final int LAST = 5;

    private static final double LATER = 2;
    private static final double NOISIER = 3;

    /** Error by phase, in the unit of what is tracked. */
    final double[] error = new double[Phase.values().length];
    /** Whether a movement was lost in the usual run, with the delays doubled, with the noise tripled. */
    final boolean[] lost = new boolean[3];
    /** Error by cycle of the usual run. */
    final double[] course;
    /** Cycles without load at its beginning. */
    final int free;
    /** Plastic weights of the controller. */
    final int weights;
    /** Of a step of the controller alone; of the machine and not of the model. */
    final double stepUs;

    Trial(Rig rig, Contender contender, Seed seed) {
        Task task = rig.task();
        free = free(task);
        Timed timed = new Timed(contender.start(rig, seed.of("controller")));
        Loop loop = new Loop(rig, timed, seed);
        course = loop.run();
        lost[0] = loop.losses() > 0;
        weights = timed.weights();
        stepUs = timed.stepUs();
        set(Phase.START, course, 1);
        set(Phase.LEARNED, course, free);
        error[Phase.LOADED.ordinal()] = course[free];
        set(Phase.RELEARNED, course, course.length);
        Task unloaded = task.with(free, Loads.NONE);
        again(Phase.LATE, rig, unloaded.with(task.lag().times(LATER)), contender, seed);
        again(Phase.NOISY, rig, unloaded.withNoise(NOISIER), contender, seed);
    }

    /**
     * Cycles before the load.
     *
     * @throws IllegalArgumentException if the load does not come on once and stay
     */
    static int free(Task task) {
        Require.that(
                task.loads().changes().size() == 1,
                "loads = %s: in the arena a load comes on once and stays, as in 40-",
                task.loads());
        return Require.in("cycle of the load", task.loads().changes().get(0), "", LAST, task.cycles() - LAST);
    }

    private void again(Phase phase, Rig rig, Task task, Contender contender, Seed seed) {
        Loop loop = new Loop(rig.with(task), contender.start(rig, seed.of("controller")), seed);
        set(phase, loop.run(), free);
        lost[phase.ordinal() - Phase.LATE.ordinal() + 1] = loop.losses() > 0;
    }

    private void set(Phase phase, double[] errors, int until) {
        error[phase.ordinal()] = Arrays.stream(errors, Math.max(0, until - LAST), until)
                .average()
                .orElse(0);
    }

    /** A controller with a watch on it. */
    private static final class Timed implements Controller {
        private final Controller controller;
        private final Stopwatch watch = new Stopwatch();
        private double seconds;
        private long steps;

        private Timed(Controller controller) {
            this.controller = controller;
        }

        @Override
        public void command(Moment now, double[] command) {
            double before = watch.seconds();
            controller.command(now, command);
            seconds += watch.seconds() - before;
            steps++;
        }

        @Override
        public int weights() {
            return controller.weights();
        }

        @Override
        public void restart() {
            controller.restart();
        }

        private double stepUs() {
            return 1e6 * seconds / Math.max(1, steps);
        }
    }
}
