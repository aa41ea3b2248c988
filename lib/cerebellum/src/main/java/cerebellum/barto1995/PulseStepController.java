package cerebellum.barto1995;

/** Commands movements from delayed senses: learned or not, of whatever kind. */
public interface PulseStepController {
    /** A movement begins: from rest at {@code startM} to a target that stays where it is. */
    void start(double startM, double targetM);

    /**
     * The command of this step.
     *
     * @param senses Not modified: what can be sensed up to now, delays not yet applied
     * @return equilibrium position, m; it reaches the plant after the efferent delay
     */
    double command(StickySenses senses);

    /**
     * After {@link #command}, in training.
     *
     * @param climbingFibreFires in this step
     */
    default void learn(boolean climbingFibreFires) {}

    /** Told that the movement stopped well short of the target: this controller may move again from there. */
    default void beginNewPulse() {}
}
