package cerebellum.control;

import cerebellum.Require;
import cerebellum.fixed.PdController;
import cerebellum.fixed.Quirks;

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

    /** The same as the chip computes it: gains s3.12, speeds and command in steps of 2^-16. A step is 1 ms. */
    public Tracker chip(Quirks quirks) {
        PdController controller = new PdController(quirks);
        int proportional = (int) Math.rint(pPerRps * 4096);
        int derivative = (int) Math.rint(1000 * dSPerRps * 4096);
        int[] before = {0};
        return (target, measured) -> {
            int wanted = (int) Math.rint(target * 0x1p16);
            int acceleration = wanted - before[0];
            before[0] = wanted;
            int speed = (int) Math.rint(measured * 0x1p16);
            return controller.step(proportional, derivative, wanted, acceleration, speed) * 0x1p-16;
        };
    }
}
