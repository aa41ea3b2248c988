package cerebellum.notebook;

import cerebellum.Names;
import cerebellum.Require;
import cerebellum.experiment.Drawn;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.CategoricalColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Charts of tables and of records, as panels: {@code show(lines(rows, "time_ms", "v_mV").titled("what is seen"))}. Axes
 * are named by columns, units included; columns of different units are not drawn on one axis. Panels are put together by
 * {@link Picture#of}.
 */
public final class Charts {
    private static final int LONG = 40;

    private Charts() {}

    /** Lines of one or more columns over another. */
    public static Panel lines(Table table, String x, String... ys) {
        return drawn(Mark.LINE, table, x, ys);
    }

    /** As {@link #lines(Table, String, String...)} for records. */
    public static Panel lines(List<? extends Record> rows, String x, String... ys) {
        return lines(Tables.of(rows), x, ys);
    }

    /** Lines of one column over another, one for each value of a third. */
    public static Panel linesBy(Table table, String x, String y, String by) {
        return drawnBy(Mark.LINE, table, x, y, by);
    }

    /** As {@link #linesBy(Table, String, String, String)} for records. */
    public static Panel linesBy(List<? extends Record> rows, String x, String y, String by) {
        return linesBy(Tables.of(rows), x, y, by);
    }

    /** Dots instead of lines. */
    public static Panel dots(Table table, String x, String... ys) {
        return drawn(Mark.DOTS, table, x, ys);
    }

    /** As {@link #dots(Table, String, String...)} for records. */
    public static Panel dots(List<? extends Record> rows, String x, String... ys) {
        return dots(Tables.of(rows), x, ys);
    }

    /** Dots, one color for each value of a third column. */
    public static Panel dotsBy(Table table, String x, String y, String by) {
        return drawnBy(Mark.DOTS, table, x, y, by);
    }

    /** A raster: an upright stroke for each row, at its {@code x}, in the line of its {@code row}. */
    public static Panel raster(List<? extends Record> rows, String x, String row) {
        return drawn(Mark.TICKS, Tables.of(rows), x, row);
    }

    /** Bars of one or more columns over the words in another; they lie if the words are long. */
    public static Panel bars(Table table, String words, String... ys) {
        Panel panel =
                xy(words, ys).labels(Tables.named(table, words).asStringColumn().asList());
        double[] places = IntStream.range(0, table.rowCount()).asDoubleStream().toArray();
        for (String y : ys) {
            panel = panel.with(Mark.BARS, quantity(y), places, numbers(table, y));
        }
        return panel;
    }

    /** As {@link #bars(Table, String, String...)} for records. */
    public static Panel bars(List<? extends Record> rows, String words, String... ys) {
        return bars(Tables.of(rows), words, ys);
    }

    /** Empty axes, for layers of one's own; the names are column names with units. */
    public static Panel xy(String x, String... ys) {
        return Panel.of(x, sameUnit(ys));
    }

    /** The panel with a line through two columns of records. */
    public static Panel line(Panel panel, String name, List<? extends Record> rows, String x, String y) {
        return panel.with(Mark.LINE, name, Tables.column(rows, x), Tables.column(rows, y));
    }

    /** The panel with a line through points of one's own; {@code xs} and {@code ys}: of one length, not modified. */
    public static Panel line(Panel panel, String name, double[] xs, double[] ys) {
        return panel.with(Mark.LINE, name, xs, ys);
    }

    /** The panel with dots from two columns of records. */
    public static Panel dots(Panel panel, String name, List<? extends Record> rows, String x, String y) {
        return panel.with(Mark.DOTS, name, Tables.column(rows, x), Tables.column(rows, y));
    }

    /** A picture's image, twice as many pixels as it is shown with. */
    public static BufferedImage draw(Picture picture) {
        return new Page(picture).image(Page.SHARP);
    }

    /**
     * A slider over charts: what a quantity does. Each value's chart is computed now, on all cores.
     *
     * @param name the quantity with its unit: {@code delay_ms}
     * @param values 2 to 60; the middle one is seen first
     * @param draw a panel or a picture for a value
     */
    public static Slides knob(String name, double[] values, DoubleFunction<? extends Drawn> draw) {
        return Slides.knob(name, values, draw, ProgressBar.inNotebook());
    }

    /** As {@link #knob(String, double[], DoubleFunction)}; {@code start} is seen first and on paper. */
    public static Slides knob(String name, double[] values, double start, DoubleFunction<? extends Drawn> draw) {
        return Slides.knob(name, values, start, draw, ProgressBar.inNotebook());
    }

    /**
     * A film of charts with more and more rows; the last frame is seen until it is played.
     *
     * @param rows the greatest number of rows, at least {@code frames}
     * @param frames how many pictures, 2 to 60
     * @param draw draws the first so many rows, from 2 on
     */
    public static Slides film(int rows, int frames, IntFunction<? extends Drawn> draw) {
        return Slides.film(rows, frames, draw);
    }

    private static Panel drawn(Mark mark, Table table, String x, String... ys) {
        Panel panel = xy(x, ys);
        for (String y : ys) {
            panel = panel.with(mark, quantity(y), numbers(table, x), numbers(table, y));
        }
        return panel;
    }

    private static Panel drawnBy(Mark mark, Table table, String x, String y, String by) {
        Panel panel = xy(x, y);
        for (Table part : parts(table, by)) {
            panel = panel.with(mark, groupName(part, by), numbers(part, x), numbers(part, y));
        }
        return panel;
    }

    /** One table for each value of a column, numbers with a fraction included. */
    private static List<Table> parts(Table table, String by) {
        Column<?> column = Tables.named(table, by);
        Require.that(table.rowCount() > 0, "a chart needs at least one row; \"%s\" has none", by);
        List<Table> parts = new ArrayList<>((column instanceof CategoricalColumn
                        ? table
                        : table.copy().replaceColumn(by, column.asStringColumn().setName(by)))
                .splitOn(by)
                .asTableList());
        return parts;
    }

    private static double[] numbers(Table table, String column) {
        double[] numbers = Tables.numbers(table, column);
        Require.that(numbers.length > 0, "a chart needs at least one row; \"%s\" has none", column);
        return numbers;
    }

    /** A value with its quantity and unit where it is a number: {@code delay 70 ms}. */
    private static String groupName(Table part, String by) {
        String value = part.column(by).getString(0);
        if (value.isBlank()) {
            return "no " + quantity(by);
        }
        return value.matches("-?[0-9.]+(E-?[0-9]+)?")
                ? (quantity(by) + " " + Tables.number(Double.parseDouble(value)) + " " + Names.unit(by)).strip()
                : value;
    }

    /** What a y axis with several columns is called: {@code position, command (m)}; the unit alone if that is long. */
    private static String sameUnit(String... columns) {
        Require.that(columns.length > 0, "a chart needs a column to draw");
        String unit = Names.unit(columns[0]);
        for (String column : columns) {
            Require.that(
                    Names.unit(column).equals(unit),
                    "cannot draw \"%s\" and \"%s\" on one axis: their units differ",
                    columns[0],
                    column);
        }
        if (columns.length == 1) {
            return columns[0];
        }
        String all = Arrays.stream(columns).map(Charts::quantity).collect(Collectors.joining(", "));
        return unit.isEmpty() ? all : (all.length() > LONG ? "" : all + " ") + "(" + unit + ")";
    }

    private static String quantity(String column) {
        return Names.quantity(column);
    }
}
