package cerebellum.experiment.sweep;

import cerebellum.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/** Which of several parameters matters for a number, and whether two matter together. */
public final class Sensitivity {
    private Sensitivity() {}

    /**
     * One parameter.
     *
     * @param correlation of ranks (Spearman), -1 to 1
     * @param partial the same with what the other parameters explain taken out of both
     */
    public record Rank(String parameter, double correlation, double partial) {}

    /**
     * A part of the variance of a number.
     *
     * @param share explained by the mean at each value of one parameter; of two, "a x b", what both explain together beyond
     *     what each does alone; "rest" is what is left, higher orders and chance
     */
    public record Share(String of, double share) {}

    /**
     * Rank correlations of a number with parameters; ties get their mean rank.
     *
     * @param parameters columns of one length, each of at least two different values; not modified
     * @param number of the same length; not modified
     */
    public static List<Rank> ranks(Map<String, double[]> parameters, double[] number) {
        NaturalRanking ranking = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);
        int n = parameters.size();
        Require.that(n > 0 && number.length > n + 2, "%d rows are too few for %d parameters", number.length, n);
        double[][] columns = new double[n + 1][];
        int next = 0;
        for (Map.Entry<String, double[]> column : parameters.entrySet()) {
            Require.length(column.getKey(), column.getValue().length, number.length);
            columns[next++] = ranked(ranking, column.getKey(), column.getValue());
        }
        columns[n] = ranked(ranking, "the number", number);
        RealMatrix all =
                new PearsonsCorrelation(MatrixUtils.createRealMatrix(columns).transpose()).getCorrelationMatrix();
        RealMatrix inverse = inverse(all);
        List<Rank> ranks = new ArrayList<>();
        next = 0;
        for (String parameter : parameters.keySet()) {
            double partial =
                    -inverse.getEntry(next, n) / Math.sqrt(inverse.getEntry(next, next) * inverse.getEntry(n, n));
            ranks.add(new Rank(parameter, all.getEntry(next, n), partial));
            next++;
        }
        return ranks;
    }

    private static RealMatrix inverse(RealMatrix all) {
        try {
            return new LUDecomposition(all, 1e-9).getSolver().getInverse();
        } catch (SingularMatrixException e) {
            throw Require.refusal("parameters that go up and down together cannot be told apart");
        }
    }

    private static double[] ranked(NaturalRanking ranking, String name, double[] column) {
        Require.that(Arrays.stream(column).allMatch(Double::isFinite), "%s is missing in some rows", name);
        Require.that(StatUtils.max(column) > StatUtils.min(column), "%s is the same in all rows", name);
        return ranking.rank(column);
    }

    /**
     * Shares of the variance of a number on a full grid: of each parameter, of each pair, of the rest.
     *
     * @param parameters columns of one length, every combination of their values equally often; not modified
     * @param number of the same length; not modified
     */
    public static List<Share> shares(Map<String, double[]> parameters, double[] number) {
        List<String> names = List.copyOf(parameters.keySet());
        double all = StatUtils.populationVariance(number);
        Require.that(all > 0, "the number is the same in all rows");
        List<Share> shares = new ArrayList<>();
        double rest = 1;
        double[] alone = new double[names.size()];
        for (int a = 0; a < alone.length; a++) {
            alone[a] = explained(number, parameters, names.get(a)) / all;
            shares.add(new Share(names.get(a), alone[a]));
            rest -= alone[a];
        }
        for (int a = 0; a < alone.length; a++) {
            for (int b = a + 1; b < alone.length; b++) {
                double both = explained(number, parameters, names.get(a), names.get(b)) / all - alone[a] - alone[b];
                shares.add(new Share(names.get(a) + " x " + names.get(b), both));
                rest -= both;
            }
        }
        shares.add(new Share("rest", rest));
        return shares;
    }

    /** The variance of the means over groups of equal size. */
    private static double explained(double[] number, Map<String, double[]> parameters, String... by) {
        Map<List<Double>, List<Double>> groups = new LinkedHashMap<>();
        for (int i = 0; i < number.length; i++) {
            int row = i;
            groups.computeIfAbsent(
                            Arrays.stream(by)
                                    .map(name -> parameters.getOrDefault(name, number)[row])
                                    .toList(),
                            k -> new ArrayList<>())
                    .add(number[i]);
        }
        Require.that(
                groups.values().stream().map(List::size).distinct().count() == 1,
                "shares of variance need a full grid: %s is not as often at each of its values",
                String.join(" x ", by));
        return StatUtils.populationVariance(groups.values().stream()
                .mapToDouble(g -> g.stream().mapToDouble(x -> x).average().orElse(Double.NaN))
                .toArray());
    }
}
