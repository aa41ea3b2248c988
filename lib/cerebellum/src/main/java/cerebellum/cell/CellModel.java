package cerebellum.cell;

/** How the cells of a population go from one step to the next; a lambda will do. */
@FunctionalInterface
public interface CellModel {
    /**
     * Moves all cells by one step and reports those that fire with {@link Cells#fire}.
     *
     * @param cells modified: the potentials and the spikes, which are empty at the start
     * @param dtMs the step, ms; the drive is already that of the whole step
     */
    void step(Cells cells, float dtMs);

    /**
     * Refuses a step that is too long for these cells; by default none is.
     *
     * @param name of the cells
     */
    default void checkStep(String name, double dtMs) {}
}
