package cerebellum.control;

/**
 * A moment made up: what a controller would know if the senses were others and came without delay. For predictors that
 * hand on to a controller what they predict.
 */
public final class Imagined {
    private final Moment moment;

    /** Of a task. */
    public Imagined(Task task) {
        moment = new Moment(task.with(Task.Lag.NONE));
    }

    /**
     * The moment some steps ahead.
     *
     * @param now as it is
     * @param ahead steps
     * @param sense not modified: what the senses would read then
     */
    public Moment at(Moment now, int ahead, double[] sense) {
        moment.imagine(now, ahead, sense);
        return moment;
    }
}
