package cerebellum.model;

import cerebellum.Seed;
import cerebellum.control.Cerebellum;
import cerebellum.control.TrackingLoop;
import cerebellum.control.Waveform;
import cerebellum.network.Engine;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The artificial cerebellum that learns to drive a motor (Shinji, Okuno and Hirata 2024): its checks, on a run of 50
 * cycles with the load on from cycle 40. Machine and coding are {@link ShinjiMotor#S1}.
 */
public final class AdaptiveMotor implements ModelEntry {
    private static final int CYCLES = 50;
    private static final int LOAD = 40;

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
        String machine = "the motor's constants and the fibres' currents, which the paper does not print, are fitted";
        return List.of(
                claim("error with over without, cycles 0-2", "", "the same at the beginning", .9, 1.02, true, ""),
                claim("error with over without, cycles 32-39", "", "motor learning lowers it", .3, .65, false, machine),
                claim("jump of the error at load-on", "rps", "it rises sharply", .2, 3, false, machine),
                claim(
                        "controller alone, largest change within the load state",
                        "%",
                        "without the cerebellum the error stays where it is",
                        0,
                        3,
                        true,
                        ""),
                claim(
                        "granule rate after learning over before",
                        "",
                        "it decreases",
                        .3,
                        .9,
                        true,
                        "rates in the figure"),
                claim("Purkinje rate in cycle 0", "spikes/s", "spontaneous firing only", 30, 50, true, ""),
                claim(
                        "cycle where the error starts to fall",
                        "",
                        "around the 50th",
                        40,
                        60,
                        true,
                        "noise of the real world"));
    }

    private static Claim claim(
            String quantity, String unit, String claim, double low, double high, boolean faithful, String leftOut) {
        return new Claim(quantity, unit, claim, Trust.READ, low, high, faithful, leftOut);
    }

    @Override
    public double[] measure(long seed) {
        Seed own = new Seed(seed);
        Waveform target = new Waveform(Waveform.Wave.SINE, 32, 2.048);
        Cerebellum cerebellum = ShinjiMotor.S1.cerebellum(own);
        double[][] spikes = new double[2][CYCLES];
        int[] cells = {Shinji2024.GRC, Shinji2024.PKC};
        double[] with = errors(
                new TrackingLoop(target, cerebellum, ShinjiMotor.S1.machine(own)),
                (cycle) -> count(cerebellum.engine(), cells, spikes, cycle));
        double[] alone = errors(
                new TrackingLoop(target, ShinjiMotor.S1.controller(), ShinjiMotor.S1.machine(own)), (cycle) -> {});
        double before = mean(alone, 0, 10);
        double drift = 0;
        for (int from = 10; from < LOAD; from += 10) {
            drift = Math.max(drift, Math.abs(mean(alone, from, from + 10) / before - 1));
        }
        int onset = 0;
        while (onset < LOAD - 5 && mean(with, onset, onset + 5) > .9 * before) {
            onset++;
        }
        return new double[] {
            mean(with, 0, 3) / mean(alone, 0, 3),
            mean(with, LOAD - 8, LOAD) / mean(alone, LOAD - 8, LOAD),
            mean(with, LOAD, LOAD + 4) - mean(with, LOAD - 8, LOAD),
            100 * drift,
            mean(spikes[0], LOAD - 8, LOAD) / mean(spikes[0], 0, 3),
            spikes[1][0] / target.periodS() / 2 / 8,
            onset
        };
    }

    private static void count(Engine engine, int[] cells, double[][] spikes, int cycle) {
        for (int i = 0; i < cells.length; i++) {
            spikes[i][cycle] += engine.count(0, cells[i]) + engine.count(1, cells[i]);
        }
    }

    private static double[] errors(TrackingLoop loop, java.util.function.IntConsumer eachStep) {
        double[] errors = new double[CYCLES];
        for (int c = 0; c < CYCLES; c++) {
            int cycle = c;
            errors[c] = loop.cycle(c >= LOAD, (step, wanted, measured) -> eachStep.accept(cycle));
        }
        return errors;
    }

    private static double mean(double[] values, int from, int to) {
        return StatUtils.mean(values, from, to - from);
    }
}
