package cerebellum.plant;

/** What is controlled: a command goes in, a sensor says what comes of it, one step of the controller at a time. */
public interface Plant {
    /**
     * Holds a command for one step.
     *
     * @return what the sensor reads at the end of the step
     */
    double step(double command);

    /** Adds an extra load or takes it off. A plant without one stays as it is. */
    default void load(boolean on) {}
}
