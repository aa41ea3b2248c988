package cerebellum.oviedo2025.neuron;

import static cerebellum.Weighted.cosine;
import static cerebellum.Weighted.dot;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.granular.RandomProjection;
import cerebellum.learning.ParallelFibres;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * [23] The granular layer as a clock: random inhibition turns a constant input into a sequence of active cells that does
 * not come back, and a Purkinje cell learns to pause at a moment of it.
 *
 * @param cells granule cells
 * @param kappa strength of their mutual inhibition
 * @param tauMs of its decay
 */
@Entry("yamazaki-tanaka-2009")
@Claims("""
        at500 | similarity of activities 500 ms apart | 0 to .6 | ours | activity moves on with time | spikes
        rise | greatest rise of similarity in 25 ms of lag, up to 500 | -1 to 0 | ours | similarity falls with the interval | -
        later | greatest similarity 500 ms apart and more | 0 to .7 | read | a sequence that does not recur | one second
        reproducibility | reproducibility under 1 % of noise | >= .9 | ours | the same input, the same sequence | -
        otherInput | similarity under another mossy fibre pattern | 0 to .5 | ours | another input, another sequence | -
        pauseError | worst error of the pause's time, part of 250, 500, 750 ms | 0 to .1 | read | Purkinje cells pause at the learned time | depression alone; of seeds 1 to 100 four leave the bar, by .04 at most, at 250 ms""")
public record YamazakiTanaka2009(int cells, double kappa, double tauMs) implements ModelEntry {
    private static final int STEPS = 1000;
    /** When activity has come back from the silence that follows the input's onset, ms. */
    private static final int SETTLED = 100;

    /**
     * 2000 cells. tuned: all three and the spread of the input, on wirings 101 to 160, between an activity that stands
     * still and one that noise scatters; with 1000 cells wirings differ too much for one choice to suit all.
     */
    public YamazakiTanaka2009() {
        this(2000, 1.7, 175);
    }

    /** Checks all three. */
    public YamazakiTanaka2009 {
        Require.in("granule cells", cells, "", 10, 10_000);
        Require.in("kappa", kappa, "", 0, 100);
        Require.in("time constant of inhibition", tauMs, "ms", 1, 10_000);
    }

    /** Mean similarity of the activity at two moments so far apart. */
    public record Similarity(int lagMs, double similarity) {}

    /** A Purkinje cell's response after learning an interval. */
    public record Response(int timeMs, double response) {}

    /** One second of activity, a row a ms; a mossy fibre pattern drives cells by .9 to 1.1, with noise of 1 %. */
    public double[][] activity(Seed seed, int pattern, int trial) {
        RandomProjection layer = new RandomProjection(cells, kappa, StrictMath.exp(-1 / tauMs), seed.of("layer"));
        double[] input = new double[cells];
        SplittableRandom random = seed.of("pattern " + pattern).random();
        Arrays.setAll(input, i -> .9 + .2 * random.nextDouble());
        SplittableRandom noise = seed.of("noise " + pattern + " " + trial).random();
        double[] noisy = new double[cells];
        double[][] z = new double[STEPS][cells];
        for (int t = 0; t < STEPS; t++) {
            for (int i = 0; i < cells; i++) {
                noisy[i] = input[i] * (1 + .01 * Seed.normal(noise));
            }
            layer.encode(noisy, z[t]);
        }
        return z;
    }

    /** S(lag) = mean over t of the cosine between the activities at t and t + lag. */
    public static List<Similarity> similarity(double[][] z) {
        List<Similarity> found = new ArrayList<>();
        for (int lag = 0; lag < STEPS - SETTLED; lag += 25) {
            found.add(new Similarity(lag, cosine(z, SETTLED, STEPS, lag, 5)));
        }
        return found;
    }

    /** Depression of the fibres active when the climbing fibre fires, 10 trials; the response in another trial. */
    public List<Response> pause(double[][] learned, double[][] asked, int intervalMs) {
        Require.in("intervalMs", intervalMs, "ms", 0, learned.length - 1);
        ParallelFibres purkinje = new ParallelFibres(cells, .1, ParallelFibres.Trace.instant());
        for (int trial = 0; trial < 10; trial++) {
            purkinje.respond(learned[intervalMs]);
            purkinje.teach(1);
        }
        return IntStream.range(SETTLED, STEPS)
                .mapToObj(t -> new Response(t, purkinje.respond(asked[t]) / Math.sqrt(dot(asked[t], asked[t]))))
                .toList();
    }

    /** Mean cosine between two activities at the same moments. */
    private static double likeness(double[][] a, double[][] b) {
        return IntStream.range(SETTLED, STEPS)
                .mapToDouble(t -> cosine(a[t], b[t]))
                .average()
                .orElseThrow();
    }

    /** What is checked. */
    record Measured(
            double at500, double rise, double later, double reproducibility, double otherInput, double pauseError) {}

    @Override
    public Measured measure(Seed seed) {
        double[][] z = activity(seed, 0, 0);
        double[][] again = activity(seed, 0, 1);
        List<Similarity> s = similarity(z);
        double worst = IntStream.of(250, 500, 750)
                .mapToDouble(interval -> {
                    Response least = pause(z, again, interval).stream()
                            .min(Comparator.comparingDouble(Response::response))
                            .orElseThrow();
                    return Math.abs(least.timeMs / (double) interval - 1);
                })
                .max()
                .orElseThrow();
        return new Measured(
                s.get(20).similarity,
                IntStream.rangeClosed(1, 20)
                        .mapToDouble(i -> s.get(i).similarity - s.get(i - 1).similarity)
                        .max()
                        .orElseThrow(),
                s.stream().skip(20).mapToDouble(Similarity::similarity).max().orElseThrow(),
                likeness(z, again),
                likeness(z, activity(seed, 1, 0)),
                worst);
    }

    @Override
    public Picture picture() {
        double[][] taught = activity(new Seed(1), 0, 0);
        double[][] asked = activity(new Seed(1), 0, 1);
        Panel panel = Panel.of("timeMs", "purkinjeResponse");
        for (int interval : new int[] {250, 500, 750}) {
            List<Response> course = pause(taught, asked, interval);
            panel = panel.line("taught at " + interval + " ms", course, Response::timeMs, Response::response);
        }
        return Picture.of("A Purkinje cell pauses at the time it was taught", panel);
    }
}
