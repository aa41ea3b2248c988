package cerebellum.oviedo2025.circuit;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.granular.RadialCode;
import cerebellum.learning.KernelTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * [4] Prediction of a moving target across a loop delay, taught by rare olivary spikes (Boucheny, Carrillo, Ros and Coenen
 * 2005), as an analog descendant in EDLUT's line: a kernel blames the parallel fibres active one delay ago.
 *
 * <pre>  w += alpha g at all times,   w -= beta sum over s of k(s) g(t - s) at an olivary spike,   output = P(down) - P(up)</pre>
 *
 * <p>Read: the abstract of the paper, and the rule in EDLUT's code; the paper's own cells and constants were not found.
 *
 * @param delayMs from a target's move until the olive hears of the error
 * @param peakMs where the kernel is greatest
 */
@Entry("boucheny-2005")
@Claims("""
        errorLeft | error after 60 s / that of the first cycle, 1 Hz | 0 to .4 | ours, in the manner of | the target's position is predicted | spikes but the olive's, tables, eye muscles
        first | error of the first of two targets that alternate / naive | 0 to .5 | read, in the manner of | several trajectories are learned effectively | -
        second | the same of the second | 0 to .5 | read, in the manner of | and concurrently | -
        oliveHz | mean rate of an olivary cell in the last 20 s | .5 to 3 | read, in the manner of | a very low rate of olivary spikes teaches | -
        mismatch | error with a kernel 100 ms too late / that with the right one, 1.5 Hz | >= 2 | read, in the manner of | the kernel's peak must be the loop's delay | -""")
public record Boucheny2005(double delayMs, double peakMs) implements ModelEntry {
    /** Rates of the olive at no error and at a great one, of the EDLUT line's later work, read in its code. */
    private static final class Edlut {
        static final double LEAST_HZ = 1;
        static final double GREATEST_HZ = 10;

        private Edlut() {}
    }

    private static final double DT_MS = 5;
    private static final int OLIVES = 8;
    /** tuned, with the next, on seeds 101 to 105: error is small in a minute and the olive's chance is not seen. */
    private static final double BETA = .004;

    private static final double GREAT_ERROR = .5;

    /** A loop of 100 ms and the kernel for it. */
    public Boucheny2005() {
        this(100, 100);
    }

    /** Checks both. */
    public Boucheny2005 {
        Require.in("delay", delayMs, "ms", 20, 300);
        Require.in("peak of the kernel", peakMs, "ms", 20, 400);
    }

    /** One moment: where the target is, what was predicted of it a delay ago, mean rate of the olivary cells. */
    public record Pursuit(double timeS, double target, double predicted, double oliveHz) {}

    /** Swings of a target, Hz; with two of them they alternate every 5 s. */
    public List<Pursuit> pursue(double seconds, double[] hz, Seed seed) {
        RadialCode layer = new RadialCode(new double[] {-1, -8}, new double[] {1, 8}, new int[] {12, 12});
        double[] granule = new double[layer.size()];
        double[] sensed = new double[2];
        double[][] weight = new double[2][layer.size()];
        KernelTrace trace = new KernelTrace(layer.size(), KernelTrace.sine(peakMs, DT_MS));
        double area = Arrays.stream(KernelTrace.sine(peakMs, DT_MS)).sum();
        double alpha = BETA * area * Edlut.LEAST_HZ * DT_MS / 1000 * OLIVES;
        SplittableRandom random = seed.of("olive").random();
        int delay = (int) Require.steps("delay", delayMs, "ms", DT_MS);
        double[] waiting = new double[delay];
        List<Pursuit> all = new ArrayList<>();
        double start = seed.of("target").random().nextDouble();
        for (int k = 0; k < seconds * 1000 / DT_MS; k++) {
            double t = k * DT_MS / 1000;
            double omega = 2 * Math.PI * hz[(int) (t / 5) % hz.length];
            double phase = omega * t + 2 * Math.PI * start;
            sensed[0] = .8 * StrictMath.sin(phase);
            sensed[1] = .8 * omega * StrictMath.cos(phase);
            layer.encode(sensed, granule);
            trace.step(granule);
            double predicted = waiting[k % delay];
            double off = sensed[0] - predicted;
            int spikes = 0;
            double now = 0;
            for (int side = 0; side < 2; side++) {
                double error = Math.max(0, side == 0 ? off : -off);
                double rate = Edlut.LEAST_HZ + (Edlut.GREATEST_HZ - Edlut.LEAST_HZ) * Math.min(1, error / GREAT_ERROR);
                for (int i = 0; i < granule.length; i++) {
                    weight[side][i] += alpha * granule[i];
                    now += (side == 0 ? -1 : 1) * weight[side][i] * granule[i];
                }
                for (int olive = 0; olive < OLIVES; olive++) {
                    if (random.nextDouble() < rate * DT_MS / 1000) {
                        trace.add(weight[side], -BETA);
                        spikes++;
                    }
                }
            }
            waiting[k % delay] = now;
            all.add(new Pursuit(t, sensed[0], predicted, spikes / (2. * OLIVES) * 1000 / DT_MS));
        }
        return all;
    }

    /** Root mean square of the error from a time on, for as long as told; with two targets, of one. */
    private static double error(List<Pursuit> all, double fromS, double forS, int which, int targets) {
        return Math.sqrt(Spread.mean(
                all.stream()
                        .filter(p ->
                                p.timeS >= fromS && p.timeS < fromS + forS && (int) (p.timeS / 5) % targets == which),
                p -> (p.target - p.predicted) * (p.target - p.predicted)));
    }

    /** What is checked. */
    record Measured(double errorLeft, double first, double second, double oliveHz, double mismatch) {}

    @Override
    public Measured measure(Seed seed) {
        List<Pursuit> one = pursue(80, new double[] {1}, seed);
        List<Pursuit> two = pursue(140, new double[] {1, .6}, seed);
        double naive = .8 / Math.sqrt(2);
        double late = error(one, 60, 20, 0, 1);
        return new Measured(
                late / error(one, 0, 1, 0, 1),
                error(two, 120, 20, 0, 2) / naive,
                error(two, 120, 20, 1, 2) / naive,
                Spread.mean(one.stream().filter(p -> p.timeS >= 60), Pursuit::oliveHz),
                fast(peakMs + 100, seed) / fast(peakMs, seed));
    }

    /** Error at 1.5 Hz with a kernel of another peak. */
    private double fast(double peak, Seed seed) {
        return error(new Boucheny2005(delayMs, peak).pursue(60, new double[] {1.5}, seed), 40, 20, 0, 1);
    }

    @Override
    public Picture picture() {
        List<Pursuit> all = pursue(62, new double[] {1}, new Seed(1));
        return Picture.of(
                "A target is predicted across a delay of 100 ms: not at first, well after a minute",
                Panel.of("timeS", "position")
                        .dashes("target", all.subList(0, 400), Pursuit::timeS, Pursuit::target)
                        .line("predicted", all.subList(0, 400), Pursuit::timeS, Pursuit::predicted)
                        .titled("at first"),
                Panel.of("timeS", "position")
                        .dashes("target", all.subList(12_000, 12_400), p -> p.timeS - 60, Pursuit::target)
                        .line("predicted", all.subList(12_000, 12_400), p -> p.timeS - 60, Pursuit::predicted)
                        .titled("a minute later"));
    }
}
