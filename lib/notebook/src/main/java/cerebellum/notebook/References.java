package cerebellum.notebook;

import cerebellum.experiment.Picture.Guide;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Dashed lines across and upright in a panel, with their names where they cover no other words and, if there is such a
 * place, nothing that is drawn.
 */
final class References {
    static final Color COLOR = new Color(0x555555);

    private final Graphics2D pen;
    private final Letters letters;
    private final Rectangle2D frame;
    private final Scale x;
    private final Scale y;
    private final boolean lying;
    private final List<double[][]> paths;

    /** {@code paths}: all that is drawn, in pixels from the frame's lower left corner. */
    References(
            Graphics2D pen,
            Letters letters,
            Rectangle2D frame,
            Scale x,
            Scale y,
            boolean lying,
            List<double[][]> paths) {
        this.pen = pen;
        this.letters = letters;
        this.frame = frame;
        this.x = x;
        this.y = y;
        this.lying = lying;
        this.paths = paths;
    }

    /** Across. */
    void level(Guide guide) {
        if (!y.holds(guide.at().get(0))) {
            return;
        }
        if (lying) {
            double along = frame.getX() + y.at(guide.at().get(0));
            line(along, frame.getY(), along, frame.getMaxY());
            name(guide, List.of(new Point2D.Double(along + 4, frame.getMaxY() - 6)), 0);
            return;
        }
        double at = frame.getMaxY() - y.at(guide.at().get(0));
        line(frame.getX(), at, frame.getMaxX(), at);
        double room = Letters.width(Letters.SMALL, guide.name());
        List<Point2D> places = new ArrayList<>();
        for (double where : new double[] {1, 0, .5, .75, .25}) {
            double from = frame.getX() + 4 + where * (frame.getWidth() - 8 - room);
            for (double base : at - 14 > frame.getY() ? new double[] {at - 4, at + 13} : new double[] {at + 13}) {
                places.add(new Point2D.Double(from, base));
            }
        }
        name(guide, places, 0);
    }

    /** Upright. */
    void upright(Guide guide) {
        double at = frame.getX() + x.at(guide.at().get(0));
        if (!x.holds(guide.at().get(0))) {
            return;
        }
        line(at, frame.getY(), at, frame.getMaxY());
        boolean right = at + Letters.width(Letters.SMALL, guide.name()) + 6 < frame.getMaxX();
        List<Point2D> places = new ArrayList<>();
        for (double base = frame.getY() + 12; base < frame.getMaxY(); base += 15) {
            places.add(new Point2D.Double(at + (right ? 4 : -4), base));
        }
        name(guide, places, right ? 0 : 1);
    }

    /** On the first place that is empty; else on the first where there are no words. */
    private void name(Guide guide, List<Point2D> places, double align) {
        List<Point2D> all = new ArrayList<>(places.stream()
                .filter(p -> empty(Letters.box(Letters.SMALL, guide.name(), p.getX(), p.getY(), align)))
                .toList());
        all.addAll(places);
        for (Point2D place : all) {
            if (letters.writeIfFree(Letters.SMALL, guide.name(), place.getX(), place.getY(), align)) {
                return;
            }
        }
    }

    private boolean empty(Rectangle2D box) {
        Rectangle2D near = new Rectangle2D.Double(
                box.getX() - frame.getX() - 2,
                frame.getMaxY() - box.getMaxY() - 2,
                box.getWidth() + 4,
                box.getHeight() + 4);
        for (double[][] path : paths) {
            for (int i = 0; i < path[0].length; i++) {
                int next = Math.min(i + 1, path[0].length - 1);
                if (near.intersectsLine(path[0][i], path[1][i], path[0][next], path[1][next])) {
                    return false;
                }
            }
        }
        return true;
    }

    private void line(double x0, double y0, double x1, double y1) {
        pen.setColor(COLOR);
        pen.setStroke(Strokes.dashed(1.2, 5, 4));
        pen.draw(new Line2D.Double(x0, y0, x1, y1));
    }
}
