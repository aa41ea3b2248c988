package cerebellum.notebook;

import cerebellum.Text;
import cerebellum.network.Network;
import cerebellum.network.Network.Plastic;
import cerebellum.network.Network.Population;
import cerebellum.network.Network.Projection;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A network as its description has it, for {@code show(Diagram.of(network))}: populations from left to right in the order
 * of their turns, arrows for excitation, dots for inhibition, the number of synapses on one target beside each line,
 * plastic synapses thick and their teachers dashed. As in Figure 1 of Shinji et al. (2024).
 */
public final class Diagram {
    private static final int COLUMN = 190;
    private static final int TOP = 40;
    private static final int HEIGHT = 330;
    private static final int FOOT = 52;
    private static final Color INK = new Color(0x333333);
    private static final Map<String, String> SPELLED = spelled();

    private final List<Population> populations;
    private final int[] column;
    private final List<Line> lines = new ArrayList<>();

    /** What a line does to its target. */
    enum Effect {
        EXCITES(new Color(0x0072B2)),
        INHIBITS(new Color(0xD55E00)),
        TEACHES(new Color(0x00875F));

        private final Color color;

        Effect(Color color) {
            this.color = color;
        }
    }

    /** A line from population to population; {@code convergence}: synapses on one target, "" for a teacher. */
    record Line(int from, int to, Effect effect, boolean plastic, String convergence) {}

    private Diagram(Network network) {
        populations = network.populations();
        column = new int[populations.size()];
        for (int to = 0; to < column.length; to++) {
            for (Projection p : network.projections()) {
                int from = network.index(p.from());
                if (network.index(p.to()) == to && from < to) {
                    column[to] = Math.max(column[to], column[from] + 1);
                }
            }
        }
        for (Projection p : network.projections()) {
            int from = network.index(p.from());
            int to = network.index(p.to());
            Effect effect = p.excitatory() ? Effect.EXCITES : Effect.INHIBITS;
            String convergence = Integer.toString(p.fanIn(network.count(p.from())));
            lines.add(new Line(from, to, effect, p instanceof Plastic, convergence));
            if (p instanceof Plastic plastic) {
                lines.add(new Line(network.index(plastic.plasticity().teacher()), to, Effect.TEACHES, false, ""));
            }
        }
    }

    /** A picture of one hemisphere. */
    public static Diagram of(Network network) {
        return new Diagram(network);
    }

    /** What is seen, for who cannot see it. */
    String words() {
        return "Network of "
                + populations.stream().map(p -> p.count() + " " + p.name()).collect(Collectors.joining(", "))
                + "; "
                + lines.stream()
                        .map(l -> Text.of(
                                "%s %s %s",
                                populations.get(l.from).name(),
                                l.effect.name().toLowerCase(Locale.ROOT),
                                populations.get(l.to).name()))
                        .collect(Collectors.joining(", "));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The middle of a population's box, from the left. */
    double x(int p) {
        return (column[p] + .5) * COLUMN;
    }

    /** The drawing, twice as many pixels as it is shown with. */
    BufferedImage image() {
        BufferedImage image =
                new BufferedImage(Page.SHARP * width(), Page.SHARP * (TOP + HEIGHT + FOOT), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Page.pen(image, Page.SHARP);
        paint(pen);
        pen.dispose();
        return image;
    }

    /** Draws; tells what words stand where. */
    List<Letters.Label> paint(Graphics2D pen) {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width(), TOP + HEIGHT + FOOT);
        Letters letters = new Letters(pen);
        letters.write(
                Letters.TITLE, "Who speaks to whom, and how many synapses each target has", 14, 24, 0, Color.BLACK);
        lines.forEach(line -> line(pen, line));
        for (int p = 0; p < column.length; p++) {
            box(pen, letters, p);
        }
        lines.forEach(line -> number(letters, line));
        double at = 14;
        for (Effect effect : Effect.values()) {
            legend(pen, letters, effect, at);
            at += 130;
        }
        letters.write(Letters.SMALL, "thick: plastic", at, TOP + HEIGHT + 14, 0, INK);
        String names = populations.stream()
                .map(Population::name)
                .filter(SPELLED::containsKey)
                .map(n -> n + " " + SPELLED.get(n))
                .collect(Collectors.joining(", "));
        double line = TOP + HEIGHT + 32;
        for (String words : Letters.wrapped(Letters.SMALL, names, width() - 28)) {
            letters.write(Letters.SMALL, words, 14, line, 0, INK);
            line += 15;
        }
        return letters.written();
    }

    private int width() {
        return Math.max(560, (Arrays.stream(column).max().orElse(0) + 1) * COLUMN);
    }

    private void box(Graphics2D pen, Letters letters, int p) {
        Shape box = new RoundRectangle2D.Double(x(p) - 36, y(p) - 22, 72, 44, 16, 16);
        pen.setColor(Color.WHITE);
        pen.fill(box);
        pen.setColor(INK);
        pen.setStroke(Strokes.solid(1));
        Strokes.draw(pen, box);
        letters.write(Letters.BOLD, populations.get(p).name(), x(p), y(p) - 3, .5, INK);
        letters.write(Letters.SMALL, Text.of("%,d", populations.get(p).count()), x(p), y(p) + 14, .5, INK);
    }

    /** A line from box to box, to the left of the straight one so that there and back are two. */
    private void line(Graphics2D pen, Line line) {
        double[] way = way(line);
        double startX = x(line.from) + 6 * way[1];
        double startY = y(line.from) - 6 * way[0];
        double edge = edge(way[0], way[1]);
        double endX = startX + (way[2] - edge) * way[0];
        double endY = startY + (way[2] - edge) * way[1];
        double bendX = startX + way[2] / 2 * way[0] + 16 * way[1];
        double bendY = startY + way[2] / 2 * way[1] - 16 * way[0];
        pen.setColor(line.effect.color);
        pen.setStroke(stroke(line.effect, line.plastic));
        Strokes.draw(
                pen, new QuadCurve2D.Double(startX + edge * way[0], startY + edge * way[1], bendX, bendY, endX, endY));
        head(pen, line.effect, endX, endY, StrictMath.atan2(endY - bendY, endX - bendX));
    }

    private void number(Letters letters, Line line) {
        double[] way = way(line);
        for (double part : new double[] {.5, .4, .6, .3, .7}) {
            double atX = x(line.from) + part * way[2] * way[0] + 25 * way[1];
            double atY = y(line.from) + part * way[2] * way[1] - 25 * way[0] + 4;
            if (line.convergence.isEmpty() || letters.writeIfFree(Letters.SMALL, line.convergence, atX, atY, .5)) {
                return;
            }
        }
    }

    private static void legend(Graphics2D pen, Letters letters, Effect effect, double at) {
        double middle = TOP + HEIGHT + 10;
        pen.setColor(effect.color);
        pen.setStroke(stroke(effect, false));
        pen.draw(new Line2D.Double(at, middle, at + 30, middle));
        head(pen, effect, at + 32, middle, 0);
        letters.write(Letters.SMALL, effect.name().toLowerCase(Locale.ROOT), at + 42, TOP + HEIGHT + 14, 0, INK);
    }

    private static BasicStroke stroke(Effect effect, boolean plastic) {
        double width = plastic ? 4 : 2;
        return effect == Effect.TEACHES ? Strokes.dashed(width, 6, 4) : Strokes.solid(width);
    }

    private static void head(Graphics2D pen, Effect effect, double x, double y, double turn) {
        Shape shape = new Ellipse2D.Double(-8, -5, 10, 10);
        if (effect != Effect.INHIBITS) {
            Path2D arrow = new Path2D.Double();
            arrow.moveTo(3, 0);
            arrow.lineTo(-9, -6);
            arrow.lineTo(-9, 6);
            arrow.closePath();
            shape = arrow;
        }
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(turn);
        pen.fill(place.createTransformedShape(shape));
    }

    /** Direction and length from box to box. */
    private double[] way(Line line) {
        double dx = x(line.to) - x(line.from);
        double dy = y(line.to) - y(line.from);
        double length = Math.sqrt(dx * dx + dy * dy);
        return new double[] {dx / length, dy / length, length};
    }

    /** From the middle of a box to its edge in a direction. */
    private static double edge(double x, double y) {
        return Math.min(36 / Math.max(1e-9, Math.abs(x)), 22 / Math.max(1e-9, Math.abs(y))) + 3;
    }

    private double y(int p) {
        int above = 0;
        int all = 0;
        for (int q = 0; q < column.length; q++) {
            above += column[q] == column[p] && q < p ? 1 : 0;
            all += column[q] == column[p] ? 1 : 0;
        }
        return TOP + HEIGHT * (above + .5) / all;
    }

    private static Map<String, String> spelled() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("MF", "mossy fibres");
        names.put("GrC", "granule cells");
        names.put("GoC", "Golgi cells");
        names.put("MLI", "molecular layer interneurons");
        names.put("PkC", "Purkinje cells");
        names.put("CF", "climbing fibres");
        return names;
    }
}
