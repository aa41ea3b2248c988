package cerebellum.oviedo2025.missing;

import static cerebellum.cell.Channel.ohmic;
import static cerebellum.cell.Gate.settling;
import static cerebellum.cell.Gate.sigmoid;
import static java.lang.StrictMath.exp;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.cell.Channel;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.DualExponential;
import cerebellum.cell.Patch;
import cerebellum.cell.SpikeDetector;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.oviedo2025.neuron.GranuleCell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A unipolar brush cell that answers mossy fibres twice: at once, and late, by a slow ramp and a burst on it, when a
 * messenger has opened TRP and shifted h.
 *
 * <pre>
 *  messenger m: each input adds a curve of peak 1 (400 ms up, 900 ms down);  s = m^4 / (m^4 + 8^4)
 *  I_TRP = g_TRP s (V - 0),   I_h = g_h r (V + 40),   100 ms dr/dt = r_inf(V - 25 mV s) - r
 * </pre>
 *
 * <p>Ours, for the paper's conductances could not be read: what acts is the paper's, the numbers are not. Sodium and
 * potassium of {@link GranuleCell}; low-threshold calcium is that of the thalamus (Huguenard and McCormick 1992); leak
 * and rest of the same cell in {@link Geminiani2019}. tuned: messenger, TRP and h so that ten inputs at 100 Hz are answered at
 * once alone and twenty also late; calcium so weak that a rebound needs h as well.
 *
 * @param trpNs TRP when all of it is open
 * @param hNs h when all of it is open
 * @param calciumSiemensPerM2 density of low-threshold calcium
 */
@Entry(value = "subramaniyam-2014", chance = false)
@Claims("""
        lateMs | silence between twenty inputs at 100 Hz and the late burst | >= 100 | read, in the manner of | a late response | constants
        late | its spikes | >= 10 | read, in the manner of | a burst | constants
        rampMv | potential just before it above rest | >= 3 | read, in the manner of | on a slow ramp | -
        withoutTrp | late spikes without TRP | 0 to 0 | read, in the manner of | TRP is necessary | -
        withoutH | late spikes without h | 0 to 0 | read, in the manner of | so is h | -
        withoutCalcium | late spikes without low-threshold calcium | >= 5 | read, in the manner of | and both suffice | -
        few | late spikes after ten inputs | 0 to 0 | read, in the manner of | it depends on how long mossy fibres fire | -
        longer | duration of the burst, forty inputs / twenty | >= 1.2 | read, in the manner of | and lasts longer after more | -
        laterMs | first late spike, inputs at 50 Hz less at 100 Hz | >= 50 | read, in the manner of | on how strongly, too | -
        rebound | spikes after -85 mV | >= 2 | read, in the manner of | a rebound burst | -
        reboundNoCalcium | the same without calcium | 0 to 0 | read, in the manner of | by low-threshold calcium | -
        reboundNoH | part of these spikes without h | 0 to .5 | read, in the manner of | and h | -""")
public record Subramaniyam2014(
        @About(value = "TRP, all open", low = 0, high = 10) double trpNs,
        @About(value = "h, all open", low = 0, high = 10) double hNs,

        @About(value = "density of calcium", low = 0, high = 50)
        double calciumSiemensPerM2)
        implements ModelEntry {
    private static final double DT_MS = .02;
    private static final double SETTLE_MS = 500;

    private static final Channel CALCIUM = ohmic("CaLVA", 120)
            .with(settling(2, sigmoid(-57, 6.2), v -> .612 + 1 / (exp(-(v + 132) / 16.7) + exp((v + 16.8) / 18.2))))
            .with(settling(1, sigmoid(-81, -4), v -> v < -80 ? exp((v + 467) / 66.6) : 28 + exp(-(v + 22) / 10.5)));

    /** All three tuned. */
    public Subramaniyam2014() {
        this(.12, 1, 1.5);
    }

    /** Checks all three. */
    public Subramaniyam2014 {
        Ranges.check(Subramaniyam2014.class, trpNs, hNs, calciumSiemensPerM2);
    }

    /** One moment. */
    public record Sample(double timeMs, double vMv) {}

    /**
     * What the cell did.
     *
     * @param lastInputMs when the last input came, or the inhibition ended
     * @param trace every .1 ms, so that a spike is nearly as high as it is
     */
    public record Course(double lastInputMs, SpikeDetector spikes, List<Sample> trace) {
        /** Times of the spikes later than 50 ms after the last input. */
        public double[] lateMs() {
            return DoubleStream.of(spikes.timesMs())
                    .filter(t -> t > lastInputMs + 50)
                    .toArray();
        }
    }

    /** The cell between two steps: what the messenger opens stands outside of its membrane. */
    private final class Messages {
        final CompartmentCell cell = PointCell.of(
                new Patch(1, .758, -66.7, List.of(), null)
                        .with(GranuleCell.NA, 557)
                        .with(GranuleCell.KDR, 89)
                        .with(CALCIUM, calciumSiemensPerM2),
                DT_MS,
                -65);
        final DualExponential fast = new DualExponential(1, .5, 5, DT_MS);
        final DualExponential messenger = new DualExponential(1, 400, 900, DT_MS);
        double open = opening(-65);

        void step(boolean input, double clampNs, double clampMv) {
            double excitation = fast.step(input ? 1 : 0);
            double m = messenger.step(input ? 1 : 0) / 8;
            double s = m * m * m * m / (1 + m * m * m * m);
            open += (opening(cell.vMv(0) - 25 * s) - open) * DT_MS / 100;
            cell.conduct(0, excitation + trpNs * s, 0);
            cell.conductToo(0, hNs * open, -40);
            cell.conductToo(0, clampNs, clampMv);
            cell.step();
        }

        private static double opening(double mv) {
            return 1 / (1 + exp((mv + 75) / 8));
        }

        Messages settled() {
            for (int k = 0; k < SETTLE_MS / DT_MS; k++) {
                step(false, 0, 0);
            }
            return this;
        }
    }

    private Course course(Messages cell, double everyMs, int inputs, double durationMs) {
        SpikeDetector spikes = new SpikeDetector(-20);
        List<Sample> trace = new ArrayList<>();
        long every = Math.round(everyMs / DT_MS);
        long steps = Math.round(durationMs / DT_MS);
        for (long k = 0; k < steps; k++) {
            spikes.at(k * DT_MS, cell.cell.vMv(0));
            if (k % 5 == 0) {
                trace.add(new Sample(k * DT_MS, cell.cell.vMv(0)));
            }
            cell.step(k % every == 0 && k / every < inputs, 0, 0);
        }
        return new Course(Math.max(0, inputs - 1) * everyMs, spikes, trace);
    }

    /**
     * Mossy fibre spikes from time 0 on.
     *
     * @throws IllegalArgumentException if there are not 0 to 200 of them, at 1 to 200 Hz, or the time is not within 100 and
     *     10,000 ms
     */
    public Course respond(int inputs, double inputHz, double durationMs) {
        Require.in("mossy fibre spikes", inputs, "", 0, 200);
        Require.in("rate of mossy fibre spikes", inputHz, "Hz", 1, 200);
        Require.in("time that is simulated", durationMs, "ms", 100, 10_000);
        return course(new Messages().settled(), 1000 / inputHz, inputs, durationMs);
    }

    /**
     * Half a second at a potential, then free.
     *
     * @throws IllegalArgumentException if the potential is not within -100 and -60 mV
     */
    public Course rebound(double heldMv) {
        Require.in("held potential", heldMv, "mV", -100, -60);
        Messages cell = new Messages();
        for (int k = 0; k < SETTLE_MS / DT_MS; k++) {
            cell.step(false, 1000, heldMv);
        }
        return course(cell, 1000, 0, 400);
    }

    /** What is checked. */
    record Measured(
            double lateMs,
            int late,
            double rampMv,
            int withoutTrp,
            int withoutH,
            int withoutCalcium,
            int few,
            double longer,
            double laterMs,
            int rebound,
            int reboundNoCalcium,
            double reboundNoH) {}

    @Override
    public Measured measure(Seed seed) {
        Course twenty = respond(20, 100, 4000);
        double[] late = twenty.lateMs();
        double[] more = respond(40, 100, 4000).lateMs();
        double[] slower = respond(20, 50, 4000).lateMs();
        double first = late.length > 0 ? late[0] : Double.NaN;
        double ramp = twenty.trace.stream()
                        .filter(s -> s.timeMs > first - 20 && s.timeMs < first - 5)
                        .mapToDouble(Sample::vMv)
                        .average()
                        .orElse(Double.NaN)
                - twenty.trace.get(0).vMv;
        int rebound = rebound(-85).spikes.count();
        Subramaniyam2014 withoutH = new Subramaniyam2014(trpNs, 0, calciumSiemensPerM2);
        Subramaniyam2014 withoutCalcium = new Subramaniyam2014(trpNs, hNs, 0);
        return new Measured(
                first - twenty.lastInputMs,
                late.length,
                ramp,
                new Subramaniyam2014(0, hNs, calciumSiemensPerM2).late(20),
                withoutH.late(20),
                withoutCalcium.late(20),
                late(10),
                lasts(more) / lasts(late),
                slower.length > 0 ? slower[0] - first : Double.NaN,
                rebound,
                withoutCalcium.rebound(-85).spikes.count(),
                withoutH.rebound(-85).spikes.count() / (double) rebound);
    }

    private int late(int inputs) {
        return respond(inputs, 100, 4000).lateMs().length;
    }

    private static double lasts(double[] timesMs) {
        return timesMs.length == 0 ? 0 : timesMs[timesMs.length - 1] - timesMs[0];
    }

    @Override
    public Picture picture() {
        Course whole = respond(20, 100, 2500);
        Panel answer = Panel.of("timeMs", "vMv")
                .titled("Twenty mossy fibre spikes at 100 Hz")
                .line("TRP and h", whole.trace, Sample::timeMs, Sample::vMv)
                .span("mossy fibre spikes", 0, 200);
        Panel blocked = Panel.of("timeMs", "vMv")
                .titled("The same with one of them blocked")
                .line(
                        "without TRP",
                        new Subramaniyam2014(0, hNs, calciumSiemensPerM2).respond(20, 100, 2500).trace,
                        Sample::timeMs,
                        Sample::vMv)
                .line(
                        "without h",
                        new Subramaniyam2014(trpNs, 0, calciumSiemensPerM2).respond(20, 100, 2500).trace,
                        Sample::timeMs,
                        Sample::vMv);
        return Picture.of("A unipolar brush cell answers at once, and again late", answer, blocked);
    }
}
