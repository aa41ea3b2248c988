package cerebellum;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
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

    /** Of one number of each row. */
    public static <R> Spread of(List<R> rows, ToDoubleFunction<R> number) {
        return of(rows.stream().mapToDouble(number));
    }
}
