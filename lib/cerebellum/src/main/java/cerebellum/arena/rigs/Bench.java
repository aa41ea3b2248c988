package cerebellum.arena.rigs;

import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Loads;
import cerebellum.control.Rig;
import cerebellum.control.Target;
import cerebellum.control.Task;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import cerebellum.plant.Plant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A rig that can be looked at before anything controls it. */
public abstract class Bench implements Rig {
    private final Task task;
    private final Function<Seed, Plant> plant;
    private final Supplier<Controller> feedback;
    private final String title;
    private final double[] push;

    /**
     * Of a task.
     *
     * @param plant at its start, without load
     * @param feedback before its first step
     * @param title of the picture: says what is seen
     * @param push the commands that are held to see what the bare plant does
     */
    Bench(Task task, Function<Seed, Plant> plant, Supplier<Controller> feedback, String title, double... push) {
        this.task = task;
        this.plant = plant;
        this.feedback = feedback;
        this.title = title;
        this.push = push;
    }

    @Override
    public final Plant plant(Seed seed) {
        return plant.apply(seed);
    }

    @Override
    public final Task task() {
        return task;
    }

    @Override
    public final Controller feedback() {
        return feedback.get();
    }

    /** What the tracked senses do in a cycle under a push that is held, without the extra load and with it. */
    public final Picture picture() {
        int steps = task.steps();
        int targets = task.targets().size();
        double[][] bare = course(false);
        double[][] loaded = course(true);
        double[] time = new double[steps];
        Arrays.setAll(time, t -> t * task.dtS());
        Panel[] panels = new Panel[targets];
        Arrays.setAll(
                panels,
                k -> Panel.of("time_s", task.senses().get(k).name())
                        .with(Mark.LINE, "bare", time, bare[k])
                        .with(Mark.DASHES, "with its load", time, loaded[k]));
        return Picture.of(title, panels);
    }

    private double[][] course(boolean load) {
        Plant body = plant(new Seed(1));
        body.load(load);
        double[] sense = new double[body.senses()];
        double[][] course = new double[task.targets().size()][task.steps()];
        for (int t = 0; t < task.steps(); t++) {
            body.sense(sense);
            for (int k = 0; k < course.length; k++) {
                course[k][t] = sense[k];
            }
            body.step(push, task.dtS());
        }
        return course;
    }

    /** Sixty cycles, with the load from the fortieth on. */
    static Task task(double dtS, List<Task.Port> senses, List<Task.Port> commands, List<Target> targets, Task.Lag lag) {
        return new Task(dtS, senses, commands, targets, lag, 60, Loads.parse("40-"));
    }

    /** A way through postures in minimum jerk, each leg as long as the others; ends where it begins. */
    static Target way(int stepsALeg, double... posture) {
        int legs = posture.length - 1;
        return Target.of(stepsALeg * legs, step -> {
            int leg = step / stepsALeg;
            double s = (double) (step % stepsALeg) / stepsALeg;
            return posture[leg] + (posture[leg + 1] - posture[leg]) * s * s * s * (10 - 15 * s + 6 * s * s);
        });
    }
}
