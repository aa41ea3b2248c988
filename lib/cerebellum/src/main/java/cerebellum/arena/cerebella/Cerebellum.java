package cerebellum.arena.cerebella;

import cerebellum.control.Task;
import cerebellum.control.Tunable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model of the cerebellum beside a feedback controller. Tuned are its rate of learning, of the model's own scale, and by
 * how much later than the loop's delays it expects the lesson on a command.
 */
abstract class Cerebellum implements Tunable {
    /** Of a trial: as long as the arena lets it learn. */
    static final int CYCLES = 40;

    private static final double[] LATER_S = {0, .04, .12};

    private final Tunables tunables;

    /**
     * What is tuned.
     *
     * @param cycles of a trial
     * @param mostRate it is not tried beyond
     * @param later whether lessons may be later than the loop; what has a time of its own does not ask
     * @param rates from which the search may begin
     */
    Cerebellum(int cycles, double mostRate, boolean later, double... rates) {
        Knob rate = new Knob("rate", mostRate);
        double[][] starts = Arrays.stream(rates)
                .boxed()
                .flatMap(r ->
                        later ? Arrays.stream(LATER_S).mapToObj(s -> new double[] {r, s}) : Stream.of(new double[] {r}))
                .toArray(double[][]::new);
        List<Knob> knobs = later ? List.of(rate, new Knob("later s", 1)) : List.of(rate);
        tunables = new Tunables(cycles, true, knobs, List.of(starts));
    }

    @Override
    public final Tunables tunables() {
        return tunables;
    }

    /** Steps from a command to its lesson. */
    static int late(Task task, double[] numbers) {
        double laterS = numbers.length < 2 ? 0 : numbers[1];
        return task.efferentSteps() + task.afferentSteps() + (int) Math.round(laterS / task.dtS());
    }
}
