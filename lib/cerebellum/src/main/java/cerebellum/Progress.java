package cerebellum;

/**
 * How far a long run has come, and whether it should go on.
 *
 * <p>A run calls {@link #at} often enough to feel alive (ten times a second or more) and, when told to stop, returns
 * what it has.
 */
@FunctionalInterface
public interface Progress {
    /**
     * Tells how far it is and asks whether to go on.
     *
     * @param done parts finished
     * @param total parts in all, at least 1
     * @return false when the run should stop now and return what it has
     */
    boolean at(long done, long total);

    /** Shows nothing; stops when the thread is interrupted. */
    static Progress quiet() {
        return (done, total) -> !Thread.currentThread().isInterrupted();
    }
}
