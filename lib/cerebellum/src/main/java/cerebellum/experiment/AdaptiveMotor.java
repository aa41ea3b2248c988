package cerebellum.experiment;

import cerebellum.model.ModelEntry;
import java.util.List;

/**
 * The artificial cerebellum that learns to drive a motor (Shinji, Okuno and Hirata 2024): its checks, on 34 cycles of
 * {@link Motor} with the load on from cycle 28.
 */
public final class AdaptiveMotor implements ModelEntry {
    private static final Motor SHORT = new Motor().with("repeats=1 cycles=34 loads=28-");

    @Override
    public String name() {
        return "adaptive-motor";
    }

    @Override
    public Citation citation() {
        return new Citation(
                0,
                "Shinji, Okuno & Hirata",
                2024,
                "Artificial cerebellum on FPGA: realistic real-time cerebellar spiking neural network model capable of"
                        + " real-world adaptive motor control",
                "Frontiers in Neuroscience 18: 1220908",
                "10.3389/fnins.2024.1220908");
    }

    @Override
    public Subject subject() {
        return Subject.ARCHITECTURE;
    }

    @Override
    public String style() {
        return "spiking network, 9,504 cells";
    }

    @Override
    public List<Claim> claims() {
        String fitted = "the motor's constants and the fibres' currents, which the paper does not print, are fitted";
        return List.of(
                claim("error with over without, cycles 0-2", "", "the same at the beginning", .9, 1.02, true, ""),
                claim("error with over without, cycles 20-27", "", "motor learning lowers it", .3, .72, false, fitted),
                claim("jump of the error at load-on", "rps", "it rises sharply", .2, 3, false, fitted),
                claim("granule rate after learning over before", "", "it decreases", .3, .95, true, "the rates drawn"),
                claim("Purkinje rate in cycle 0", "spikes/s", "spontaneous firing only", 30, 50, true, ""),
                claim(
                        "cycle where the error is a tenth lower",
                        "",
                        "around the 50th",
                        40,
                        60,
                        true,
                        "real-world noise"));
    }

    private static Claim claim(
            String quantity, String unit, String claim, double low, double high, boolean faithful, String leftOut) {
        return new Claim(quantity, unit, claim, Trust.READ, low, high, faithful, leftOut);
    }

    @Override
    public double[] measure(long seed) {
        Motor.Found found = SHORT.with("seed=" + seed).run();
        Motor.Window learned = found.windows().get(1);
        Motor.Activity first = found.activity().get(0);
        return new double[] {
            found.windows().get(0).ratio(),
            learned.ratio(),
            found.jumps().get(0).cerebellumRps(),
            found.activity().get(learned.until() - 1).grcHz() / first.grcHz(),
            first.pkcHz(),
            MotorVariants.below(found, .9 * learned.pdRps())
        };
    }
}
