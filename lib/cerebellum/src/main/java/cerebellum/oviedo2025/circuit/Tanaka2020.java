package cerebellum.oviedo2025.circuit;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.filter.DefaultMeasurementModel;
import org.apache.commons.math3.filter.DefaultProcessModel;
import org.apache.commons.math3.filter.KalmanFilter;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;

/**
 * [3] The cerebro-cerebellum as a forward model: a Kalman filter that predicts a wrist from its own commands (cortex) and
 * corrects the prediction by delayed senses (dentate).
 *
 * @param delaySteps delay of the senses, steps of 10 ms
 */
@Entry("tanaka-2020")
@Claims("""
        overSensed | error of the estimate / that of delayed senses | 0 to .5 | ours | the cerebellum works as a forward model | one joint
        overPredicted | error of the estimate / that of prediction alone | 0 to .95 | ours | the dentate corrects the cortex's prediction | the same
        gainError | gain of the filter less that of theory (Riccati's equation) | 0 to 1e-6 | ours | - | -
        fromDentate | part of mossy fibre rates a delay later explained by the dentate | >= .5 | read, in the manner of | dentate activity predicts mossy fibre \
        activity | rates made up: linear mixtures with noise for recordings of 94 and 73 cells
        beyondMossy | the same, less what mossy fibres themselves explain | >= .1 | ours, in the manner of | better than the mossy fibres do | the same""")
public record Tanaka2020(int delaySteps) implements ModelEntry {
    private static final double DT_S = .01;
    private static final int STEPS = 2000;
    private static final double SENSE_NOISE_RAD = .02;
    private static final double FORCE_NOISE = 4;

    /** 80 ms. */
    public Tanaka2020() {
        this(8);
    }

    /** Checks the delay. */
    public Tanaka2020 {
        Require.in("delay of the senses", delaySteps, "steps", 1, 50);
    }

    /** One moment: the wrist, what the senses say of it, the filter's estimate and prediction alone. */
    public record Sample(double timeS, double angleRad, double sensedRad, double estimatedRad, double predictedRad) {}

    private record Course(List<Sample> samples, double gainError, RealMatrix states) {}

    /** Inertia 1, damping 10, stiffness 25 in one direction; the state remembers its angles for the delay. */
    private RealMatrix dynamics() {
        int n = 2 + delaySteps;
        RealMatrix a = MatrixUtils.createRealMatrix(n, n);
        a.setSubMatrix(new double[][] {{1, DT_S}, {-25 * DT_S, 1 - 10 * DT_S}}, 0, 0);
        a.setEntry(2, 0, 1);
        for (int i = 3; i < n; i++) {
            a.setEntry(i, i - 1, 1);
        }
        return a;
    }

    /** Moves the wrist for 20 s. */
    public List<Sample> move(Seed seed) {
        return course(seed).samples;
    }

    private Course course(Seed seed) {
        int n = 2 + delaySteps;
        RealMatrix a = dynamics();
        RealMatrix b = MatrixUtils.createRealMatrix(n, 1);
        b.setEntry(1, 0, DT_S);
        RealMatrix q = MatrixUtils.createRealMatrix(n, n);
        q.setEntry(1, 1, FORCE_NOISE * FORCE_NOISE * DT_S * DT_S);
        RealMatrix c = MatrixUtils.createRealMatrix(1, n);
        c.setEntry(0, n - 1, 1);
        RealMatrix r = new Array2DRowRealMatrix(new double[][] {{SENSE_NOISE_RAD * SENSE_NOISE_RAD}});
        KalmanFilter filter = new KalmanFilter(
                new DefaultProcessModel(a, b, q, new ArrayRealVector(n), MatrixUtils.createRealIdentityMatrix(n)),
                new DefaultMeasurementModel(c, r));
        SplittableRandom random = seed.of("wrist").random();
        double[] x = new double[n];
        double[] alone = new double[n];
        List<Sample> samples = new ArrayList<>();
        RealMatrix states = MatrixUtils.createRealMatrix(STEPS, 5);
        RealMatrix before = q;
        for (int k = 0; k < STEPS; k++) {
            double t = k * DT_S;
            double[] command = {
                15 * StrictMath.sin(3.1 * t) + 20 * StrictMath.sin(7.3 * t) + 40 * StrictMath.sin(17.9 * t)
            };
            x = a.operate(x);
            x[1] += DT_S * (command[0] + FORCE_NOISE * Seed.normal(random));
            alone = a.operate(alone);
            alone[1] += DT_S * command[0];
            double sensed = x[n - 1] + SENSE_NOISE_RAD * Seed.normal(random);
            filter.predict(command);
            double predicted = filter.getStateEstimation()[0];
            before = filter.getErrorCovarianceMatrix();
            filter.correct(new double[] {sensed});
            double[] estimate = filter.getStateEstimation();
            samples.add(new Sample(t, x[0], sensed, estimate[0], alone[0]));
            double moved = sensed - (k < 5 ? 0 : states.getEntry(k - 5, 0));
            states.setRow(k, new double[] {sensed, 2 * moved, estimate[0], estimate[1] / 10, predicted});
        }
        return new Course(samples, Math.abs(gain(before, c, r) - gain(riccati(a, c, q, r), c, r)), states);
    }

    /** Gain onto the angle. */
    private static double gain(RealMatrix p, RealMatrix c, RealMatrix r) {
        return p.multiply(c.transpose()).getEntry(0, 0)
                / c.multiply(p).multiply(c.transpose()).add(r).getEntry(0, 0);
    }

    /** The steady covariance before correction, by the doubling algorithm (Anderson 1978, Int J Control 28:295). */
    private static RealMatrix riccati(RealMatrix a, RealMatrix c, RealMatrix q, RealMatrix r) {
        RealMatrix one = MatrixUtils.createRealIdentityMatrix(a.getRowDimension());
        RealMatrix f = a.transpose();
        RealMatrix g = c.transpose().multiply(c).scalarMultiply(1 / r.getEntry(0, 0));
        RealMatrix h = q;
        for (int i = 0; i < 30; i++) {
            RealMatrix w =
                    new LUDecomposition(one.add(g.multiply(h))).getSolver().getInverse();
            RealMatrix next = f.multiply(w).multiply(f);
            RealMatrix grown = g.add(f.multiply(w).multiply(g).multiply(f.transpose()));
            h = h.add(f.transpose().multiply(h).multiply(w).multiply(f));
            g = grown;
            f = next;
        }
        return h;
    }

    /** Rates of cells that mix some columns of the states at random, each with noise of .3 of its own deviation. */
    private static RealMatrix population(RealMatrix states, int from, int to, int cells, Seed seed) {
        SplittableRandom random = seed.random();
        RealMatrix rates = MatrixUtils.createRealMatrix(STEPS, cells);
        for (int cell = 0; cell < cells; cell++) {
            double[] rate = new double[STEPS];
            for (int column = from; column < to; column++) {
                double weight = Seed.normal(random);
                for (int t = 0; t < STEPS; t++) {
                    rate[t] += weight * states.getEntry(t, column);
                }
            }
            double noise = .3 * Math.sqrt(StatUtils.variance(rate));
            for (int t = 0; t < STEPS; t++) {
                rates.setEntry(t, cell, rate[t] + noise * Seed.normal(random));
            }
        }
        return rates;
    }

    /** Part of the variance of the mossy fibres a delay later that a population explains; fitted on the first half. */
    private double explained(RealMatrix population, RealMatrix mossy) {
        int half = STEPS / 2;
        int cells = population.getColumnDimension() - 1;
        RealMatrix weights = new QRDecomposition(population.getSubMatrix(0, half - 1, 0, cells))
                .getSolver()
                .solve(mossy.getSubMatrix(delaySteps, half - 1 + delaySteps, 0, mossy.getColumnDimension() - 1));
        RealMatrix guess =
                population.getSubMatrix(half, STEPS - 1 - delaySteps, 0, cells).multiply(weights);
        RealMatrix truth = mossy.getSubMatrix(half + delaySteps, STEPS - 1, 0, mossy.getColumnDimension() - 1);
        double left = StrictMath.pow(truth.subtract(guess).getFrobeniusNorm(), 2);
        double whole = 0;
        for (int cell = 0; cell < truth.getColumnDimension(); cell++) {
            double[] rate = truth.getColumn(cell);
            whole += StatUtils.populationVariance(rate) * rate.length;
        }
        return 1 - left / whole;
    }

    private static double rms(List<Sample> samples, ToDoubleFunction<Sample> what) {
        return Math.sqrt(
                Spread.mean(samples.stream().skip(100), s -> StrictMath.pow(what.applyAsDouble(s) - s.angleRad, 2)));
    }

    /** What is checked. */
    record Measured(
            double overSensed, double overPredicted, double gainError, double fromDentate, double beyondMossy) {}

    @Override
    public Measured measure(Seed seed) {
        Course course = course(seed);
        double filter = rms(course.samples, Sample::estimatedRad);
        RealMatrix mossy = population(course.states, 0, 2, 94, seed.of("mossy"));
        RealMatrix dentate = population(course.states, 2, 5, 73, seed.of("dentate"));
        double fromDentate = explained(dentate, mossy);
        return new Measured(
                filter / rms(course.samples, Sample::sensedRad),
                filter / rms(course.samples, Sample::predictedRad),
                course.gainError,
                fromDentate,
                fromDentate - explained(mossy, mossy));
    }

    @Override
    public Picture picture() {
        List<Sample> wrist = move(new Seed(1)).subList(0, 200);
        return Picture.of(
                "The estimate leads the delayed senses to where the wrist is",
                Panel.of("timeS", "angleRad")
                        .line("as sensed", wrist, Sample::timeS, Sample::sensedRad)
                        .line("estimate", wrist, Sample::timeS, Sample::estimatedRad)
                        .dashes("wrist", wrist, Sample::timeS, Sample::angleRad));
    }
}
