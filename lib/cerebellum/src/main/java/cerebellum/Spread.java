package cerebellum;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * What is said of several numbers of one kind, in their unit.
 *
 * @param mean NaN of none
 * @param sd sample standard deviation; 0 of one, NaN of none
 * @param least NaN of none
 * @param greatest NaN of none
 * @param n how many
 */
public record Spread(double mean, double sd, double least, double greatest, long n) {
    /** Of the numbers that are there: NaN is not counted. */
    public static Spread of(DoubleStream numbers) {
        SummaryStatistics all = new SummaryStatistics();
        numbers.filter(x -> !Double.isNaN(x)).forEach(all::addValue);
        return new Spread(all.getMean(), all.getStandardDeviation(), all.getMin(), all.getMax(), all.getN());
    }

    /** The mean of one number of each row, as {@link DoubleStream#average} adds them up; NaN counts. Of none it fails. */
    public static <R> double mean(Stream<R> rows, ToDoubleFunction<R> number) {
        return rows.mapToDouble(number).average().orElseThrow();
    }

    /** As {@link #mean(Stream, ToDoubleFunction)} of a list. */
    public static <R> double mean(List<R> rows, ToDoubleFunction<R> number) {
        return mean(rows.stream(), number);
    }

    /** As {@link #mean(Stream, ToDoubleFunction)} of a number each for 0, 1, 2 ... {@code n} - 1. */
    public static double mean(int n, IntToDoubleFunction number) {
        return IntStream.range(0, n).mapToDouble(number).average().orElseThrow();
    }

    /** Of one number of each row. */
    public static <R> Spread of(List<R> rows, ToDoubleFunction<R> number) {
        return of(rows.stream().mapToDouble(number));
    }
}
