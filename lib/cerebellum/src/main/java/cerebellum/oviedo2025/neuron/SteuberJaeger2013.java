package cerebellum.oviedo2025.neuron;

import cerebellum.Seed;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.DualExponential;
import cerebellum.cell.SpikeDetector;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * [25] A neuron of the deep nuclei: rebound after inhibition, and what Purkinje cells make of its output.
 *
 * @param cell with the channels of rebound
 */
@Entry("steuber-jaeger-2013")
@Claims("""
        bareRebound | no rebound channels: rate after / before | 0 to 1.5 | ours | weak rebound in some neurons | one compartment, 511 in the paper
        burstPeakHz | CaLVA alone: fastest rate within 250 ms | >= 150 | ours | fast rebound burst | calcium current ohmic
        burstHz | CaLVA alone: rate over 250 ms | 0 to 40 | ours | and short | -
        prolongedHz | NaP and h alone: rate over 250 ms | >= 40 | ours | prolonged rebound | their place on the dendrite
        byDepth | rebound after -60 pA / -20 pA | >= 1.5 | ours | grows with the depth of hyperpolarization | -
        byDuration | rebound after 300 ms / 50 ms | >= 1.5 | ours | grows with its duration | -
        slopes | slope of rate on Purkinje rate, mossy 60 / 40 Hz | .8 to 1.2 | read | additive: the slope stays | below 30 Hz of \
        mossy fibres it is shallower
        togetherMs | first spike after synchronous pauses, deviation | 0 to 5 | known | synchronous pauses lock spikes in time | NMDA
        apartMs | the same for pauses apart | >= 5 | known | asynchronous ones do not | NMDA
        afterBursts | rate after bursts of Purkinje cells / before | 0 to 1.5 | read | rebound as a code is controversial | -""")
public record SteuberJaeger2013(NuclearCell cell) implements ModelEntry {
    private static final double DT_MS = .02;
    private static final int PURKINJE_CELLS = 400;
    private static final int MOSSY_FIBRES = 100;
    private static final double PERIOD_MS = 250;
    private static final double PAUSE_MS = 30;
    private static final double SETTLE_MS = 1000;

    /** A cell with all three channels. */
    public SteuberJaeger2013() {
        this(new NuclearCell(4, 4, 1));
    }

    /** One moment, time from the end of the inhibition. */
    public record Sample(double timeMs, double vMv) {}

    /** Spikes before and after an inhibiting current; times from its end. */
    public record Rebound(double baseHz, double lowestMv, SpikeDetector after, List<Sample> trace) {
        /** Rate in a window after the end. */
        public double rateHz(double windowMs) {
            return DoubleStream.of(after.timesMs()).filter(t -> t < windowMs).count() * 1000 / windowMs;
        }

        /** The shortest interval within 250 ms as a rate. */
        public double peakHz() {
            double[] t = after.timesMs();
            double peak = 0;
            for (int i = 1; i < t.length && t[i] < 250; i++) {
                peak = Math.max(peak, 1000 / (t[i] - t[i - 1]));
            }
            return peak;
        }
    }

    /** Injects a current for a while, after 1.5 s to settle, and watches 500 ms. */
    public static Rebound rebound(NuclearCell cell, double picoamp, double durationMs) {
        CompartmentCell neuron = cell.create(DT_MS);
        SpikeDetector before = new SpikeDetector(-20);
        SpikeDetector after = new SpikeDetector(-20);
        List<Sample> trace = new ArrayList<>();
        double lowest = 0;
        double end = 1500 + durationMs;
        for (long k = 0; k * DT_MS < end + 500; k++) {
            double t = k * DT_MS;
            neuron.inject(0, t >= 1500 && t < end ? picoamp : 0);
            (t < end ? before : after).at(t - end, neuron.vMv(0));
            lowest = t < end ? Math.min(lowest, neuron.vMv(0)) : lowest;
            if (k % 2 == 0 && t > end - 200) {
                trace.add(new Sample(t - end, neuron.vMv(0)));
            }
            neuron.step();
        }
        long base = DoubleStream.of(before.timesMs())
                .filter(t -> t >= -durationMs - 1000 && t < -durationMs)
                .count();
        return new Rebound(base, lowest, after, trace);
    }

    /**
     * The spikes of a neuron driven by 400 Purkinje cells and 100 mossy fibres, Poisson all; times in ms. tuned: the
     * synapses' 8.5 and 35 pS, on seeds 101 to 106, for rates of 30 to 160 Hz; NMDA receptors are left out.
     *
     * @param purkinjeHz rate of one Purkinje cell at a time (ms)
     */
    public double[] driven(DoubleUnaryOperator purkinjeHz, double mossyHz, double durationMs, Seed seed) {
        CompartmentCell neuron = cell.create(DT_MS);
        DualExponential gaba = new DualExponential(.0085, .93, 13.6, DT_MS);
        DualExponential ampa = new DualExponential(.035, .5, 7.1, DT_MS);
        SplittableRandom random = seed.random();
        SpikeDetector spikes = new SpikeDetector(-20);
        for (long k = 0; k * DT_MS < durationMs; k++) {
            double t = k * DT_MS;
            double inhibiting =
                    gaba.step(Seed.poisson(PURKINJE_CELLS * purkinjeHz.applyAsDouble(t) * DT_MS / 1000, random));
            double exciting = ampa.step(Seed.poisson(MOSSY_FIBRES * mossyHz * DT_MS / 1000, random));
            neuron.conduct(0, inhibiting + exciting, -80 * inhibiting / (inhibiting + exciting + 1e-12));
            spikes.at(t, neuron.vMv(0));
            neuron.step();
        }
        return spikes.timesMs();
    }

    /** Change of rate (Hz) a Hz of Purkinje rate, from 20 to 60 Hz. */
    private double slope(double mossyHz, Seed seed) {
        double[] hz = {20, 60};
        for (int i = 0; i < 2; i++) {
            double purkinjeHz = hz[i];
            double[] spikes = driven(t -> purkinjeHz, mossyHz, SETTLE_MS + 2000, seed.of("slope " + i));
            hz[i] = DoubleStream.of(spikes).filter(t -> t >= SETTLE_MS).count() / 2.;
        }
        return (hz[1] - hz[0]) / 40;
    }

    /** Deviation (ms) of the first spike after each pause; the Purkinje cells pause together or each at its own time. */
    private double jitter(boolean together, Seed seed) {
        DoubleUnaryOperator rate = t -> together ? t % PERIOD_MS < PAUSE_MS ? 0 : 60 : 60 * (1 - PAUSE_MS / PERIOD_MS);
        double[] spikes = driven(rate, 30, SETTLE_MS + 6000, seed);
        List<Double> first = new ArrayList<>();
        for (int i = 0; i * PERIOD_MS < 6000; i++) {
            double from = SETTLE_MS + i * PERIOD_MS;
            DoubleStream.of(spikes).filter(t -> t >= from).findFirst().ifPresent(t -> first.add(t - from));
        }
        return Math.sqrt(StatUtils.variance(
                first.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /** Rate in the 100 ms after bursts of the Purkinje cells, twice their rate for 100 ms, over the rate before. */
    private double afterBurst(Seed seed) {
        double[] spikes = driven(t -> t % 500 < 100 ? 120 : 60, 30, SETTLE_MS + 8000, seed);
        double after = DoubleStream.of(spikes)
                .filter(t -> t > SETTLE_MS && t % 500 >= 100 && t % 500 < 200)
                .count();
        double before = DoubleStream.of(spikes)
                .filter(t -> t > SETTLE_MS && t % 500 >= 400)
                .count();
        return after / before;
    }

    /** What is checked. */
    record Measured(
            double bareRebound,
            double burstPeakHz,
            double burstHz,
            double prolongedHz,
            double byDepth,
            double byDuration,
            double slopes,
            double togetherMs,
            double apartMs,
            double afterBursts) {}

    @Override
    public Measured measure(Seed seed) {
        Rebound none = rebound(new NuclearCell(0, 0, 0), -40, 1000);
        Rebound burst = rebound(new NuclearCell(cell.lowCalciumSiemensPerM2(), 0, 0), -40, 1000);
        Rebound prolonged =
                rebound(new NuclearCell(0, cell.persistentSodiumSiemensPerM2(), cell.hSiemensPerM2()), -40, 1000);
        return new Measured(
                none.rateHz(250) / none.baseHz,
                burst.peakHz(),
                burst.rateHz(250),
                prolonged.rateHz(250),
                rebound(cell, -60, 1000).rateHz(250) / rebound(cell, -20, 1000).rateHz(250),
                rebound(cell, -40, 300).rateHz(250) / rebound(cell, -40, 50).rateHz(250),
                slope(60, seed.of("60")) / slope(40, seed.of("40")),
                jitter(true, seed.of("together")),
                jitter(false, seed.of("apart")),
                afterBurst(seed.of("bursts")));
    }

    @Override
    public Picture picture() {
        List<Sample> fast = rebound(new NuclearCell(cell.lowCalciumSiemensPerM2(), 0, 0), -40, 1000).trace;
        List<Sample> slow =
                rebound(new NuclearCell(0, cell.persistentSodiumSiemensPerM2(), cell.hSiemensPerM2()), -40, 1000).trace;
        return Picture.of(
                "After inhibition ends: a burst by low-threshold calcium, a long rebound by sodium and h",
                Panel.of("timeMs", "vMv").line("CaLVA alone", fast, Sample::timeMs, Sample::vMv),
                Panel.of("timeMs", "vMv").line("NaP and h alone", slow, Sample::timeMs, Sample::vMv));
    }
}
