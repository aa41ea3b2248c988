package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.Spread;
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
import java.util.function.IntPredicate;

/** Why noise in the senses makes a trained cell switch too early: who is active, and with what weights. */
@About(
        name = "predictive-noise",
        value = "why noise in the senses makes a trained cell switch too early: active fibres and their weights",
        source = "beyond Barto et al. 1995")
public record PredictiveNoise(
        @About("without noise") Practice practice,

        @About(value = "noise levels, in units of the two below", low = 0, high = 100)
        Values levels,

        @About("of one level") Noise noise)
        implements Experiment<PredictiveNoise.Found> {
    private static final int REPEATS = 10;
    private static final double TARGET_M = .05;

    /** The part of a movement that is looked at: a switch in it comes too early. */
    private static final double EARLY_S = .06;

    /** Four levels, three seeds. */
    public PredictiveNoise() {
        this(new Practice(new Seeds(1, 3), 1000), Values.of(0, 1, 3, 10), new Noise(.001, .01));
    }

    /** Checks the ranges, those of the noise at the highest level among them. */
    public PredictiveNoise {
        Ranges.check(PredictiveNoise.class, practice, levels, noise);
        for (double level : levels) {
            try {
                noise.times(level);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        Text.of("at %s of levels = %s: %s", level, levels, e.getMessage()), e);
            }
        }
    }

    @Override
    public Found run(Progress progress) {
        List<PredictiveNoise> all = List.of(this);
        List<List<Row>> parts = practice.each(all, progress, PredictiveNoise::rows);
        return new Found(parts.stream().flatMap(List::stream).toList(), practice.provenance(this, all, parts));
    }

    private List<Row> rows(long seed) {
        PredictiveSwitching cell = new PredictiveSwitching(Barto1995.SETUP, new Seed(seed));
        new SwitchingTraining(cell, Barto1995.LOOP, Barto1995.TARGETS_M, new Seed(seed)).trials(practice.trials());
        List<Row> rows = new ArrayList<>();
        for (double level : levels) {
            for (double startM : Barto1995.STARTS_M) {
                rows.add(row(seed, level, startM, cell));
            }
        }
        return rows;
    }

    /** {@value #REPEATS} movements; fibres and sums are averaged over the early part of the pulse. */
    private Row row(long seed, double level, double startM, PredictiveSwitching cell) {
        StickyMovement loop = Barto1995.LOOP.withNoise(noise.times(level));
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
            Trial trial = loop.test(cell, startM, TARGET_M, chance, (t, x, v, c) -> {
                if (t < EARLY_S && (!cell.isHigh() || active.isEmpty())) {
                    active.add(cell.active());
                    top[0] = Math.max(top[0], cell.sum());
                }
            });
            for (int k = 1; k < active.size(); k++) {
                int[] before = active.get(k - 1);
                replaced += count(active.get(k), i -> Arrays.binarySearch(before, i) < 0);
                untrained += count(active.get(k), i -> weights[i] >= Barto1995.WEIGHT);
                steps++;
            }
            highest += top[0] / REPEATS;
            error += (trial.movement().endpointM() - TARGET_M) / REPEATS;
            early += trial.switchS() < EARLY_S ? 1. / REPEATS : 0;
        }
        return new Row(seed, level, startM, error, early, replaced / steps, untrained / steps, highest);
    }

    private static long count(int[] fibres, IntPredicate which) {
        return Arrays.stream(fibres).filter(which).count();
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
            return Practice.lines(
                    rows,
                    Row::level,
                    (level, own) -> Text.of(
                            "level %.3g: error %.1f mm, %.0f %% premature, %.0f of 160 fibres replaced each ms",
                            level,
                            1e3 * Spread.of(own, Row::biasM).mean(),
                            100 * Spread.of(own, Row::premature).mean(),
                            Spread.of(own, Row::replaced).mean()));
        }
    }
}
