package cerebellum.notebook;

import cerebellum.Text;
import cerebellum.experiment.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * What a chart shows, in words: for who cannot see it, for a page without pictures, and for the test that finds the numbers
 * of a notebook's text. Few points are told all; of many the first, the last, the least and the greatest.
 */
final class ChartWords {
    private static final int FEW = 12;

    private ChartWords() {}

    /** A chart's title, axes and series. */
    static String of(Chart<?, ?> chart) {
        List<String> lines = new ArrayList<>();
        if (!chart.getTitle().isBlank()) {
            lines.add(chart.getTitle());
        }
        if (chart instanceof AxesChart<?, ?> axes) {
            lines.add(axes.getYAxisTitle() + " over " + axes.getXAxisTitle());
        }
        if (chart instanceof XYChart xy) {
            for (XYSeries series : xy.getSeriesCollection()) {
                lines.add(series(series.getName(), series.getXData(), series.getYData()));
            }
        } else if (chart instanceof CategoryChart bars) {
            for (CategorySeries series : bars.getSeriesCollection()) {
                List<?> names = List.copyOf(series.getXData());
                double[] heights = series.getYData();
                lines.add(series.getName() + ": "
                        + IntStream.range(0, names.size())
                                .mapToObj(i -> names.get(i) + " " + Tables.number(heights[i]))
                                .collect(Collectors.joining(", ")));
            }
        }
        return String.join("\n", lines);
    }

    /** A picture's title and layers. */
    static String of(Picture picture) {
        return picture.title() + "\n"
                + picture.panels().stream()
                        .flatMap(panel -> panel.layers().stream())
                        .map(layer -> series(layer.name(), layer.x(), layer.y()))
                        .collect(Collectors.joining("\n"));
    }

    private static String series(String name, double[] x, double[] y) {
        if (x.length <= FEW) {
            return name + ": "
                    + IntStream.range(0, x.length)
                            .mapToObj(i -> Tables.number(y[i]) + " at " + Tables.number(x[i]))
                            .collect(Collectors.joining(", "));
        }
        int least = 0;
        int greatest = 0;
        for (int i = 1; i < y.length; i++) {
            least = y[i] < y[least] || Double.isNaN(y[least]) ? i : least;
            greatest = y[i] > y[greatest] || Double.isNaN(y[greatest]) ? i : greatest;
        }
        int last = x.length - 1;
        return Text.of(
                "%s: %d points from %s at %s to %s at %s, least %s at %s, greatest %s at %s",
                name,
                x.length,
                Tables.number(y[0]),
                Tables.number(x[0]),
                Tables.number(y[last]),
                Tables.number(x[last]),
                Tables.number(y[least]),
                Tables.number(x[least]),
                Tables.number(y[greatest]),
                Tables.number(x[greatest]));
    }
}
