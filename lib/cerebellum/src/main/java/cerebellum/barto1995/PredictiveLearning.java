package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.barto1995.StickyMovement.Noise;
import cerebellum.barto1995.SwitchingTraining.Score;
import cerebellum.barto1995.SwitchingTraining.Test;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Seeds;
import cerebellum.learning.SwitchingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** One Purkinje cell learns 15 movements: trials to criterion, error, bias, lead, over seeds. */
@About(
        name = "predictive-learning",
        value = "a Purkinje cell learns when to end the pulse: error, bias, lead and climbing-fibre rate over seeds",
        source = "Barto et al. 1995, sections 4 and 5")
public record PredictiveLearning(
        @About("seeds: wiring, delays and trials") Seeds seeds,
        @About("movements with learning") int trials,
        @About("LTD in a step of climbing-fibre activity") double alpha,
        @About("LTP in an up-switch") double beta,
        @About("decay of eligibility in 1 ms") double decay,
        @About("mean delay of position and velocity") double delayMs,
        @About("its standard deviation over fibres") double delaySdMs,
        @About("mass") double massKg,
        @About("noise of sensed position, each ms") double noiseM,
        @About("noise of sensed velocity, each ms") double noiseMPerS)
        implements Experiment<PredictiveLearning.Found> {
    /** The paper's numbers, five seeds. */
    public PredictiveLearning() {
        this(new Seeds(6, 10), 1000, Barto1995.ALPHA, Barto1995.BETA, .01, 15, 6, 1, 0, 0);
    }

    /** Checks the ranges. */
    public PredictiveLearning {
        Require.in("trials", trials, "", 3 * Course.BLOCK, 100_000);
        Require.in("alpha", alpha, "", 0, 1);
        Require.in("beta", beta, "", 0, 1);
        setup(alpha, beta, decay, delayMs, delaySdMs);
        loop(massKg, noiseM, noiseMPerS);
    }

    private static PredictiveSwitching.Setup setup(
            double alpha, double beta, double decay, double delayMs, double delaySdMs) {
        return Barto1995.SETUP
                .withRule(SwitchingRule.eligibility(alpha, beta), decay)
                .withDelay(delayMs, delaySdMs);
    }

    private static StickyMovement loop(double massKg, double noiseM, double noiseMPerS) {
        return Barto1995.LOOP
                .withCommand(Barto1995.COMMAND.withPlant(Barto1995.PLANT.withMass(massKg)))
                .withNoise(new Noise(noiseM, noiseMPerS));
    }

    @Override
    public Found run(Progress progress) {
        PredictiveSwitching.Setup setup = setup(alpha, beta, decay, delayMs, delaySdMs);
        StickyMovement loop = loop(massKg, noiseM, noiseMPerS);
        List<Course> courses =
                Parallel.map(seeds.count(), progress, i -> Course.of(setup, loop, seeds.first() + i, trials));
        List<Block> blocks = new ArrayList<>();
        List<Movement> movements = new ArrayList<>();
        for (Course course : courses) {
            for (int b = 0; b < course.scores().size(); b++) {
                Score s = course.scores().get(b);
                blocks.add(new Block(course.seed(), b * Course.BLOCK, s.maeM(), s.biasM(), s.worstM()));
            }
            for (Test t : course.scores().get(course.scores().size() - 1).tests()) {
                movements.add(new Movement(
                        course.seed(),
                        t.startM(),
                        t.targetM(),
                        t.errorM(),
                        t.trial().switchS(),
                        t.trial().leadS()));
            }
        }
        return new Found(
                courses.stream().map(PredictiveLearning::row).toList(),
                blocks,
                movements,
                courses.stream().flatMap(c -> unseen(c, loop)).toList(),
                Provenance.of(this, loop).complete(courses.size() == seeds.count()));
    }

    private static Row row(Course course) {
        return new Row(
                course.seed(),
                course.scores().get(0).maeM(),
                course.criterion(),
                course.late(Score::maeM),
                course.late(Score::biasM),
                course.worstM(),
                course.late(s -> s.shown().movement().endpointM()),
                course.late(s -> s.shown().leadS()),
                course.climbed());
    }

    private static Stream<Unseen> unseen(Course course, StickyMovement loop) {
        return Stream.of(.025, .035, .045, .055).map(target -> {
            Score score = course.training().score(loop, List.of(target));
            return new Unseen(course.seed(), target, score.maeM(), score.biasM());
        });
    }

    /**
     * One seed; "late" is the mean of the last three rounds of tests.
     *
     * @param beforeM mean absolute error before learning
     * @param criterionTrials first test round below 2 mm; -1 if none
     * @param maeM late mean absolute endpoint error
     * @param biasM late mean endpoint error
     * @param worstM worst of the late movements
     * @param shownM late endpoint from 0 to .05 m
     * @param pkcLeadS late time from the cell's switch to the end of that movement
     * @param cfFraction part of the last 300 trials that fired the climbing fibre
     */
    public record Row(
            long seed,
            double beforeM,
            int criterionTrials,
            double maeM,
            double biasM,
            double worstM,
            double shownM,
            double pkcLeadS,
            double cfFraction) {}

    /** A round of tests. */
    public record Block(long seed, int trial, double maeM, double biasM, double worstM) {}

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
            return List.of(
                    Text.of(
                            "%d seeds: mean absolute endpoint error %.2f mm, %.2f at worst; bias %.2f mm",
                            rows.size(),
                            1e3 * average(Row::maeM),
                            1e3 * rows.stream().mapToDouble(Row::maeM).max().orElse(0),
                            1e3 * average(Row::biasM)),
                    Text.of(
                            "the cell switches %.0f ms before the end; the climbing fibre fires in %.1f %% of the trials",
                            1e3 * average(Row::pkcLeadS), 100 * average(Row::cfFraction)));
        }

        private double average(ToDoubleFunction<Row> of) {
            return rows.stream().mapToDouble(of).average().orElse(Double.NaN);
        }
    }
}
