package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Spread;
import cerebellum.Text;
import cerebellum.barto1995.PredictiveLearning.Noisy;
import cerebellum.barto1995.StickyMovement.Noise;
import cerebellum.barto1995.SwitchingTraining.Course;
import cerebellum.barto1995.SwitchingTraining.Errors;
import cerebellum.barto1995.SwitchingTraining.Score;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Seeds;
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

        @About("how many, how long") Practice practice,
        @About("in the senses, where there is noise") Noise noise)
        implements Experiment<PredictiveVariants.Found> {
    /** What is asked; a variant a line: its name, and what differs from {@link PredictiveLearning}. */
    public enum Question {
        /**
         * What each part is for. "Same LTD": without a trace, or with another decay, as much of it as the paper's trace
         * leaves when the climbing fibre fires, 215 ms after the switch on average.
         */
        ABLATIONS("""
                as in the paper:
                no trace: trace=false
                no trace, same LTD: trace=false alpha=4.609213548548534E-5
                decay .5 %, same LTD: decay=.005 alpha=1.3541428141671156E-4
                decay 2 %, same LTD: decay=.02 alpha=.0035483018356717464
                no LTP: beta=0
                no hysteresis: gap=0
                no efference copy: efference_copy=false
                no efference copy, no hysteresis: efference_copy=false gap=0
                starts high, random weights: starts_high=true
                climbing fibre without direction: directional=false"""),
        /** Where hysteresis accelerates learning. */
        HYSTERESIS(gap("0.0") + gap("0.1") + gap("0.3") + gap("1.0")),
        /** Whether training under noise or integration of the inputs mends what noise breaks. */
        NOISE("""
                quiet:
                noise in the tests only: noisy=tests
                noise in training only: noisy=training
                noise: noisy=both
                noise, dendrite 5 ms: noisy=both dendrite_ms=5
                noise, dendrite 20 ms: noisy=both dendrite_ms=20
                noise, mossy fibres 5 ms: noisy=both mossy_ms=5
                noise, mossy fibres 20 ms: noisy=both mossy_ms=20
                noise, both 10 ms: noisy=both dendrite_ms=10 mossy_ms=10
                tests only, both 10 ms: noisy=tests dendrite_ms=10 mossy_ms=10"""),
        /** Whether the module's own second pulses teach as well as the extracerebellar system. */
        SELF_CORRECTION("""
                extracerebellar only:
                own pulse beyond 10 mm: again_m=.01
                own pulse beyond 5 mm: again_m=.005
                own pulse beyond 1 mm: again_m=.001""");

        private final String variants;

        Question(String variants) {
            this.variants = variants;
        }

        private static String gap(String gap) {
            return """
                    gap G, as in the paper: gap=G
                    gap G, starts high: gap=G starts_high=true
                    gap G, no efference copy: gap=G efference_copy=false
                    gap G, noise: gap=G noisy=both
                    gap G, noise, no efference copy: gap=G noisy=both efference_copy=false
                    """.replace("G", gap);
        }
    }

    /** Ablations, three seeds. */
    public PredictiveVariants() {
        this(Question.ABLATIONS, new Practice(new Seeds(6, 8), 1000), new Noise(.005, .05));
    }

    @Override
    public Found run(Progress progress) {
        PredictiveLearning paper = new PredictiveLearning(practice, noise, Noisy.NOWHERE);
        List<String> variants = question.variants.lines().toList();
        List<Row> rows = practice.each(variants, progress, (variant, seed) -> {
            String[] told = variant.split(":", 2);
            Course c = Experiments.with(paper, told[1]).course(seed);
            return new Row(told[0], seed, c.criterion(), c.late(), c.late(Score::switches), c.climbed());
        });
        return new Found(rows, practice.provenance(this, variants, rows));
    }

    /**
     * One variant with one seed; late is the mean of the last three rounds of tests.
     *
     * @param criterionTrials first test round below 2 mm; -1 if none
     * @param late endpoint errors
     * @param switches late mean number of switches in a movement; more than 1 if the cell pauses again
     * @param cfFraction part of the last 300 trials that fired the climbing fibre
     */
    public record Row(
            String variant, long seed, int criterionTrials, Errors late, double switches, double cfFraction) {}

    /** All variants. */
    public record Found(List<Row> rows, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            return Practice.lines(rows, Row::variant, (name, own) -> {
                Spread maeM = Spread.of(own, row -> row.late.maeM());
                return Text.of("%s: error %.2f to %.2f mm", name, 1e3 * maeM.least(), 1e3 * maeM.greatest());
            });
        }
    }
}
