package cerebellum.control;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.plant.Plant;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The one closed loop: a plant at a task, a feedback controller, and beside or instead of it what is to be judged. Each
 * step: sense, feedback, command, move. Commands travel to the plant and senses back through delays and noise.
 */
public final class Loop {
    private final Plant plant;
    private final Task task;
    private final Controller feedback;
    private final Controller controller;
    private final SplittableRandom chance;
    private final Moment now;
    private final double[] truth;
    private final double[] command;
    private final double[] arrived;
    private final double[][] efferent;
    private final double[][] afferent;
    private final boolean noisySenses;
    private final boolean noisyCommands;
    private boolean lost;
    private int losses;
    private int cycle;

    /**
     * A loop before its first cycle.
     *
     * @param plant at its start
     * @param feedback sets the commands that the controller finds
     * @param chance modified: of the noise
     * @throws IllegalArgumentException if the plant has not the commands and senses of the task
     */
    public Loop(Plant plant, Task task, Controller feedback, Controller controller, SplittableRandom chance) {
        Require.length("commands of the task", task.commands().size(), plant.commands());
        Require.length("senses of the task", task.senses().size(), plant.senses());
        this.plant = plant;
        this.task = task;
        this.feedback = feedback;
        this.controller = controller;
        this.chance = chance;
        now = new Moment(task);
        truth = new double[plant.senses()];
        command = new double[plant.commands()];
        arrived = new double[plant.commands()];
        efferent = new double[task.efferentSteps() + 1][plant.commands()];
        afferent = new double[task.afferentSteps() + 1][plant.senses()];
        noisySenses = task.senses().stream().anyMatch(p -> p.noise() > 0);
        noisyCommands = task.commands().stream().anyMatch(p -> p.noise() > 0);
        fill();
    }

    /** A rig's loop. {@code seed}: of plant and noise. */
    public Loop(Rig rig, Controller controller, Seed seed) {
        this(
                rig.plant(seed.of("plant")),
                rig.task(),
                rig.feedback(),
                controller,
                seed.of("noise").random());
    }

    /** Sees each step, after the command arrived and before the plant moves. */
    @FunctionalInterface
    public interface Watch {
        /** Sees nothing and goes on. */
        Watch NOTHING = loop -> true;

        /** Whether to go on. */
        boolean at(Loop loop);
    }

    /** Commands that are on their way to the plant from before the first step; without this, zeros. */
    public Loop holding(double... commands) {
        for (double[] place : efferent) {
            System.arraycopy(commands, 0, place, 0, place.length);
        }
        return this;
    }

    private void fill() {
        holding(new double[command.length]);
        plant.sense(truth);
        for (double[] place : afferent) {
            System.arraycopy(truth, 0, place, 0, truth.length);
        }
    }

    /** The errors of all cycles of the task. */
    public double[] run() {
        double[] errors = new double[task.cycles()];
        Arrays.setAll(errors, i -> cycle(Watch.NOTHING));
        return errors;
    }

    /** Runs a cycle, with the load as the task has it; its error, the mean over the steps done. */
    public double cycle(Watch watch) {
        plant.load(task.loads().on(cycle));
        if (lost) {
            lost = false;
            plant.reset();
            fill();
            feedback.restart();
            controller.restart();
        }
        double sum = 0;
        int steps = task.steps();
        int done = 0;
        while (done < steps) {
            now.next();
            done++;
            sum += lost ? farthest() : error();
            if (lost) {
                continue;
            }
            decide();
            if (!watch.at(this)) {
                break;
            }
            if (!lost) {
                plant.step(arrived, task.dtS());
                plant.sense(truth);
            }
        }
        cycle++;
        return sum / done;
    }

    private double farthest() {
        double sum = 0;
        for (int k = 0; k < task.targets().size(); k++) {
            sum += Task.LOST * task.senses().get(k).size();
        }
        return sum / task.targets().size();
    }

    private double error() {
        int targets = task.targets().size();
        double sum = 0;
        boolean far = plant.lost();
        for (int k = 0; k < targets; k++) {
            double error = Math.abs(now.reference(k) - truth[k]);
            far |= !(error <= Task.LOST * task.senses().get(k).size());
            sum += error;
        }
        if (far) {
            lose();
            return farthest();
        }
        return sum / targets;
    }

    private void lose() {
        losses += lost ? 0 : 1;
        lost = true;
    }

    private void decide() {
        double[] back = afferent[now.step() % afferent.length];
        for (int i = 0; i < truth.length; i++) {
            back[i] = noisySenses ? truth[i] + task.senses().get(i).noise() * Seed.normal(chance) : truth[i];
        }
        System.arraycopy(afferent[(now.step() + 1) % afferent.length], 0, now.sense, 0, truth.length);
        Arrays.fill(now.feedback, 0);
        feedback.command(now, now.feedback);
        System.arraycopy(now.feedback, 0, command, 0, command.length);
        controller.command(now, command);
        double[] out = efferent[now.step() % efferent.length];
        for (int j = 0; j < command.length; j++) {
            double size = task.commands().get(j).size();
            if (Double.isNaN(command[j])) {
                lose();
            }
            command[j] = Double.isNaN(command[j]) ? 0 : Math.max(-size, Math.min(size, command[j]));
            now.sent[j] = command[j];
            out[j] = noisyCommands ? command[j] + task.commands().get(j).noise() * Seed.normal(chance) : command[j];
        }
        System.arraycopy(efferent[(now.step() + 1) % efferent.length], 0, arrived, 0, command.length);
    }

    /** What the controller knows at this step. */
    public Moment now() {
        return now;
    }

    /** What a sense of the plant reads at this step, at once and without noise. */
    public double truth(int sense) {
        return truth[sense];
    }

    /** A command that arrives at the plant at this step. */
    public double arrived(int command) {
        return arrived[command];
    }

    /** How often a trial was lost: too far from the target, or where no command helps. */
    public int losses() {
        return losses;
    }
}
