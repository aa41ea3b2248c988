package cerebellum.cell;

import cerebellum.Require;

/** A synaptic conductance that rises and falls with two time constants; any number of inputs add up. */
public final class DualExponential {
    private final double unit;
    private final double keepRise;
    private final double keepFall;
    private double rising;
    private double falling;

    /**
     * Closed.
     *
     * @param peakNs greatest conductance after one spike
     */
    public DualExponential(double peakNs, double riseMs, double fallMs, double dtMs) {
        Require.in("rise of a synapse", riseMs, "ms", .01, 1000);
        Require.in("fall of a synapse", fallMs, "ms", riseMs * 1.001, 10_000);
        double at = riseMs * fallMs / (fallMs - riseMs) * StrictMath.log(fallMs / riseMs);
        unit = Require.in("peak conductance", peakNs, "nS", 0, 1e6)
                / (StrictMath.exp(-at / fallMs) - StrictMath.exp(-at / riseMs));
        keepRise = StrictMath.exp(-dtMs / riseMs);
        keepFall = StrictMath.exp(-dtMs / fallMs);
    }

    /** One time step with a number of spikes, or their summed weight, at its start; what it conducts after them, nS. */
    public double step(double spikes) {
        rising = rising * keepRise + spikes * unit;
        falling = falling * keepFall + spikes * unit;
        return falling - rising;
    }
}
