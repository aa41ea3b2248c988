package cerebellum.experiment;

import cerebellum.Lists;
import cerebellum.Names;
import cerebellum.Require;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A picture as data: what to draw, not how. Whoever has a chart library draws it. Panels of one column whose x axes have
 * one name stand on one shared axis.
 *
 * @param title says what is seen
 * @param panels one or more, row by row from the upper left
 * @param columns how many panels stand side by side
 */
public record Picture(String title, List<Panel> panels, int columns) implements Drawn, Sketch {
    /** Checks that there is something to see. */
    public Picture {
        Require.that(!title.isBlank(), "a picture must have a title that says what is seen");
        Require.that(!panels.isEmpty(), "the picture \"%s\" has no panel", title);
        Require.in("columns of a picture", columns, "", 1, 6);
        panels = List.copyOf(panels);
    }

    /** A picture of some panels, one above the other. */
    public static Picture of(String title, Panel... panels) {
        return new Picture(title, List.of(panels), 1);
    }

    /** The same panels, so many side by side. */
    public Picture beside(int columns) {
        return new Picture(title, panels, columns);
    }

    @Override
    public Picture picture() {
        return this;
    }

    /** How a layer is drawn. */
    public enum Mark {
        /** A line through the points. */
        LINE,
        /** A dashed line through the points: the wanted, the known, the reference. */
        DASHES,
        /** A dot a point. */
        DOTS,
        /** A cross a point. */
        CROSSES,
        /** A triangle a point, its tip up. */
        TRIANGLES,
        /** An upright stroke a point, one unit of y high: a row of a raster; of a line's name, pale and as high as its rows. */
        TICKS,
        /** The points are the outline of a shaded area; one of a line's name has its color. */
        BAND,
        /** A bar from 0 a point; x counts the labels of the x axis. */
        BARS,
        /** A square a point, one unit wide and high; from the first such layer to the last from blue to brown: a map. */
        CELLS,
        /** The layer's name at each point, and not in the legend: a value in a square of a map. */
        WORDS
    }

    /** A point in the units of its panel's axes. */
    public record Point(double x, double y) {}

    /**
     * Points in a panel that belong together.
     *
     * @param name as the legend says it
     */
    public record Layer(Mark mark, String name, List<Point> points) {
        /** Checks that there are any. */
        public Layer {
            Require.that(!name.isBlank(), "what is drawn in a panel needs a name");
            Require.that(!points.isEmpty(), "\"%s\" has no points", name);
            points = List.copyOf(points);
        }

        /** All x. */
        public double[] x() {
            return points.stream().mapToDouble(Point::x).toArray();
        }

        /** All y. */
        public double[] y() {
            return points.stream().mapToDouble(Point::y).toArray();
        }
    }

    /** What stands in a panel at some x or y, whatever the data. */
    public enum Kind {
        /** A dashed line across, with its name on it: a threshold, a limit. */
        LEVEL,
        /** A dashed line upright, with its name on it. */
        UPRIGHT,
        /** Shaded from one x to the next: a load, a stimulus. */
        SPAN,
        /** Small triangles on the lower edge: input spikes, periods. */
        TRIANGLES,
        /** Small crosses along the upper edge: output spikes. */
        CROSSES
    }

    /**
     * A mark or a reference.
     *
     * @param at one y (LEVEL), one x (UPRIGHT), a pair of x (SPAN), any number of x
     */
    public record Guide(Kind kind, String name, List<Double> at) {
        /** Keeps a copy. */
        public Guide {
            at = List.copyOf(at);
        }
    }

    /**
     * One axis.
     *
     * @param name a component's name with its unit ({@code timeMs}), or words as they are printed: {@code gain (rad/rad)}
     * @param low where it begins; NaN: where the data do, or 0
     * @param high where it ends; NaN: where the data do
     * @param labels words at 0, 1, 2 ... instead of numbers, or none
     */
    public record Axis(String name, boolean log, double low, double high, List<String> labels) {
        /** Checks the ends. */
        public Axis {
            Require.that(!name.isBlank(), "an axis needs a name: quantity and unit");
            Require.that(!(low >= high), "the axis \"%s\" ends at %s, not above its begin %s", name, high, low);
            Require.that(!log || !(low <= 0), "the logarithmic axis \"%s\" begins at %s, not above 0", name, low);
            labels = List.copyOf(labels);
        }

        /** Quantity and unit as they are printed: {@code speed (m/s)}. */
        public String title() {
            if (name.contains(" ") || name.contains("(")) {
                return Names.printed(name);
            }
            String unit = Names.unit(name);
            String quantity = Names.quantity(name);
            String spelled = quantity.equals("v") && unit.equals("mV") ? "membrane potential" : quantity;
            return unit.isEmpty() ? spelled : spelled + " (" + Names.printed(unit) + ")";
        }

        private Axis from(double newLow, double newHigh) {
            return new Axis(name, log, newLow, newHigh, labels);
        }

        private Axis named(String newName) {
            return new Axis(newName, log, low, high, labels);
        }

        private Axis logarithmic() {
            return new Axis(name, true, low, high, labels);
        }
    }

    /**
     * A pair of axes and what is drawn on them.
     *
     * @param title what is seen; may be left blank where the picture's title says it
     * @param layers later ones over earlier ones
     */
    public record Panel(String title, Axis x, Axis y, List<Layer> layers, List<Guide> guides) implements Drawn {
        /** Keeps a copy. */
        public Panel {
            layers = List.copyOf(layers);
            guides = List.copyOf(guides);
        }

        /** Empty axes, each a component's name with its unit ({@code timeMs}) or words. */
        public static Panel of(String x, String y) {
            return new Panel("", axis(x), axis(y), List.of(), List.of());
        }

        /** This panel alone, under its title. */
        @Override
        public Picture picture() {
            return Picture.of(title.isBlank() ? plainTitle() : title, this);
        }

        /** A title for who gave none: what stands over what. */
        public String plainTitle() {
            return (y.title() + " over " + x.title())
                    .replaceAll(" *\\([^)]*\\)", "")
                    .strip();
        }

        /** The same under a title that says what is seen. */
        public Panel titled(String newTitle) {
            return new Panel(newTitle, x, y, layers, guides);
        }

        /** The same with axes of other names: {@code axes("time (s)", "membrane potential (mV)")}. */
        public Panel axes(String newX, String newY) {
            return new Panel(title, x.named(newX), y.named(newY), layers, guides);
        }

        /** The same with a layer more. {@code xs} and {@code ys}: of one length, not modified. */
        public Panel with(Mark mark, String name, double[] xs, double[] ys) {
            Require.length("y of \"" + name + "\"", ys.length, xs.length);
            Require.that(
                    layers.stream().noneMatch(l -> l.name.equals(name) && l.mark == mark),
                    "the panel has \"%s\" already",
                    name);
            List<Point> points = Lists.of(xs.length, i -> new Point(xs[i], ys[i]));
            return new Panel(title, x, y, Lists.more(layers, new Layer(mark, name, points)), guides);
        }

        /**
         * The same with a layer of two components of records. A color of a map that no square has ({@link Mark#CELLS} of no
         * record) keeps its place in the legend by a square beside the map, so that colors mean the same in every map.
         */
        public <T> Panel with(Mark mark, String name, List<T> rows, ToDoubleFunction<T> xs, ToDoubleFunction<T> ys) {
            double[] beside = {-9};
            return mark == Mark.CELLS && rows.isEmpty()
                    ? with(mark, name, beside, beside)
                    : with(mark, name, numbers(rows, xs), numbers(rows, ys));
        }

        /** The same with a line through two components of records: {@code line("soma", trace, Sample::timeMs, Sample::somaMv)}. */
        public <T> Panel line(String name, List<T> rows, ToDoubleFunction<T> xs, ToDoubleFunction<T> ys) {
            return with(Mark.LINE, name, rows, xs, ys);
        }

        /** As {@link #line}, dashed. */
        public <T> Panel dashes(String name, List<T> rows, ToDoubleFunction<T> xs, ToDoubleFunction<T> ys) {
            return with(Mark.DASHES, name, rows, xs, ys);
        }

        /** As {@link #line}, a dot a point. */
        public <T> Panel dots(String name, List<T> rows, ToDoubleFunction<T> xs, ToDoubleFunction<T> ys) {
            return with(Mark.DOTS, name, rows, xs, ys);
        }

        /** As {@link #line}, an upright stroke a point: {@code ys} is the row of a raster. */
        public <T> Panel raster(String name, List<T> rows, ToDoubleFunction<T> xs, ToDoubleFunction<T> ys) {
            return with(Mark.TICKS, name, rows, xs, ys);
        }

        /** The same with the area between two courses shaded: mean less and plus a standard deviation. */
        public <T> Panel band(
                String name,
                List<T> rows,
                ToDoubleFunction<T> xs,
                ToDoubleFunction<T> lows,
                ToDoubleFunction<T> highs) {
            return band(name, numbers(rows, xs), numbers(rows, lows), numbers(rows, highs));
        }

        /** As {@link #band} from arrays of one length, not modified. */
        public Panel band(String name, double[] xs, double[] lows, double[] highs) {
            Require.length("upper edge of \"" + name + "\"", highs.length, xs.length);
            Require.length("lower edge of \"" + name + "\"", lows.length, xs.length);
            int n = xs.length;
            return with(
                    Mark.BAND,
                    name,
                    IntStream.range(0, 2 * n)
                            .mapToDouble(i -> i < n ? xs[i] : xs[2 * n - 1 - i])
                            .toArray(),
                    IntStream.range(0, 2 * n)
                            .mapToDouble(i -> i < n ? lows[i] : highs[2 * n - 1 - i])
                            .toArray());
        }

        /** The same with a dashed level from edge to edge, its name on it: a threshold, a limit. */
        public Panel level(String name, double y) {
            return with(Kind.LEVEL, name, y);
        }

        /** The same with a dashed upright line, its name on it. */
        public Panel upright(String name, double x) {
            return with(Kind.UPRIGHT, name, x);
        }

        /** The same, shaded from one x to another: a load is on, a light shines. */
        public Panel span(String name, double fromX, double toX) {
            Require.that(fromX < toX, "\"%s\" ends at %s, not after its begin %s", name, toX, fromX);
            return with(Kind.SPAN, name, fromX, toX);
        }

        /** The same with small triangles on the lower edge: the times of input spikes. */
        public Panel triangles(String name, double... xs) {
            return with(Kind.TRIANGLES, name, xs);
        }

        /** The same with small crosses along the upper edge: the times of output spikes. */
        public Panel crosses(String name, double... xs) {
            return with(Kind.CROSSES, name, xs);
        }

        /** The same with its x axis from here to there. */
        public Panel xFrom(double low, double high) {
            return new Panel(title, x.from(low, high), y, layers, guides);
        }

        /** The same with its y axis from here to there. */
        public Panel yFrom(double low, double high) {
            return new Panel(title, x, y.from(low, high), layers, guides);
        }

        /** The same on a logarithmic x axis. */
        public Panel logX() {
            return new Panel(title, x.logarithmic(), y, layers, guides);
        }

        /** The same on a logarithmic y axis. */
        public Panel logY() {
            return new Panel(title, x, y.logarithmic(), layers, guides);
        }

        /** The same with words at 0, 1, 2 ... on the x axis. */
        public Panel labels(List<String> words) {
            return new Panel(title, new Axis(x.name, x.log, x.low, x.high, words), y, layers, guides);
        }

        /** The same with words at 0, 1, 2 ... on the y axis, from below. */
        public Panel rows(List<String> words) {
            return new Panel(title, x, new Axis(y.name, y.log, y.low, y.high, words), layers, guides);
        }

        private Panel with(Kind kind, String name, double... at) {
            Require.that(DoubleStream.of(at).allMatch(Double::isFinite), "\"%s\" stands at no number", name);
            Guide guide = new Guide(kind, name, Arrays.stream(at).boxed().toList());
            return new Panel(title, x, y, layers, Lists.more(guides, guide));
        }

        private static Axis axis(String name) {
            return new Axis(name, false, Double.NaN, Double.NaN, List.of());
        }

        private static <T> double[] numbers(List<T> rows, ToDoubleFunction<T> value) {
            return rows.stream().mapToDouble(value).toArray();
        }
    }
}
