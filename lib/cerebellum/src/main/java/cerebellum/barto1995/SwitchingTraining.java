package cerebellum.barto1995;

import cerebellum.Seed;
import cerebellum.barto1995.StickyMovement.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The protocol of Barto et al. (1995), section 5: movements from random starts to random targets, with tests in between.
 *
 * <p>Not thread-safe.
 */
public final class SwitchingTraining {
    private static final int BLOCK = 100;
    private static final int LATE = 3;

    /** The mean absolute error of the criterion. */
    private static final double CRITERION_M = .002;

    private final PulseStepController controller;
    private final StickyMovement loop;
    private final SplittableRandom chance;
    private final SplittableRandom noise;
    private final List<Double> targets;

    /** Of a controller in a loop; {@code targets}, m, are drawn with equal chance, starts from -.02 to .02 m. */
    public SwitchingTraining(PulseStepController controller, StickyMovement loop, List<Double> targets, Seed seed) {
        this.controller = controller;
        this.loop = loop;
        this.targets = List.copyOf(targets);
        chance = seed.of("trials").random();
        noise = seed.of("noise").random();
    }

    /** A new cell with the numbers of the paper. */
    public static SwitchingTraining of(PredictiveSwitching.Setup setup, StickyMovement loop, Seed seed) {
        return new SwitchingTraining(new PredictiveSwitching(setup, seed), loop, Barto1995.TARGETS_M, seed);
    }

    /** The same controller, as trained as it is, in another loop. */
    public SwitchingTraining in(StickyMovement other, Seed seed) {
        return new SwitchingTraining(controller, other, targets, seed);
    }

    /** One movement with learning. */
    public Trial trial() {
        double startM = Barto1995.STARTS_M.get(0) * (1 - 2 * chance.nextDouble());
        return loop.train(controller, startM, targets.get(chance.nextInt(targets.size())), noise);
    }

    /** Several movements with learning; how many fired the climbing fibre. Stops when the thread is interrupted. */
    public int trials(int count) {
        int climbed = 0;
        for (int i = 0; i < count && !Thread.currentThread().isInterrupted(); i++) {
            climbed += trial().climbed() ? 1 : 0;
        }
        return climbed;
    }

    /** The 15 test movements, learning off, in the loop of training. */
    public Score score() {
        return score(loop, Barto1995.TARGETS_M);
    }

    /** Test movements from the five starts to given targets, learning off, in any loop. */
    public Score score(StickyMovement in, List<Double> targetsM) {
        List<Test> tests = new ArrayList<>();
        for (double target : targetsM) {
            for (double start : Barto1995.STARTS_M) {
                tests.add(new Test(start, target, in.test(controller, start, target, noise)));
            }
        }
        return new Score(tests);
    }

    /** Trains, with tests in a loop that may be another than the one of training. */
    Course course(StickyMovement tested, long seed, int trials) {
        List<Score> scores = new ArrayList<>(List.of(score(tested, Barto1995.TARGETS_M)));
        int climbed = 0;
        int late = 0;
        for (int done = 0; done < trials; done += BLOCK) {
            int block = Math.min(BLOCK, trials - done);
            int fired = trials(block);
            if (done >= trials - LATE * BLOCK) {
                climbed += fired;
                late += block;
            }
            scores.add(score(tested, Barto1995.TARGETS_M));
        }
        return new Course(seed, this, trials, scores, climbed / (double) late);
    }

    /** One movement without learning. */
    public record Test(double startM, double targetM, Trial trial) {
        /** Endpoint minus target: positive is too far. */
        public double errorM() {
            return trial.movement().endpointM() - targetM;
        }
    }

    /**
     * Endpoint errors of several movements.
     *
     * @param maeM mean absolute error
     * @param biasM mean error; negative is short
     * @param worstM greatest absolute error
     */
    public record Errors(double maeM, double biasM, double worstM) {}

    /** A round of tests. */
    public record Score(List<Test> tests) {
        /** How far the endpoints are from the targets. */
        public Errors errors() {
            double worstM =
                    tests.stream().mapToDouble(t -> Math.abs(t.errorM())).max().orElse(Double.NaN);
            return new Errors(maeM(), mean(Test::errorM), worstM);
        }

        /** Mean absolute endpoint error. */
        public double maeM() {
            return mean(test -> Math.abs(test.errorM()));
        }

        /** Mean number of switches from pulse to step; 1 unless the cell pauses again. */
        public double switches() {
            return mean(test -> test.trial.switches());
        }

        /** Mean time of the end of a movement. */
        public double endS() {
            return mean(test -> test.trial.movement().endS());
        }

        private double mean(ToDoubleFunction<Test> of) {
            return tests.stream().mapToDouble(of).average().orElse(Double.NaN);
        }

        /** The movement of the paper's figures, from 0 to .05 m. */
        public Trial shown() {
            return tests.stream()
                    .filter(t -> t.startM == 0 && t.targetM == .05)
                    .findFirst()
                    .orElseThrow()
                    .trial();
        }
    }

    /**
     * One seed's learning of predictive switching, tested every {@value #BLOCK} trials and after the last; "late" is the mean
     * of the last three rounds of tests.
     *
     * @param training as it is after the last trial
     * @param trials with learning
     * @param scores before learning and after each block
     * @param climbed fraction of the last three blocks' trials that fired the climbing fibre
     */
    record Course(long seed, SwitchingTraining training, int trials, List<Score> scores, double climbed) {
        /** The trial after which a round of tests came. */
        int trial(int round) {
            return Math.min(round * BLOCK, trials);
        }

        double late(ToDoubleFunction<Score> of) {
            return lateRounds().mapToDouble(of).average().orElse(Double.NaN);
        }

        /** Late errors: means of the rounds' means, and the worst of all. */
        Errors late() {
            double worstM =
                    lateRounds().mapToDouble(s -> s.errors().worstM()).max().orElse(Double.NaN);
            return new Errors(late(Score::maeM), late(s -> s.errors().biasM()), worstM);
        }

        private Stream<Score> lateRounds() {
            return scores.stream().skip(Math.max(1, scores.size() - LATE));
        }

        /** The first test with a mean absolute error below 2 mm, in trials; -1 if there is none. */
        int criterion() {
            int round = 0;
            while (round < scores.size() && scores.get(round).maeM() >= CRITERION_M) {
                round++;
            }
            return round < scores.size() ? trial(round) : -1;
        }
    }
}
