package cerebellum.oviedo2025.purkinje;

import cerebellum.Lists;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.math3.util.Pair;

/**
 * A hybrid of the kind the review asks for: a small network that has learned the firing rate of the Purkinje tree
 * ({@link DeSchutterBower1994}) for currents of 0 to 1 nA, asked inside and outside that range.
 *
 * <pre>  rate(I) = 100 Hz (c + sum over h of a_h tanh(b_h I + d_h))</pre>
 *
 * @param hidden units, 1 or 2: the eleven learned points do not determine more
 */
@Entry(value = "hybrid-purkinje", chance = false)
@Claims("""
        insideHz | error of the rate between learned currents | 0 to 15 | ours | a network can stand in for the cell | rate alone, no spikes
        outsideOverInside | error outside the learned range / inside | >= 2 | read | a network depends on its training data | -""")
public record HybridPurkinje(int hidden) implements ModelEntry {
    /** Two hidden units. */
    public HybridPurkinje() {
        this(2);
    }

    /** Checks the number of units. */
    public HybridPurkinje {
        Require.in("hidden units", hidden, "", 1, 2);
    }

    /** A current, the tree's rate and the network's. */
    public record Answer(double nanoamp, double treeHz, double networkHz, boolean learned) {}

    /** Fits the network to every .1 nA from 0 to 1 nA; answers from 0 to 2.5 nA, between the learned currents too. */
    public List<Answer> compare(Seed seed) {
        double[] current =
                IntStream.rangeClosed(0, 25).mapToDouble(k -> k / 20.).toArray();
        IntStream.rangeClosed(21, 25).forEach(k -> current[k] = 1 + (k - 20) * .3);
        double[] rate = new double[current.length];
        Arrays.setAll(
                rate,
                i -> new DeSchutterBower1994()
                                .clamp(current[i], 400, DeSchutterBower1994.Block.NONE)
                                .fast()
                                .count()
                        / .4);
        int[] learned = IntStream.rangeClosed(0, 10).map(k -> 2 * k).toArray();
        double[] weights = fit(current, rate, learned, seed.random());
        return Lists.of(
                current.length,
                i -> new Answer(current[i], rate[i], 100 * network(weights, current[i]), i <= 20 && i % 2 == 0));
    }

    private double[] fit(double[] current, double[] rate, int[] learned, SplittableRandom random) {
        double[] start = new double[3 * hidden + 1];
        Arrays.setAll(start, i -> 2 * Seed.normal(random));
        double[] target = IntStream.of(learned).mapToDouble(i -> rate[i] / 100).toArray();
        return new LevenbergMarquardtOptimizer()
                .optimize(new LeastSquaresBuilder()
                        .start(start)
                        .target(target)
                        .model((RealVector w) -> model(w.toArray(), current, learned))
                        .maxEvaluations(50_000)
                        .maxIterations(50_000)
                        .build())
                .getPoint()
                .toArray();
    }

    /** Answers and their derivatives by every weight, by central differences. */
    private Pair<RealVector, RealMatrix> model(double[] w, double[] current, int[] learned) {
        RealVector value = new ArrayRealVector(learned.length);
        RealMatrix slope = MatrixUtils.createRealMatrix(learned.length, w.length);
        for (int i = 0; i < learned.length; i++) {
            double x = current[learned[i]];
            value.setEntry(i, network(w, x));
            for (int j = 0; j < w.length; j++) {
                double kept = w[j];
                w[j] = kept + 1e-5;
                double up = network(w, x);
                w[j] = kept - 1e-5;
                slope.setEntry(i, j, (up - network(w, x)) / 2e-5);
                w[j] = kept;
            }
        }
        return new Pair<>(value, slope);
    }

    private double network(double[] w, double x) {
        double sum = w[3 * hidden];
        for (int h = 0; h < hidden; h++) {
            sum += w[3 * h] * FastMath.tanh(w[3 * h + 1] * x + w[3 * h + 2]);
        }
        return sum;
    }

    private static double error(List<Answer> answers, boolean inside) {
        return Math.sqrt(Spread.mean(
                answers.stream().filter(a -> !a.learned && inside == a.nanoamp < 1),
                a -> (a.networkHz - a.treeHz) * (a.networkHz - a.treeHz)));
    }

    /** What is checked. */
    record Measured(double insideHz, double outsideOverInside) {}

    @Override
    public Measured measure(Seed seed) {
        List<Answer> answers = compare(new Seed(1));
        return new Measured(error(answers, true), error(answers, false) / error(answers, true));
    }

    @Override
    public Picture picture() {
        List<Answer> answers = compare(new Seed(1));
        return Picture.of(
                "A fitted network is right at what it learned, and wrong beyond",
                Panel.of("current (nA)", "rate in the first 400 ms (Hz)")
                        .line("network", answers, Answer::nanoamp, Answer::networkHz)
                        .dashes("cell", answers, Answer::nanoamp, Answer::treeHz)
                        .dots(
                                "learned",
                                answers.stream().filter(Answer::learned).toList(),
                                Answer::nanoamp,
                                Answer::treeHz));
    }
}
