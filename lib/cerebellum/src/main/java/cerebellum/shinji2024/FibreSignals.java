package cerebellum.shinji2024;

import cerebellum.Require;

/**
 * How strongly the loop's signals drive the input fibres. Scales of the host's registers are not published; see the
 * parameter sets.
 *
 * @param targetPaPerRps current into a mossy fibre of gain 1; 1 pA is 1 mV/ms
 * @param errorPaPerRps the same for the error
 * @param commandPa the same for a command of 1, the efference copy
 * @param limitPa currents stay within this
 * @param climbingHz the highest rate the error can ask of a climbing fibre
 * @param climbingHzPerRps rate per unit of error of the wrong sign
 */
public record FibreSignals(
        double targetPaPerRps,
        double errorPaPerRps,
        double commandPa,
        double limitPa,
        double climbingHz,
        double climbingHzPerRps) {
    /** Checks ranges. */
    public FibreSignals {
        Require.in("target gain", targetPaPerRps, "pA/rps", 0, 1000);
        Require.in("error gain", errorPaPerRps, "pA/rps", 0, 1000);
        Require.in("command gain", commandPa, "pA", 0, 10_000);
        Require.in("current limit", limitPa, "pA", 0, 10_000);
        Require.in("climbing fibre limit", climbingHz, "Hz", 0, 1000);
        Require.in("climbing fibre gain", climbingHzPerRps, "Hz/rps", 0, 1e6);
    }
}
