package cerebellum.control;

/**
 * What controls, whether it learns or not. A step allocates nothing. A lambda will do:
 *
 * <pre>  Controller more = (now, command) -> command[0] += .1 * now.feedback(0);</pre>
 */
@FunctionalInterface
public interface Controller {
    /**
     * The commands of this step.
     *
     * @param now what is known; not to be kept
     * @param command modified: holds the feedback controller's commands, to be left as they are, added to (as a
     *     cerebellum does) or replaced (as a rival does)
     */
    void command(Moment now, double[] command);

    /** Leaves the feedback controller's commands as they are. */
    Controller NOTHING = (now, command) -> {};

    /** Weights that learning changes; 0 of what does not learn. */
    default int weights() {
        return 0;
    }

    /** The same, known to have so many {@link #weights}. */
    default Controller withWeights(int count) {
        record Counted(Controller of, int weights) implements Controller {
            @Override
            public void command(Moment now, double[] command) {
                of.command(now, command);
            }

            @Override
            public void restart() {
                of.restart();
            }
        }
        return new Counted(this, count);
    }

    /** Told that the plant was put back at its start: what was sensed is to be forgotten, what was learned is kept. */
    default void restart() {}
}
