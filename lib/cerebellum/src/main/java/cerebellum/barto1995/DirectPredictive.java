package cerebellum.barto1995;

import cerebellum.Require;
import cerebellum.learning.RecursiveLeastSquares;
import java.util.Arrays;

/**
 * A direct predictive adaptive controller in the manner of Goodwin &amp; Sin (1984), "Adaptive filtering, prediction and
 * control": the parameters of a predictor over the whole delay are estimated by recursive least squares, and the
 * command is the one that brings the prediction to the target.
 *
 * <pre>  y(k+d) = a1 y(k) + a2 y(k-1) + b0 u(k) + ... + b(d) u(k-d) + c</pre>
 *
 * <p>Unlike the others it may command any equilibrium within its range, every 10 ms. A weight on the command's distance
 * from the target keeps it from ringing when b0 is small. Linear, as the method is.
 *
 * <p>Not thread-safe.
 */
public final class DirectPredictive implements PulseStepController {
    private static final int HOLD_MS = 10;

    /** tuned: from .1 down to this the error on the sticky plant falls from 17 to .5 mm. */
    private static final double COMMAND_WEIGHT = 1e-4;

    /** The method needs the sign of b0 and a lower bound; tuned: with .001 the command latches at a limit. */
    private static final double LEAST_B0 = .01;

    private static final double FORGETTING = .999;

    private final int afferentMs;
    private final int ahead;
    private final double lowM;
    private final double highM;
    private final RecursiveLeastSquares law;
    private final double[][] past;
    private final double[] seen = new double[1];
    private double targetM;
    private double last;
    private int samples;
    private boolean fresh;

    /**
     * Knows nothing yet.
     *
     * @param afferentMs delay of the senses
     * @param efferentMs delay of the command
     * @param lowM least equilibrium it may command
     * @param highM greatest
     */
    public DirectPredictive(int afferentMs, int efferentMs, double lowM, double highM) {
        this.afferentMs = Require.in("afferent delay", afferentMs, "ms", 0, StickySenses.LONGEST_MS - 2 * HOLD_MS);
        this.lowM = Require.in("least command", lowM, "m", -10, highM);
        this.highM = highM;
        ahead = (afferentMs + efferentMs + HOLD_MS - 1) / HOLD_MS + 1;
        int size = ahead + 4;
        law = new RecursiveLeastSquares(size, 1, 100, FORGETTING, Double.POSITIVE_INFINITY);
        law.weights(0)[0] = 1;
        past = new double[ahead + 1][size];
    }

    @Override
    public void start(double startM, double target) {
        targetM = target;
        last = startM;
        samples = 0;
        for (double[] regressors : past) {
            Arrays.fill(regressors, startM);
            regressors[regressors.length - 1] = .1;
        }
    }

    @Override
    public double command(StickySenses senses) {
        fresh = senses.step() % HOLD_MS == 0;
        if (fresh) {
            double[] before = past[Math.floorMod(samples - 1, past.length)];
            double[] now = past[samples % past.length];
            System.arraycopy(before, 2, now, 3, ahead);
            now[0] = senses.positionM(afferentMs);
            now[1] = senses.positionM(afferentMs + HOLD_MS);
            now[2] = 0;
            double rest = law.predict(0, now);
            double b0 = Math.max(law.weights(0)[2], LEAST_B0);
            double best = (b0 * (targetM - rest) + COMMAND_WEIGHT * targetM) / (b0 * b0 + COMMAND_WEIGHT);
            last = Math.max(lowM, Math.min(highM, best));
            now[2] = last;
            samples++;
        }
        return last;
    }

    /** Recursive least squares: how well did the regressors of {@code ahead} samples ago predict the latest position? */
    @Override
    public void learn(boolean climbingFibreFires) {
        if (!fresh || samples <= ahead) {
            return;
        }
        double[] then = past[samples % past.length];
        seen[0] = past[(samples - 1) % past.length][0];
        law.learn(then, seen);
    }
}
