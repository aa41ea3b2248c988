package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.barto1995.SwitchingTraining.Course;
import cerebellum.barto1995.SwitchingTraining.Test;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Seeds;
import cerebellum.experiment.Values;
import java.util.ArrayList;
import java.util.List;

/** Which movements can be learned at which delay: those whose switch comes after the first news of the movement. */
@About(
        name = "predictive-delay-limit",
        value = "which movements can be learned at which delay: those that switch after the cell can know of motion",
        source = "beyond Barto et al. 1995")
public record PredictiveDelayLimit(
        @About("how many, how long") Practice practice,

        @About(value = "delays of all fibres", low = 0, high = PredictiveSwitching.LONGEST_DELAY_MS)
        Values delaysMs)
        implements Experiment<PredictiveDelayLimit.Found> {
    private static final double LEARNED_M = .004;
    private static final double GUARD_S = .01;

    /** 50, 70 and 100 ms, five seeds. */
    public PredictiveDelayLimit() {
        this(new Practice(new Seeds(1, 5), 1000), Values.of(50, 70, 100));
    }

    /** Checks the ranges. */
    public PredictiveDelayLimit {
        Ranges.check(PredictiveDelayLimit.class, practice, delaysMs);
        delaysMs.forEach(Barto1995.SETUP::withDelay);
    }

    @Override
    public Found run(Progress progress) {
        int n = practice.seeds().count();
        List<Double> delays = delaysMs.values();
        List<Course> courses = practice.each(delays, progress, (delayMs, seed) -> {
            SwitchingTraining training =
                    SwitchingTraining.of(Barto1995.SETUP.withDelay(delayMs), Barto1995.LOOP, new Seed(seed));
            return training.course(Barto1995.LOOP, seed, practice.trials());
        });
        List<Row> rows = new ArrayList<>();
        for (int d = 0; d < courses.size() / n; d++) {
            for (int movement = 0; movement < 15; movement++) {
                rows.add(row(delays.get(d).intValue(), courses.subList(d * n, (d + 1) * n), movement));
            }
        }
        return new Found(rows, practice.provenance(this, delays, courses));
    }

    private static Row row(int delayMs, List<Course> courses, int movement) {
        double[] errors = courses.stream()
                .mapToDouble(c -> c.late(s -> Math.abs(s.tests().get(movement).errorM())))
                .sorted()
                .toArray();
        int n = errors.length;
        Test t = courses.get(0).scores().get(0).tests().get(movement);
        double neededS = Barto1995.COMMAND.pulseFor(t.startM(), t.targetM());
        double limitS = (delayMs + Barto1995.LOOP.efferentMs()) / 1e3;
        double median = (errors[n / 2] + errors[(n - 1) / 2]) / 2;
        boolean expected = neededS > limitS;
        String verdict = Math.abs(neededS - limitS) <= GUARD_S
                ? "near the limit"
                : expected == median < LEARNED_M ? "as expected" : "not as expected";
        return new Row(
                delayMs, t.startM(), t.targetM(), neededS, limitS, expected, median, errors[0], errors[n - 1], verdict);
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
