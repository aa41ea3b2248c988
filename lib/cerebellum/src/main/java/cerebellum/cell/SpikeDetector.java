package cerebellum.cell;

import java.util.Arrays;

/**
 * Finds spikes in a potential: crossings of a threshold upward, timed by linear interpolation. After a spike the
 * potential must fall 10 mV below the threshold before the next one counts.
 */
public final class SpikeDetector {
    private static final double REARM_MV = 10;

    private final double thresholdMv;
    private double[] timesMs = new double[64];
    private int count;
    private boolean armed;
    private double lastMs;
    private double lastMv;

    /** Nothing seen so far. */
    public SpikeDetector(double thresholdMv) {
        this.thresholdMv = thresholdMv;
    }

    /** Shows it the next sample; true if a spike lies between this sample and the last. */
    public boolean at(double timeMs, double vMv) {
        boolean spike = armed && vMv >= thresholdMv;
        if (spike) {
            if (count == timesMs.length) {
                timesMs = Arrays.copyOf(timesMs, 2 * count);
            }
            timesMs[count++] = lastMs + (timeMs - lastMs) * (thresholdMv - lastMv) / (vMv - lastMv);
            armed = false;
        } else if (vMv < thresholdMv - REARM_MV) {
            armed = true;
        }
        lastMs = timeMs;
        lastMv = vMv;
        return spike;
    }

    /** How many so far. */
    public int count() {
        return count;
    }

    /** When, ms. */
    public double[] timesMs() {
        return Arrays.copyOf(timesMs, count);
    }

    /** Coefficient of variation of the intervals after a time; NaN with fewer than two intervals. */
    public double irregularity(double fromMs) {
        double[] times = Arrays.stream(timesMs()).filter(t -> t >= fromMs).toArray();
        if (times.length < 3) {
            return Double.NaN;
        }
        double sum = 0;
        double squares = 0;
        for (int i = 1; i < times.length; i++) {
            double interval = times[i] - times[i - 1];
            sum += interval;
            squares += interval * interval;
        }
        double mean = sum / (times.length - 1);
        return Math.sqrt(Math.max(0, squares / (times.length - 1) - mean * mean)) / mean;
    }
}
