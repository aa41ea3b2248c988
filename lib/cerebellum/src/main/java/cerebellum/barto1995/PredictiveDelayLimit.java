package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.barto1995.SwitchingTraining.Test;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Seeds;
import cerebellum.experiment.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which movements can be learned at which delay: those whose switch comes after the first news of the movement. */
@About(
        name = "predictive-delay-limit",
        value = "which movements can be learned at which delay: those that switch after the cell can know of motion",
        source = "beyond Barto et al. 1995")
public record PredictiveDelayLimit(
        @About("seeds: wiring and trials") Seeds seeds,
        @About("movements with learning") int trials,
        @About("delays of all position and velocity fibres") Values delaysMs)
        implements Experiment<PredictiveDelayLimit.Found> {
    private static final double LEARNED_M = .004;
    private static final double GUARD_S = .01;

    /** 50, 70 and 100 ms, five seeds. */
    public PredictiveDelayLimit() {
        this(new Seeds(1, 5), 1000, Values.of(50, 70, 100));
    }

    /** Checks the ranges. */
    public PredictiveDelayLimit {
        Require.in("trials", trials, "", 3 * Course.BLOCK, 100_000);
        delaysMs.wholeMs("delay", 0, 150);
    }

    @Override
    public Found run(Progress progress) {
        int n = seeds.count();
        List<Integer> delays = delaysMs.wholeMs("delay", 0, 150);
        List<Course> courses = Parallel.map(
                delays.size() * n,
                progress,
                i -> Course.of(
                        Barto1995.SETUP.withDelay(delays.get(i / n), 0),
                        Barto1995.LOOP,
                        seeds.first() + i % n,
                        trials));
        List<Row> rows = new ArrayList<>();
        for (int d = 0; d < courses.size() / n; d++) {
            for (int movement = 0; movement < 15; movement++) {
                rows.add(row(delays.get(d), courses.subList(d * n, (d + 1) * n), movement));
            }
        }
        return new Found(rows, Provenance.of(this, Barto1995.LOOP).complete(courses.size() == delays.size() * n));
    }

    private static Row row(int delayMs, List<Course> courses, int movement) {
        double[] errors = courses.stream()
                .mapToDouble(c ->
                        Math.abs(c.late(s -> Math.abs(s.tests().get(movement).errorM()))))
                .sorted()
                .toArray();
        Test test = courses.get(0).scores().get(0).tests().get(movement);
        double neededS = Barto1995.COMMAND.pulseFor(test.startM(), test.targetM());
        double limitS = (delayMs + Barto1995.LOOP.efferentMs()) / 1e3;
        double median = (errors[errors.length / 2] + errors[(errors.length - 1) / 2]) / 2;
        boolean expected = neededS > limitS;
        String verdict = Math.abs(neededS - limitS) <= GUARD_S
                ? "near the limit"
                : expected == median < LEARNED_M ? "as expected" : "not as expected";
        return new Row(
                delayMs,
                test.startM(),
                test.targetM(),
                neededS,
                limitS,
                expected,
                median,
                errors[0],
                Arrays.stream(errors).max().orElse(Double.NaN),
                verdict);
    }

    /**
     * One movement at one delay.
     *
     * @param neededS how long its pulse must be
     * @param limitS sensory and efferent delay together: no pulse shorter than that can be ended by what is sensed
     * @param learnable whether the needed pulse is longer
     * @param medianErrorM over seeds, of the late absolute error; below 4 mm counts as learned
     */
    public record Row(
            int delayMs,
            double startM,
            double targetM,
            double neededS,
            double limitS,
            boolean learnable,
            double medianErrorM,
            double leastErrorM,
            double greatestErrorM,
            String verdict) {}

    /** All movements at all delays. */
    public record Found(List<Row> rows, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            long against =
                    rows.stream().filter(r -> r.verdict.startsWith("not")).count();
            long near = rows.stream().filter(r -> r.verdict.startsWith("near")).count();
            return List.of(Text.of(
                    "%d movements and delays: %d as expected, %d not, %d too near the limit to judge",
                    rows.size(), rows.size() - against - near, against, near));
        }
    }
}
