package cerebellum.control;

import cerebellum.plant.Plant;

/** A plant that is made to follow a periodic target by a tracker, cycle after cycle. Steps of 1 ms. */
public final class TrackingLoop {
    /** Length of a step. */
    public static final double DT_S = .001;

    private final Target target;
    private final Tracker tracker;
    private final Plant plant;
    private double measured;

    /** A loop before its first cycle. */
    public TrackingLoop(Target target, Tracker tracker, Plant plant) {
        this.target = target;
        this.tracker = tracker;
        this.plant = plant;
    }

    /** Sees each step. */
    @FunctionalInterface
    public interface Watch {
        /** Step in the cycle, target, what the sensor read at its start. */
        void at(int step, double target, double measured);
    }

    /** Runs a cycle, with or without the plant's extra load; the mean absolute error in it, as the sensor sees it. */
    public double cycle(boolean load, Watch watch) {
        plant.load(load);
        double sum = 0;
        for (int step = 0; step < target.steps(); step++) {
            double wanted = target.at(step);
            sum += Math.abs(wanted - measured);
            double command = tracker.command(wanted, measured);
            watch.at(step, wanted, measured);
            measured = plant.step(command);
        }
        return sum / target.steps();
    }
}
