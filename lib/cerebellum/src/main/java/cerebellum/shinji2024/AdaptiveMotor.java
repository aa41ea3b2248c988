package cerebellum.shinji2024;

import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.List;

/**
 * The artificial cerebellum that learns to drive a motor (Shinji, Okuno and Hirata 2024): its checks, on 34 cycles of
 * {@link Motor} with the load on from cycle 28.
 */
@Entry("adaptive-motor")
@Claims("""
        ratioBefore | error with / without, cycles 0-2 | .9 to 1.02 | read | the same at the beginning | -
        ratioAfter | error with / without, cycles 20-27 | .3 to .72 | read, in the manner of | motor learning lowers it | the motor's constants and the fibres' currents, which the paper does not print, are fitted
        jumpRps | jump of the error at load-on | .2 to 3 | read, in the manner of | it rises sharply | the same
        granules | granule rate after learning / before | .3 to .95 | read | it decreases | the rates drawn
        pkcHz | Purkinje rate in cycle 0 | 30 to 50 | read | spontaneous firing only | -
        onsetCycles | cycle where the error is a tenth lower | 40 to 60 | read | around the 50th | real-world noise""")
public final class AdaptiveMotor implements ModelEntry {
    private static final Motor SHORT = new Motor().with("repeats=1 cycles=34 loads=28-");

    /** What is checked. */
    record Measured(
            double ratioBefore, double ratioAfter, double jumpRps, double granules, double pkcHz, double onsetCycles) {}

    @Override
    public Measured measure(Seed seed) {
        Motor.Found found = SHORT.with("seed=" + seed.value()).run();
        Motor.Window learned = found.windows().get(1);
        Motor.Activity first = found.activity().get(0);
        return new Measured(
                found.windows().get(0).ratio(),
                learned.ratio(),
                found.jumps().get(0).cerebellumRps(),
                found.activity().get(learned.until() - 1).grcHz() / first.grcHz(),
                first.pkcHz(),
                MotorVariants.below(found, .9 * learned.pdRps()));
    }

    @Override
    public Picture picture() {
        List<Motor.Window> course = SHORT.run().course();
        return Picture.of(
                "The error falls with the cerebellum, and jumps when the load comes on at cycle 28",
                Panel.of("cycles", "errorRps")
                        .line("with the cerebellum", course, Motor.Window::cycle, Motor.Window::cerebellumRps)
                        .dashes("controller alone", course, Motor.Window::cycle, Motor.Window::pdRps));
    }
}
