package cerebellum.notebook;

import cerebellum.Require;
import cerebellum.experiment.Picture.Guide;
import cerebellum.experiment.Picture.Kind;
import cerebellum.experiment.Picture.Layer;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** One panel on paper: title, legend, axes, and inside of them what {@link Inside} draws. All lengths in pixels. */
final class Plot {
    static final Color FRAME = new Color(0x767676);
    private static final Color GRID = new Color(0xE5E5E5);
    private static final Color INK = new Color(0x222222);
    private static final int ROW = 18;
    private static final int MARGIN = 14;
    private static final int RIGHT = 20;

    private final Panel panel;
    private final double width;
    private final double height;
    private final boolean foot;
    private final double bottom;
    private final List<String> title;
    private final List<List<Layer>> legend;
    private final boolean lying;
    private final Scale x;
    private final Scale y;
    private final double left;
    private final double right;
    private final double top;

    /**
     * Measures.
     *
     * @param foot whether the x axis has its ticks and its title here, and not on a panel below
     * @param explained whether the panel above has said what is what
     * @param span the x data of all panels on one axis
     * @param rise its y data
     * @param left room for the y axis; NaN: as much as it needs
     */
    Plot(
            Panel panel,
            double width,
            double height,
            boolean foot,
            boolean explained,
            double[] span,
            double[] rise,
            double left) {
        this.panel = panel;
        this.width = width;
        this.height = height;
        this.foot = foot;
        title = panel.title().isBlank() ? List.of() : Letters.wrapped(Letters.BOLD, panel.title(), width - 2 * MARGIN);
        legend = explained ? List.of() : rows();
        top = 6 + title.size() * ROW + legend.size() * ROW + (title.size() + legend.size() > 0 ? 6 : 4);
        double[] ys = rise;
        bottom = foot ? 44 + (tiered(panel, width - (Double.isNaN(left) ? 150 : left)) ? 10 : 0) : 8;
        double tallPixels = height - top - bottom;
        boolean bars = panel.layers().stream().anyMatch(l -> l.mark() == Mark.BARS);
        List<String> words = panel.x().labels();
        double slot = (width - 80) / Math.max(1, words.size());
        lying = bars && words.stream().anyMatch(w -> Letters.width(Letters.SMALL, w) > slot - 6);
        if (bars) {
            ys = new double[] {Math.min(0, ys[0]), Math.max(0, ys[1])};
        }
        if (lying) {
            double need = words.stream()
                            .mapToDouble(w -> Letters.width(Letters.SMALL, w))
                            .max()
                            .orElse(0)
                    + MARGIN
                    + 30;
            this.left = Double.isNaN(left) ? need : left;
            x = Scale.words(words.size(), tallPixels);
            right = 34;
            y = Scale.along(panel.y(), ys[0], ys[1], false, width - this.left - right);
            return;
        }
        List<String> names = panel.y().labels();
        y = names.isEmpty()
                ? Scale.upright(panel.y(), ys[0], ys[1], tallPixels)
                : Scale.words(names.size(), tallPixels);
        double need = Stream.concat(names.stream(), y.ticks().stream().map(y::label))
                .mapToDouble(l -> Letters.width(Letters.SMALL, l))
                .max()
                .orElse(0);
        this.left = Double.isNaN(left)
                ? need + MARGIN + 11 + 15 * up(panel.y().title()).size()
                : left;
        double wide = width - this.left - RIGHT;
        boolean lines = panel.layers().stream()
                .anyMatch(l -> l.mark() == Mark.LINE || l.mark() == Mark.BAND || l.mark() == Mark.TICKS);
        if (!words.isEmpty()) {
            x = Scale.words(words.size(), wide);
            right = RIGHT;
            return;
        }
        Scale first = Scale.along(panel.x(), span[0], span[1], lines, wide);
        double last = first.ticks().get(first.ticks().size() - 1);
        double beyond = first.at(last) + Letters.width(Letters.SMALL, first.label(last)) / 2 - wide;
        right = Math.max(RIGHT, beyond + 4);
        x = Scale.along(panel.x(), span[0], span[1], lines, width - this.left - right);
    }

    /** Whether words under a map's columns take two lines, which the axis' title then makes room for. */
    private static boolean tiered(Panel panel, double wide) {
        List<String> words = panel.x().labels();
        return panel.layers().stream().anyMatch(l -> l.mark() == Mark.CELLS)
                && words.stream().anyMatch(w -> Letters.width(Letters.SMALL, w) > wide / words.size() - 4);
    }

    /** The ends of the x data; NaN where there are none. */
    static double[] span(Panel panel) {
        return ends(
                panel.layers().stream().flatMapToDouble(l -> DoubleStream.of(l.x())),
                guidesOf(panel, Kind.UPRIGHT, Kind.TRIANGLES, Kind.CROSSES),
                panel.x().log());
    }

    /** The ends of the y data. */
    static double[] rise(Panel panel) {
        return ends(
                panel.layers().stream().flatMapToDouble(Plot::tall),
                guidesOf(panel, Kind.LEVEL),
                panel.y().log());
    }

    double left() {
        return left;
    }

    double height() {
        return height;
    }

    /** Height that rows of bars or of words need beyond the usual. */
    double need() {
        int rows = lying ? panel.x().labels().size() : panel.y().labels().size();
        return rows > 0 ? Math.max(0, rows * 20 + top + 44 - height) : 0;
    }

    /** Draws. */
    void paint(Graphics2D pen, Letters letters, double atX, double atY) {
        double line = atY + 6;
        for (String words : title) {
            letters.write(Letters.BOLD, words, atX + MARGIN, line + 12, 0, INK);
            line += ROW;
        }
        Rectangle2D frame = frame(atX, atY);
        Inside inside = new Inside(pen, letters, panel, frame, x, y, lying);
        legend(letters, inside, atX, line);
        grid(pen, letters, frame);
        inside.shades();
        inside.layers();
        pen.setColor(FRAME);
        pen.setStroke(Strokes.solid(1));
        pen.draw(new Line2D.Double(frame.getX(), frame.getY(), frame.getX(), frame.getMaxY()));
        pen.draw(new Line2D.Double(frame.getX(), frame.getMaxY(), frame.getMaxX(), frame.getMaxY()));
        titles(letters, frame, atX, atY);
        inside.references();
    }

    private Rectangle2D frame(double atX, double atY) {
        return new Rectangle2D.Double(
                Math.rint(atX + left), Math.rint(atY + top), width - left - right, Math.floor(height - top - bottom));
    }

    private void grid(Graphics2D pen, Letters letters, Rectangle2D frame) {
        Scale across = lying ? y : x;
        pen.setStroke(Strokes.solid(1));
        for (double tick : across.ticks()) {
            double at = frame.getX() + across.at(tick);
            stroke(pen, GRID, new Line2D.Double(at, frame.getY(), at, frame.getMaxY()));
            if (foot) {
                stroke(pen, FRAME, new Line2D.Double(at, frame.getMaxY(), at, frame.getMaxY() + 4));
                letters.write(Letters.SMALL, across.label(tick), at, frame.getMaxY() + 17, .5, INK);
            }
        }
        if (!lying) {
            for (double tick : y.ticks()) {
                double at = frame.getMaxY() - y.at(tick);
                stroke(pen, GRID, new Line2D.Double(frame.getX(), at, frame.getMaxX(), at));
                stroke(pen, FRAME, new Line2D.Double(frame.getX() - 4, at, frame.getX(), at));
                letters.write(Letters.SMALL, y.label(tick), frame.getX() - 7, at + 4, 1, INK);
            }
        }
        List<String> words = panel.x().labels();
        for (int i = 0; i < words.size(); i++) {
            if (lying) {
                letters.write(Letters.SMALL, words.get(i), frame.getX() - 7, frame.getY() + x.at(i) + 4, 1, INK);
            } else if (foot) {
                double below = frame.getMaxY() + 15;
                for (String line : Letters.wrapped(Letters.SMALL, words.get(i), x.at(1) - x.at(0) - 4)) {
                    letters.write(Letters.SMALL, line, frame.getX() + x.at(i), below, .5, INK);
                    below += 12;
                }
            }
        }
        List<String> rows = panel.y().labels();
        for (int i = 0; i < rows.size(); i++) {
            letters.write(Letters.SMALL, rows.get(i), frame.getX() - 7, frame.getMaxY() - y.at(i) + 4, 1, INK);
        }
    }

    private void titles(Letters letters, Rectangle2D frame, double atX, double atY) {
        String across = (lying ? panel.y() : panel.x()).title();
        String up = (lying ? panel.x() : panel.y()).title();
        if (foot) {
            letters.write(Letters.SMALL, across, frame.getCenterX(), atY + height - 8, .5, INK);
        }
        List<String> upLines = up(up);
        for (int i = 0; i < upLines.size(); i++) {
            double half = Letters.width(Letters.SMALL, upLines.get(i)) / 2;
            double middle = Math.min(frame.getCenterY(), atY + height - half - 2);
            letters.writeUpwards(
                    Letters.SMALL, upLines.get(i), atX + MARGIN + 6 + 15 * i, Math.max(atY + half + 2, middle));
        }
    }

    /** An upright title in lines that are no longer than the axis. */
    private List<String> up(String words) {
        return Letters.wrapped(Letters.SMALL, words, height - top - bottom);
    }

    private void legend(Letters letters, Inside inside, double atX, double line) {
        for (List<Layer> row : legend) {
            double at = atX + MARGIN;
            for (Layer layer : row) {
                inside.sample(layer, at, line + 8);
                letters.write(Letters.SMALL, layer.name(), at + 32, line + 12, 0, INK);
                at += entry(layer);
            }
            line += ROW;
        }
    }

    private List<List<Layer>> rows() {
        List<List<Layer>> rows = new ArrayList<>();
        double free = 0;
        for (Layer layer : named(panel)) {
            if (entry(layer) > free) {
                rows.add(new ArrayList<>());
                free = width - MARGIN;
            }
            rows.get(rows.size() - 1).add(layer);
            free -= entry(layer);
        }
        return rows;
    }

    /** Marks and names of a panel's legend, in order. */
    static List<String> entries(Panel panel) {
        return named(panel).stream().map(l -> l.mark() + " " + l.name()).toList();
    }

    /** What the legend names: each name once, then guides that have no room for words where they stand. */
    private static List<Layer> named(Panel panel) {
        Map<String, Layer> byName = new LinkedHashMap<>();
        panel.layers().stream()
                .filter(l -> l.mark() != Mark.WORDS)
                .sorted(Comparator.comparing(l -> l.mark() == Mark.BAND)) // a line explains itself better than its band
                .forEach(l -> byName.putIfAbsent(l.name(), l));
        panel.guides().stream().filter(Plot::inLegend).forEach(g -> byName.putIfAbsent(g.name(), Inside.asLayer(g)));
        if (panel.layers().size() == 1) {
            byName.remove(panel.layers().get(0).name()); // the titles say what it is
        }
        return List.copyOf(byName.values());
    }

    private static boolean inLegend(Guide guide) {
        return guide.kind() != Kind.LEVEL && guide.kind() != Kind.UPRIGHT;
    }

    private static double entry(Layer layer) {
        return 32 + Letters.width(Letters.SMALL, layer.name()) + 18;
    }

    private static void stroke(Graphics2D pen, Color color, Shape shape) {
        pen.setColor(color);
        pen.draw(shape);
    }

    /** A layer's y, with the strokes' heads. */
    private static DoubleStream tall(Layer layer) {
        return layer.mark() == Mark.TICKS
                ? DoubleStream.of(layer.y()).flatMap(row -> DoubleStream.of(row - .5, row + .5))
                : DoubleStream.of(layer.y());
    }

    private static DoubleStream guidesOf(Panel panel, Kind... kinds) {
        return panel.guides().stream()
                .filter(g -> List.of(kinds).contains(g.kind()))
                .flatMapToDouble(g -> g.at().stream().mapToDouble(v -> v));
    }

    private static double[] ends(DoubleStream data, DoubleStream guides, boolean log) {
        double[] all = DoubleStream.concat(data, guides)
                .filter(v -> Double.isFinite(v) && (!log || v > 0))
                .toArray();
        Require.that(
                all.length > 0, log ? "nothing above 0 to draw on a logarithmic axis" : "nothing to draw but gaps");
        return new double[] {
            DoubleStream.of(all).min().orElseThrow(), DoubleStream.of(all).max().orElseThrow()
        };
    }
}
