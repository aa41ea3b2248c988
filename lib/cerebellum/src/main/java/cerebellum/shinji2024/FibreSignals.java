package cerebellum.shinji2024;

import cerebellum.About;
import cerebellum.Ranges;

/**
 * How strongly the loop's signals drive the input fibres; 1 pA is 1 mV/ms. Scales of the host's registers are not
 * published; see the parameter sets.
 */
public record FibreSignals(
        @About(value = "current of the target into a mossy fibre of gain 1", low = 0, high = 1000)
        double targetPaPerRps,

        @About(value = "current of the error into a mossy fibre of gain 1", low = 0, high = 1000)
        double errorPaPerRps,

        @About(value = "current of a command of 1, its efference copy, into a fibre of gain 1", low = 0, high = 10_000)
        double commandPa,

        @About(value = "currents into mossy fibres stay within this", low = 0, high = 10_000)
        double limitPa,

        @About(value = "highest rate the error can ask of a climbing fibre", low = 0, high = 1000)
        double climbingHz,

        @About(value = "rate of a climbing fibre per unit of error of the wrong sign", low = 0, high = 1e6)
        double climbingHzPerRps) {
    /** Checks ranges. */
    public FibreSignals {
        Ranges.check(
                FibreSignals.class, targetPaPerRps, errorPaPerRps, commandPa, limitPa, climbingHz, climbingHzPerRps);
    }
}
