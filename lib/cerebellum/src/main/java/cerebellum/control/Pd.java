package cerebellum.control;

import cerebellum.Require;

/**
 * A proportional-derivative controller, the pathway outside the cerebellum.
 *
 * @param pPerRps command per unit of error
 * @param dSPerRps command per unit of error and second
 */
public record Pd(double pPerRps, double dSPerRps) {
    /** Checks ranges. */
    public Pd {
        Require.in("proportional gain", pPerRps, "1/rps", 0, 10);
        Require.in("derivative gain", dSPerRps, "s/rps", 0, 1);
    }

    /** A controller at rest. {@code dtS}: length of a step. */
    public Tracker start(double dtS) {
        double[] before = {0};
        return (target, measured) -> {
            double error = target - measured;
            double command = pPerRps * error + dSPerRps * (error - before[0]) / dtS;
            before[0] = error;
            return command;
        };
    }
}
