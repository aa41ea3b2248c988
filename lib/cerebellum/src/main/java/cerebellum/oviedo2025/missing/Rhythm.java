package cerebellum.oviedo2025.missing;

import cerebellum.Require;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The slow rhythm of a potential: its turns begin where it crosses its mean upward, between samples by linear
 * interpolation.
 *
 * @param swingMv from the lowest sample to the highest
 * @param beginsMs of its turns, from the first sample; none below {@link #STILL_MV}
 */
public record Rhythm(double swingMv, double[] beginsMs) {
    /** A potential that moves by less has no rhythm, mV. */
    public static final double STILL_MV = .1;

    /** Of samples that far apart. Not modified. */
    public static Rhythm of(double[] vMv, double everyMs) {
        Require.in("samples of a rhythm", vMv.length, "", 2, Integer.MAX_VALUE);
        double mean = Arrays.stream(vMv).average().orElseThrow();
        double swing = Arrays.stream(vMv).max().orElseThrow()
                - Arrays.stream(vMv).min().orElseThrow();
        double[] begins = swing < STILL_MV
                ? new double[0]
                : IntStream.range(1, vMv.length)
                        .filter(k -> vMv[k - 1] < mean && vMv[k] >= mean)
                        .mapToDouble(k -> (k - 1 + (mean - vMv[k - 1]) / (vMv[k] - vMv[k - 1])) * everyMs)
                        .toArray();
        return new Rhythm(swing, begins);
    }

    /** Turns a second; 0 if there is no whole one. */
    public double meanHz() {
        int turns = beginsMs.length - 1;
        return turns < 1 ? 0 : 1000 * turns / (beginsMs[turns] - beginsMs[0]);
    }

    /** How far its turn has gone at a time, 0 to 1; NaN before the first and after the last. */
    public double phaseTurn(double timeMs) {
        int at = Arrays.binarySearch(beginsMs, timeMs);
        int k = at >= 0 ? at : -at - 2;
        return k < 0 || k + 1 >= beginsMs.length
                ? Double.NaN
                : (timeMs - beginsMs[k]) / (beginsMs[k + 1] - beginsMs[k]);
    }
}
