package cerebellum.control;

import cerebellum.About;
import cerebellum.Ranges;

/** A proportional-derivative controller, the pathway outside the cerebellum. */
public record Pd(
        @About(value = "the controller's command per unit of error", low = 0, high = 10)
        double pPerRps,

        @About(value = "the controller's command per unit of error and second", low = 0, high = 1)
        double dSPerRps) {
    /** Checks ranges. */
    public Pd {
        Ranges.check(Pd.class, pPerRps, dSPerRps);
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
