package cerebellum.oviedo2025.purkinje;

import cerebellum.About;
import cerebellum.Lists;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.Weighted;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * [20] Populations of Purkinje cells as probability densities, in the framework of Anderson and others (Barber, Clark
 * and Anderson 2003, Neural Comput 15:1843): a density of a direction of the wrist is held by rates, decoded as a sum of
 * functions, and two densities are multiplied by a bilinear step of the rates.
 *
 * <pre>  a_i = [integral e_i rho]_+     rho = sum a_i d_i     c_k = [sum of W_kij a_i b_j]_+,  W_kij = integral e_k d_i d_j</pre>
 *
 * <p>Differs: the paper's text could not be read; the framework's was. The task, two cues about one direction, is an
 * assumption. Decoders are found by least squares over densities of many means and widths.
 *
 * @param cells in a population
 */
@Entry("hakimian-1999")
@Claims("""
        meanPercent | mean of the product, off Bayes' | 0 to 2 | ours, in the manner of | rates can multiply densities | % of the range of directions
        variancePercent | its variance, off Bayes' | 0 to 2 | ours, in the manner of | the same | mean over pairs of cues
        fano | Fano factor of an output cell | >= .8 | read, in the manner of | single cells vary | inputs and output are Poisson
        errorOverBound | error of the decoded mean / the Poisson bound | 0 to 1.5 | ours | the population does not | one population, .5 s
        linearOverBilinear | error of the variance, best linear step / this | >= 10 | ours | the interaction is not linear | a linear step explains .79 of the rates
        negativePercent | mass of decoded density below 0 | 0 to 2 | ours | a sum of functions can go below 0 | before anything is cut""")
public record Hakimian1999(
        @About(value = "cells in a population", low = 4, high = 200)
        int cells) implements ModelEntry {
    private static final int GRID = 64;
    private static final double RIDGE = 1e-4;

    /** 40 cells. */
    public Hakimian1999() {
        this(40);
    }

    /** Checks the number. */
    public Hakimian1999 {
        Ranges.check(Hakimian1999.class, cells);
    }

    /** Mean and standard deviation of a direction, as parts of the range. */
    private record Cue(double mean, double sd) {
        double[] density() {
            double[] rho = new double[GRID];
            for (int x = 0; x < GRID; x++) {
                double z = (at(x) - mean) / sd;
                rho[x] = StrictMath.exp(-z * z / 2);
            }
            Weighted.toSumOne(rho);
            return rho;
        }

        /** Bayes' product of two. */
        Cue times(Cue other) {
            double one = 1 / (sd * sd);
            double two = 1 / (other.sd * other.sd);
            return new Cue((mean * one + other.mean * two) / (one + two), Math.sqrt(1 / (one + two)));
        }

        static Cue draw(SplittableRandom random) {
            return new Cue(random.nextDouble(.25, .75), random.nextDouble(.08, .14));
        }
    }

    private static double at(int x) {
        return (x + .5) / GRID;
    }

    /** A population: what each cell listens to, and what it stands for. */
    private final class Population {
        final double[][] encoder = new double[cells][GRID];
        final RealMatrix decoder;

        Population() {
            double width = 2.5 / cells;
            for (int i = 0; i < cells; i++) {
                for (int x = 0; x < GRID; x++) {
                    double z = (at(x) - (i + .5) / cells) / Math.max(width, .03);
                    encoder[i][x] = StrictMath.exp(-z * z / 2);
                }
            }
            List<double[]> densities = new ArrayList<>();
            for (int mean = 20; mean <= 80; mean += 2) {
                for (int sd = 4; sd <= 16; sd++) {
                    densities.add(new Cue(mean / 100., sd / 100.).density());
                }
            }
            RealMatrix rho = MatrixUtils.createRealMatrix(densities.toArray(double[][]::new));
            RealMatrix rates = MatrixUtils.createRealMatrix(
                    densities.stream().map(this::rates).toArray(double[][]::new));
            RealMatrix normal = rates.transpose().multiply(rates);
            double ridge = RIDGE * normal.getTrace();
            decoder = new SingularValueDecomposition(normal.add(
                            MatrixUtils.createRealIdentityMatrix(cells).scalarMultiply(ridge)))
                    .getSolver()
                    .solve(rates.transpose().multiply(rho))
                    .transpose();
        }

        double[] rates(double[] rho) {
            double[] a = new double[cells];
            Arrays.setAll(a, i -> Math.max(0, Weighted.dot(encoder[i], rho)));
            return a;
        }

        double[] density(double[] rates) {
            return decoder.operate(rates);
        }

        /** The bilinear step, by way of the two decoded densities: the same sum in another order. */
        double[] product(double[] a, double[] b) {
            double[] one = density(a);
            double[] two = density(b);
            for (int x = 0; x < GRID; x++) {
                one[x] *= two[x];
            }
            Weighted.toSumOne(one);
            return rates(one);
        }
    }

    private static double mean(double[] rho) {
        double sum = 0;
        double mean = 0;
        for (int x = 0; x < GRID; x++) {
            sum += rho[x];
            mean += rho[x] * at(x);
        }
        return mean / sum;
    }

    private static double variance(double[] rho) {
        double mean = mean(rho);
        double sum = 0;
        double variance = 0;
        for (int x = 0; x < GRID; x++) {
            sum += rho[x];
            variance += rho[x] * (at(x) - mean) * (at(x) - mean);
        }
        return variance / sum;
    }

    /** What is checked. */
    record Measured(
            double meanPercent,
            double variancePercent,
            double fano,
            double errorOverBound,
            double linearOverBilinear,
            double negativePercent) {}

    @Override
    public Measured measure(Seed seed) {
        Population population = new Population();
        SplittableRandom random = seed.random();
        double meanOff = 0;
        double varianceOff = 0;
        double negative = 0;
        int pairs = 300;
        double[] wanted = new double[pairs];
        double[][] inputs = new double[pairs][];
        double[][] outputs = new double[pairs][];
        for (int p = 0; p < pairs; p++) {
            Cue one = Cue.draw(random);
            Cue two = Cue.draw(random);
            double[] a = population.rates(one.density());
            double[] b = population.rates(two.density());
            double[] c = population.product(a, b);
            double[] decoded = population.density(c);
            double[] bayes = one.times(two).density();
            meanOff += Math.abs(mean(decoded) - mean(bayes)) / pairs;
            wanted[p] = variance(bayes);
            varianceOff += Math.abs(variance(decoded) / wanted[p] - 1) / pairs;
            negative += IntStream.range(0, GRID)
                            .mapToDouble(x -> Math.max(0, -decoded[x]))
                            .sum()
                    / pairs;
            inputs[p] = IntStream.range(0, 2 * cells + 1)
                    .mapToDouble(i -> i < cells ? a[i] : i < 2 * cells ? b[i - cells] : 1)
                    .toArray();
            outputs[p] = c;
        }
        double[][] straight = linear(inputs, outputs);
        double linearOff = Spread.mean(pairs, p -> Math.abs(variance(population.density(straight[p])) / wanted[p] - 1));
        Noisy noisy = noisy(population, random);
        return new Measured(
                100 * meanOff,
                100 * varianceOff,
                noisy.fano,
                noisy.errorOverBound,
                linearOff / varianceOff,
                100 * negative);
    }

    private record Noisy(double fano, double errorOverBound) {}

    /** 2000 trials of .5 s with Poisson spikes, at most 100 Hz. */
    private Noisy noisy(Population population, SplittableRandom random) {
        double[] a = population.rates(new Cue(.45, .08).density());
        double[] b = population.rates(new Cue(.55, .1).density());
        double top = 50 / IntStream.range(0, cells).mapToDouble(i -> a[i]).max().orElseThrow();
        int cell = cells / 2;
        int trials = 2000;
        double[] counts = new double[trials];
        double[] means = new double[trials];
        for (int t = 0; t < trials; t++) {
            double[] na = spikes(a, top, random);
            double[] c = population.product(na, spikes(b, top, random));
            counts[t] = Seed.poisson(Math.max(0, c[cell]) * top, random);
            means[t] = mean(population.density(na));
        }
        Spread count = Spread.of(IntStream.range(0, trials).mapToDouble(t -> counts[t]));
        Spread error = Spread.of(IntStream.range(0, trials).mapToDouble(t -> means[t]));
        double h = 1e-4;
        double[] shifted = population.rates(new Cue(.45 + h, .08).density());
        double information = IntStream.range(0, cells)
                .filter(i -> a[i] > 1e-12)
                .mapToDouble(i -> top * (shifted[i] - a[i]) * (shifted[i] - a[i]) / (h * h * a[i]))
                .sum();
        return new Noisy(count.sd() * count.sd() / count.mean(), error.sd() * Math.sqrt(information));
    }

    private static double[] spikes(double[] rates, double top, SplittableRandom random) {
        double[] counts = new double[rates.length];
        Arrays.setAll(counts, i -> Seed.poisson(rates[i] * top, random) / top);
        return counts;
    }

    /** What the best linear step would have made of the same inputs, fitted to the outputs themselves. */
    private static double[][] linear(double[][] inputs, double[][] outputs) {
        RealMatrix x = MatrixUtils.createRealMatrix(inputs);
        RealMatrix step = new SingularValueDecomposition(x).getSolver().solve(MatrixUtils.createRealMatrix(outputs));
        return x.multiply(step).getData();
    }

    /** A direction and its density: a bin's probability over its width. */
    private record Point(double direction, double density) {}

    private static List<Point> curve(double[] rho) {
        return Lists.of(GRID, x -> new Point(at(x), GRID * rho[x]));
    }

    @Override
    public Picture picture() {
        Population population = new Population();
        Cue one = new Cue(.4, .1);
        Cue two = new Cue(.55, .08);
        double[] a = population.rates(one.density());
        double[] b = population.rates(two.density());
        double[] product = population.density(population.product(a, b));
        return Picture.of(
                "Two cues, Bayes' product, and what the cells make of it",
                Panel.of("direction (part of its range)", "probability density (1 / range)")
                        .dashes("first cue", curve(one.density()), Point::direction, Point::density)
                        .dashes("second cue", curve(two.density()), Point::direction, Point::density)
                        .line("Bayes", curve(one.times(two).density()), Point::direction, Point::density)
                        .dots("decoded from rates", curve(product), Point::direction, Point::density));
    }
}
