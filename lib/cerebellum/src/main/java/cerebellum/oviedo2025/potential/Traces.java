package cerebellum.oviedo2025.potential;

import cerebellum.Require;
import java.util.List;
import java.util.stream.IntStream;

/** What is asked of courses in time: rows at even intervals, a number for each electrode. */
final class Traces {
    private Traces() {}

    /** One electrode's course from a row on. */
    static double[] of(List<double[]> rows, int electrode, int fromRow) {
        return rows.subList(fromRow, rows.size()).stream()
                .mapToDouble(r -> r[electrode])
                .toArray();
    }

    static double mean(double[] xs) {
        double sum = 0;
        for (double x : xs) {
            sum += x;
        }
        return sum / xs.length;
    }

    /** Pearson's; NaN if one of the two does not move. */
    static double correlation(double[] a, double[] b) {
        Require.length("the other course", b.length, a.length);
        double ma = mean(a);
        double mb = mean(b);
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < a.length; i++) {
            aa += (a[i] - ma) * (a[i] - ma);
            bb += (b[i] - mb) * (b[i] - mb);
            ab += (a[i] - ma) * (b[i] - mb);
        }
        return ab / Math.sqrt(aa * bb);
    }

    /** Power at a frequency, Hann's window, on any scale. */
    static double power(double[] xs, double everyMs, double hz) {
        double mean = mean(xs);
        double re = 0;
        double im = 0;
        for (int i = 0; i < xs.length; i++) {
            double window = 1 - StrictMath.cos(2 * Math.PI * i / xs.length);
            double phase = 2 * Math.PI * hz * i * everyMs / 1000;
            re += window * (xs[i] - mean) * StrictMath.cos(phase);
            im += window * (xs[i] - mean) * StrictMath.sin(phase);
        }
        return re * re + im * im;
    }

    /** Of some frequencies that with the greatest power. */
    static double loudestHz(double[] xs, double everyMs, double fromHz, double toHz, double stepHz) {
        double best = fromHz;
        double most = 0;
        for (int k = 0; fromHz + k * stepHz <= toHz; k++) {
            double power = power(xs, everyMs, fromHz + k * stepHz);
            if (power > most) {
                most = power;
                best = fromHz + k * stepHz;
            }
        }
        return best;
    }

    /**
     * Troughs: minima that lie below a part of the deepest, each parted from the next by a rise of at least another part of
     * it.
     */
    static int troughs(double[] xs, double part, double rise) {
        double deepest =
                IntStream.range(0, xs.length).mapToDouble(i -> xs[i]).min().orElse(0);
        int count = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        boolean falling = true;
        for (double x : xs) {
            if (falling) {
                low = Math.min(low, x);
                if (x - low >= -rise * deepest) {
                    count += low <= part * deepest ? 1 : 0;
                    falling = false;
                    high = x;
                }
            } else {
                high = Math.max(high, x);
                if (high - x >= -rise * deepest) {
                    falling = true;
                    low = x;
                }
            }
        }
        return count;
    }
}
