package cerebellum.control;

import java.util.List;

/** What a controller knows at a step. */
public final class Moment {
    private final Task task;
    private final List<Target> targets;
    private final int steps;
    private final int afferent;
    /** Senses as they arrive. */
    final double[] sense;
    /** Of the feedback controller. */
    final double[] feedback;
    /** The commands of the last step. */
    final double[] sent;

    private int step = -1;

    Moment(Task task) {
        this.task = task;
        targets = task.targets();
        steps = task.steps();
        afferent = task.afferentSteps();
        sense = new double[task.senses().size()];
        feedback = new double[task.commands().size()];
        sent = new double[task.commands().size()];
    }

    void next() {
        step++;
    }

    void imagine(Moment now, int ahead, double[] senses) {
        step = now.step + ahead;
        System.arraycopy(senses, 0, sense, 0, sense.length);
        System.arraycopy(now.sent, 0, sent, 0, sent.length);
        System.arraycopy(now.feedback, 0, feedback, 0, feedback.length);
    }

    /** Steps since the first cycle began. */
    public int step() {
        return step;
    }

    /** Steps since this cycle began. */
    public int stepInCycle() {
        return step % steps;
    }

    /** Time since the first cycle began. */
    public double timeS() {
        return step * task.dtS();
    }

    /** The target now. */
    public double reference(int target) {
        return reference(target, 0);
    }

    /** The target some steps ahead, or ago if negative: a movement is planned as a whole. */
    public double reference(int target, int ahead) {
        return targets.get(target).at(Math.floorMod(step + ahead, steps));
    }

    /** How many steps the senses are late. */
    public int late() {
        return afferent;
    }

    /** What a sense reads, late and noisy. */
    public double sense(int sense) {
        return this.sense[sense];
    }

    /** The target less what is tracked, as it was when the sense that arrives now left: late and noisy, but true. */
    public double error(int target) {
        return reference(target, -afferent) - sense[target];
    }

    /** What the feedback controller commands at this step: for a cerebellum, what it should have commanded itself. */
    public double feedback(int command) {
        return feedback[command];
    }

    /** The command sent at the last step, as the loop let it pass: the efference copy. */
    public double sent(int command) {
        return sent[command];
    }
}
