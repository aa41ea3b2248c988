package cerebellum.barto1995;

import cerebellum.Seed;
import cerebellum.barto1995.StickyMovement.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The protocol of Barto et al. (1995), section 5: movements from random starts to random targets, with tests in between.
 *
 * <p>Not thread-safe.
 */
public final class SwitchingTraining {
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
                tests.add(new Test(start, target, in.test(controller, start, target, noise, (t, x, v, c) -> {})));
            }
        }
        return new Score(tests);
    }

    /** One movement without learning. */
    public record Test(double startM, double targetM, Trial trial) {
        /** Endpoint minus target: positive is too far. */
        public double errorM() {
            return trial.movement().endpointM() - targetM;
        }
    }

    /** A round of tests. */
    public record Score(List<Test> tests) {
        /** Mean absolute endpoint error. */
        public double maeM() {
            return tests.stream()
                    .mapToDouble(t -> Math.abs(t.errorM()))
                    .average()
                    .orElse(Double.NaN);
        }

        /** Mean endpoint error; negative is short. */
        public double biasM() {
            return tests.stream().mapToDouble(Test::errorM).average().orElse(Double.NaN);
        }

        /** Greatest absolute endpoint error. */
        public double worstM() {
            return tests.stream().mapToDouble(t -> Math.abs(t.errorM())).max().orElse(Double.NaN);
        }

        /** Mean number of switches from pulse to step; 1 unless the cell pauses again. */
        public double switches() {
            return tests.stream().mapToInt(t -> t.trial.switches()).average().orElse(Double.NaN);
        }

        /** Mean time of the end of a movement. */
        public double endS() {
            return tests.stream()
                    .mapToDouble(t -> t.trial.movement().endS())
                    .average()
                    .orElse(Double.NaN);
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
}
