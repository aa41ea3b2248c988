package cerebellum.shinji2024.rounding;

import cerebellum.About;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.LfsrOrbits;
import cerebellum.shinji2024.chip.ChipStream;
import cerebellum.shinji2024.chip.Shinji2024Chip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * The map of the hardware's generator: its orbits, which stream of the design runs on which and when it comes round, and
 * how much a word says about a later one.
 *
 * <p>Section 2.2.2.1 of the paper calls the period sufficiently long. It is for the streams that come round less than
 * once in a motor experiment.
 */
@About(
        name = "lfsr-map",
        value = "orbits of the hardware's generator, when each of its streams repeats, serial correlation",
        source = "Shinji et al. 2024, section 2.2.2.1")
public record LfsrMap(
        @About("walk every orbit to its end, 4.3e9 steps, in place of trusting the table")
        boolean walk,

        @About(value = "length of a motor experiment; 370 cycles of 2.048 s", low = 1, high = 1e6)
        double motorS,

        @About(value = "words for the correlations", low = 10_000, high = 1 << 24)
        int words)
        implements Experiment<LfsrMap.Found> {
    /** 370 cycles, the orbits from the table. */
    public LfsrMap() {
        this(false, 370 * 2.048, 1 << 20);
    }

    /** Checks the ranges. */
    public LfsrMap {
        Ranges.check(LfsrMap.class, walk, motorS, words);
    }

    @Override
    public Found run(Progress progress) {
        List<LfsrOrbits.Orbit> all = LfsrOrbits.all();
        List<Orbit> orbits = Parallel.map(all.size(), progress, i -> {
            LfsrOrbits.Orbit o = all.get(i);
            long length = walk ? length(o.least()) : o.length();
            return new Orbit(i, hex(o.least()), length, 100 * length * 0x1p-32);
        });
        return new Found(orbits, streams(), correlations(), Provenance.of(this).complete(orbits.size() == all.size()));
    }

    private static long length(int start) {
        int x = Lfsr32.next(start);
        long steps = 1;
        while (x != start) {
            x = Lfsr32.next(x);
            steps++;
        }
        return steps;
    }

    /** Every stream that runs on from pass to pass, processor by processor; the wiring starts again every pass. */
    private List<Stream> streams() {
        Map<String, List<Stream>> rows = new LinkedHashMap<>();
        for (ChipStream s : ChipStream.values()) {
            for (int p = 0; p < s.processors() && s.draws() != ChipStream.Draws.ANEW; p++) {
                rows.computeIfAbsent(s.processors() == 1 ? s.name() : s.unit(p), unit -> new ArrayList<>())
                        .add(stream(s.unit(p) + " " + s.use(), s.seed(p, 0), s.wordsPerMs()));
            }
        }
        return rows.values().stream().flatMap(List::stream).toList();
    }

    private Stream stream(String use, int seed, int perMs) {
        LfsrOrbits.Place place = LfsrOrbits.find(seed);
        double repeatS = LfsrOrbits.all().get(place.orbit()).length() / (1000. * perMs);
        return new Stream(use, hex(seed), place.orbit(), place.position(), perMs, repeatS, motorS / repeatS);
    }

    private List<Correlation> correlations() {
        Lfsr32 hardware = new Lfsr32(Shinji2024Chip.GroupSeed.GRC.value());
        int[] textbook = {1};
        SplittableRandom modern = new Seed(1).random();
        List<Correlation> rows = new ArrayList<>();
        correlate(rows, "hardware", hardware::next);
        correlate(rows, "maximal LFSR", () -> textbook[0] = maximal(textbook[0]));
        correlate(rows, "SplitMix64", modern::nextInt);
        return rows;
    }

    /** One shift of the textbook register of period 2^32 - 1: feedback from bits 31, 21, 1 and 0. */
    private static int maximal(int x) {
        return (x << 1) | (((x >>> 31) ^ (x >>> 21) ^ (x >>> 1) ^ x) & 1);
    }

    private void correlate(List<Correlation> rows, String generator, IntSupplier next) {
        double[] whole = new double[words + 2048];
        double[] low = new double[words + 2048];
        double[] up = new double[words + 2048];
        for (int i = 0; i < whole.length; i++) {
            int word = next.getAsInt();
            whole[i] = Integer.toUnsignedLong(word);
            low[i] = word & 0x3FFF;
            up[i] = low[i] < 0x1000 ? 1 : 0;
        }
        for (int lag : new int[] {1, 2, 4, 8, 16, 32, 2048}) {
            rows.add(new Correlation(generator, lag, lagged(whole, lag), lagged(low, lag), lagged(up, lag)));
        }
    }

    private double lagged(double[] x, int lag) {
        double[] early = java.util.Arrays.copyOf(x, words);
        double[] late = java.util.Arrays.copyOfRange(x, lag, lag + words);
        return new PearsonsCorrelation().correlation(early, late);
    }

    private static String hex(int word) {
        return Text.of("%08X", word);
    }

    /** One orbit: its least state, its length, its part of all states. */
    public record Orbit(int orbit, String least, long lengthWords, double sharePercent) {}

    /**
     * One stream of the design.
     *
     * @param position of its seed, in steps from the orbit's least state
     * @param wordsPerMs both hemispheres together; of plasticity, while it learns
     * @param repeatS when it comes round
     * @param rounds how often it does in a motor experiment
     */
    public record Stream(
            String use, String seed, int orbit, long position, int wordsPerMs, double repeatS, double rounds) {
        /** Whether the paper's "sufficiently long" holds: less than once round. */
        public boolean sufficient() {
            return rounds < 1;
        }
    }

    /** Correlation of a word with a later one: whole, its low 14 bits, and the rounding up of a quarter by them. */
    public record Correlation(String generator, int lagWords, double whole, double low14, double roundedUp) {}

    /** All tables. */
    public record Found(List<Orbit> orbits, List<Stream> streams, List<Correlation> correlations, Provenance provenance)
            implements Result {
        @Override
        public List<String> summary() {
            long short_ = streams.stream().filter(s -> !s.sufficient()).count();
            double least = streams.stream().mapToDouble(Stream::repeatS).min().orElse(Double.NaN);
            return List.of(
                    Text.of(
                            "%d orbits hold %d states",
                            orbits.size(),
                            orbits.stream().mapToLong(Orbit::lengthWords).sum()),
                    Text.of(
                            "%d of %d streams come round within a motor experiment, the first after %.1f s",
                            short_, streams.size(), least),
                    Text.of(
                            "correlation of neighbouring words: %.3f; a textbook register %.3f, a modern generator %.3f",
                            correlations.get(0).whole(),
                            correlations.get(7).whole(),
                            correlations.get(14).whole()));
        }
    }
}
