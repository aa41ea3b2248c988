package cerebellum.shinji2024.chip;

import cerebellum.Require;
import cerebellum.control.Pd;
import cerebellum.control.Waveform;
import cerebellum.learning.ClimbingFibreRule;
import cerebellum.shinji2024.CerebellarTracker.Output;
import cerebellum.shinji2024.FibreSignals;
import java.util.List;
import java.util.stream.Stream;

/**
 * The registers around the chip's hemispheres: inputs of {@code hdl/rtl/cerebellum.vhd}, as its package groups them: {@code registers_t} and {@code rule_t}.
 *
 * @param wave 0 sine, 1 square, 2 triangle
 * @param frequency phases of {@link TargetGenerator#PHASES} in a step
 * @param amplitude {@link Formats#AMPLITUDE}
 * @param pd proportional and derivative gain, {@link Formats#CONTROL}
 * @param fibres gains of target, error, command and of the climbing fibres' error, {@link Formats#FIBRE_GAIN}
 * @param climbing gain, s0.16, and offset, {@link Formats#CHANCE}, of the climbing fibres' chance to fire
 * @param rule of the parallel fibres
 * @param output filter
 * @param held what all but the first two were meant to be
 */
public record ChipRegisters(
        int wave,
        int frequency,
        int amplitude,
        List<Integer> pd,
        List<Integer> fibres,
        List<Integer> climbing,
        PlasticityProcessor rule,
        OutputFilter output,
        List<Register> held) {
    private static final int ONE_PA = 1 << Formats.FIBRE_GAIN.fraction();

    /** Keeps copies. */
    public ChipRegisters {
        pd = List.copyOf(pd);
        fibres = List.copyOf(fibres);
        climbing = List.copyOf(climbing);
        held = List.copyOf(held);
    }

    /**
     * Those for a target, a controller, fibres, an output and a rule. The chip has no register for the limit of a fibre's
     * current, which ends at 2,048 pA, nor for a rate in proportion to the error: a climbing fibre fires at its highest
     * rate while the error has the wrong sign. A climbing fibre sees the error at 1 pA/rps.
     *
     * @param tauMs of the rule's trace
     * @throws IllegalArgumentException if the chip cannot be given it
     */
    public static ChipRegisters of(
            Waveform target, Pd pd, FibreSignals fibres, Output output, ClimbingFibreRule rule, double tauMs) {
        Require.that(
                target.wave() != Waveform.Wave.MIXED,
                "wave = mixed must be one of sine, square, triangle with engine=chip");
        int steps = target.steps();
        Require.that(
                Integer.bitCount(steps) == 1 && steps <= TargetGenerator.PHASES,
                "period_s = %s s must be a power of 2 from 0.032 to 8.192 s with engine=chip, which steps through %d phases",
                Require.number(target.periodS()),
                TargetGenerator.PHASES);
        Require.that(
                output.leftShare() == 1 && output.rightShare() == 1,
                "left_share = %s and right_share = %s must be 1 with engine=chip, which has no registers for them",
                Require.number(output.leftShare()),
                Require.number(output.rightShare()));
        Registers into = new Registers();
        int amplitude = into.nearest("amplitude_rps", target.amplitudeRps(), "rps", 1, Formats.AMPLITUDE);
        List<Integer> gains = List.of(ChipPd.proportional(pd, into), ChipPd.derivative(pd, into));
        List<Integer> signals = List.of(
                into.nearest("target_pa_per_rps", fibres.targetPaPerRps(), "pA/rps", 1, Formats.FIBRE_GAIN),
                into.nearest("error_pa_per_rps", fibres.errorPaPerRps(), "pA/rps", 1, Formats.FIBRE_GAIN),
                into.nearest("command_pa", fibres.commandPa(), "pA", 1, Formats.FIBRE_GAIN),
                ONE_PA);
        int offset = into.nearest("climbing_hz", fibres.climbingHz(), "Hz", .001, Formats.CHANCE);
        PlasticityProcessor learns = into.rule(rule.ltp(), rule.ltdPerHz(), tauMs);
        OutputFilter filter = output.hold(into);
        int wave = switch (target.wave()) {
            case SINE -> 0;
            case SQUARE -> 1;
            case TRIANGLE, MIXED -> 2;
        };
        int frequency = TargetGenerator.PHASES / steps;
        return new ChipRegisters(
                wave, frequency, amplitude, gains, signals, List.of(0, offset), learns, filter, into.all());
    }

    /** All, in the order of the ports. */
    public int[] values() {
        List<Integer> rules = List.of(rule.ltd(), rule.ltp(), rule.decay(), output.gain(), output.decay());
        return Stream.of(List.of(wave, frequency, amplitude), pd, fibres, climbing, rules)
                .flatMap(List::stream)
                .mapToInt(i -> i)
                .toArray();
    }
}
