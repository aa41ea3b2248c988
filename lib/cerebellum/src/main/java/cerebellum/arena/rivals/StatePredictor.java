package cerebellum.arena.rivals;

import static cerebellum.Weighted.dot;

import cerebellum.control.Moment;
import cerebellum.control.Task;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Where the plant will be when a command sent now arrives: a steady Kalman filter on the late senses, and from there
 * the model alone, over both delays, under the commands already sent.
 */
final class StatePredictor {
    private final Task task;
    private final int senses;
    private final int steps;
    private final double[][] keep;
    private final double[][] drive;
    private final double[][] gain;
    private final double[][] ahead;
    private final double[][][] ways;
    private final double[][] sent;
    private double[] state;
    private double[] next;
    private final double[] off;
    private final double[] predicted;

    /**
     * A predictor at rest.
     *
     * @param gain of the filter, from {@link #gain}
     */
    StatePredictor(Task task, LinearModel model, RealMatrix gain) {
        this.task = task;
        senses = model.senses();
        steps = task.efferentSteps() + task.afferentSteps();
        keep = model.a().getData();
        drive = model.b().getData();
        this.gain = gain.getData();
        ahead = model.a().power(steps).getData();
        ways = new double[steps][][];
        RealMatrix way = model.b();
        for (int s = steps - 1; s >= 0; s--) {
            ways[s] = way.getData();
            way = model.a().multiply(way);
        }
        int n = keep.length;
        sent = new double[steps + 1][drive[0].length];
        state = new double[n];
        next = new double[n];
        predicted = new double[n];
        off = new double[senses];
    }

    /**
     * The gain of a steady Kalman filter.
     *
     * @param trust what the model is held to be off a step, of the size of the senses
     */
    static RealMatrix gain(Task task, LinearModel model, double trust) {
        int n = model.a().getRowDimension();
        int m = model.senses();
        RealMatrix c = MatrixUtils.createRealMatrix(m, n);
        RealMatrix r = MatrixUtils.createRealIdentityMatrix(m);
        RealMatrix q = MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(1e-14);
        for (int i = 0; i < m; i++) {
            double relative =
                    task.senses().get(i).noise() / task.senses().get(i).size();
            c.setEntry(i, i, 1);
            r.setEntry(i, i, relative * relative + 1e-8);
            q.setEntry(i, i, trust * trust);
        }
        RealMatrix inverse = new LUDecomposition(r).getSolver().getInverse();
        RealMatrix p = LinearModel.riccati(
                model.a().transpose(), c.transpose().multiply(inverse).multiply(c), q);
        RealMatrix s = c.multiply(p).multiply(c.transpose()).add(r);
        if (!LinearModel.finite(s)) {
            return c.transpose().scalarMultiply(Double.NaN);
        }
        return p.multiply(c.transpose())
                .multiply(new LUDecomposition(s, 0).getSolver().getInverse());
    }

    /** Takes in a moment; the state when the next command arrives, in units of sizes, senses first; not to be kept. */
    double[] at(Moment now) {
        int n = state.length;
        double[] last = sent[Math.floorMod(now.step() - 1, sent.length)];
        for (int j = 0; j < last.length; j++) {
            last[j] = now.sent(j) / task.commands().get(j).size();
        }
        double[] arrived = sent[Math.floorMod(now.step() - 1 - steps, sent.length)];
        for (int i = 0; i < n; i++) {
            next[i] = dot(keep[i], state) + dot(drive[i], arrived);
        }
        for (int k = 0; k < senses; k++) {
            off[k] = now.sense(k) / task.senses().get(k).size() - next[k];
        }
        for (int i = 0; i < n; i++) {
            next[i] += dot(gain[i], off);
            next[i] = Math.max(-1e3, Math.min(1e3, next[i]));
        }
        double[] swap = state;
        state = next;
        next = swap;
        for (int i = 0; i < n; i++) {
            double sum = dot(ahead[i], state);
            for (int s = 0; s < steps; s++) {
                sum += dot(ways[s][i], sent[Math.floorMod(now.step() - steps + s, sent.length)]);
            }
            predicted[i] = sum;
        }
        return predicted;
    }

    /** Forgets what was sensed and sent. */
    void restart() {
        java.util.Arrays.fill(state, 0);
        for (double[] command : sent) {
            java.util.Arrays.fill(command, 0);
        }
    }
}
