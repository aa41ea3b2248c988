package cerebellum.barto1995;

import cerebellum.Seed;
import cerebellum.barto1995.SwitchingTraining.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One seed's learning of predictive switching, tested every {@value #BLOCK} trials; "late" is the mean of the last three
 * rounds of tests.
 *
 * @param training as it is after the last trial
 * @param scores before learning and after each block
 * @param climbed fraction of the last three blocks' trials that fired the climbing fibre
 */
record Course(long seed, SwitchingTraining training, List<Score> scores, double climbed) {
    static final int BLOCK = 100;

    /** Trains a new cell. */
    static Course of(PredictiveSwitching.Setup setup, StickyMovement loop, long seed, int trials) {
        return of(SwitchingTraining.of(setup, loop, new Seed(seed)), loop, seed, trials);
    }

    /** Trains what is there, tested in a loop that may be another than the one it is trained in. */
    static Course of(SwitchingTraining training, StickyMovement tested, long seed, int trials) {
        List<Score> scores = new ArrayList<>(List.of(training.score(tested, Barto1995.TARGETS_M)));
        int climbed = 0;
        for (int done = BLOCK; done <= trials; done += BLOCK) {
            int fired = training.trials(BLOCK);
            climbed += done > trials - 3 * BLOCK ? fired : 0;
            scores.add(training.score(tested, Barto1995.TARGETS_M));
        }
        return new Course(seed, training, scores, climbed / (3. * BLOCK));
    }

    double late(ToDoubleFunction<Score> of) {
        return scores.subList(Math.max(0, scores.size() - 3), scores.size()).stream()
                .mapToDouble(of)
                .average()
                .orElse(Double.NaN);
    }

    double worstM() {
        return scores.subList(Math.max(0, scores.size() - 3), scores.size()).stream()
                .mapToDouble(Score::worstM)
                .max()
                .orElse(Double.NaN);
    }

    /** The first test with a mean absolute error below 2 mm, in trials; -1 if there is none. */
    int criterion() {
        for (int block = 0; block < scores.size(); block++) {
            if (scores.get(block).maeM() < .002) {
                return block * BLOCK;
            }
        }
        return -1;
    }
}
