package cerebellum.plant;

/**
 * What is controlled: commands go in, senses say what comes of them, one step of the controller at a time. SI units. A
 * step allocates nothing.
 */
public interface Plant {
    /** How many commands it takes: one unless it says otherwise. */
    default int commands() {
        return 1;
    }

    /** How many senses it has. */
    int senses();

    /** Puts it back at its start, at rest; its load and its chance stay as they are. */
    void reset();

    /**
     * Holds the commands for one step.
     *
     * @param command not modified
     * @param dtS length of the step
     */
    void step(double[] command, double dtS);

    /**
     * What its senses read now, without delay and without the noise of the way to the controller.
     *
     * @param into modified: a number a sense
     */
    void sense(double[] into);

    /** Adds an extra load or takes it off, without a word to the controller. A plant without one stays as it is. */
    default void load(boolean on) {}

    /** Whether it is where no command helps, as a pole on the floor, until it is {@link #reset}. */
    default boolean lost() {
        return false;
    }
}
