package cerebellum.learning;

import static cerebellum.Weighted.dot;

import cerebellum.Require;

/**
 * Linear predictions of one or more numbers from the same regressors, learned by recursive least squares with
 * exponential forgetting: Goodwin &amp; Sin (1984), section 3.3.
 */
public final class RecursiveLeastSquares {
    private final double forgetting;
    private final double greatest;
    private final double[][] theta;
    private final double[][] covariance;
    private final double[] gain;

    /**
     * Knows nothing: weights 0.
     *
     * @param regressors how many
     * @param predicted how many
     * @param covariance of each weight at the start: large is open-minded
     * @param forgetting what is kept of the past a step, 1 all
     * @param greatest mean covariance above which nothing is forgotten, so that a quiet time does not make it nervous
     */
    public RecursiveLeastSquares(int regressors, int predicted, double covariance, double forgetting, double greatest) {
        this.forgetting = Require.in("forgetting", forgetting, "", .5, 1);
        this.greatest = regressors * greatest;
        Require.in("covariance", covariance, "", 1e-12, 1e12);
        theta = new double[predicted][Require.in("regressors", regressors, "", 1, 1000)];
        this.covariance = new double[regressors][regressors];
        gain = new double[regressors];
        for (int i = 0; i < regressors; i++) {
            this.covariance[i][i] = covariance;
        }
    }

    /** The weights of one prediction, to be read or set. */
    public double[] weights(int predicted) {
        return theta[predicted];
    }

    /** A prediction. {@code regressors}: not modified. */
    public double predict(int predicted, double[] regressors) {
        return dot(theta[predicted], regressors);
    }

    /** Learns from what was seen. {@code regressors}, {@code seen}: not modified. */
    public void learn(double[] regressors, double[] seen) {
        double norm = forgetting;
        double trace = 0;
        for (int i = 0; i < gain.length; i++) {
            gain[i] = dot(covariance[i], regressors);
            norm += gain[i] * regressors[i];
            trace += covariance[i][i];
        }
        double keep = trace > greatest ? 1 : forgetting;
        for (int p = 0; p < theta.length; p++) {
            double error = seen[p] - dot(theta[p], regressors);
            for (int i = 0; i < gain.length; i++) {
                theta[p][i] += gain[i] / norm * error;
            }
        }
        for (int i = 0; i < gain.length; i++) {
            for (int j = 0; j < gain.length; j++) {
                covariance[i][j] = (covariance[i][j] - gain[i] * gain[j] / norm) / keep;
            }
        }
    }
}
