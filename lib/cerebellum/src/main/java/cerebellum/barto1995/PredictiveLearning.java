package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.Text;
import cerebellum.barto1995.PredictiveSwitching.Cell;
import cerebellum.barto1995.PredictiveSwitching.Delays;
import cerebellum.barto1995.PredictiveSwitching.Setup;
import cerebellum.barto1995.StickyMovement.Correction;
import cerebellum.barto1995.StickyMovement.Noise;
import cerebellum.barto1995.StickyMovement.Trial;
import cerebellum.barto1995.SwitchingTraining.Course;
import cerebellum.barto1995.SwitchingTraining.Errors;
import cerebellum.barto1995.SwitchingTraining.Score;
import cerebellum.barto1995.SwitchingTraining.Test;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Seeds;
import cerebellum.learning.SwitchingRule;
import java.util.ArrayList;
import java.util.List;

/** One Purkinje cell learns 15 movements: trials to criterion, error, bias, lead, over seeds. */
@About(
        name = "predictive-learning",
        value = "a Purkinje cell learns when to end the pulse: error, bias, lead and climbing-fibre rate over seeds",
        source = "Barto et al. 1995, sections 4 and 5")
public record PredictiveLearning(
        @About("how many, how long") Practice practice,
        @About("how synapses change") Rule rule,
        @About("what the cell senses") Delays delays,
        @About("how the cell decides") Cell cell,

        @About(value = "mass of what is moved", low = .01, high = 100)
        double massKg,

        @About("in the senses") Noise noise,

        @About("where there is noise: nowhere, in training, in the tests or in both")
        Noisy noisy,

        @About("what is corrected") Correction correction)
        implements Experiment<PredictiveLearning.Found> {
    /** Targets that are not trained, between those that are and beyond, m. */
    private static final double[] UNSEEN_M = {.025, .035, .045, .055};

    /** The rule of Barto et al. (1995), section 4, or the same without its trace. */
    public record Rule(
            @About(value = "LTD in a step of climbing-fibre activity", low = 0, high = 1)
            double alpha,

            @About(value = "LTP in an up-switch", low = 0, high = 1)
            double beta,

            @About(value = "decay of eligibility in 1 ms", low = 0, high = 1)
            double decay,

            @About("whether eligibility is remembered; else only the synapses active with the climbing fibre change")
            boolean trace) {
        /** Checks the ranges. */
        public Rule {
            Ranges.check(Rule.class, alpha, beta, decay, trace);
        }
    }

    /** Where there is noise. */
    public enum Noisy {
        /** Neither in training nor in the tests. */
        NOWHERE,
        /** In training alone. */
        TRAINING,
        /** In the tests alone. */
        TESTS,
        /** In both. */
        BOTH
    }

    /** The paper's numbers, five seeds. */
    public PredictiveLearning() {
        this(new Practice(new Seeds(6, 10), 1000), Noise.NONE, Noisy.BOTH);
    }

    /** The paper's numbers with noise. */
    PredictiveLearning(Practice practice, Noise noise, Noisy noisy) {
        this(
                practice,
                new Rule(Barto1995.ALPHA, Barto1995.BETA, Barto1995.DECAY, true),
                Barto1995.SETUP.delays(),
                Barto1995.SETUP.cell(),
                Barto1995.PLANT.massKg(),
                noise,
                noisy,
                Barto1995.LOOP.corrector().correction());
    }

    /** Checks the ranges. */
    public PredictiveLearning {
        Ranges.check(PredictiveLearning.class, practice, rule, delays, cell, massKg, noise, noisy, correction);
    }

    private StickyMovement loop(Noisy here) {
        return Barto1995.LOOP
                .withPlant(Barto1995.PLANT.withMass(massKg))
                .withCorrection(correction)
                .withNoise(noisy == here || noisy == Noisy.BOTH ? noise : Noise.NONE);
    }

    /** What one seed comes to. */
    Course course(long seed) {
        SwitchingRule changes = rule.trace
                ? SwitchingRule.eligibility(rule.alpha, rule.beta)
                : SwitchingRule.coincidence(rule.alpha, rule.beta);
        Setup setup = new Setup(changes, rule.decay, cell, delays);
        SwitchingTraining training = SwitchingTraining.of(setup, loop(Noisy.TRAINING), new Seed(seed));
        return training.course(loop(Noisy.TESTS), seed, practice.trials());
    }

    @Override
    public Found run(Progress progress) {
        List<Course> courses = practice.each(List.of(this), progress, PredictiveLearning::course);
        List<Block> blocks = new ArrayList<>();
        List<Movement> movements = new ArrayList<>();
        List<Unseen> unseen = new ArrayList<>();
        for (Course course : courses) {
            long seed = course.seed();
            for (int b = 0; b < course.scores().size(); b++) {
                blocks.add(
                        new Block(seed, course.trial(b), course.scores().get(b).errors()));
            }
            for (Test t : course.scores().get(course.scores().size() - 1).tests()) {
                Trial trial = t.trial();
                movements.add(new Movement(seed, t.startM(), t.targetM(), t.errorM(), trial.switchS(), trial.leadS()));
            }
            for (double target : UNSEEN_M) {
                Score score = course.training().score(loop(Noisy.TESTS), List.of(target));
                unseen.add(new Unseen(seed, target, score.maeM(), score.errors().biasM()));
            }
        }
        return new Found(
                courses.stream().map(PredictiveLearning::row).toList(),
                blocks,
                movements,
                unseen,
                Provenance.of(this, loop(Noisy.TESTS))
                        .complete(courses.size() == practice.seeds().count()));
    }

    private static Row row(Course course) {
        return new Row(
                course.seed(),
                course.scores().get(0).maeM(),
                course.criterion(),
                course.late(),
                course.late(s -> s.shown().movement().endpointM()),
                course.late(s -> s.shown().leadS()),
                course.climbed());
    }

    /**
     * One seed; "late" is the mean of the last three rounds of tests.
     *
     * @param beforeM mean absolute error before learning
     * @param criterionTrials first test round below 2 mm; -1 if none
     * @param late endpoint errors
     * @param shownM late endpoint from 0 to .05 m
     * @param pkcLeadS late time from the cell's switch to the end of that movement
     * @param cfFraction part of the last 300 trials that fired the climbing fibre
     */
    public record Row(
            long seed,
            double beforeM,
            int criterionTrials,
            Errors late,
            double shownM,
            double pkcLeadS,
            double cfFraction) {
        /** Late mean absolute endpoint error. */
        public double maeM() {
            return late.maeM();
        }
    }

    /** A round of tests. */
    public record Block(long seed, int trial, Errors errors) {}

    /** The last round of tests, movement by movement. */
    public record Movement(long seed, double startM, double targetM, double errorM, double switchS, double pkcLeadS) {}

    /** Five movements to a target that was never trained, after the last trial. */
    public record Unseen(long seed, double targetM, double maeM, double biasM) {}

    /** All seeds. */
    public record Found(
            List<Row> rows, List<Block> blocks, List<Movement> movements, List<Unseen> unseen, Provenance provenance)
            implements Result {
        @Override
        public List<String> summary() {
            if (rows.isEmpty()) {
                return List.of("stopped before the first seed was done");
            }
            Spread maeM = Spread.of(rows, Row::maeM);
            return List.of(
                    Text.of(
                            "%d seeds: mean absolute endpoint error %.2f mm, %.2f at worst; bias %.2f mm",
                            rows.size(),
                            1e3 * maeM.mean(),
                            1e3 * maeM.greatest(),
                            1e3 * Spread.of(rows, row -> row.late.biasM()).mean()),
                    Text.of(
                            "the cell switches %.0f ms before the end; the climbing fibre fires in %.1f %% of the trials",
                            1e3 * Spread.of(rows, Row::pkcLeadS).mean(),
                            100 * Spread.of(rows, Row::cfFraction).mean()));
        }
    }
}
