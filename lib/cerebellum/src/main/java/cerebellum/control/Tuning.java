package cerebellum.control;

import cerebellum.Require;
import cerebellum.Seed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The one procedure by which every controller is tuned, cerebella and rivals: on the plant without load, at its usual delays
 * and noise, two seeds above 100. The best of some starts begins; then each number goes up and down by a factor that shrinks,
 * as long as the error of a trial's last third falls. A tenth of the error with twice the delays is added: what only just
 * holds is not chosen. What learns gets the lowest rate that comes within a tenth of the least error, 0 among them, since a trial
 * does not show what runs away slowly.
 */
final class Tuning {
    private static final long[] SEEDS = {101, 102};
    private static final double[] FACTORS = {4, 1.6};
    private static final int ROUNDS = 2;

    /** A number must win so much to be changed: what the two seeds cannot tell apart stays as it was. */
    private static final double WORTH = .995;

    private static final double MARGIN = .1;

    /** What learns does so no faster than it must to come so near to the least error. */
    private static final double NEARLY = 1.1;

    private static final double LESS = 1.6;

    private final Tunable tunable;
    private final Tunable.Tunables all;
    private final Rig bench;
    private final Rig late;
    /** Of all numbers tried: many are met again. */
    private final Map<List<Double>, Double> errors = new HashMap<>();

    private double[] best;
    private double least = Double.POSITIVE_INFINITY;

    Tuning(Tunable tunable, Rig rig) {
        this.tunable = tunable;
        all = tunable.tunables();
        Task task = rig.task().with(all.cycles(), Loads.NONE);
        bench = rig.with(task);
        late = rig.with(task.with(task.lag().times(2)));
        best = all.starts().get(0);
    }

    /** A contender with its numbers. */
    record Tuned(Tunable of, List<Double> numbers) implements Contender {
        Tuned(Tunable of, double[] numbers) {
            this(of, Arrays.stream(numbers).boxed().toList());
        }

        @Override
        public Controller start(Rig rig, Seed seed) {
            return of.start(
                    rig, seed, numbers.stream().mapToDouble(Double::doubleValue).toArray());
        }

        @Override
        public Optional<String> cannot(Rig rig) {
            return of.cannot(rig);
        }

        @Override
        public Contender withoutLearning() {
            if (!of.tunables().learning()) {
                return this;
            }
            double[] none = numbers.stream().mapToDouble(Double::doubleValue).toArray();
            none[0] = 0;
            return new Tuned(of, none);
        }

        /** What was tuned, to six digits. */
        @Override
        public String toString() {
            StringJoiner told = new StringJoiner(", ");
            for (int i = 0; i < numbers.size(); i++) {
                told.add(of.tunables().knobs().get(i).name() + " "
                        + Require.number(Math.round(numbers.get(i) * 1e6) / 1e6));
            }
            return told.toString();
        }
    }

    /** The best found. */
    Contender best() {
        for (double[] start : all.starts()) {
            taken(start, 1);
        }
        for (double factor : FACTORS) {
            for (int round = 0; round < ROUNDS; round++) {
                double before = least;
                for (int i = 0; i < best.length; i++) {
                    turn(i, factor);
                    turn(i, 1 / factor);
                }
                if (least == before) {
                    break;
                }
            }
        }
        if (all.learning()) {
            calm();
        }
        return new Tuned(tunable, best);
    }

    /** The least learning that does nearly as well: none, if that does. */
    private void calm() {
        double enough = NEARLY * least;
        if (known(learning(0)) <= enough) {
            best = learning(0);
        }
        while (best[0] != 0 && known(learning(best[0] / LESS)) <= enough) {
            best = learning(best[0] / LESS);
        }
    }

    private double[] learning(double rate) {
        double[] other = best.clone();
        other[0] = rate;
        return other;
    }

    /** As long as it helps, and the knob goes so far. */
    private void turn(int knob, double by) {
        double[] next;
        do {
            next = best.clone();
            next[knob] *= by;
        } while (Math.abs(next[knob]) <= all.knobs().get(knob).most()
                && next[knob] != best[knob]
                && taken(next, WORTH));
    }

    /** Takes numbers if they are better, less than so many times the least error. */
    private boolean taken(double[] numbers, double worth) {
        double error = known(numbers);
        if (!(error < worth * least)) {
            return false;
        }
        best = numbers;
        least = error;
        return true;
    }

    private double known(double[] numbers) {
        return errors.computeIfAbsent(Arrays.stream(numbers).boxed().toList(), n -> error(numbers));
    }

    private double error(double[] numbers) {
        double sum = 0;
        for (long seed : SEEDS) {
            sum += last(bench, numbers, new Seed(seed)) + MARGIN * last(late, numbers, new Seed(seed));
        }
        return sum;
    }

    private double last(Rig rig, double[] numbers, Seed seed) {
        Controller controller = tunable.start(bench, seed.of("controller"), numbers);
        double[] cycles = new Loop(rig, controller, seed).run();
        return Arrays.stream(cycles, cycles.length - (cycles.length + 2) / 3, cycles.length)
                .sum();
    }
}
