package cerebellum.oviedo2025.neuron;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.SpikeDetector;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * [31] A granule cell whose gates are stochastic differential equations, dx = (alpha (1 - x) - beta x) dt + sigma dW.
 *
 * @param sigma noise of the gates, ms^-1/2; tuned: .03 makes the cell irregular near threshold and leaves its rate well
 *     above; the paper's figure could not be checked
 * @param dtMs time step
 */
@Entry("saarinen-2008")
@Claims("""
        quietCv | CV of intervals, no noise, 5.5 pA | 0 to .05 | read | regular for the same parameters | passive constants differ
        noisyCv | CV of intervals, noise, 5.5 pA | >= .5 | read | irregular firing | sigma and current are ours
        spikes | spikes without noise at 4.8 pA | 0 to 0 | ours | below its threshold the cell is silent | -
        noisyHz | spikes with noise at 4.8 pA | >= .05 | read | occasional spontaneous spikes | sigma and current are ours
        sdMv | deviation of the potential at 3 pA | >= .5 | read | random oscillation below threshold | its spectrum
        overQuiet | rate with noise / without, 29 pA | .9 to 1.1 | ours | the mean rate far above threshold stays | -
        order | order of the noise scheme | .8 to 1.2 | ours | the scheme's mean error halves with its step | a linear gate""")
public record Saarinen2008(double sigma, double dtMs) implements ModelEntry {
    private static final double SETTLE_MS = 500;

    /** The tuned noise, steps of 10 us. */
    public Saarinen2008() {
        this(.03, .01);
    }

    /** Checks both. */
    public Saarinen2008 {
        Require.in("noise of the gates", sigma, "ms^-1/2", 0, 1);
        Require.in("time step", dtMs, "ms", 1e-4, .1);
    }

    /** One moment of the cell. */
    public record Sample(double timeMs, double vMv) {}

    /**
     * A constant current, after half a second to settle.
     *
     * @param spikes with times
     * @param deviationMv standard deviation of the potential
     * @param trace every .05 ms, so that a spike is as high as it is
     */
    public record Course(SpikeDetector spikes, double deviationMv, List<Sample> trace) {}

    /** Injects a current; {@code noisy} false: the same cell without noise, whatever the seed. */
    public Course inject(double currentPa, double durationMs, boolean noisy, Seed seed) {
        CompartmentCell cell = GranuleCell.create(dtMs);
        if (noisy) {
            cell.noise(sigma, seed.of("gates"));
        }
        cell.inject(0, currentPa);
        cell.runTo(SETTLE_MS);
        SpikeDetector spikes = new SpikeDetector(-20);
        List<Sample> trace = new ArrayList<>();
        double sum = 0;
        double squares = 0;
        long steps = Math.round(durationMs / dtMs);
        long every = Math.max(1, Math.round(.05 / dtMs));
        for (long k = 0; k < steps; k++) {
            double away = cell.vMv(0) + 60;
            sum += away;
            squares += away * away;
            spikes.at(k * dtMs, cell.vMv(0));
            if (k % every == 0) {
                trace.add(new Sample(k * dtMs, cell.vMv(0)));
            }
            cell.step();
        }
        double mean = sum / steps;
        return new Course(spikes, Math.sqrt(squares / steps - mean * mean), trace);
    }

    /**
     * The order with which a gate's variance nears sigma^2 tau / 2 as the step shrinks: the gates' own scheme on
     * dx = -x / tau dt + sigma dW, steps of tau / 2 and tau / 8.
     */
    private static double weakOrder(Seed seed) {
        double[] excess = new double[2];
        for (int i = 0; i < 2; i++) {
            double dt = i == 0 ? .5 : .125;
            double keep = StrictMath.exp(-dt);
            SplittableRandom random = seed.of("order " + i).random();
            double x = 0;
            double squares = 0;
            int steps = 2_000_000;
            for (int k = 0; k < steps; k++) {
                x = keep * x + Math.sqrt(dt) * Seed.normal(random);
                squares += x * x;
            }
            excess[i] = squares / steps - .5;
        }
        return StrictMath.log(excess[0] / excess[1]) / StrictMath.log(4);
    }

    /** What is checked. */
    record Measured(
            double quietCv, double noisyCv, int spikes, double noisyHz, double sdMv, double overQuiet, double order) {}

    @Override
    public Measured measure(Seed seed) {
        Course regular = inject(5.5, 2000, false, seed);
        Course near = inject(5.5, 12_000, true, seed.of("near"));
        Course below = inject(4.8, 12_000, true, seed.of("below"));
        Course above = inject(29, 3000, true, seed.of("above"));
        return new Measured(
                regular.spikes.irregularity(0),
                near.spikes.irregularity(0),
                inject(4.8, 3000, false, seed).spikes.count(),
                below.spikes.count() / 12.,
                inject(3, 3000, true, seed.of("far below")).deviationMv,
                above.spikes.count()
                        / (double) inject(29, 3000, false, seed).spikes.count(),
                weakOrder(seed));
    }

    @Override
    public Picture picture() {
        List<Sample> noisy = inject(5.5, 1500, true, new Seed(1)).trace;
        List<Sample> quiet = inject(5.5, 1500, false, new Seed(1)).trace;
        return Picture.of(
                "The same current, with noise in the gates and without",
                Panel.of("timeMs", "vMv").line("with noise", noisy, Sample::timeMs, Sample::vMv),
                Panel.of("timeMs", "vMv").line("without", quiet, Sample::timeMs, Sample::vMv));
    }
}
