package cerebellum.oviedo2025.circuit;

import static cerebellum.Weighted.dot;

import cerebellum.Lists;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.Text;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.granular.ThresholdExpansion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How many granule cells should be active depends on the task (Xie, Muscinelli, Decker Harris and Litwin-Kumar 2023): few
 * to tell random patterns apart, many to learn a smooth function.
 *
 * <pre>  h = [J x - theta]+,   output = w . h;   theta sets the part that is active</pre>
 *
 * @param cells granule cells
 * @param patterns to be told apart
 */
@Entry("xie-2023")
@Claims("""
        bestForCategories | best active part, random categories, Hebbian weights | 0 to .09 | read | the best coding level for categories is below .1 | 10,000 cells, 1000 patterns
        sparseOverDense | signal / noise at .05 active / that at .7 | >= 1.5 | ours | it is no small effect | -
        leastSquaresLoss | least-squares error at .1 active / the least of all levels | 1 to 1.5 | ours | with least squares the optimum is flat, at .07 to .3: more cells a pattern sharpen it | -
        bestForRough | best active part, rough function | 0 to .3 | ours | - | -
        bestForSmooth | best active part, smooth function | .3 to .95 | read | the best coding level rises with smoothness | -
        denseOverSparse | error at .05 active / that at .3, smooth function | >= 3 | ours | sparse is not always best | -
        roughDifference | the same, rough function | .5 to 1.5 | ours | no such difference for a rough one | -""")
public record Xie2023(int cells, int patterns) implements ModelEntry {
    /** Of the paper, sections on categories and on smooth targets; read in its text. */
    private static final class Paper {
        static final int INPUTS = 50;
        static final double NOISE = .1;
        static final int SPHERE = 3;
        static final int EXAMPLES = 30;

        private Paper() {}
    }

    /** Not .5: there the threshold is 0, and a rectified sum is blind to what is odd in its input. */
    private static final double[] LEVELS = {.01, .02, .03, .05, .07, .1, .2, .3, .4, .6, .7, .8, .9};

    private static final double ROUGH = .5;
    private static final double SMOOTH = 2;
    private static final int TARGETS = 20;
    private static final int TESTS = 200;

    /** Differs: 2000 cells and 200 patterns, for speed; their ratio is the paper's. */
    public Xie2023() {
        this(2000, 200);
    }

    /** Checks both. */
    public Xie2023 {
        Require.in("granule cells", cells, "", 100, 20_000);
        Require.in("patterns", patterns, "", 10, 1000);
    }

    /**
     * How well one part of active cells does.
     *
     * @param signal mean of the Hebbian output towards the right category over its standard deviation
     * @param error mean square of least squares
     */
    public record Level(double active, double signal, double error) {}

    /** Random categories: patterns learned, then shown with noise; signal over four sets of them, error of the first. */
    public List<Level> categories(Seed seed) {
        List<List<Level>> sets = Lists.of(4, set -> categories(set == 0, seed.of("set " + set)));
        List<Level> levels = new ArrayList<>();
        for (int k = 0; k < LEVELS.length; k++) {
            int level = k;
            double signal = Spread.mean(sets, s -> s.get(level).signal);
            levels.add(new Level(LEVELS[k], signal, sets.get(0).get(k).error));
        }
        return levels;
    }

    private List<Level> categories(boolean squares, Seed seed) {
        SplittableRandom random = seed.of("patterns").random();
        double[][] shown = new double[patterns][Paper.INPUTS];
        double[][] noisy = new double[patterns][Paper.INPUTS];
        double[] category = new double[patterns];
        for (int p = 0; p < patterns; p++) {
            category[p] = random.nextBoolean() ? 1 : -1;
            for (int j = 0; j < Paper.INPUTS; j++) {
                shown[p][j] = Seed.normal(random) / Math.sqrt(Paper.INPUTS);
                noisy[p][j] = shown[p][j] + Paper.NOISE * Seed.normal(random) / Math.sqrt(Paper.INPUTS);
            }
        }
        ThresholdExpansion layer = new ThresholdExpansion(cells, Paper.INPUTS, seed);
        List<Level> levels = new ArrayList<>();
        for (double active : LEVELS) {
            layer.activate(active, Arrays.copyOf(shown, Math.min(40, patterns)));
            double[][] learned = code(layer, shown);
            double[][] asked = code(layer, noisy);
            double[] mean = new double[cells];
            for (double[] h : learned) {
                add(mean, h, 1. / patterns);
            }
            double[] weight = new double[cells];
            for (int p = 0; p < patterns; p++) {
                add(weight, learned[p], category[p]);
                add(weight, mean, -category[p]);
            }
            double base = dot(mean, weight);
            double[] towards = new double[patterns];
            for (int p = 0; p < patterns; p++) {
                towards[p] = category[p] * (dot(asked[p], weight) - base);
            }
            Spread spread = Spread.of(Arrays.stream(towards));
            RealMatrix wanted = new Array2DRowRealMatrix(category);
            levels.add(new Level(
                    active, spread.mean() / spread.sd(), squares ? error(learned, asked, wanted, wanted) : 0));
        }
        return levels;
    }

    /** Functions on a sphere, normal with a covariance e^(-d^2 / 2 length^2); {@code signal} is 0. */
    public List<Level> functions(double length, Seed seed) {
        double[] sum = new double[LEVELS.length];
        int half = cells / 2;
        for (int network = 0; network < 4; network++) {
            SplittableRandom random = seed.of("sphere " + network).random();
            int n = Paper.EXAMPLES + TESTS;
            double[][] at = new double[n][Paper.SPHERE];
            for (double[] x : at) {
                Arrays.setAll(x, j -> Seed.normal(random));
                double size = Math.sqrt(dot(x, x));
                for (int j = 0; j < x.length; j++) {
                    x[j] /= size;
                }
            }
            double[][] covariance = new double[n][n];
            double[][] normal = new double[n][TARGETS];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    double square = 2 - 2 * dot(at[i], at[j]);
                    covariance[i][j] = StrictMath.exp(-square / (2 * length * length)) + (i == j ? 1e-6 : 0);
                    covariance[j][i] = covariance[i][j];
                }
                for (int t = 0; t < TARGETS; t++) {
                    normal[i][t] = Seed.normal(random);
                }
            }
            RealMatrix values = new CholeskyDecomposition(new Array2DRowRealMatrix(covariance, false), 1e-9, 0)
                    .getL()
                    .multiply(new Array2DRowRealMatrix(normal, false));
            ThresholdExpansion layer = new ThresholdExpansion(half, Paper.SPHERE, seed.of("network " + network));
            double[][] examples = Arrays.copyOf(at, Paper.EXAMPLES);
            double[][] tests = Arrays.copyOfRange(at, Paper.EXAMPLES, n);
            for (int k = 0; k < LEVELS.length; k++) {
                layer.activate(LEVELS[k], examples);
                sum[k] += error(
                        code(layer, examples),
                        code(layer, tests),
                        values.getSubMatrix(0, Paper.EXAMPLES - 1, 0, TARGETS - 1),
                        values.getSubMatrix(Paper.EXAMPLES, n - 1, 0, TARGETS - 1));
            }
        }
        return Lists.of(LEVELS.length, k -> new Level(LEVELS[k], 0, sum[k] / 4));
    }

    private static double[][] code(ThresholdExpansion layer, double[][] inputs) {
        double[][] h = new double[inputs.length][layer.size()];
        for (int p = 0; p < inputs.length; p++) {
            layer.encode(inputs[p], h[p]);
        }
        return h;
    }

    /** Mean square on the tests of the least weights that fit the examples, with a hair of ridge. */
    private static double error(double[][] learned, double[][] asked, RealMatrix wanted, RealMatrix right) {
        int n = learned.length;
        double[][] gram = new double[n][n];
        double trace = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i][j] = dot(learned[i], learned[j]);
                gram[j][i] = gram[i][j];
            }
            trace += gram[i][i];
        }
        for (int i = 0; i < n; i++) {
            gram[i][i] += 1e-9 * trace / n;
        }
        RealMatrix dual = new CholeskyDecomposition(new Array2DRowRealMatrix(gram, false), 1e-6, 0)
                .getSolver()
                .solve(wanted);
        double squares = 0;
        double[] weight = new double[learned[0].length];
        for (int t = 0; t < wanted.getColumnDimension(); t++) {
            Arrays.fill(weight, 0);
            for (int i = 0; i < n; i++) {
                add(weight, learned[i], dual.getEntry(i, t));
            }
            for (int p = 0; p < asked.length; p++) {
                squares += StrictMath.pow(dot(asked[p], weight) - right.getEntry(p, t), 2);
            }
        }
        return squares / asked.length / wanted.getColumnDimension();
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    /** What is checked. */
    record Measured(
            double bestForCategories,
            double sparseOverDense,
            double leastSquaresLoss,
            double bestForRough,
            double bestForSmooth,
            double denseOverSparse,
            double roughDifference) {}

    @Override
    public Measured measure(Seed seed) {
        List<Level> told = categories(seed);
        List<Level> rough = functions(ROUGH, seed);
        List<Level> smooth = functions(SMOOTH, seed);
        return new Measured(
                best(told, l -> -l.signal).active,
                at(told, .05).signal / at(told, .7).signal,
                at(told, .1).error / best(told, Level::error).error,
                best(rough, Level::error).active,
                best(smooth, Level::error).active,
                at(smooth, .05).error / at(smooth, .3).error,
                at(rough, .05).error / at(rough, .3).error);
    }

    private static Level best(List<Level> levels, ToDoubleFunction<Level> loss) {
        return levels.stream().min(Comparator.comparingDouble(loss)).orElseThrow();
    }

    private static Level at(List<Level> levels, double active) {
        return levels.stream().filter(l -> l.active == active).findFirst().orElseThrow();
    }

    @Override
    public Picture picture() {
        List<Level> told = categories(new Seed(1));
        Panel functions = Panel.of("activePart", "error").logY();
        for (double length : new double[] {ROUGH, 1, SMOOTH}) {
            functions = functions.line(
                    Text.of("functions of length %s", Require.number(length)),
                    functions(length, new Seed(1)),
                    Level::active,
                    Level::error);
        }
        return Picture.of(
                "Random categories want few active cells, smooth functions many",
                Panel.of("activePart", "signal / noise").line("categories", told, Level::active, Level::signal),
                functions);
    }
}
