package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.barto1995.StickyMovement.Noise;
import cerebellum.barto1995.StickyMovement.Trial;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Seeds;
import cerebellum.experiment.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Why noise in the senses makes a trained cell switch too early: who is active, and with what weights. */
@About(
        name = "predictive-noise",
        value = "why noise in the senses makes a trained cell switch too early: active fibres and their weights",
        source = "beyond Barto et al. 1995")
public record PredictiveNoise(
        @About("seeds: wiring, delays and trials") Seeds seeds,
        @About("movements with learning, without noise") int trials,
        @About("noise levels, in units of the two below") Values levels,
        @About("noise of sensed position, each ms") double noiseM,
        @About("noise of sensed velocity, each ms") double noiseMPerS)
        implements Experiment<PredictiveNoise.Found> {
    private static final int REPEATS = 10;

    /** Four levels, three seeds. */
    public PredictiveNoise() {
        this(new Seeds(1, 3), 1000, Values.of(0, 1, 3, 10), .001, .01);
    }

    /** Checks the ranges. */
    public PredictiveNoise {
        Require.in("trials", trials, "", 1, 100_000);
        levels.in("level", "", 0, 100);
        new Noise(noiseM, noiseMPerS);
    }

    @Override
    public Found run(Progress progress) {
        List<List<Row>> parts = Parallel.map(seeds.count(), progress, i -> rows(seeds.first() + i));
        return new Found(
                parts.stream().flatMap(List::stream).toList(),
                Provenance.of(this, Barto1995.LOOP).complete(parts.size() == seeds.count()));
    }

    private List<Row> rows(long seed) {
        PredictiveSwitching cell = new PredictiveSwitching(Barto1995.SETUP, new Seed(seed));
        new SwitchingTraining(cell, Barto1995.LOOP, Barto1995.TARGETS_M, new Seed(seed)).trials(trials);
        List<Row> rows = new ArrayList<>();
        for (double level : levels.values()) {
            for (double startM : Barto1995.STARTS_M) {
                rows.add(row(seed, level, startM, cell));
            }
        }
        return rows;
    }

    /** To .05 m, {@value #REPEATS} times; fibres and sums are averaged over the first 60 ms of the pulse. */
    private Row row(long seed, double level, double startM, PredictiveSwitching cell) {
        StickyMovement loop = Barto1995.LOOP.withNoise(new Noise(level * noiseM, level * noiseMPerS));
        SplittableRandom chance = new Seed(seed).of("noise").random();
        double[] weights = cell.weights();
        int steps = 0;
        double replaced = 0;
        double untrained = 0;
        double highest = 0;
        double error = 0;
        double early = 0;
        for (int r = 0; r < REPEATS; r++) {
            List<int[]> active = new ArrayList<>();
            double[] top = {0};
            Trial trial = loop.test(cell, startM, .05, chance, (t, x, v, c) -> {
                if (t < .06 && (!cell.isHigh() || active.isEmpty())) {
                    active.add(cell.active());
                    top[0] = Math.max(top[0], cell.sum());
                }
            });
            for (int k = 1; k < active.size(); k++) {
                int[] before = active.get(k - 1);
                int[] now = active.get(k);
                replaced += Arrays.stream(now)
                        .filter(i -> Arrays.binarySearch(before, i) < 0)
                        .count();
                untrained += Arrays.stream(now)
                        .filter(i -> weights[i] >= Barto1995.WEIGHT)
                        .count();
                steps++;
            }
            highest += top[0] / REPEATS;
            error += (trial.movement().endpointM() - .05) / REPEATS;
            early += trial.switchS() < .06 ? 1. / REPEATS : 0;
        }
        return new Row(seed, level, startM, error, early, replaced / steps, untrained / steps, highest);
    }

    /**
     * One seed, one level, one start.
     *
     * @param level of the noise
     * @param biasM mean endpoint error
     * @param premature part of the movements whose switch came in the first 60 ms
     * @param replaced active fibres in a step that were not active in the one before
     * @param untrained active fibres in a step whose weight is still what it was at first, or more
     * @param highestSum greatest weighted sum of a movement's first 60 ms, mean; .65 is the threshold
     */
    public record Row(
            long seed,
            double level,
            double startM,
            double biasM,
            double premature,
            double replaced,
            double untrained,
            double highestSum) {}

    /** All levels. */
    public record Found(List<Row> rows, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            return levelsIn().stream()
                    .map(level -> Text.of(
                            "level %.3g: error %.1f mm, %.0f %% premature, %.0f of 160 fibres replaced each ms",
                            level,
                            1e3 * mean(level, Row::biasM),
                            100 * mean(level, Row::premature),
                            mean(level, Row::replaced)))
                    .toList();
        }

        private List<Double> levelsIn() {
            return rows.stream().map(Row::level).distinct().toList();
        }

        private double mean(double level, ToDoubleFunction<Row> of) {
            return rows.stream()
                    .filter(r -> r.level == level)
                    .mapToDouble(of)
                    .average()
                    .orElse(Double.NaN);
        }
    }
}
