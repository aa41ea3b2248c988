package cerebellum.notebook;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;

/**
 * Lines that are the same pixels on every Java. Round and pointed joins and the outlines of curves are not: Java 17 and 25
 * differ in some shades of their edges. So joins are cut, and curves drawn as polygons.
 */
final class Strokes {
    /** How far a polygon may be from its curve, pixels: nobody sees it. */
    private static final double FLAT = .02;

    private Strokes() {}

    /** A line that ends where it ends. */
    static BasicStroke solid(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
    }

    /** A line with round ends. */
    static BasicStroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_BEVEL);
    }

    /** A line of pieces: length, gap, length, gap, ... */
    static BasicStroke dashed(double width, float... dash) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, dash, 0);
    }

    /** Draws a curve, or an outline with curves in it. */
    static void draw(Graphics2D pen, Shape shape) {
        Path2D polygon = new Path2D.Double();
        polygon.append(shape.getPathIterator(null, FLAT), false);
        pen.draw(polygon);
    }
}
