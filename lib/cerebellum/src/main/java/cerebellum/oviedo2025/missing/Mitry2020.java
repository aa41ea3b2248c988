package cerebellum.oviedo2025.missing;

import static cerebellum.cell.Channel.ohmic;
import static cerebellum.cell.Gate.settling;
import static cerebellum.cell.Gate.sigmoid;
import static cerebellum.oviedo2025.missing.PointCell.instant;
import static java.lang.StrictMath.exp;

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
import java.util.List;
import java.util.stream.IntStream;

/**
 * A stellate cell while it is recorded: the gates of sodium and of A-type potassium drift to lower potentials, and the
 * cell fires more readily.
 *
 * <p>Constants: the authors' code, ModelDB 266718, whose currents are read as uA/cm2; before the drift and after it.
 * Differs: between the two, halves and slopes move in a straight line, which is ours.
 *
 * @param drift how far the gates have drifted, 0 to 1
 */
@Entry(value = "mitry-2020", chance = false)
@Claims("""
        beforePa | weakest current it fires at, before | -1.7 to -1.4 | ours | about -.157 uA/cm2 | -
        afterPa | the same after | -2.2 to -1.95 | ours | -.206 uA/cm2 | -
        loweredPa | the first less the second | >= .3 | read | the drift lowers the threshold | -
        slowHz | rate just above the threshold, after | .5 to 5 | read | fires from low rates on (type I) | -
        middleHz | rate after, without a current | 17.7 to 21.7 | ours | fires by itself | -
        fastHz | rate after, 8.5 pA | 47 to 57 | ours | - | -
        moreHz | rate at 8.5 pA after less before | >= 10 | read | and lets it fire faster | -""")
public record Mitry2020(
        @About(value = "how far the gates have drifted", low = 0, high = 1)
        double drift) implements ModelEntry {
    private static final double DT_MS = .02;

    /** After the drift. */
    public Mitry2020() {
        this(1);
    }

    /** Checks the drift. */
    public Mitry2020 {
        Ranges.check(Mitry2020.class, drift);
    }

    /** A current and the rate at it. */
    public record Rate(double currentPa, double firesHz) {}

    private double at(double before, double after) {
        return before + drift * (after - before);
    }

    private CompartmentCell cell() {
        Channel na = ohmic("Na", 55)
                .with(instant(3, sigmoid(at(-37, -44), 3)))
                .with(settling(
                        1,
                        sigmoid(at(-40, -48.5), -4),
                        v -> .1 + 2 * 322 * 46 / (4 * Math.PI * (v + 74) * (v + 74) + 46 * 46)));
        Channel k = ohmic("K", -80).with(settling(4, sigmoid(-23, 5), v -> 6 / (1 + exp((v + 23) / 15))));
        Channel a = ohmic("A", -80)
                .with(settling(1, sigmoid(at(-27, -41), 13.2), v -> 5))
                .with(settling(1, sigmoid(at(-80, -96), at(-6.5, -9.2)), v -> 10));
        Channel t = ohmic("T", 22).with(instant(1, sigmoid(-50, 3))).with(settling(1, sigmoid(-68, -3.75), v -> 15));
        Patch membrane = new Patch(1.5, .7407, -38, List.of(), null)
                .with(na, 34)
                .with(k, 90.556)
                .with(a, 150.16)
                .with(t, 4.5045);
        return PointCell.of(membrane, DT_MS, -70);
    }

    /**
     * Spikes a second, counted over four seconds after one.
     *
     * @throws IllegalArgumentException if the current is not within -20 and 50 pA
     */
    public double firesHz(double currentPa) {
        return spikes(currentPa, Integer.MAX_VALUE) / 4.;
    }

    /** How many spikes in four seconds after one; it stops at a number of them. */
    private int spikes(double currentPa, int enough) {
        CompartmentCell cell = cell();
        cell.inject(0, Require.in("injected current", currentPa, "pA", -20, 50));
        cell.runTo(1000);
        SpikeDetector spikes = new SpikeDetector(-20);
        while (cell.timeMs() < 5000 && spikes.count() < enough) {
            spikes.at(cell.timeMs(), cell.vMv(0));
            cell.step();
        }
        return spikes.count();
    }

    /** Rates from -4 to 10 pA, closer together where it begins to fire. */
    public List<Rate> rates() {
        return IntStream.rangeClosed(-40, 100)
                .filter(tenth -> tenth % 20 == 0 || (tenth >= -24 && tenth <= -12))
                .mapToObj(tenth -> new Rate(tenth / 10., firesHz(tenth / 10.)))
                .toList();
    }

    /** A moment of the membrane. */
    public record Sample(double timeMs, double vMv) {}

    /** The membrane under a current, a sample each half millisecond of the second second. */
    public List<Sample> trace(double currentPa) {
        CompartmentCell cell = cell();
        cell.inject(0, Require.in("injected current", currentPa, "pA", -20, 50));
        cell.runTo(1000);
        return IntStream.range(0, 2000)
                .mapToObj(k -> {
                    cell.runTo(1000 + .5 * (k + 1));
                    return new Sample(.5 * (k + 1), cell.vMv(0));
                })
                .toList();
    }

    /** The weakest current at which it fires in four seconds, within .02 pA. */
    public double thresholdPa() {
        double silent = -5;
        double fires = 5;
        while (fires - silent > .02) {
            double middle = (silent + fires) / 2;
            if (spikes(middle, 1) > 0) {
                fires = middle;
            } else {
                silent = middle;
            }
        }
        return fires;
    }

    /** What is checked. */
    record Measured(
            double beforePa,
            double afterPa,
            double loweredPa,
            double slowHz,
            double middleHz,
            double fastHz,
            double moreHz) {}

    @Override
    public Measured measure(Seed seed) {
        Mitry2020 fresh = new Mitry2020(0);
        double before = fresh.thresholdPa();
        double after = thresholdPa();
        return new Measured(
                before,
                after,
                before - after,
                firesHz(-2),
                firesHz(0),
                firesHz(8.5),
                firesHz(8.5) - fresh.firesHz(8.5));
    }

    @Override
    public Picture picture() {
        Panel panel = Panel.of("currentPa", "firesHz").axes("injected current (pA)", "rate (Hz)");
        for (double part : new double[] {0, .5, 1}) {
            String name = part == 0 ? "before the drift" : part == 1 ? "after it" : "half of it";
            panel = panel.line(name, new Mitry2020(part).rates(), Rate::currentPa, Rate::firesHz);
        }
        return Picture.of(
                "While gates drift, a stellate cell comes to fire at lower currents, and faster",
                panel,
                Panel.of("timeMs", "vMv")
                        .titled("After it at -2 pA: the membrane lingers before each spike")
                        .line("membrane", new Mitry2020(1).trace(-2), Sample::timeMs, Sample::vMv));
    }
}
