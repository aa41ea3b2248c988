package cerebellum.notebook;

import cerebellum.experiment.Picture.Guide;
import cerebellum.experiment.Picture.Kind;
import cerebellum.experiment.Picture.Layer;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import cerebellum.experiment.Picture.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * What stands between a panel's axes: XChart draws lines, dots and areas, in pixels; the rest is drawn here. A line that
 * lies on an earlier one is thinner, so that both are seen; smooth ones are dashed as well.
 */
final class Inside {
    /** Told apart by the color-blind (after Okabe and Ito); each at least 3 to 1 on white. */
    static final List<Color> COLORS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x00875F),
            new Color(0xB65A94),
            new Color(0x222222),
            new Color(0x8A6A00),
            new Color(0x3D93CC),
            new Color(0x767676));

    private static final float[][] DASHES = {null, null, {8, 4}, {9, 3, 2, 3}, {2, 3}};
    private static final Color[] SHADES = {new Color(0xFFE9C9), new Color(0xE3ECF5), new Color(0xECE6F2)};
    private static final Color[] MAP = {
        new Color(0x08519C),
        new Color(0x4292C6),
        new Color(0xABD0E6),
        new Color(0xEFEFEF),
        new Color(0xFDAE6B),
        new Color(0xA63603)
    };
    private static final Marker[] SHAPES = {
        SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE, SeriesMarkers.DIAMOND, SeriesMarkers.TRIANGLE_UP
    };
    private static final int MARK = 6;
    private static final int SMOOTH_HEIGHTS = 3;
    private static final int FEW = 40;

    private final Graphics2D pen;
    private final Letters letters;
    private final Panel panel;
    private final Rectangle2D frame;
    private final Scale x;
    private final Scale y;
    private final boolean lying;
    private final PixelPaths paths;
    private final Map<String, Color> colors = new HashMap<>();
    private final Map<Layer, BasicStroke> strokes = new HashMap<>();

    Inside(Graphics2D pen, Letters letters, Panel panel, Rectangle2D frame, Scale x, Scale y, boolean lying) {
        this.pen = pen;
        this.letters = letters;
        this.panel = panel;
        this.frame = frame;
        this.x = x;
        this.y = y;
        this.lying = lying;
        paths = new PixelPaths(frame, x, y);
        panel.layers().forEach(l -> colors.computeIfAbsent(l.name(), n -> COLORS.get(colors.size() % COLORS.size())));
        List<Layer> map =
                panel.layers().stream().filter(l -> l.mark() == Mark.CELLS).toList();
        map.forEach(l -> colors.put(l.name(), MAP[map.indexOf(l) * (MAP.length - 1) / Math.max(1, map.size() - 1)]));
        List<Layer> lines = panel.layers().stream()
                .filter(l -> l.mark() == Mark.LINE || l.mark() == Mark.DASHES)
                .toList();
        List<double[][]> drawn = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0; i--) { // the last one lies on top
            double[][] path = paths.thinned(lines.get(i));
            int covered = (int) drawn.stream()
                    .filter(other -> PixelPaths.covers(other, path))
                    .count();
            boolean smooth = PixelPaths.length(path) < SMOOTH_HEIGHTS * frame.getHeight();
            float @Nullable [] dash = lines.get(i).mark() == Mark.DASHES
                    ? new float[] {6, 4}
                    : smooth && lines.size() > 2 ? DASHES[i % DASHES.length] : null;
            // a line that goes up and down many times would become a block if it were much wider
            strokes.put(
                    lines.get(i),
                    stroke((float) (smooth ? Math.min(6, 1.7 + 1.5 * covered) : Math.min(4, 1.4 + covered)), dash));
            drawn.add(path);
        }
    }

    /** Spans, behind everything. */
    void shades() {
        for (Guide guide : panel.guides()) {
            for (int i = 0; guide.kind() == Kind.SPAN && i + 1 < guide.at().size(); i += 2) {
                double from = Math.max(0, x.at(guide.at().get(i)));
                double to = Math.min(frame.getWidth(), x.at(guide.at().get(i + 1)));
                pen.setColor(shade(guide));
                pen.fill(new Rectangle2D.Double(
                        frame.getX() + from, frame.getY(), Math.max(0, to - from), frame.getHeight()));
            }
        }
    }

    /** Bands, bars, lines, dots and what else there is, later ones over earlier ones. */
    void layers() {
        Graphics2D inner = (Graphics2D) pen.create();
        // room for a mark on the edge, but not for a line that goes on beyond it
        double above = panel.layers().stream()
                        .flatMap(l -> l.points().stream())
                        .anyMatch(p -> p.y() > panel.y().high())
                ? 1
                : 4;
        inner.clip(new Rectangle2D.Double(
                frame.getX() - 4, frame.getY() - above, frame.getWidth() + 8, frame.getHeight() + above + 4));
        for (Layer layer : panel.layers()) {
            switch (layer.mark()) {
                case BARS -> bars(inner, layer);
                case TICKS -> ticks(inner, layer);
                case CELLS -> cells(inner, layer);
                case WORDS -> words(inner, layer);
                case DASHES -> dashed(inner, layer);
                case LINE -> {
                    if (stroke(layer).getDashArray() == null) {
                        series(inner, layer);
                    } else {
                        dashed(inner, layer);
                    }
                }
                default -> series(inner, layer);
            }
        }
        inner.dispose();
    }

    private void series(Graphics2D inner, Layer layer) {
        double[][] path = layer.mark() == Mark.BAND ? paths.pixels(layer) : paths.thinned(layer);
        XYChart chart = bare((int) frame.getWidth(), (int) frame.getHeight());
        XYSeries series = chart.addSeries(layer.name(), path[0], path[1]);
        Color color = color(layer);
        series.setLineColor(color);
        series.setMarkerColor(color);
        series.setMarker(marker(layer));
        switch (layer.mark()) {
            case LINE -> series.setLineStyle(stroke(layer));
            case BAND -> {
                series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
                series.setFillColor(pale(color));
                series.setLineColor(new Color(0, true));
            }
            default -> series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        }
        Graphics2D placed = (Graphics2D) inner.create();
        placed.translate(frame.getX() - MARK, frame.getY() - MARK);
        chart.paint(placed, chart.getWidth(), chart.getHeight());
        placed.dispose();
    }

    /** A chart whose units are pixels, without axes or a background; room around it for a mark on the edge. */
    private static XYChart bare(int wide, int tall) {
        XYChart chart = new XYChart(wide + 2 * MARK, tall + 2 * MARK);
        chart.getStyler()
                .setXAxisMin((double) -MARK)
                .setXAxisMax((double) wide + MARK)
                .setYAxisMin((double) -MARK)
                .setYAxisMax((double) tall + MARK)
                .setAxisTicksVisible(false)
                .setAxisTitlesVisible(false)
                .setPlotGridLinesVisible(false)
                .setPlotMargin(0)
                .setLegendVisible(false)
                .setChartTitleVisible(false)
                .setChartPadding(0)
                .setPlotContentSize(1)
                .setPlotBorderVisible(false)
                .setChartBackgroundColor(new Color(0, true))
                .setPlotBackgroundColor(new Color(0, true))
                .setMarkerSize(MARK);
        return chart;
    }

    /** One shape, for XChart begins its dashes anew at each point. */
    private void dashed(Graphics2D inner, Layer layer) {
        inner.setColor(color(layer));
        inner.setStroke(stroke(layer));
        inner.draw(paths.shape(layer));
    }

    /** Lines with few points have marks as well; of dots and of marks there is one shape a layer. */
    private Marker marker(Layer layer) {
        int points = layer.points().size();
        return switch (layer.mark()) {
            case DOTS -> SHAPES[panel.layers().indexOf(layer) % SHAPES.length];
            case CROSSES -> SeriesMarkers.CROSS;
            case TRIANGLES -> SeriesMarkers.TRIANGLE_UP;
            case LINE ->
                points > FEW || points < 3
                        ? SeriesMarkers.NONE
                        : SHAPES[panel.layers().indexOf(layer) % SHAPES.length];
            default -> SeriesMarkers.NONE;
        };
    }

    private void bars(Graphics2D inner, Layer layer) {
        List<Layer> all =
                panel.layers().stream().filter(l -> l.mark() == Mark.BARS).toList();
        double slot = (x.at(1) - x.at(0)) * .72;
        double thick = slot / all.size();
        double zero = y.at(0);
        inner.setColor(color(layer));
        for (Point point : layer.points()) {
            double side = x.at(point.x()) - slot / 2 + all.indexOf(layer) * thick;
            double from = Math.min(zero, y.at(point.y()));
            double size = Math.abs(y.at(point.y()) - zero);
            if (Double.isFinite(size)) {
                inner.fill(
                        lying
                                ? new Rectangle2D.Double(frame.getX() + from, frame.getY() + side, size, thick * .94)
                                : new Rectangle2D.Double(
                                        frame.getX() + side, frame.getMaxY() - from - size, thick * .94, size));
            }
        }
    }

    private void cells(Graphics2D inner, Layer layer) {
        inner.setColor(color(layer));
        double wide = x.at(1) - x.at(0);
        double tall = y.at(1) - y.at(0);
        for (Point point : layer.points()) {
            inner.fill(new Rectangle2D.Double(
                    frame.getX() + x.at(point.x()) - wide / 2 + .5,
                    frame.getMaxY() - y.at(point.y()) - tall / 2 + .5,
                    wide - 1,
                    tall - 1));
        }
    }

    /** Dark on a pale square, white on a dark one. */
    private void words(Graphics2D inner, Layer layer) {
        Letters letters = new Letters(inner);
        for (Point point : layer.points()) {
            boolean onDark = panel.layers().stream()
                    .filter(l -> l.mark() == Mark.CELLS && l.points().contains(point))
                    .map(this::color)
                    .anyMatch(c -> c.getRed() + 2 * c.getGreen() + c.getBlue() < 480);
            letters.write(
                    Letters.SMALL,
                    layer.name(),
                    frame.getX() + x.at(point.x()),
                    frame.getMaxY() - y.at(point.y()) + 4,
                    .5,
                    onDark ? Color.WHITE : Color.BLACK);
        }
    }

    private void ticks(Graphics2D inner, Layer layer) {
        boolean behind = panel.layers().stream()
                .anyMatch(l -> l.mark() == Mark.LINE && l.name().equals(layer.name()));
        Color color = color(layer);
        inner.setColor(behind ? new Color(color.getRed(), color.getGreen(), color.getBlue(), 105) : color);
        double half = Math.max(1.5, .42 * Math.abs(y.at(behind ? PixelPaths.gap(layer) : 1) - y.at(0)));
        inner.setStroke(Strokes.solid(half < 3 ? 2 : 1)); // short strokes are seen as well as long ones
        for (Point point : layer.points()) {
            if (x.holds(point.x()) && y.holds(point.y())) {
                double at = frame.getX() + x.at(point.x());
                double row = frame.getMaxY() - y.at(point.y());
                inner.draw(new Line2D.Double(at, row - half, at, row + half));
            }
        }
    }

    /** Levels, upright lines and marks at the edges, over everything. */
    void references() {
        List<double[][]> drawn = panel.layers().stream().map(paths::thinned).toList();
        References references = new References(pen, letters, frame, x, y, lying, drawn);
        for (Guide guide : panel.guides()) {
            switch (guide.kind()) {
                case LEVEL -> references.level(guide);
                case UPRIGHT -> references.upright(guide);
                case TRIANGLES ->
                    guide.at().stream()
                            .filter(x::holds)
                            .forEach(at -> triangle(frame.getX() + x.at(at), frame.getMaxY(), color(guide)));
                case CROSSES ->
                    guide.at().stream()
                            .filter(x::holds)
                            .forEach(at -> cross(frame.getX() + x.at(at), frame.getY() + 5, color(guide)));
                case SPAN -> {}
            }
        }
    }

    private void triangle(double at, double bottom, Color color) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(at, bottom - 8);
        shape.lineTo(at - 4, bottom);
        shape.lineTo(at + 4, bottom);
        shape.closePath();
        pen.setColor(color);
        pen.fill(shape);
    }

    private void cross(double at, double middle, Color color) {
        pen.setColor(color);
        pen.setStroke(stroke(1.6f, null));
        pen.draw(new Line2D.Double(at - 3, middle - 3, at + 3, middle + 3));
        pen.draw(new Line2D.Double(at - 3, middle + 3, at + 3, middle - 3));
    }

    /** A piece of a layer beside its name. */
    void sample(Layer layer, double at, double middle) {
        Color color = color(layer);
        boolean ofLayer = colors.containsKey(layer.name());
        pen.setColor(layer.mark() == Mark.BAND && ofLayer ? pale(color) : color);
        switch (layer.mark()) {
            case LINE, DASHES -> {
                pen.setStroke(stroke(layer));
                pen.draw(new Line2D.Double(at, middle, at + 26, middle));
                if (stroke(layer).getDashArray() == null) { // a dashed line has no marks
                    marker(layer).paint(pen, at + 13, middle, MARK);
                }
            }
            case TICKS ->
                IntStream.range(0, 4).forEach(i -> pen.fill(new Rectangle2D.Double(at + 4 + 6 * i, middle - 5, 1, 10)));
            case TRIANGLES -> triangle(at + 13, middle + 4, color);
            case CROSSES -> cross(at + 13, middle, color);
            case DOTS -> marker(layer).paint(pen, at + 13, middle, MARK);
            case BAND, BARS, CELLS -> pen.fill(new Rectangle2D.Double(at + 4, middle - 6, 18, 12));
            case WORDS -> {}
        }
    }

    /** A guide as the legend shows it. */
    static Layer asLayer(Guide guide) {
        Mark mark =
                guide.kind() == Kind.SPAN ? Mark.BAND : guide.kind() == Kind.CROSSES ? Mark.CROSSES : Mark.TRIANGLES;
        return new Layer(mark, guide.name(), List.of(new Point(0, 0)));
    }

    private Color color(Layer layer) {
        Color own = colors.get(layer.name());
        return own != null
                ? own
                : panel.guides().stream()
                        .filter(g -> g.name().equals(layer.name()))
                        .map(this::color)
                        .findFirst()
                        .orElse(References.COLOR);
    }

    private Color color(Guide guide) {
        return guide.kind() == Kind.SPAN ? shade(guide) : guide.kind() == Kind.CROSSES ? COLORS.get(4) : COLORS.get(1);
    }

    private Color shade(Guide guide) {
        List<String> names = panel.guides().stream()
                .filter(g -> g.kind() == Kind.SPAN)
                .map(Guide::name)
                .distinct()
                .toList();
        return SHADES[names.indexOf(guide.name()) % SHADES.length];
    }

    private static Color pale(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 60);
    }

    private BasicStroke stroke(Layer layer) {
        return strokes.getOrDefault(layer, Strokes.solid(1.7));
    }

    private static BasicStroke stroke(float width, float @Nullable [] dash) {
        return dash == null ? Strokes.round(width) : Strokes.dashed(width, dash);
    }
}
