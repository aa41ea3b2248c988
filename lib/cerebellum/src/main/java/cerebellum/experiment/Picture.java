package cerebellum.experiment;

import cerebellum.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A picture as data: what to draw, not how. Whoever has a chart library draws it.
 *
 * @param title says what is seen
 * @param panels one or more, from top to bottom
 */
public record Picture(String title, List<Panel> panels) {
    /** Checks that there is something to see. */
    public Picture {
        Require.that(!title.isBlank(), "a picture must have a title that says what is seen");
        Require.that(!panels.isEmpty(), "the picture \"%s\" has no panel", title);
        panels = List.copyOf(panels);
    }

    /** A picture of some panels. */
    public static Picture of(String title, Panel... panels) {
        return new Picture(title, List.of(panels));
    }

    /** How a layer is drawn. */
    public enum Mark {
        /** A line through the points. */
        LINE,
        /** A dashed line through the points: the wanted, the known, the reference. */
        DASHES,
        /** A dot a point. */
        DOTS
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

    /**
     * A pair of axes and what is drawn on them.
     *
     * @param x quantity and unit as a name: {@code timeMs}
     * @param y the same
     * @param layers later ones over earlier ones
     */
    public record Panel(String x, String y, List<Layer> layers) {
        /** Keeps a copy. */
        public Panel {
            layers = List.copyOf(layers);
        }

        /** Empty axes. */
        public static Panel of(String x, String y) {
            return new Panel(x, y, List.of());
        }

        /** The same with a layer more. {@code xs} and {@code ys}: of one length, not modified. */
        public Panel with(Mark mark, String name, double[] xs, double[] ys) {
            Require.length("y of \"" + name + "\"", ys.length, xs.length);
            List<Point> points = IntStream.range(0, xs.length)
                    .mapToObj(i -> new Point(xs[i], ys[i]))
                    .toList();
            List<Layer> more = new ArrayList<>(layers);
            more.add(new Layer(mark, name, points));
            return new Panel(x, y, more);
        }

        /** The same with a line through two components of records: {@code line("soma", trace, Sample::timeMs, Sample::somaMv)}. */
        public <T> Panel line(String name, List<T> rows, ToDoubleFunction<T> xs, ToDoubleFunction<T> ys) {
            return with(Mark.LINE, name, numbers(rows, xs), numbers(rows, ys));
        }

        /** As {@link #line}, dashed. */
        public <T> Panel dashes(String name, List<T> rows, ToDoubleFunction<T> xs, ToDoubleFunction<T> ys) {
            return with(Mark.DASHES, name, numbers(rows, xs), numbers(rows, ys));
        }

        /** As {@link #line}, a dot a point. */
        public <T> Panel dots(String name, List<T> rows, ToDoubleFunction<T> xs, ToDoubleFunction<T> ys) {
            return with(Mark.DOTS, name, numbers(rows, xs), numbers(rows, ys));
        }

        /** The same with a dashed level over the whole width of what is there: a threshold, a limit. */
        public Panel level(String name, double y) {
            DoubleSummaryStatistics xs =
                    layers.stream().flatMapToDouble(l -> Arrays.stream(l.x())).summaryStatistics();
            return with(Mark.DASHES, name, new double[] {xs.getMin(), xs.getMax()}, new double[] {y, y});
        }

        private static <T> double[] numbers(List<T> rows, ToDoubleFunction<T> value) {
            return rows.stream().mapToDouble(value).toArray();
        }
    }
}
