package cerebellum.notebook;

import cerebellum.Text;
import cerebellum.experiment.Picture.Point;
import cerebellum.experiment.Scheme;
import cerebellum.experiment.Scheme.Arrow;
import cerebellum.experiment.Scheme.Box;
import cerebellum.experiment.Scheme.Sign;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A {@link Scheme} on paper: boxes, arrows that excite, dots that inhibit, thick lines that learn and dashed ones that teach
 * them, and below what each kind of line is.
 */
final class Boxes {
    private static final Font TINY = new Font("DejaVu Sans", Font.PLAIN, 11);
    private static final double TOP = 36;
    private static final double BOTTOM = 34;
    private static final double LINE = 13;
    private static final Color CORNER = new Color(0xB35900);
    private static final Color RATIO = new Color(0x00507D);

    private static final Map<Sign, Color> COLORS = Map.of(
            Sign.EXCITES, new Color(0x0072B2),
            Sign.LEARNS, new Color(0x0072B2),
            Sign.INHIBITS, new Color(0xD55E00),
            Sign.TEACHES, new Color(0x007A59),
            Sign.CARRIES, new Color(0x555555));

    private static final Map<Sign, String> WORDS = Map.of(
            Sign.EXCITES, "excites",
            Sign.LEARNS, "excites, and learns",
            Sign.INHIBITS, "inhibits",
            Sign.TEACHES, "teaches",
            Sign.CARRIES, "signal to");

    private final Scheme scheme;

    Boxes(Scheme scheme) {
        this.scheme = scheme;
    }

    int width() {
        return (int) Math.ceil(scheme.size().x());
    }

    int height() {
        return (int) Math.ceil(TOP + scheme.size().y() + BOTTOM);
    }

    /** The boxes and what each arrow does, in words. */
    static String words(Scheme scheme) {
        return Text.of("Diagram: %s\n", scheme.title())
                + scheme.arrows().stream()
                        .map(a -> Text.of("%s %s %s %s", a.from(), WORDS.getOrDefault(a.sign(), ""), a.to(), a.label())
                                .strip())
                        .collect(Collectors.joining("\n"));
    }

    /** Draws with a pen that is scaled to the page; tells what words stand where. */
    List<Letters.Label> paint(Graphics2D pen) {
        pen.setColor(Color.WHITE);
        pen.fill(new Rectangle2D.Double(0, 0, width(), height()));
        Letters letters = new Letters(pen);
        pen.translate(0, TOP);
        letters.write(Letters.TITLE, scheme.title(), 14, 22 - TOP, 0, Color.BLACK);
        scheme.arrows().forEach(a -> arrow(pen, a));
        scheme.boxes().forEach(b -> box(pen, letters, b));
        scheme.arrows().forEach(a -> label(pen, letters, a));
        scheme.words()
                .forEach(w -> letters.write(
                        w.bold() ? Letters.BOLD : Letters.SMALL,
                        w.text(),
                        w.middle().x(),
                        w.middle().y() + 4,
                        .5,
                        Color.BLACK));
        legend(pen, letters);
        pen.translate(0, -TOP);
        return letters.written();
    }

    private void box(Graphics2D pen, Letters letters, Box box) {
        double x = box.middle().x() - box.size().x() / 2;
        double y = box.middle().y() - box.size().y() / 2;
        Shape outline =
                new RoundRectangle2D.Double(x, y, box.size().x(), box.size().y(), 12, 12);
        pen.setColor(new Color(0xFAFAFA));
        pen.fill(outline);
        pen.setColor(new Color(0x333333));
        pen.setStroke(Strokes.solid(1.2));
        Strokes.draw(pen, outline);
        double line = box.middle().y() - LINE * (box.lines().size() - 1) / 2 + 4;
        for (int i = 0; i < box.lines().size(); i++) {
            letters.write(
                    i == 0 ? Letters.BOLD : TINY,
                    box.lines().get(i),
                    box.middle().x(),
                    line,
                    .5,
                    Color.BLACK);
            line += LINE;
        }
        if (!box.corner().isEmpty()) {
            letters.write(TINY, box.corner(), x + box.size().x() - 6, y + 13, 1, CORNER);
        }
    }

    private void arrow(Graphics2D pen, Arrow arrow) {
        Point[] way = way(arrow);
        pen.setColor(COLORS.getOrDefault(arrow.sign(), Color.BLACK));
        pen.setStroke(stroke(arrow.sign()));
        Point end = towards(way[2], way[1], 7);
        Strokes.draw(pen, new QuadCurve2D.Double(way[0].x(), way[0].y(), way[1].x(), way[1].y(), end.x(), end.y()));
        pen.fill(tip(arrow.sign(), way[2], way[1]));
    }

    private static BasicStroke stroke(Sign sign) {
        return sign == Sign.TEACHES ? Strokes.dashed(1.8, 6, 4) : Strokes.solid(sign == Sign.LEARNS ? 4 : 1.8);
    }

    private static Shape tip(Sign sign, Point at, Point from) {
        if (sign == Sign.INHIBITS) {
            Point middle = towards(at, from, 5);
            return new Ellipse2D.Double(middle.x() - 5, middle.y() - 5, 10, 10);
        }
        Point back = towards(at, from, 11);
        double acrossX = (at.y() - back.y()) / 2;
        double acrossY = (back.x() - at.x()) / 2;
        Path2D tip = new Path2D.Double();
        tip.moveTo(at.x(), at.y());
        tip.lineTo(back.x() + acrossX, back.y() + acrossY);
        tip.lineTo(back.x() - acrossX, back.y() - acrossY);
        tip.closePath();
        return tip;
    }

    private void label(Graphics2D pen, Letters letters, Arrow arrow) {
        if (arrow.label().isEmpty()) {
            return;
        }
        Point[] way = way(arrow);
        double x = (way[0].x() + 2 * way[1].x() + way[2].x()) / 4;
        double y = (way[0].y() + 2 * way[1].y() + way[2].y()) / 4 + 4;
        double width = Letters.width(TINY, arrow.label()) + 6;
        pen.setColor(new Color(255, 255, 255, 225));
        pen.fill(new Rectangle2D.Double(x - width / 2, y - 11, width, 15));
        letters.write(TINY, arrow.label(), x, y, .5, RATIO);
    }

    /** Begin, control point, end: from edge to edge, its middle to the left of the straight way by the bend. */
    private Point[] way(Arrow arrow) {
        Box from = find(arrow.from());
        Box to = find(arrow.to());
        double dx = to.middle().x() - from.middle().x();
        double dy = to.middle().y() - from.middle().y();
        double length = Math.max(1, Math.sqrt(dx * dx + dy * dy));
        Point control = new Point(
                from.middle().x() + dx / 2 + 2 * arrow.bend() * dy / length,
                from.middle().y() + dy / 2 - 2 * arrow.bend() * dx / length);
        return new Point[] {edge(from, control, 0), control, edge(to, control, 3)};
    }

    private Box find(String name) {
        return scheme.boxes().stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Where the way from a box's middle to a place leaves it, a little outside. */
    private static Point edge(Box box, Point place, double outside) {
        double dx = place.x() - box.middle().x();
        double dy = place.y() - box.middle().y();
        double across =
                Math.abs(dx) < 1e-9 ? Double.POSITIVE_INFINITY : box.size().x() / 2 / Math.abs(dx);
        double down =
                Math.abs(dy) < 1e-9 ? Double.POSITIVE_INFINITY : box.size().y() / 2 / Math.abs(dy);
        double share = Math.min(1, Math.min(across, down));
        return towards(new Point(box.middle().x() + share * dx, box.middle().y() + share * dy), place, outside);
    }

    /** From one place so far in the direction of another. */
    private static Point towards(Point from, Point to, double distance) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
        return new Point(from.x() + distance * dx / length, from.y() + distance * dy / length);
    }

    private void legend(Graphics2D pen, Letters letters) {
        double x = 14;
        double y = scheme.size().y() + 18;
        for (Sign sign : Sign.values()) {
            if (scheme.arrows().stream().anyMatch(a -> a.sign() == sign)) {
                pen.setColor(COLORS.getOrDefault(sign, Color.BLACK));
                pen.setStroke(stroke(sign));
                pen.draw(new Line2D.Double(x, y, x + 24, y));
                pen.fill(tip(sign, new Point(x + 31, y), new Point(x, y)));
                String words = WORDS.getOrDefault(sign, "");
                letters.write(Letters.SMALL, words, x + 37, y + 4, 0, Color.BLACK);
                x += 37 + Letters.width(Letters.SMALL, words) + 18;
            }
        }
    }
}
