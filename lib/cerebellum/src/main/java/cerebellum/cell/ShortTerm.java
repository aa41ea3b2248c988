package cerebellum.cell;

import cerebellum.Require;

/**
 * Short-term plasticity of a synapse: what part of its transmitter the next spike sets free (Tsodyks and Markram 1997).
 * Every spike uses up a part u of what is there, which recovers; u rises at every spike and falls back to its rest.
 */
public final class ShortTerm {
    private final double rest;
    private final double recoveryMs;
    private final double facilitationMs;
    private double used;
    private double there = 1;
    private double lastMs = Double.NEGATIVE_INFINITY;

    /**
     * A rested synapse.
     *
     * @param rest part that a lone spike sets free
     * @param recoveryMs time constant of recovery; 0: nothing is ever used up
     * @param facilitationMs time constant of facilitation; 0: none
     */
    public ShortTerm(double rest, double recoveryMs, double facilitationMs) {
        this.rest = Require.in("part of the transmitter set free", rest, "", 1e-6, 1);
        this.recoveryMs = Require.in("recovery of a synapse", recoveryMs, "ms", 0, 1e5);
        this.facilitationMs = Require.in("facilitation of a synapse", facilitationMs, "ms", 0, 1e5);
        used = rest;
    }

    /**
     * What a spike sets free, 0 to 1.
     *
     * @param timeMs not before the last one's
     */
    public double spike(double timeMs) {
        double since = timeMs - lastMs;
        Require.that(
                since >= 0,
                "a spike at %s ms comes after one at %s ms",
                Require.number(timeMs),
                Require.number(lastMs));
        lastMs = timeMs;
        there = recoveryMs == 0 ? 1 : 1 - (1 - there) * StrictMath.exp(-since / recoveryMs);
        used = facilitationMs == 0 ? rest : rest + (used - rest) * StrictMath.exp(-since / facilitationMs);
        double free = used * there;
        there -= free;
        used += rest * (1 - used);
        return free;
    }
}
