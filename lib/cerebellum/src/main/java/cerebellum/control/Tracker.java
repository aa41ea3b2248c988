package cerebellum.control;

/** What learns to control, or merely controls: makes a measured quantity follow a target, step by step. */
@FunctionalInterface
public interface Tracker {
    /** The command of this step, given the target and what the sensor reads. */
    double command(double target, double measured);
}
