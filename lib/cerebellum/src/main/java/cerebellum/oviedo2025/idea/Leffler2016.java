package cerebellum.oviedo2025.idea;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.util.Pair;

/**
 * [24] How granule cells are made, after Leffler et al. (2016): progenitors divide in the outer layer, daughters stop
 * dividing, wait there and move to the inner layer.
 *
 * <pre>  P' = (2 q - 1) P / T     D' = 2 (1 - q) P / T - D / exit     G' = D / exit     q(t) = 1 / (1 + e^((t - turn) / width))</pre>
 *
 * <p>P divide, D wait, G have arrived; q is the chance that a daughter divides on, T the mean of cycles that end at random.
 *
 * <p>Read: the abstract, and measured cycles. The equations and the course of q are ours, not the paper's, which could not
 * be read.
 *
 * @param turnDay when half of the daughters stop, days after birth
 * @param widthDays half of those over which q falls from .73 to .27
 * @param exitHours from the last division to the way inward
 */
@Entry("leffler-2016")
@Claims("""
        peakDays | when the outer layer is thickest, after birth | 5 to 9 | ours, in the manner of | it grows in the first week | regions differ
        leftPercent | what is left of it at day 20 | 0 to 1 | ours, in the manner of | and is gone by days 15 to 20 | -
        growth | cells at day 14 / those at birth | >= 5 | read, in the manner of | volume grows fivefold in two weeks | cells are counted, not volume; our course of q makes far more than five times as many
        cycleDay10Hours | cycle at day 10, on the line through days 2 and 7 | 19 to 21 | read | 19 to 21 h, measured by others | fissures
        exitWindowDays | days in which the middle half stops dividing | 0 to 4 | ours, in the manner of | cells stop in a narrow window, fast growth just before | -
        laterDays | later peak of stopping where q falls 2 days later | 1 to 3 | read, in the manner of | central lobules peak later | which lobules
        turnOffPercent | error of the turning day fitted to counts with 5 % of noise | 0 to 5 | ours | parameters can be fitted to counts | the paper's counts are not shipped""")
public record Leffler2016(
        @About(value = "half of the daughters stop, after birth", low = 1, high = 14)
        double turnDay,

        @About(value = "of its fall", low = .2, high = 5) double widthDays,

        @About(value = "wait in the outer layer", low = 1, high = 200)
        double exitHours)
        implements ModelEntry {
    /** Lengths of a progenitor's cycle in the fissures (Mares 1970), and the least wait (J Neurosci 21:527). */
    private static final class Measured1970 {
        static final double DAY_2_HOURS = 14.6;
        static final double DAY_7_HOURS = 17.6;
        static final double EXIT_HOURS = 21;

        private Measured1970() {}
    }

    /** Progenitors begin about a day before birth. */
    private static final double BEGIN = -1;

    private static final double END = 21;

    /** tuned: the turning day and its width, for an outer layer that is thickest at about a week. */
    public Leffler2016() {
        this(6.5, 3, Measured1970.EXIT_HOURS);
    }

    /** Checks all three. */
    public Leffler2016 {
        Ranges.check(Leffler2016.class, turnDay, widthDays, exitHours);
    }

    /**
     * Cells at a moment, a progenitor at the start being 1.
     *
     * @param dividing progenitors
     * @param waiting in the outer layer
     * @param arrived in the inner layer
     * @param stoppingPerDay daughters that stop dividing
     */
    public record Layers(double timeDays, double dividing, double waiting, double arrived, double stoppingPerDay) {
        /** Cells of the outer layer. */
        public double outer() {
            return dividing + waiting;
        }

        /** Cells of both layers. */
        public double all() {
            return dividing + waiting + arrived;
        }
    }

    /** Length of a cycle at a day after birth, hours: a line through the two that were measured, level before birth. */
    public static double cycleHours(double day) {
        double slope = (Measured1970.DAY_7_HOURS - Measured1970.DAY_2_HOURS) / 5;
        return Measured1970.DAY_2_HOURS + slope * (Math.max(0, day) - 2);
    }

    /** Chance that a daughter divides again, at a day after birth. */
    public double again(double day) {
        return 1 / (1 + StrictMath.exp((day - turnDay) / widthDays));
    }

    /** From a day before birth to day 21, every tenth of a day. */
    public List<Layers> grow() {
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(1e-6, .5, 1e-10, 1e-10);
        FirstOrderDifferentialEquations cells = new Equations();
        List<Layers> course = new ArrayList<>();
        double[] y = {1, 0, 0};
        for (int k = 0; ; k++) {
            double day = BEGIN + k / 10.;
            double stopping = 2 * (1 - again(day)) * y[0] * 24 / cycleHours(day);
            course.add(new Layers(day, y[0], y[1], y[2], stopping));
            if (day > END - .05) {
                return course;
            }
            integrator.integrate(cells, day, y, BEGIN + (k + 1) / 10., y);
        }
    }

    private final class Equations implements FirstOrderDifferentialEquations {
        @Override
        public int getDimension() {
            return 3;
        }

        @Override
        public void computeDerivatives(double day, double[] y, double[] rate) {
            double divisions = y[0] * 24 / cycleHours(day);
            double leaving = y[1] * 24 / exitHours;
            rate[0] = (2 * again(day) - 1) * divisions;
            rate[1] = 2 * (1 - again(day)) * divisions - leaving;
            rate[2] = leaving;
        }
    }

    /** The turning day and its width as least squares find them in counts of the outer layer, days -1 to 20, on a log scale. */
    public Leffler2016 fitted(double noise, Seed seed) {
        Require.in("noise", noise, "", 0, .5);
        SplittableRandom random = seed.of("counts").random();
        double[] counts = logarithms(this);
        for (int k = 0; k < counts.length; k++) {
            counts[k] += noise * Seed.normal(random);
        }
        MultivariateJacobianFunction model = point -> {
            double[] at = point.toArray();
            double[] here = logarithms(near(at));
            double[][] slope = new double[here.length][2];
            for (int p = 0; p < 2; p++) {
                double[] moved = at.clone();
                moved[p] += 1e-4;
                double[] there = logarithms(near(moved));
                for (int k = 0; k < here.length; k++) {
                    slope[k][p] = (there[k] - here[k]) / 1e-4;
                }
            }
            return new Pair<>(new ArrayRealVector(here), new Array2DRowRealMatrix(slope));
        };
        double[] best = new LevenbergMarquardtOptimizer()
                .optimize(new LeastSquaresBuilder()
                        .start(new double[] {5, 1.5})
                        .target(counts)
                        .model(model)
                        .maxEvaluations(200)
                        .maxIterations(200)
                        .build())
                .getPoint()
                .toArray();
        return near(best);
    }

    /** A model with parameters that a fit may try. */
    private Leffler2016 near(double[] at) {
        return new Leffler2016(Math.min(14, Math.max(1, at[0])), Math.min(5, Math.max(.2, at[1])), exitHours);
    }

    private static double[] logarithms(Leffler2016 of) {
        List<Layers> course = of.grow();
        double[] log = new double[22];
        Arrays.setAll(log, day -> StrictMath.log(course.get(10 * day).outer()));
        return log;
    }

    /** What is checked. */
    record Measured(
            double peakDays,
            double leftPercent,
            double growth,
            double cycleDay10Hours,
            double exitWindowDays,
            double laterDays,
            double turnOffPercent) {}

    @Override
    public Measured measure(Seed seed) {
        List<Layers> course = grow();
        Layers thickest = thickest(course);
        Leffler2016 central = new Leffler2016(Math.min(14, turnDay + 2), widthDays, exitHours);
        return new Measured(
                thickest.timeDays,
                100 * at(course, 20).outer() / thickest.outer(),
                at(course, 14).all() / at(course, 0).all(),
                cycleHours(10),
                window(course),
                stopping(central.grow()) - stopping(course),
                100 * Math.abs(fitted(.05, seed).turnDay / turnDay - 1));
    }

    private static Layers thickest(List<Layers> course) {
        return course.stream().max(Comparator.comparingDouble(Layers::outer)).orElseThrow();
    }

    private static double stopping(List<Layers> course) {
        return course.stream()
                .max(Comparator.comparingDouble(Layers::stoppingPerDay))
                .orElseThrow()
                .timeDays;
    }

    /** Days between the quarters of all that ever stop. */
    private static double window(List<Layers> course) {
        double all = course.stream().mapToDouble(Layers::stoppingPerDay).sum();
        double sum = 0;
        double begin = Double.NaN;
        for (Layers m : course) {
            sum += m.stoppingPerDay;
            if (Double.isNaN(begin) && sum >= all / 4) {
                begin = m.timeDays;
            } else if (sum >= all * 3 / 4) {
                return m.timeDays - begin;
            }
        }
        return Double.NaN;
    }

    private static Layers at(List<Layers> course, int day) {
        return course.get((int) Math.round((day - BEGIN) * 10));
    }

    @Override
    public Picture picture() {
        List<Layers> course = grow();
        double top = course.get(course.size() - 1).all();
        List<Layers> central = new Leffler2016(Math.min(14, turnDay + 2), widthDays, exitHours).grow();
        double later = central.get(central.size() - 1).all();
        return Picture.of(
                "The outer layer fills, and empties inward",
                Panel.of("days after birth (d)", "part of all cells")
                        .titled("The outer layer")
                        .line("dividing", course, Layers::timeDays, m -> m.dividing / top)
                        .line("waiting", course, Layers::timeDays, m -> m.waiting / top)
                        .line("both", course, Layers::timeDays, m -> m.outer() / top),
                Panel.of("days after birth (d)", "part of all cells")
                        .titled("The inner layer")
                        .line("arrived", course, Layers::timeDays, m -> m.arrived / top),
                Panel.of("days after birth (d)", "part a day (1/d)")
                        .titled("Cells that stop dividing")
                        .line("as above", course, Layers::timeDays, m -> m.stoppingPerDay / top)
                        .dashes("divides on 2 days longer", central, Layers::timeDays, m -> m.stoppingPerDay / later));
    }
}
