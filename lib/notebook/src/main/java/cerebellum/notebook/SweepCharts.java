package cerebellum.notebook;

import cerebellum.Names;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import cerebellum.experiment.sweep.Sensitivity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** What a sweep's table says, as charts; rows whose number is missing, those of parts that failed, are left out. */
public final class SweepCharts {
    /** At most; they end at round numbers. */
    private static final int SHADES = 7;

    private SweepCharts() {}

    /** A number over a parameter: means over all that was varied else, and a standard deviation to both sides as a band. */
    public static Panel response(Table parts, String x, String y) {
        return banded(Panel.of(x, y), "mean", means(parts, y, x), x);
    }

    /** The same, a line with its band for each value of another parameter. */
    public static Panel responseBy(Table parts, String x, String y, String by) {
        Panel panel = Panel.of(x, y);
        Table means = means(parts, y, x, by);
        for (double value : values(means, by)) {
            String name = (Names.quantity(by) + " " + Require.number(value) + " " + Names.unit(by)).strip();
            panel = banded(panel, name, means.where(means.doubleColumn(by).isEqualTo(value)), x);
        }
        return panel;
    }

    private static Panel banded(Panel panel, String name, Table means, String x) {
        Table sorted = means.sortAscendingOn(x);
        double[] xs = Tables.numbers(sorted, x);
        double[] mean = Tables.numbers(sorted, "mean");
        double[] sd = Arrays.stream(Tables.numbers(sorted, "sd"))
                .map(s -> Double.isNaN(s) ? 0 : s)
                .toArray();
        return panel.band(
                        name,
                        xs,
                        IntStream.range(0, xs.length)
                                .mapToDouble(i -> mean[i] - sd[i])
                                .toArray(),
                        IntStream.range(0, xs.length)
                                .mapToDouble(i -> mean[i] + sd[i])
                                .toArray())
                .with(Mark.LINE, name, xs, mean);
    }

    /** A map over two parameters: in each square the mean of a number, in shades that end at round values. */
    public static Panel heat(Table parts, String x, String y, String number) {
        Table means = means(parts, number, x, y);
        double[] xs = values(means, x);
        double[] ys = values(means, y);
        double[] mean = Tables.numbers(means, "mean");
        double low = Arrays.stream(mean).min().orElseThrow();
        double high = Arrays.stream(mean).max().orElseThrow();
        Require.that(low < high, "a map of %s has one shade: it is %s everywhere", number, low);
        Panel panel = Panel.of(x, y)
                .labels(Arrays.stream(xs).mapToObj(SweepCharts::word).toList())
                .rows(Arrays.stream(ys).mapToObj(SweepCharts::word).toList());
        double width = round((high - low) / (SHADES - 1));
        long first = (long) Math.floor(low / width);
        for (long s = first; s <= (long) Math.floor(high / width); s++) {
            long shade = s;
            int[] own = IntStream.range(0, mean.length)
                    .filter(i -> (long) Math.floor(mean[i] / width) == shade)
                    .toArray();
            String name = Text.of("%s to %s", Tables.number(s * width), Tables.number((s + 1) * width));
            panel = panel.with(
                    Mark.CELLS,
                    name,
                    own.length == 0 ? new double[] {-9} : places(own, xs, Tables.numbers(means, x)),
                    own.length == 0 ? new double[] {-9} : places(own, ys, Tables.numbers(means, y)));
        }
        List<String> words = Arrays.stream(mean).mapToObj(SweepCharts::word).toList();
        for (String word : words.stream().distinct().toList()) {
            int[] own = IntStream.range(0, mean.length)
                    .filter(i -> words.get(i).equals(word))
                    .toArray();
            panel = panel.with(
                    Mark.WORDS,
                    word,
                    places(own, xs, Tables.numbers(means, x)),
                    places(own, ys, Tables.numbers(means, y)));
        }
        return panel;
    }

    /** The next of 1, 2, 5, 10 ... tenths, hundredths ... that is not less; {@code positive}: above 0. */
    private static double round(double positive) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(positive)));
        return DoubleStream.of(1, 2, 5)
                .map(f -> f * power)
                .filter(w -> w >= positive)
                .findFirst()
                .orElse(10 * power);
    }

    private static double[] places(int[] own, double[] values, double[] column) {
        return Arrays.stream(own)
                .mapToDouble(i -> Arrays.binarySearch(values, column[i]))
                .toArray();
    }

    private static String word(double value) {
        return Require.number(Double.parseDouble(Text.of("%.3g", value)));
    }

    /** How strongly a number follows each parameter: partial rank correlations, the strongest first. */
    public static Table sensitivities(Table parts, String number, String... parameters) {
        Table whole = whole(parts, number);
        return Tables.of(Sensitivity.ranks(columns(whole, parameters), Tables.numbers(whole, number)).stream()
                .sorted(Comparator.comparingDouble(r -> -Math.abs(r.partial())))
                .toList());
    }

    /** The same as bars to both sides. */
    public static Panel tornado(Table parts, String number, String... parameters) {
        return Charts.bars(sensitivities(parts, number, parameters), "parameter", "partial")
                .axes("parameter", "partial rank correlation")
                .yFrom(-1, 1);
    }

    /** How much of a number's variance each parameter explains, and each two together; for a full grid. */
    public static Table shares(Table parts, String number, String... parameters) {
        Table whole = whole(parts, number);
        return Tables.of(Sensitivity.shares(columns(whole, parameters), Tables.numbers(whole, number)));
    }

    private static Map<String, double[]> columns(Table table, String... names) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String name : names) {
            columns.put(name, Tables.numbers(table, name));
        }
        return columns;
    }

    private static Table whole(Table parts, String number) {
        double[] numbers = Tables.numbers(parts, number);
        Table whole = parts.where(tech.tablesaw.selection.Selection.with(IntStream.range(0, numbers.length)
                .filter(i -> Double.isFinite(numbers[i]))
                .toArray()));
        Require.that(whole.rowCount() > 0, "no row has a %s", number);
        return whole;
    }

    /** Columns: the parameters, mean and sd. */
    private static Table means(Table parts, String number, String... by) {
        Table whole = whole(parts, number);
        Table keyed = Table.create(DoubleColumn.create("number", Tables.numbers(whole, number)));
        for (String name : by) {
            Tables.numbers(whole, name);
            keyed.addColumns(whole.column(name).asStringColumn().setName(name));
        }
        Table found = keyed.summarize("number", AggregateFunctions.mean, AggregateFunctions.stdDev)
                .by(by);
        Table means = Table.create(
                DoubleColumn.create("mean", Tables.numbers(found, "Mean [number]")),
                DoubleColumn.create("sd", Tables.numbers(found, "Std. Deviation [number]")));
        for (String name : by) {
            List<String> texts = found.stringColumn(name).asList();
            means.addColumns(DoubleColumn.create(name, texts.stream().mapToDouble(Double::parseDouble)));
        }
        return means;
    }

    private static double[] values(Table table, String column) {
        return Arrays.stream(Tables.numbers(table, column)).distinct().sorted().toArray();
    }
}
