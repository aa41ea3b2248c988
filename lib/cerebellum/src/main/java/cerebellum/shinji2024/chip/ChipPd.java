package cerebellum.shinji2024.chip;

import cerebellum.control.Pd;
import cerebellum.control.Tracker;

/** A {@link Pd} as the chip computes it: gains s3.12, speeds and command in steps of 2^-16. A step is 1 ms. */
public final class ChipPd {
    private ChipPd() {}

    /** Fills the register of the proportional gain. */
    static int proportional(Pd gains, Registers into) {
        return into.nearest("p_per_rps", gains.pPerRps(), "1/rps", 1, Formats.CONTROL);
    }

    /** Fills the register of the derivative gain. */
    static int derivative(Pd gains, Registers into) {
        return into.nearest("d_s_per_rps", gains.dSPerRps(), "s/rps", 1000, Formats.CONTROL);
    }

    /** Fills both registers. */
    public static void hold(Pd gains, Registers into) {
        proportional(gains, into);
        derivative(gains, into);
    }

    /** A controller at rest. */
    public static Tracker start(Pd gains, Quirks quirks) {
        PdController controller = new PdController(quirks);
        Registers held = new Registers();
        int proportional = proportional(gains, held);
        int derivative = derivative(gains, held);
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
