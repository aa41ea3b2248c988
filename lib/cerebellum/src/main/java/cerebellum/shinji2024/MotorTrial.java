package cerebellum.shinji2024;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.control.Loads;
import cerebellum.control.Target;
import cerebellum.control.Task;
import cerebellum.control.Tracker;
import cerebellum.control.Waveform;
import cerebellum.shinji2024.ShinjiMotor.Kind;
import cerebellum.shinji2024.chip.ChipTracker;
import cerebellum.shinji2024.chip.Formats;
import cerebellum.shinji2024.chip.Register;
import java.util.List;
import java.util.stream.Stream;

/** One motor trial: what is driven, along which target, under which loads, from which chance. */
public record MotorTrial(
        @About("seed of the first repeat; each repeat has streams of its own")
        long seed,

        @About(value = "cycles of the target", low = 1, high = 100_000)
        int cycles,

        @About("cycles in which the load motor is shorted, as 120-240,300-, or none")
        Loads loads,

        @About("the target") Waveform target,

        @About("the machine and what drives it, S1 unless changed")
        ShinjiMotor setup) {
    /** The paper's protocol. */
    public static final MotorTrial PAPER = new MotorTrial(
            1, 370, Loads.parse("120-240,300-"), new Waveform(Waveform.Wave.SINE, 32, 2.048), ShinjiMotor.S1);

    private static final double UNLIMITED = 1e12;

    /** Checks ranges. */
    public MotorTrial {
        Ranges.check(MotorTrial.class, seed, cycles, loads, target, setup);
        setup.registers(target);
        if (setup.arithmetic().engine() == Kind.FIXED) {
            reaches("target_pa_per_rps", setup.signals().targetPaPerRps() * target.amplitudeRps());
            reaches("error_pa_per_rps", setup.signals().errorPaPerRps() * target.amplitudeRps());
            reaches("command_pa", setup.signals().commandPa());
        }
    }

    private static void reaches(String key, double pa) {
        Require.that(
                pa == 0 || pa >= Formats.CURRENT.resolution(),
                "%s must be 0 or bring a fibre %s pA at the target's amplitude, the step of engine=fixed, not %s pA",
                key,
                Require.number(Formats.CURRENT.resolution()),
                Require.number(pa));
    }

    /** The target as the engine has it. */
    Target wanted() {
        return onChip() ? ChipTracker.target(setup.chip(target)) : target;
    }

    /** What the loop has to know: no delay, no noise but the motor's own, no limit but its own. */
    Task task() {
        return new Task(
                Waveform.DT_S,
                List.of(new Task.Port("speed_rps", UNLIMITED)),
                List.of(new Task.Port("duty", UNLIMITED)),
                List.of(wanted()),
                Task.Lag.NONE,
                cycles,
                loads);
    }

    /** A tracker that has learned nothing: the controller, with or without a cerebellum. */
    Tracker tracker(boolean cerebellum, Seed chance) {
        return !cerebellum ? setup.controller() : onChip() ? setup.chipCerebellum(target) : setup.cerebellum(chance);
    }

    /** Whether the chip is in the loop. */
    boolean onChip() {
        return setup.arithmetic().engine() == Kind.CHIP;
    }

    /** What is computed how, and every register a percent off its wish: for the provenance. */
    Object[] constants() {
        return Stream.concat(
                        Stream.of(setup.arithmetic()),
                        setup.registers(target).stream().filter(Register::differs))
                .toArray();
    }

    /** A run of a repeat that has not begun. */
    MotorRun start(int repeat, boolean cerebellum) {
        return new MotorRun(this, cerebellum, new Seed(seed).of("repeat " + repeat));
    }
}
