package cerebellum.notebook;

import cerebellum.Names;
import cerebellum.Require;
import cerebellum.experiment.Picture;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tech.tablesaw.api.CategoricalColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Charts of tables. Axis titles come from the column names, units included; columns of different units are not drawn on
 * one axis. What comes back is a plain XChart chart and can be restyled.
 */
public final class Charts {
    /** Colors that the color-blind can tell apart (Okabe and Ito). */
    static final Color[] COLORS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7),
        new Color(0x56B4E9), new Color(0xE69F00), new Color(0x666666), new Color(0xB8A800)
    };

    private static final int WIDTH_IN_LETTERS = 90;
    private static final BasicStroke LINE = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private static final BasicStroke DASHED =
            new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {7, 5}, 0);

    private Charts() {}

    /** Lines of one or more columns over another. */
    public static XYChart lines(Table table, String x, String... ys) {
        XYChart chart = xy(table.name(), x, ys);
        for (String y : ys) {
            line(chart, quantity(y), numbers(table, x), table, y);
        }
        return chart;
    }

    /** As {@link #lines(Table, String, String...)} for records. */
    public static XYChart lines(List<? extends Record> rows, String x, String... ys) {
        return lines(Tables.of(rows), x, ys);
    }

    /** Lines of one column over another, one for each value of a third. */
    public static XYChart linesBy(Table table, String x, String y, String by) {
        XYChart chart = xy(table.name(), x, y);
        for (Table part : parts(table, by)) {
            line(chart, groupName(part, by), numbers(part, x), part, y);
        }
        return chart;
    }

    /** As {@link #linesBy(Table, String, String, String)} for records. */
    public static XYChart linesBy(List<? extends Record> rows, String x, String y, String by) {
        return linesBy(Tables.of(rows), x, y, by);
    }

    /** Dots instead of lines. */
    public static XYChart dots(Table table, String x, String... ys) {
        XYChart chart = xy(table.name(), x, ys);
        for (String y : ys) {
            dots(chart, quantity(y), numbers(table, x), numbers(table, y));
        }
        return chart;
    }

    /** As {@link #dots(Table, String, String...)} for records. */
    public static XYChart dots(List<? extends Record> rows, String x, String... ys) {
        return dots(Tables.of(rows), x, ys);
    }

    /** Dots, one color for each value of a third column. */
    public static XYChart dotsBy(Table table, String x, String y, String by) {
        XYChart chart = xy(table.name(), x, y);
        for (Table part : parts(table, by)) {
            dots(chart, groupName(part, by), numbers(part, x), numbers(part, y));
        }
        return chart;
    }

    /** Bars of one or more columns over the categories in another. */
    public static CategoryChart bars(Table table, String category, String... ys) {
        List<String> names = Tables.named(table, category).asStringColumn().asList();
        int longest = names.stream().mapToInt(String::length).max().orElse(0);
        boolean upright = longest * names.size() > WIDTH_IN_LETTERS; // JDKs measure slanted letters differently
        CategoryChart chart = new CategoryChartBuilder()
                .width(760)
                .height(upright ? 320 + 7 * longest : 400)
                .title(table.name())
                .xAxisTitle(title(category))
                .yAxisTitle(sameUnit(ys))
                .build();
        style(chart.getStyler());
        chart.getStyler().setAvailableSpaceFill(.7).setLegendVisible(ys.length > 1);
        chart.getStyler()
                .setXAxisTickMarkSpacingHint(1) // every bar has its name
                .setXAxisLabelRotation(upright ? 90 : 0);
        for (String y : ys) {
            List<Double> heights = new ArrayList<>();
            for (double v : numbers(table, y)) {
                heights.add(v);
            }
            requireNew(chart, quantity(y));
            chart.addSeries(quantity(y), names, heights);
        }
        if (upright) {
            chart.getStyler()
                    .setXAxisLabelAlignmentVertical(AxesChartStyler.TextAlignment.Right)
                    .setAxisTickLabelsFont(new Font("DejaVu Sans Mono", Font.PLAIN, 11)); // most letters: most room
        }
        return chart;
    }

    /** As {@link #bars(Table, String, String...)} for records. */
    public static CategoryChart bars(List<? extends Record> rows, String category, String... ys) {
        return bars(Tables.of(rows), category, ys);
    }

    /** An empty chart in the house style, for series of one's own; axis names are column names with units. */
    public static XYChart xy(String title, String x, String... ys) {
        return xy(400, title, x, ys);
    }

    private static XYChart xy(int height, String title, String x, String... ys) {
        XYChart chart = new XYChartBuilder()
                .width(760)
                .height(height)
                .title(title)
                .xAxisTitle(title(x))
                .yAxisTitle(sameUnit(ys))
                .build();
        style(chart.getStyler());
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
        return chart;
    }

    /** Adds a line to a chart. */
    public static XYChart line(XYChart chart, String name, double[] x, double[] y) {
        XYSeries series = add(chart, name, x, y);
        series.setMarker(SeriesMarkers.NONE).setLineStyle(LINE);
        return legend(chart);
    }

    /** Adds a line through two columns of records. */
    public static XYChart line(XYChart chart, String name, List<? extends Record> rows, String x, String y) {
        return line(chart, name, Tables.column(rows, x), Tables.column(rows, y));
    }

    /** Adds dots to a chart. */
    public static XYChart dots(XYChart chart, String name, double[] x, double[] y) {
        XYSeries series = add(chart, name, x, y);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.CIRCLE);
        chart.getStyler().setMarkerSize(4);
        return legend(chart);
    }

    /** Adds dots from two columns of records. */
    public static XYChart dots(XYChart chart, String name, List<? extends Record> rows, String x, String y) {
        return dots(chart, name, Tables.column(rows, x), Tables.column(rows, y));
    }

    /** A model's picture, its panels one above the other, the title over the first. */
    public static BufferedImage draw(Picture picture) {
        List<Chart<?, ?>> charts = new ArrayList<>();
        int height = picture.panels().size() == 1 ? 400 : 240;
        for (Picture.Panel panel : picture.panels()) {
            String title = charts.isEmpty() ? picture.title() : "";
            XYChart chart =
                    xy(height + (charts.isEmpty() ? 30 : 0), title, Names.column(panel.x()), Names.column(panel.y()));
            panel.layers().forEach(layer -> add(chart, layer));
            chart.getStyler().setLegendVisible(true);
            charts.add(chart);
        }
        return stacked(charts);
    }

    private static void add(XYChart chart, Picture.Layer layer) {
        switch (layer.mark()) {
            case LINE -> line(chart, layer.name(), layer.x(), layer.y());
            case DASHES -> {
                line(chart, layer.name(), layer.x(), layer.y());
                chart.getSeriesCollection().stream()
                        .filter(s -> s.getName().equals(layer.name()))
                        .forEach(s -> s.setLineStyle(DASHED));
            }
            case DOTS -> dots(chart, layer.name(), layer.x(), layer.y());
        }
    }

    private static BufferedImage stacked(List<Chart<?, ?>> charts) {
        int height = charts.stream().mapToInt(Chart::getHeight).sum();
        BufferedImage all = new BufferedImage(charts.get(0).getWidth(), height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = all.createGraphics();
        int y = 0;
        for (Chart<?, ?> chart : charts) {
            pen.drawImage(BitmapEncoder.getBufferedImage(chart), 0, y, null);
            y += chart.getHeight();
        }
        pen.dispose();
        return all;
    }

    /** {@code "velocity_m_per_s"} as an axis says it: {@code velocity (m/s)}. */
    static String title(String column) {
        String unit = unit(column);
        return unit.isEmpty() ? quantity(column) : quantity(column) + " (" + unit + ")";
    }

    private static void line(XYChart chart, String name, double[] x, Table table, String y) {
        line(chart, name, x, numbers(table, y));
    }

    private static XYSeries add(XYChart chart, String name, double[] x, double[] y) {
        Require.that(!name.isBlank(), "what is drawn in a chart needs a name");
        requireNew(chart, name);
        Require.that(x.length > 0, "\"%s\" has no point to draw", name);
        Require.length("y of \"" + name + "\"", y.length, x.length);
        return chart.addSeries(name, x, y);
    }

    private static void requireNew(Chart<?, ? extends Series> chart, String name) {
        boolean there =
                chart.getSeriesCollection().stream().anyMatch(s -> s.getName().equals(name));
        Require.that(!there, "the chart has \"%s\" already", name);
    }

    private static XYChart legend(XYChart chart) {
        chart.getStyler().setLegendVisible(chart.getSeriesCollection().size() > 1);
        return chart;
    }

    /** One table for each value of a column, numbers with a fraction included. */
    private static List<Table> parts(Table table, String by) {
        Column<?> column = Tables.named(table, by);
        Require.that(table.rowCount() > 0, "a chart needs at least one row; \"%s\" has none", by);
        return (column instanceof CategoricalColumn
                        ? table
                        : table.copy().replaceColumn(by, column.asStringColumn().setName(by)))
                .splitOn(by)
                .asTableList();
    }

    private static double[] numbers(Table table, String column) {
        double[] numbers = Tables.numbers(table, column);
        Require.that(numbers.length > 0, "a chart needs at least one row; \"%s\" has none", column);
        return numbers;
    }

    private static String groupName(Table part, String by) {
        String name = part.column(by).getString(0);
        return name.isBlank() ? "no " + quantity(by) : name;
    }

    private static String sameUnit(String... columns) {
        Require.that(columns.length > 0, "a chart needs a column to draw");
        for (String column : columns) {
            Require.that(
                    unit(column).equals(unit(columns[0])),
                    "cannot draw \"%s\" and \"%s\" on one axis: their units differ",
                    columns[0],
                    column);
        }
        return columns.length == 1 || unit(columns[0]).isEmpty() ? title(columns[0]) : unit(columns[0]);
    }

    private static String unit(String column) {
        return Names.unit(column);
    }

    private static String quantity(String column) {
        return Names.quantity(column);
    }

    private static void style(Styler any) {
        AxesChartStyler styler = (AxesChartStyler) any;
        Font font = new Font("DejaVu Sans", Font.PLAIN, 12);
        styler.setLocale(Locale.ROOT) // a point in 0.5, on every machine
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setChartTitleFont(new Font("DejaVu Sans", Font.BOLD, 14))
                .setSeriesColors(COLORS)
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal)
                .setLegendBorderColor(Color.WHITE)
                .setLegendFont(font)
                .setChartPadding(12);
        styler.setPlotGridLinesColor(new Color(0xE5E5E5))
                .setPlotGridLinesStroke(new BasicStroke(1))
                .setAxisTickLabelsFont(font)
                .setAxisTitleFont(font)
                .setAxisTickMarksColor(new Color(0x999999))
                .setXAxisTickMarkSpacingHint(90)
                .setXAxisDecimalPattern("0.######")
                .setYAxisDecimalPattern("0.######")
                .setPlotMargin(0);
    }
}
