package cerebellum.oviedo2025.missing;

import static cerebellum.cell.Channel.ohmic;
import static cerebellum.cell.Gate.settling;
import static cerebellum.cell.Gate.sigmoid;
import static cerebellum.oviedo2025.missing.PointCell.instant;
import static java.util.stream.Collectors.summarizingDouble;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.cell.Channel;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.Patch;
import cerebellum.cell.SpikeDetector;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A stellate cell whose first spike waits longest after a moderate hyperpolarization: A-type potassium, freed of its
 * inactivation, holds the spike back; low-threshold calcium, freed farther down, hastens it.
 *
 * <p>Constants: the authors' own code, ModelDB 59479, one compartment, every gate to the power 1.
 *
 * @param calciumHalfMv where T is half inactivated; that of A, -68 mV, takes the difference away
 * @param potassiumSiemensPerM2 density of A
 * @param calciumSiemensPerM2 density of T
 */
@Entry(value = "molineux-2005", chance = false)
@Claims("""
        riseMs | latency at its longest / that after -69 mV | >= 10 | read | latency is no monotonic function of the potential before: it rises | -
        fallMs | how far latency comes down below that | >= 10 | read | and falls again | -
        peakMv | potential before the longest latency | -76 to -71 | ours | a moderate hyperpolarization delays most | -
        longestMs | longest latency | 60 to 85 | ours | within the paper's 20 to 128 ms | -
        swingMs | greatest change of latency within 10 mV | >= 20 | read | a shift of less than 10 mV decides | cells differ in the paper
        alikeFallMs | the fall if T inactivates where A does | <= 1 | read | the cause is the difference of the two inactivations | -
        firesHz | rate at 10 pA | 25 to 33 | ours | fires from low rates on | -
        silent | spikes in a second at 8 pA | 0 to 0 | ours | silent below | -""")
public record Molineux2005(
        @About(value = "T is half inactivated", low = -100, high = -50)
        double calciumHalfMv,

        @About(value = "density of A", low = 0, high = 1000) double potassiumSiemensPerM2,
        @About(value = "density of T", low = 0, high = 50) double calciumSiemensPerM2)
        implements ModelEntry {
    private static final double DT_MS = .01;
    /** Where A is half inactivated. */
    private static final double A_HALF_MV = -68;

    private static final Channel NA = ohmic("Na", 45)
            .with(instant(1, sigmoid(-35, 4)))
            .with(settling(
                    1, sigmoid(-35, -4), v -> 2 * 232 / Math.PI * 28 / (4 * (v + 74) * (v + 74) + 28 * 28) - .15));
    private static final Channel K = ohmic("K", -90).with(settling(1, sigmoid(-35, 4), v -> .5));
    private static final Channel A =
            ohmic("A", -90).with(instant(1, sigmoid(-27, 8.8))).with(settling(1, sigmoid(A_HALF_MV, -6.6), v -> 15));

    /** The published cell. */
    public Molineux2005() {
        this(-78, 160, 5.5);
    }

    /** Checks all three. */
    public Molineux2005 {
        Ranges.check(Molineux2005.class, calciumHalfMv, potassiumSiemensPerM2, calciumSiemensPerM2);
    }

    /** How long a first spike waits after the potential before. */
    public record Wait(double heldMv, double latencyMs) {}

    /** One moment, time from the end of the holding. */
    public record Sample(double timeMs, double vMv) {}

    /** What a cell does that is let go under a current; {@code trace} every .1 ms. */
    public record Release(SpikeDetector spikes, List<Sample> trace) {}

    private CompartmentCell cell(double startMv) {
        DoubleUnaryOperator freed = sigmoid(calciumHalfMv, -3.75);
        Channel t = ohmic("T", 22).with(instant(1, sigmoid(-60, 3))).with(settling(1, freed, v -> 15));
        Patch membrane = new Patch(1.5, 1, -70, List.of(), null)
                .with(NA, 300)
                .with(K, 70)
                .with(A, potassiumSiemensPerM2)
                .with(t, calciumSiemensPerM2);
        return PointCell.of(membrane, DT_MS, startMv);
    }

    /**
     * A current for a time, after so long at a potential that every gate has settled.
     *
     * @throws IllegalArgumentException if the potential is not within -100 and -60 mV, the current not within -100 and
     *     100 pA, the time not within 1 and 10,000 ms
     */
    public Release release(double heldMv, double currentPa, double durationMs) {
        CompartmentCell cell = held(heldMv, currentPa);
        Require.in("time after it", durationMs, "ms", 1, 10_000);
        SpikeDetector spikes = new SpikeDetector(-20);
        List<Sample> trace = new ArrayList<>();
        long steps = Math.round(durationMs / DT_MS);
        for (long k = 0; k < steps; k++) {
            spikes.at(k * DT_MS, cell.vMv(0));
            if (k % 10 == 0) {
                trace.add(new Sample(k * DT_MS, cell.vMv(0)));
            }
            cell.step();
        }
        return new Release(spikes, trace);
    }

    /** Until the first spike of {@link #release}, within 300 ms; NaN: none. */
    public double latencyMs(double heldMv, double currentPa) {
        CompartmentCell cell = held(heldMv, currentPa);
        SpikeDetector spikes = new SpikeDetector(-20);
        while (cell.timeMs() < 300) {
            if (spikes.at(cell.timeMs(), cell.vMv(0))) {
                return spikes.timesMs()[0];
            }
            cell.step();
        }
        return Double.NaN;
    }

    private CompartmentCell held(double heldMv, double currentPa) {
        CompartmentCell cell = cell(Require.in("held potential", heldMv, "mV", -100, -60));
        cell.inject(0, Require.in("injected current", currentPa, "pA", -100, 100));
        return cell;
    }

    /** Latencies at 10 pA after -66, -67 ... -100 mV. */
    public List<Wait> waits() {
        return IntStream.rangeClosed(66, 100)
                .mapToObj(mv -> new Wait(-mv, latencyMs(-mv, 10)))
                .toList();
    }

    /** How far latency comes down from the longest so far, as the potential before is lowered. */
    private static double fall(List<Wait> waits) {
        double longest = 0;
        double fall = 0;
        for (Wait w : waits) {
            longest = Math.max(longest, w.latencyMs);
            fall = Math.max(fall, longest - w.latencyMs);
        }
        return fall;
    }

    private static Wait longest(List<Wait> waits) {
        return waits.stream().max(Comparator.comparingDouble(Wait::latencyMs)).orElseThrow();
    }

    /** What is checked. */
    record Measured(
            double riseMs,
            double fallMs,
            double peakMv,
            double longestMs,
            double swingMs,
            double alikeFallMs,
            double firesHz,
            int silent) {}

    @Override
    public Measured measure(Seed seed) {
        List<Wait> waits = waits();
        Wait longest = longest(waits);
        List<Wait> alike = new Molineux2005(A_HALF_MV, potassiumSiemensPerM2, calciumSiemensPerM2).waits();
        double swing = IntStream.range(0, waits.size() - 9)
                .mapToObj(i -> waits.subList(i, i + 10).stream().collect(summarizingDouble(Wait::latencyMs)))
                .mapToDouble(ten -> ten.getMax() - ten.getMin())
                .max()
                .orElseThrow();
        return new Measured(
                longest.latencyMs - waits.get(3).latencyMs,
                fall(waits),
                longest.heldMv,
                longest.latencyMs,
                swing,
                fall(alike),
                release(-70, 10, 2000).spikes.count() / 2.,
                release(-70, 8, 1000).spikes.count());
    }

    @Override
    public Picture picture() {
        Panel traces = Panel.of("timeMs", "vMv").titled("Let go at 10 pA").xFrom(0, 90);
        for (int mv : new int[] {-69, -74, -86}) {
            traces = traces.line("after " + mv + " mV", release(mv, 10, 90).trace, Sample::timeMs, Sample::vMv);
        }
        return Picture.of(
                        "A stellate cell waits longest after a moderate hyperpolarization",
                        Panel.of("heldMv", "latencyMs")
                                .titled("How long the first spike waits")
                                .axes("potential before (mV)", "first spike after (ms)")
                                .dots("this cell", waits(), Wait::heldMv, Wait::latencyMs),
                        traces)
                .beside(2);
    }
}
