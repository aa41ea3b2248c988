package cerebellum.learning;

import cerebellum.Require;
import java.util.Arrays;

/**
 * Several Purkinje cells on the same parallel fibres whose climbing fibres speak late: each fibre is eligible with what it
 * did some steps ago.
 *
 * <pre>  response_j = sum_i w_ji x_i(t),   dw_ji = rate c_j x_i(t - late) / (|x(t - late)|^2 + 1)</pre>
 *
 * <p>The normalized rule of Nagumo and Noda (1967), so that a rate means the same for few fibres and for many; the 1 keeps
 * silent fibres from learning without bound. Positive teaching raises the response.
 */
public final class PurkinjeLayer {
    private final double[][] weight;
    private final double[][] past;
    private final double[] squares;
    private final double rate;
    private int step;

    /**
     * All weights zero.
     *
     * @param rate the part of what is missing that one lesson adds, if it were the only one
     * @param late steps between what fibres did and the lesson on it
     */
    public PurkinjeLayer(int fibres, int cells, double rate, int late) {
        weight = new double[Require.in("Purkinje cells", cells, "", 1, 1000)]
                [Require.in("parallel fibres", fibres, "", 1, 1_000_000)];
        this.rate = Require.in("learning rate", rate, "", -2, 2);
        past = new double[Require.in("late", late, "steps", 0, 100_000) + 1][fibres];
        squares = new double[late + 1];
    }

    /** Responses to an activity, which becomes eligible later. {@code activity}: not modified; {@code into}: modified. */
    public void respond(double[] activity, double[] into) {
        Require.length("activity", activity.length, weight[0].length);
        int place = step++ % past.length;
        System.arraycopy(activity, 0, past[place], 0, activity.length);
        squares[place] = dot(activity, activity);
        for (int j = 0; j < weight.length; j++) {
            into[j] = dot(weight[j], activity);
        }
    }

    /** Teaches after {@link #respond}; {@code climbing}: a number a cell, not modified. */
    public void teach(double[] climbing) {
        if (rate == 0 || step < past.length) {
            return;
        }
        int place = step % past.length;
        double[] eligible = past[place];
        for (int j = 0; j < weight.length; j++) {
            double part = rate * climbing[j] / (squares[place] + 1);
            double[] w = weight[j];
            for (int i = 0; i < w.length; i++) {
                w[i] += part * eligible[i];
            }
        }
    }

    /** Forgets what fibres did, keeps the weights. */
    public void forget() {
        step = 0;
    }

    /** How many weights there are. */
    public int weights() {
        return weight.length * weight[0].length;
    }

    /** A copy of a cell's weights. */
    public double[] weights(int cell) {
        return Arrays.copyOf(weight[cell], weight[cell].length);
    }

    /** In four sums, which a processor adds side by side. */
    private static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
