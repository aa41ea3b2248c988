package cerebellum.control;

import cerebellum.Seed;
import java.util.List;

/** A contender with numbers that are tuned for a plant, every one by the procedure of {@link Tuning}. */
public interface Tunable extends Contender {
    /**
     * What is tuned.
     *
     * @param cycles of a trial: enough to see what the numbers are worth
     * @param learning whether the first number is a rate or a share of learning, so that 0 stands for none
     * @param knobs in the order of the numbers
     * @param starts where the search may begin, the best of them does; the first is what is used untuned
     */
    record Tunables(int cycles, boolean learning, List<Knob> knobs, List<double[]> starts) {
        /** Copies the lists. */
        public Tunables {
            knobs = List.copyOf(knobs);
            starts = List.copyOf(starts);
        }

        /** Of knobs without a stop. */
        public static Tunables of(int cycles, boolean learning, List<String> names, double[]... starts) {
            return new Tunables(
                    cycles,
                    learning,
                    names.stream()
                            .map(n -> new Knob(n, Double.POSITIVE_INFINITY))
                            .toList(),
                    List.of(starts));
        }
    }

    /**
     * One number.
     *
     * @param name with its unit
     * @param most it is not tried beyond, either way
     */
    record Knob(String name, double most) {}

    /** What is tuned of it. */
    Tunables tunables();

    /**
     * A controller of some numbers that has learned nothing yet.
     *
     * @param numbers one a knob; not modified
     */
    Controller start(Rig rig, Seed seed, double[] numbers);

    /** The same when it has met the plant on the bench; itself if it needs no model of it. */
    default Tunable knowing(Rig rig) {
        return this;
    }

    @Override
    default Controller start(Rig rig, Seed seed) {
        return start(rig, seed, tunables().starts().get(0));
    }

    @Override
    default Contender tunedFor(Rig rig) {
        return new Tuning(knowing(rig), rig).best();
    }

    @Override
    default Contender withoutLearning() {
        return tunables().learning()
                ? new Tuning.Tuned(this, tunables().starts().get(0)).withoutLearning()
                : this;
    }
}
