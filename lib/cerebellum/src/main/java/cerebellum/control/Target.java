package cerebellum.control;

/** A periodic target in steps of 1 ms; both its methods are the same in every cycle. */
public interface Target {
    /** Steps in a cycle. */
    int steps();

    /** The target at a step of a cycle, rps. */
    double at(int step);
}
