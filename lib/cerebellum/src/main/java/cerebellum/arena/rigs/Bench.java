package cerebellum.arena.rigs;

import cerebellum.Seed;
import cerebellum.control.Rig;
import cerebellum.control.Target;
import cerebellum.control.Task;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import cerebellum.plant.Plant;

/** A rig that can be looked at before anything controls it. */
public interface Bench extends Rig {
    /** The commands that are held to see what the bare plant does. */
    double[] push();

    /** What the tracked senses do in a cycle under {@link #push}, without the extra load and with it. */
    default Picture picture() {
        Task task = task();
        int steps = task.steps();
        int targets = task.targets().size();
        double[][] bare = course(false);
        double[][] loaded = course(true);
        double[] time = new double[steps];
        for (int t = 0; t < steps; t++) {
            time[t] = t * task.dtS();
        }
        Panel[] panels = new Panel[targets];
        for (int k = 0; k < targets; k++) {
            panels[k] = Panel.of("time_s", task.senses().get(k).name())
                    .with(Mark.LINE, "bare", time, bare[k])
                    .with(Mark.DASHES, "with its load", time, loaded[k]);
        }
        return Picture.of(title(), panels);
    }

    /** Says what is seen. */
    String title();

    private double[][] course(boolean load) {
        Task task = task();
        Plant plant = plant(new Seed(1));
        plant.load(load);
        double[] sense = new double[plant.senses()];
        double[][] course = new double[task.targets().size()][task.steps()];
        for (int t = 0; t < task.steps(); t++) {
            plant.sense(sense);
            for (int k = 0; k < course.length; k++) {
                course[k][t] = sense[k];
            }
            plant.step(push(), task.dtS());
        }
        return course;
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
