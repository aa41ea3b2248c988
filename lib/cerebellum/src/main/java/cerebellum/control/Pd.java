package cerebellum.control;

import cerebellum.Require;
import cerebellum.fixed.Formats;
import cerebellum.fixed.PdController;
import cerebellum.fixed.Quirks;
import cerebellum.fixed.Registers;

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

    /** The register of the proportional gain. */
    int proportional(Registers into) {
        return into.nearest("p_per_rps", pPerRps, "1/rps", 1, Formats.CONTROL);
    }

    /** The register of the derivative gain, for a step of 1 ms. */
    int derivative(Registers into) {
        return into.nearest("d_s_per_rps", dSPerRps, "s/rps", 1000, Formats.CONTROL);
    }

    /** Fills the registers of the chip's controller. */
    public void hold(Registers into) {
        proportional(into);
        derivative(into);
    }

    /** The same as the chip computes it: gains s3.12, speeds and command in steps of 2^-16. A step is 1 ms. */
    public Tracker chip(Quirks quirks) {
        PdController controller = new PdController(quirks);
        Registers held = new Registers();
        int proportional = proportional(held);
        int derivative = derivative(held);
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
