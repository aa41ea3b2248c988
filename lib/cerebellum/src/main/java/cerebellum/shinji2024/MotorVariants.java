package cerebellum.shinji2024;

import static java.util.stream.Collectors.joining;

import cerebellum.About;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;

/** The motor experiment with something changed: ablations, sensitivity, other targets, whatever its parameters allow. */
@About(
        name = "motor-variants",
        value = "the motor experiment with parts switched off or constants changed, side by side",
        source = "Shinji et al. 2024, section 3.3; beyond it")
public record MotorVariants(
        @About("a named set, or variants of your own such as \"slow: ltp=1e-7; weak: ltp=1e-8 mossy_gain=.8\"")
        String variants,

        @About(value = "runs of each variant with the cerebellum, and as many without", low = 1, high = 10_000)
        int repeats,

        @About("the trial, before a variant changes it") MotorTrial trial)
        implements Experiment<MotorVariants.Found> {
    private static final String SETS = "motor/variants.csv";

    /** The ablations, long enough to see the first load change. */
    public MotorVariants() {
        this("ablations", 1, new Motor().with("cycles=132").trial());
    }

    /** Checks ranges, and variants of one's own; a named set is looked up when it runs. */
    public MotorVariants {
        Ranges.check(MotorVariants.class, variants, repeats, trial);
        if (isOwn(variants)) {
            motors(variants, new Motor(repeats, trial));
        }
    }

    private static boolean isOwn(String variants) {
        return variants.contains(":");
    }

    /** The motors of {@code name: key=value ...; name: ...}, each a change of the base. */
    private static Map<String, Motor> motors(String variants, Motor base) {
        Map<String, Motor> motors = new LinkedHashMap<>();
        for (String variant : variants.split(";", -1)) {
            String[] parts = variant.split(":", 2);
            Require.that(parts.length == 2, "variant \"%s\" has no name before a colon", variant.strip());
            String name = parts[0].strip();
            Require.that(motors.put(name, base.with(parts[1])) == null, "variant \"%s\" is given twice", name);
        }
        return motors;
    }

    /** The motors of all variants, by name. */
    Map<String, Motor> motors() {
        String text = isOwn(variants) ? variants : set(Datasets.read(SETS).rows(Listed.class));
        return motors(text, new Motor(repeats, trial));
    }

    /** The named set as one would write it. */
    private String set(List<Listed> all) {
        Require.that(
                all.stream().anyMatch(v -> v.set.equals(variants)),
                "variants = \"%s\" must be one of %s, or \"name: key=value ...; name: ...\"",
                variants,
                all.stream().map(Listed::set).distinct().collect(joining(", ")));
        return all.stream()
                .filter(v -> v.set.equals(variants))
                .map(v -> v.variant + ":" + v.changes)
                .collect(joining(";"));
    }

    /** A variant of a named set. */
    public record Listed(String set, String variant, String changes) {}

    @Override
    public Found run(Progress progress) {
        Map<String, Motor> motors = motors();
        Datasets[] read = isOwn(variants) ? new Datasets[0] : new Datasets[] {Datasets.read(SETS)};
        Map<String, List<MotorRun>> runs = new LinkedHashMap<>();
        motors.forEach((name, motor) -> runs.put(name, motor.start()));
        List<MotorRun> all = runs.values().stream().flatMap(List::stream).toList();
        long cycles = all.stream().mapToLong(run -> run.errorRps.length).sum();
        Parallel.map(
                all.size(),
                (done, total) -> progress.at(Motor.done(all), cycles),
                i -> all.get(i).run(MotorRun.UNWATCHED));
        List<Variant> rows = new ArrayList<>();
        List<Cycle> courses = new ArrayList<>();
        motors.forEach((name, motor) -> {
            Motor.Found found = motor.found(runs.getOrDefault(name, List.of()));
            if (!found.windows().isEmpty()) {
                rows.add(row(name, found));
                found.course().forEach(c -> courses.add(new Cycle(name, c.cycle(), c.cerebellumRps(), c.pdRps())));
            }
        });
        Provenance from = Provenance.of(this, constants(motors)).withData(read).complete(Motor.done(all) == cycles);
        return new Found(rows, courses, from);
    }

    private static Object[] constants(Map<String, Motor> motors) {
        return motors.entrySet().stream()
                .flatMap(m -> Arrays.stream(m.getValue().trial().constants()).map(c -> m.getKey() + ": " + c))
                .toArray();
    }

    private static Variant row(String name, Motor.Found found) {
        List<Motor.Window> w = found.windows();
        Motor.Window learned = w.get(Math.min(1, w.size() - 1));
        double jump =
                found.jumps().isEmpty() ? Double.NaN : found.jumps().get(0).cerebellumRps();
        Motor.Activity last = found.activity()
                .get(Math.max(0, Math.min(learned.until(), found.activity().size()) - 1));
        double pd = learned.pdRps();
        return new Variant(
                name,
                w.get(0).ratio(),
                pd,
                learned.cerebellumRps(),
                learned.ratio(),
                jump,
                w.get(w.size() - 1).ratio(),
                below(found, .9 * pd),
                below(found, (pd + learned.cerebellumRps()) / 2),
                last.grcHz(),
                last.pkcHz(),
                last.weightPs());
    }

    /** The first cycle of the first five whose mean error is below a level; -1 if there are none. */
    static int below(Motor.Found found, double rps) {
        double[] errors =
                found.course().stream().mapToDouble(Motor.Window::cerebellumRps).toArray();
        for (int i = 0; i + 5 <= errors.length; i++) {
            if (StatUtils.mean(errors, i, 5) < rps) {
                return i;
            }
        }
        return -1;
    }

    /**
     * One variant.
     *
     * @param startRatio error with the cerebellum over that without, in the first window
     * @param pdRps error without, before the first load change
     * @param learnedRps error with, there
     * @param ratio their ratio
     * @param jumpRps at the first load change
     * @param endRatio in the last window
     * @param onsetCycle where the error is a tenth below the controller's; -1: never
     * @param halfCycle where half of the way to {@code learnedRps} is done
     * @param grcHz before the first load change, as are the next two
     */
    public record Variant(
            String variant,
            double startRatio,
            double pdRps,
            double learnedRps,
            double ratio,
            double jumpRps,
            double endRatio,
            int onsetCycle,
            int halfCycle,
            double grcHz,
            double pkcHz,
            double weightPs) {}

    /** Errors by cycle, means over repeats. */
    public record Cycle(String variant, int cycle, double cerebellumRps, double pdRps) {}

    /** All of it. */
    public record Found(List<Variant> variants, List<Cycle> cycles, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            return Result.lines(
                    variants,
                    v -> Text.of(
                            "%s: %.2f rps, %.3f of the controller's; onset at cycle %d, half at %d; load jump %+.2f rps",
                            v.variant, v.learnedRps, v.ratio, v.onsetCycle, v.halfCycle, v.jumpRps));
        }
    }
}
