package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.barto1995.PredictiveSwitching.Setup;
import cerebellum.barto1995.StickyMovement.Noise;
import cerebellum.barto1995.SwitchingTraining.Score;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Seeds;
import cerebellum.learning.SwitchingRule;
import java.util.ArrayList;
import java.util.List;

/** The model with one thing changed: what each part is for, where hysteresis helps, what noise does and what mends it. */
@About(
        name = "predictive-variants",
        value =
                "the model with one thing changed: ablations, hysteresis, noise and remedies, the cell's own corrections",
        source = "beyond Barto et al. 1995, its sections 3 and 4")
public record PredictiveVariants(
        @About("which variants: ablations, hysteresis, noise or self_correction")
        Question question,

        @About("seeds: wiring and trials") Seeds seeds,
        @About("movements with learning") int trials,

        @About("noise of sensed position where there is noise, each ms")
        double noiseM,

        @About("noise of sensed velocity where there is noise, each ms")
        double noiseMPerS)
        implements Experiment<PredictiveVariants.Found> {
    /** What is asked. */
    public enum Question {
        /** What each part is for. */
        ABLATIONS,
        /** Where hysteresis accelerates learning. */
        HYSTERESIS,
        /** Whether training under noise or integration of the inputs mends what noise breaks. */
        NOISE,
        /** Whether the module's own second pulses teach as well as the extracerebellar system. */
        SELF_CORRECTION
    }

    /** A trace's value when the climbing fibre fires, 215 ms after the switch on average. */
    private static final double LATE_TRACE = StrictMath.pow(.99, 215);

    /** Ablations, three seeds. */
    public PredictiveVariants() {
        this(Question.ABLATIONS, new Seeds(6, 8), 1000, .005, .05);
    }

    /** Checks the ranges. */
    public PredictiveVariants {
        Require.in("trials", trials, "", 3 * Course.BLOCK, 100_000);
        new Noise(noiseM, noiseMPerS);
    }

    @Override
    public Found run(Progress progress) {
        List<Variant> variants = variants();
        int n = seeds.count();
        List<Row> rows = Parallel.map(variants.size() * n, progress, i -> {
            Variant v = variants.get(i / n);
            long seed = seeds.first() + i % n;
            SwitchingTraining training = SwitchingTraining.of(v.setup, v.trained, new Seed(seed));
            return row(v.name, Course.of(training, v.tested, seed, trials));
        });
        return new Found(rows, Provenance.of(this, Barto1995.LOOP).complete(rows.size() == variants.size() * n));
    }

    private static Row row(String variant, Course c) {
        return new Row(
                variant,
                c.seed(),
                c.criterion(),
                c.late(Score::maeM),
                c.late(Score::biasM),
                c.worstM(),
                c.late(Score::switches),
                c.climbed());
    }

    private List<Variant> variants() {
        return switch (question) {
            case ABLATIONS -> ablations();
            case HYSTERESIS -> hysteresis();
            case NOISE -> noise();
            case SELF_CORRECTION -> selfCorrection();
        };
    }

    private static List<Variant> ablations() {
        Setup paper = Barto1995.SETUP;
        double alpha = Barto1995.ALPHA;
        double beta = Barto1995.BETA;
        return List.of(
                new Variant("as in the paper", paper),
                new Variant("no trace", paper.withRule(SwitchingRule.coincidence(alpha, beta), .01)),
                new Variant(
                        "no trace, same LTD", paper.withRule(SwitchingRule.coincidence(alpha * LATE_TRACE, beta), .01)),
                new Variant("decay .5 %, same LTD", decaying(.005)),
                new Variant("decay 2 %, same LTD", decaying(.02)),
                new Variant("no LTP", paper.withRule(SwitchingRule.eligibility(alpha, 0), .01)),
                new Variant("no hysteresis", paper.withLow(paper.high())),
                new Variant("no efference copy", paper.with(false, false)),
                new Variant(
                        "no efference copy, no hysteresis",
                        paper.with(false, false).withLow(paper.high())),
                new Variant("starts high, random weights", paper.with(true, true)),
                new Variant(
                        "climbing fibre without direction",
                        paper,
                        in(Barto1995.LOOP.corrector().directionless())));
    }

    /** Another decay with the LTD scaled so that a climbing fibre after 215 ms depresses as much as before. */
    private static Setup decaying(double decay) {
        double alpha = Barto1995.ALPHA * LATE_TRACE / StrictMath.pow(1 - decay, 215);
        return Barto1995.SETUP.withRule(SwitchingRule.eligibility(alpha, Barto1995.BETA), decay);
    }

    private List<Variant> hysteresis() {
        List<Variant> variants = new ArrayList<>();
        for (double gap : new double[] {0, .1, .3, 1}) {
            Setup setup = Barto1995.SETUP.withLow(Barto1995.SETUP.high() - gap);
            String name = "gap " + gap + ", ";
            variants.add(new Variant(name + "as in the paper", setup));
            variants.add(new Variant(name + "starts high", setup.with(true, true)));
            variants.add(new Variant(name + "no efference copy", setup.with(false, false)));
            variants.add(new Variant(name + "noise", setup, noisy()));
            variants.add(new Variant(name + "noise, no efference copy", setup.with(false, false), noisy()));
        }
        return variants;
    }

    private List<Variant> noise() {
        Setup paper = Barto1995.SETUP;
        return List.of(
                new Variant("quiet", paper),
                new Variant("noise in the tests only", paper, Barto1995.LOOP, noisy()),
                new Variant("noise in training only", paper, noisy(), Barto1995.LOOP),
                new Variant("noise", paper, noisy()),
                new Variant("noise, dendrite 5 ms", paper.withIntegration(5, 0), noisy()),
                new Variant("noise, dendrite 20 ms", paper.withIntegration(20, 0), noisy()),
                new Variant("noise, mossy fibres 5 ms", paper.withIntegration(0, 5), noisy()),
                new Variant("noise, mossy fibres 20 ms", paper.withIntegration(0, 20), noisy()),
                new Variant("noise, both 10 ms", paper.withIntegration(10, 10), noisy()),
                new Variant("tests only, both 10 ms", paper.withIntegration(10, 10), Barto1995.LOOP, noisy()));
    }

    private static List<Variant> selfCorrection() {
        StickyMovement.Corrector corrector = Barto1995.LOOP.corrector();
        Setup paper = Barto1995.SETUP;
        return List.of(
                new Variant("extracerebellar only", paper),
                new Variant("own pulse beyond 10 mm", paper, in(corrector.withAgain(.01))),
                new Variant("own pulse beyond 5 mm", paper, in(corrector.withAgain(.005))),
                new Variant("own pulse beyond 1 mm", paper, in(corrector.withAgain(.001))));
    }

    private StickyMovement noisy() {
        return Barto1995.LOOP.withNoise(new Noise(noiseM, noiseMPerS));
    }

    private static StickyMovement in(StickyMovement.Corrector corrector) {
        return Barto1995.LOOP.withCorrector(corrector);
    }

    private record Variant(String name, Setup setup, StickyMovement trained, StickyMovement tested) {
        private Variant(String name, Setup setup) {
            this(name, setup, Barto1995.LOOP);
        }

        private Variant(String name, Setup setup, StickyMovement loop) {
            this(name, setup, loop, loop);
        }
    }

    /**
     * One variant with one seed; late is the mean of the last three rounds of tests.
     *
     * @param criterionTrials first test round below 2 mm; -1 if none
     * @param maeM late mean absolute endpoint error
     * @param biasM late mean endpoint error; negative is short
     * @param worstM worst of the late movements
     * @param switches late mean number of switches in a movement; more than 1 if the cell pauses again
     * @param cfFraction part of the last 300 trials that fired the climbing fibre
     */
    public record Row(
            String variant,
            long seed,
            int criterionTrials,
            double maeM,
            double biasM,
            double worstM,
            double switches,
            double cfFraction) {}

    /** All variants. */
    public record Found(List<Row> rows, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            return rows.stream()
                    .map(Row::variant)
                    .distinct()
                    .map(name -> {
                        double[] errors = rows.stream()
                                .filter(r -> r.variant.equals(name))
                                .mapToDouble(r -> 1e3 * r.maeM)
                                .sorted()
                                .toArray();
                        return Text.of("%s: error %.2f to %.2f mm", name, errors[0], errors[errors.length - 1]);
                    })
                    .toList();
        }
    }
}
