package cerebellum.oviedo2025.purkinje;

import cerebellum.About;
import cerebellum.Lists;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.oviedo2025.purkinje.DeSchutterBower1994.Block;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * [22] Patterns of parallel fibres learned by LTD: how well does a Purkinje cell tell them from new ones, beside the
 * sum of an artificial network? Signal to noise of peaks: 2 (ms - mn)^2 / (ss^2 + sn^2).
 *
 * @param stored patterns learned, each synapse weakened at most once
 * @param active fibres in a pattern
 * @param depressed weight of a synapse after LTD over before
 */
@Entry("steuber-de-schutter-2001")
@Claims("""
        networkOverActive | signal to noise, network / active dendrite | >= 1.5 | read, in the manner of | a network is better by an order of magnitude | 10 patterns; the factor here is smaller
        activeOverPassive | signal to noise, active / passive dendrite | >= 1.2 | read | without dendritic channels it is worse still | -
        peakMv | peak, new / learned, strong drive | >= 2 | ours | LTD weakens the early response | -
        lateMv | 200 ms later, learned / new, strong drive | >= 2 | read, in the manner of | LTD can increase the late response | -""")
public record SteuberDeSchutter2001(
        @About(value = "patterns learned", low = 2, high = 100)
        int stored,

        @About(value = "parallel fibres in a pattern", low = 10, high = 1000)
        int active,

        @About(value = "weight of a synapse after LTD, over before", low = 0, high = 1)
        double depressed)
        implements ModelEntry {
    private static final int FIBRES = 1485;
    private static final int SETS = 4;
    private static final int STRONG_FIBRES = 300;

    /** 10 patterns of 100 fibres, LTD by half. */
    public SteuberDeSchutter2001() {
        this(10, 100, .5);
    }

    /** Checks all. */
    public SteuberDeSchutter2001 {
        Ranges.check(SteuberDeSchutter2001.class, stored, active, depressed);
    }

    /** Patterns, first those learned, then as many new ones; where each fibre ends; its weight after learning. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Memory(List<int[]> patterns, int[] end, double[] weight) {
        static Memory of(int stored, int active, double depressed, int[] twigs, Seed seed) {
            SplittableRandom random = seed.random();
            List<int[]> patterns = Lists.of(2 * stored, p -> draw(active, random));
            int[] end = IntStream.range(0, FIBRES)
                    .map(i -> twigs[random.nextInt(twigs.length)])
                    .toArray();
            double[] weight = new double[FIBRES];
            java.util.Arrays.fill(weight, 1);
            patterns.subList(0, stored).forEach(p -> IntStream.of(p).forEach(i -> weight[i] = depressed));
            return new Memory(patterns, end, weight);
        }

        private static int[] draw(int count, SplittableRandom random) {
            int[] all = IntStream.range(0, FIBRES).toArray();
            for (int i = 0; i < count; i++) {
                int j = i + random.nextInt(FIBRES - i);
                int kept = all[i];
                all[i] = all[j];
                all[j] = kept;
            }
            return IntStream.range(0, count).map(i -> all[i]).toArray();
        }

        Volleys.Response answer(Volleys cell, int pattern, double strength, double durationMs) {
            double[] volley = cell.none();
            for (int i : patterns.get(pattern)) {
                volley[end[i]] += strength * weight[i];
            }
            return cell.ask(new double[][] {volley}, 1, durationMs, false);
        }

        double sum(int pattern) {
            return IntStream.of(patterns.get(pattern))
                    .mapToDouble(i -> weight[i])
                    .sum();
        }
    }

    /** Signal to noise of a feature of every pattern; the first half was learned. */
    private static double signalToNoise(double[] feature) {
        int half = feature.length / 2;
        Spread learned = Spread.of(IntStream.range(0, half).mapToDouble(i -> feature[i]));
        Spread fresh = Spread.of(IntStream.range(half, 2 * half).mapToDouble(i -> feature[i]));
        double gap = learned.mean() - fresh.mean();
        double noise = learned.sd() * learned.sd() + fresh.sd() * fresh.sd();
        return 2 * gap * gap / noise;
    }

    /** What is checked. */
    record Measured(double networkOverActive, double activeOverPassive, double peakMv, double lateMv) {}

    @Override
    public Measured measure(Seed seed) {
        Volleys channels = new Volleys(Volleys::passiveSoma);
        Volleys leak = new Volleys(Block.ALL::apply);
        double network = 0;
        double withChannels = 0;
        double passive = 0;
        for (int set = 0; set < SETS; set++) {
            Memory memory = Memory.of(stored, active, depressed, channels.twigs, seed.of("set " + set));
            int all = 2 * stored;
            network += signalToNoise(
                    IntStream.range(0, all).mapToDouble(memory::sum).toArray());
            withChannels += signalToNoise(peaks(memory, channels));
            passive += signalToNoise(peaks(memory, leak));
        }
        Memory strong = Memory.of(3, STRONG_FIBRES, depressed, channels.twigs, seed.of("strong"));
        double peak = 0;
        double late = 0;
        for (int p = 0; p < 6; p++) {
            Volleys.Response answer = strong.answer(channels, p, 3, 200);
            peak += (p < 3 ? -1 : 1) * answer.peakMv() / 3;
            late += (p < 3 ? 1 : -1) * answer.lastMv() / 3;
        }
        return new Measured(network / withChannels, withChannels / passive, peak, late);
    }

    private double[] peaks(Memory memory, Volleys cell) {
        return IntStream.range(0, 2 * stored)
                .mapToDouble(p -> memory.answer(cell, p, 1, 25).peakMv())
                .toArray();
    }

    private record Peak(int pattern, double peakMv) {}

    @Override
    public Picture picture() {
        Volleys channels = new Volleys(Volleys::passiveSoma);
        Memory memory = Memory.of(stored, active, depressed, channels.twigs, new Seed(1));
        double[] peaks = peaks(memory, channels);
        List<Peak> all = Lists.of(peaks.length, p -> new Peak(p < stored ? p + 1 : p + 1 - stored, peaks[p]));
        return Picture.of(
                "Learned patterns give smaller peaks than new ones",
                Panel.of("pattern", "peak above rest (mV)")
                        .dots("learned", all.subList(0, stored), Peak::pattern, Peak::peakMv)
                        .dots("new", all.subList(stored, all.size()), Peak::pattern, Peak::peakMv));
    }
}
