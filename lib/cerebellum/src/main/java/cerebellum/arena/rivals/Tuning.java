package cerebellum.arena.rivals;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.control.Contender;
import cerebellum.control.Loads;
import cerebellum.control.Loop;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * The one procedure by which every rival is tuned: on the plant without load, at its usual delays and noise, two seeds
 * above 100, each number up and down by a factor that shrinks, as long as the error of the last cycles falls. A tenth of
 * the error with twice the delays is added: what only just holds is not chosen.
 */
final class Tuning {
    private static final long[] SEEDS = {101, 102};
    private static final double[] FACTORS = {4, 2, 1.3};
    private static final int ROUNDS = 2;

    /** A number must win so much to be changed: what the two seeds cannot tell apart stays as it was. */
    private static final double WORTH = .995;

    private static final double MARGIN = .1;

    private final Rig bench;
    private final Rig late;
    private final int cycles;
    private final Function<double[], Contender> make;

    private Tuning(Rig rig, int cycles, Function<double[], Contender> make) {
        Task task = rig.task().with(cycles, Loads.NONE);
        bench = rig.with(task);
        late = rig.with(task.with(task.lag().times(2)));
        this.cycles = cycles;
        this.make = make;
    }

    /**
     * The best numbers found.
     *
     * @param cycles of a trial, the last third of which counts
     * @param starts where the search may begin, the best of them does
     */
    static double[] search(Rig rig, int cycles, Function<double[], Contender> make, double[]... starts) {
        Tuning tuning = new Tuning(rig, cycles, make);
        double[] best = starts[0];
        double least = tuning.error(best);
        for (int i = 1; i < starts.length; i++) {
            double error = tuning.error(starts[i]);
            best = error < least ? starts[i] : best;
            least = Math.min(least, error);
        }
        for (double factor : FACTORS) {
            for (int round = 0; round < ROUNDS; round++) {
                double before = least;
                for (int i = 0; i < best.length; i++) {
                    for (double by : new double[] {factor, 1 / factor}) {
                        double error = least;
                        while (true) {
                            double[] next = best.clone();
                            next[i] *= by;
                            error = tuning.error(next);
                            if (!(error < WORTH * least)) {
                                break;
                            }
                            best = next;
                            least = error;
                        }
                    }
                }
                if (least == before) {
                    break;
                }
            }
        }
        return best;
    }

    private double error(double[] numbers) {
        double sum = 0;
        for (long seed : SEEDS) {
            Contender contender = make.apply(numbers);
            sum += last(bench, contender, new Seed(seed)) + MARGIN * last(late, contender, new Seed(seed));
        }
        return sum;
    }

    private double last(Rig rig, Contender contender, Seed seed) {
        double[] errors = new Loop(rig, contender.start(bench, seed), seed).run();
        return Arrays.stream(errors, cycles - (cycles + 2) / 3, cycles).sum();
    }

    /** What was tuned, to be printed: names and numbers, to three digits. */
    static String told(String[] names, double[] numbers) {
        StringJoiner told = new StringJoiner(", ");
        for (int i = 0; i < numbers.length; i++) {
            told.add(names[i] + " " + Require.number(Math.round(numbers[i] * 1e6) / 1e6));
        }
        return told.toString();
    }
}
