package cerebellum.experiment;

import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.experiment.Experiment.About;
import cerebellum.model.ShinjiMotor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The motor experiment with something changed: ablations, sensitivity, other targets, whatever its parameters allow. */
@About(
        name = "motor-variants",
        value = "the motor experiment with parts switched off or constants changed, side by side",
        source = "Shinji et al. 2024, section 3.3; beyond it")
public record MotorVariants(
        @About("a named set, or variants of your own such as \"slow: ltp=1e-7; weak: ltp=1e-8 mossy_gain=.8\"")
        String variants,

        @About("runs of each variant with the cerebellum, and as many without")
        int repeats,

        @About("the trial, before a variant changes it") MotorTrial trial)
        implements Experiment<MotorVariants.Found> {
    /** Variants that go together: a line each, its name and what it changes. */
    private enum Named {
        ABLATIONS("""
                none:
                LTD off: ltd_per_hz=0
                LTP off: ltp=0
                left hemisphere off: left_share=0
                right hemisphere off: right_share=0
                inhibition off: golgi_gain=0 interneuron_gain=0
                Golgi cells x12: golgi_gain=12
                interneurons x34: interneuron_gain=34
                five modalities: five_modalities=true
                two climbing fibres undriven: undriven_climbing=true
                half-duty step: half_duty=true supply_v=12
                """),
        SENSITIVITY("""
                none:
                balance 14 Hz: ltd_per_hz=1.43e-8
                balance 3.5 Hz: ltd_per_hz=5.71e-8
                balance 70 Hz: ltd_per_hz=2.86e-9
                climbing limit 6 Hz: climbing_hz=6
                climbing limit 26 Hz: climbing_hz=26
                climbing gain 1 Hz/rps: climbing_hz_per_rps=1 climbing_hz=20
                error fibres x1/2: error_pa_per_rps=.4
                error fibres x1/4: error_pa_per_rps=.2
                no command fibres: command_pa=0
                no target fibres: target_pa_per_rps=0
                P x2: p_per_rps=.0127
                P x1/2: p_per_rps=.003175
                D x10: d_s_per_rps=1e-4
                output x2: output_gain=.7
                output x1/2: output_gain=.175
                encoder of 11 counts: counts_per_turn=11
                encoder of 1000 counts: counts_per_turn=1000
                encoder filter 5 ms: encoder_ms=5
                encoder filter 80 ms: encoder_ms=80
                the paper's LTP: ltp=4.17e-7 ltd_per_hz=5.957e-8
                LTP halved: ltp=1e-7 ltd_per_hz=1.43e-8
                inertia x4: inertia_kg_m2=4e-6
                no torque noise: torque_noise_nm=0
                torque noise x4: torque_noise_nm=1.2e-3
                """),
        WEIGHTS("""
                0 pS:
                50 pS: initial_ps=50
                100 pS: initial_ps=100
                200 pS: initial_ps=200
                400 pS: initial_ps=400
                """),
        TARGETS("""
                sine:
                square: wave=square
                triangle: wave=triangle
                mixed: wave=mixed
                half the amplitude: amplitude_rps=16
                half the period: period_s=1.024
                twice the period: period_s=4.096
                """),
        ONSET("""
                none:
                Purkinje cells at rest: purkinje_mv=0
                Purkinje cells near threshold: purkinje_mv=1.2
                interneurons x34: interneuron_gain=34
                interneurons x142: interneuron_gain=142
                LTP / 10: ltp=2e-8 ltd_per_hz=2.86e-9
                torque noise x4: torque_noise_nm=1.2e-3
                torque noise x8: torque_noise_nm=2.4e-3
                encoder of 11 counts: counts_per_turn=11
                friction x4: coulomb_nm=2e-3 static_nm=2.4e-3
                """),
        SETS("""
                S1:
                S2: coulomb_nm=1e-3 static_nm=1.2e-3 ltp=4.17e-7 ltd_per_hz=5.957e-8 mossy_gain=.8
                """);

        private final String lines;

        Named(String lines) {
            this.lines = lines;
        }

        /** The lines of a set, or the text itself if it names none. */
        static String lines(String text) {
            return Arrays.stream(values())
                    .filter(n -> n.name().equalsIgnoreCase(text))
                    .map(n -> n.lines)
                    .findFirst()
                    .orElse(text);
        }
    }

    /** The ablations, long enough to see the first load change. */
    public MotorVariants() {
        this(
                "ablations",
                1,
                new MotorTrial(1, 132, MotorTrial.PAPER.loads(), MotorTrial.PAPER.target(), ShinjiMotor.S1));
    }

    /** Checks the variants. */
    public MotorVariants {
        motors(variants, repeats, trial);
    }

    private static Map<String, Motor> motors(String variants, int repeats, MotorTrial trial) {
        Motor base = new Motor(repeats, trial);
        Map<String, Motor> motors = new LinkedHashMap<>();
        String text = Named.lines(variants);
        Require.that(
                text.contains(":"),
                "variants = \"%s\" must be one of %s, or \"name: key=value ...; name: ...\"",
                variants,
                Arrays.stream(Named.values())
                        .map(n -> n.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
        for (String variant : text.strip().split("[;\n]", -1)) {
            String[] parts = variant.split(":", 2);
            Require.that(parts.length == 2, "variant \"%s\" has no name before a colon", variant.strip());
            motors.put(parts[0].strip(), base.with(parts[1]));
        }
        return motors;
    }

    @Override
    public Found run(Progress progress) {
        Map<String, Motor> motors = motors(variants, repeats, trial);
        List<List<MotorRun>> runs = motors.values().stream().map(Motor::start).toList();
        List<MotorRun> all = runs.stream().flatMap(List::stream).toList();
        long cycles = 2L
                * repeats
                * motors.values().stream().mapToLong(m -> m.trial().cycles()).sum();
        Parallel.map(
                all.size(),
                (done, total) -> progress.at(Motor.done(all), cycles),
                i -> all.get(i).run(MotorRun.UNWATCHED));
        List<Variant> rows = new ArrayList<>();
        List<Cycle> courses = new ArrayList<>();
        int index = 0;
        for (Map.Entry<String, Motor> motor : motors.entrySet()) {
            Motor.Found found = motor.getValue().found(runs.get(index++));
            if (!found.windows().isEmpty()) {
                rows.add(row(motor.getKey(), found));
                found.course()
                        .forEach(c -> courses.add(new Cycle(motor.getKey(), c.cycle(), c.cerebellumRps(), c.pdRps())));
            }
        }
        return new Found(rows, courses, Provenance.of(this).complete(Motor.done(all) == cycles));
    }

    private static Variant row(String name, Motor.Found found) {
        List<Motor.Window> w = found.windows();
        Motor.Window learned = w.get(Math.min(1, w.size() - 1));
        double jump =
                found.jumps().isEmpty() ? Double.NaN : found.jumps().get(0).cerebellumRps();
        Motor.Activity last = found.activity()
                .get(Math.max(0, Math.min(learned.to(), found.activity().size()) - 1));
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
    private static int below(Motor.Found found, double rps) {
        List<Motor.Course> c = found.course();
        for (int i = 0; i + 5 <= c.size(); i++) {
            if (c.subList(i, i + 5).stream().collect(Collectors.averagingDouble(Motor.Course::cerebellumRps)) < rps) {
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
            return variants.stream()
                    .map(v ->
                            "%s: %.2f rps, %.3f of the controller's; onset at cycle %d, half at %d; load jump %+.2f rps"
                                    .formatted(v.variant, v.learnedRps, v.ratio, v.onsetCycle, v.halfCycle, v.jumpRps))
                    .toList();
        }
    }
}
