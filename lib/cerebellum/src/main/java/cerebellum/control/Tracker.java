package cerebellum.control;

/** A controller that makes one measured quantity follow one target by one command, whatever a feedback controller says. */
@FunctionalInterface
public interface Tracker extends Controller {
    /** The command of this step, given the target and what the sensor reads. */
    double command(double target, double measured);

    @Override
    @SuppressWarnings("FunctionalInterfaceMethodChanged") // a tracker is a controller of one target and one sense
    default void command(Moment now, double[] command) {
        command[0] = command(now.reference(0), now.sense(0));
    }
}
