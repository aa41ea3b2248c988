package cerebellum.oviedo2025.circuit;

import cerebellum.Lists;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.granular.SpikingGolgiLoop;
import cerebellum.granular.SpikingGolgiLoop.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * [5] Time from the loop of granule and Golgi cells (Buonomano and Mauk 1994): a constant input becomes a population that
 * never repeats, and a Purkinje cell pauses when those fire whose synapses a climbing fibre weakened.
 *
 * <pre>  w := w + c (1 - w) at a parallel fibre's spike,   w := d w for each spike in the 50 ms before the climbing fibre's</pre>
 *
 * <p>Cells, wiring and rule are those of Yamazaki's teaching code, {@link SpikingGolgiLoop}; the paper's were not found.
 *
 * @param cluster granule cells that share their Golgi cells
 * @param inhibition by Golgi cells, 1 for that code's
 */
@Entry("buonomano-mauk-1994")
@Claims("""
        similarityAt400 | similarity of populations 400 ms apart / that 20 ms apart | 0 to .9 | read, in the manner of | the population vector moves on under a steady input | 10,000 granule and 900 Golgi cells of the paper's own kind
        greatestRise | greatest rise of similarity in 200 ms of lag | -1 to .03 | read, in the manner of | it does not come back | -
        pauseError | worst error of the pause's time, part of 300, 450, 600 ms | 0 to .15 | read, in the manner of | responses are timed by weights of cells active near reinforcement | interneurons, nucleus, olive
        noisyError | the same at 300 ms, where 1 % of the mossy fibres' intervals is chance | 0 to .25 | ours | noise scatters the sequence, later times more: twice the noise moves the pause by up to .29 | -
        depth | excitation at the pause / its mean under the stimulus, worst | 0 to .8 | ours | - | -
        withoutGolgi | the same error without Golgi cells | >= .2 | read, in the manner of | the feedback of Golgi cells is the clock | -""")
public record BuonomanoMauk1994(int cluster, double inhibition) implements ModelEntry {
    /** Of Yamazaki's teaching code, read there; ms and Hz. */
    private static final class TeachingCode {
        static final int SIDE = 32;
        static final int ONSET = 250;
        static final double REST_HZ = 5;
        static final double TONIC_HZ = 40;
        static final double PHASIC_HZ = 200;
        static final double POTENTIATION = .001;
        static final double DEPRESSION = .8;
        static final int WINDOW = 50;
        static final int TRIALS = 50;

        private TeachingCode() {}
    }

    private static final int[] INTERVALS = {300, 450, 600};
    private static final int LENGTH = 1050;
    private static final int RECORDED = 3;
    /** Part of the mossy fibres' intervals that is chance. */
    private static final double NOISE = .01;

    /** The picture begins when the mean over 60 ms no longer holds the stimulus's first volley. */
    private static final int AFTER_ONSET_MS = 40;

    /** Differs: four granule cells a cluster, 4096 in all, for the code's 100; mossy fibres fire at even intervals. */
    public BuonomanoMauk1994() {
        this(4, 1);
    }

    /** Checks both. */
    public BuonomanoMauk1994 {
        Require.in("granule cells of a cluster", cluster, "", 1, 100);
        Require.in("inhibition", inhibition, "", 0, 10);
    }

    /** Mean similarity of the population at two moments so far apart. */
    public record Likeness(int lagMs, double similarity) {}

    /** What excites the Purkinje cell at a time from the stimulus's onset, over its mean from 100 ms on. */
    public record Excitation(int timeMs, double relative) {}

    /** Trials of a stimulus that stays on, each with mossy fibre spikes of its own. */
    public List<Raster> trials(int trials, double noise, Seed seed) {
        SpikingGolgiLoop layer = new SpikingGolgiLoop(TeachingCode.SIDE, cluster, inhibition, noise, seed.of("layer"));
        List<Raster> all = new ArrayList<>();
        for (int k = 0; k < trials; k++) {
            layer.reset();
            all.add(layer.record(LENGTH, BuonomanoMauk1994::hz));
        }
        return all;
    }

    private static double hz(int timeMs, int pair) {
        boolean on = timeMs >= TeachingCode.ONSET;
        return pair == 0
                ? on ? TeachingCode.TONIC_HZ : TeachingCode.REST_HZ
                : timeMs == TeachingCode.ONSET ? TeachingCode.PHASIC_HZ * 5 : TeachingCode.REST_HZ;
    }

    /** Learns an interval from recorded trials, in turn; the weights. */
    private double[] learn(List<Raster> trials, int intervalMs) {
        double[] weight = new double[TeachingCode.SIDE * TeachingCode.SIDE * cluster];
        Arrays.fill(weight, 1);
        int reinforced = TeachingCode.ONSET + intervalMs;
        for (int trial = 0; trial < TeachingCode.TRIALS; trial++) {
            Raster r = trials.get(trial % trials.size());
            for (int cell : r.cells()) {
                weight[cell] += TeachingCode.POTENTIATION * (1 - weight[cell]);
            }
            for (int k = r.from()[reinforced - TeachingCode.WINDOW]; k < r.from()[reinforced]; k++) {
                weight[r.cells()[k]] *= TeachingCode.DEPRESSION;
            }
        }
        return weight;
    }

    /** Mean excitation in some trials after learning, over 60 ms. */
    public List<Excitation> excitation(List<Raster> learned, List<Raster> asked, int intervalMs) {
        double[] weight = learn(learned, intervalMs);
        double[] sum = new double[LENGTH];
        for (Raster r : asked) {
            for (int t = 0; t < LENGTH; t++) {
                for (int k = r.from()[t]; k < r.from()[t + 1]; k++) {
                    sum[t] += weight[r.cells()[k]];
                }
            }
        }
        double mean =
                Arrays.stream(sum, TeachingCode.ONSET + 100, LENGTH).average().orElseThrow();
        return IntStream.range(100, LENGTH - 30)
                .mapToObj(t -> new Excitation(
                        t - TeachingCode.ONSET,
                        Arrays.stream(sum, t - 30, t + 31).average().orElseThrow() / mean))
                .toList();
    }

    /** When it is least, from 100 ms after the onset on. */
    private static Excitation pause(List<Excitation> all) {
        return all.stream()
                .filter(e -> e.timeMs >= 100)
                .min(Comparator.comparingDouble(Excitation::relative))
                .orElseThrow();
    }

    /** Of clusters' activity, with a memory of 8.3 ms as in Yamazaki and Nagao (2012), while the stimulus is on. */
    public List<Likeness> similarity(Raster r) {
        double[] found = r.similarity(cluster, TeachingCode.ONSET + 100, LENGTH, 20, 31);
        return Lists.of(found.length, k -> new Likeness(20 * k, found[k]));
    }

    /** What is checked. */
    record Measured(
            double similarityAt400,
            double greatestRise,
            double pauseError,
            double noisyError,
            double depth,
            double withoutGolgi) {}

    @Override
    public Measured measure(Seed seed) {
        List<Raster> even = trials(1, 0, seed);
        List<Raster> noisy = trials(RECORDED + 2, NOISE, seed);
        List<Likeness> s = similarity(even.get(0));
        List<Raster> free = new BuonomanoMauk1994(cluster, 0).trials(1, 0, seed);
        double[] deep = new double[1];
        double error = worst(even, deep);
        Excitation late = pause(excitation(noisy.subList(0, RECORDED), noisy.subList(RECORDED, noisy.size()), 300));
        return new Measured(
                s.get(20).similarity / s.get(1).similarity,
                IntStream.range(5, s.size() - 5)
                        .mapToDouble(i -> s.get(i + 5).similarity - s.get(i - 5).similarity)
                        .max()
                        .orElseThrow(),
                error,
                Math.abs(late.timeMs / 300. - 1),
                deep[0],
                worst(free, new double[1]));
    }

    private double worst(List<Raster> trials, double[] deep) {
        double worst = 0;
        for (int interval : INTERVALS) {
            Excitation pause = pause(excitation(trials, trials, interval));
            worst = Math.max(worst, Math.abs(pause.timeMs / (double) interval - 1));
            deep[0] = Math.max(deep[0], pause.relative);
        }
        return worst;
    }

    @Override
    public Picture picture() {
        List<Raster> all = trials(1, 0, new Seed(1));
        Panel panel = Panel.of("timeMs", "excitation / mean");
        for (int interval : INTERVALS) {
            panel = panel.line(
                            Text.of("taught at %d ms", interval),
                            excitation(all, all, interval).stream()
                                    .filter(e -> e.timeMs >= AFTER_ONSET_MS)
                                    .toList(),
                            Excitation::timeMs,
                            Excitation::relative)
                    .upright(Text.of("%d ms", interval), interval);
        }
        return Picture.of(
                "Excitation of a Purkinje cell dips a little before the time it was taught",
                panel,
                Panel.of("lagMs", "similarity (1: the same)")
                        .line(
                                "the active granule cells, and those active later",
                                similarity(all.get(0)),
                                Likeness::lagMs,
                                Likeness::similarity));
    }
}
