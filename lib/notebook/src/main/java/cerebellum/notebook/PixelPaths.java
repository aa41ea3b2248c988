package cerebellum.notebook;

import cerebellum.experiment.Picture.Layer;
import cerebellum.experiment.Picture.Mark;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A panel's layers as paths of pixels, and how these lie on each other: x in the first row of a path, y in the second.
 *
 * @param frame where the panel lies
 */
record PixelPaths(Rectangle2D frame, Scale x, Scale y) {
    private static final double NEAR = 3;
    private static final double SEEN = .5;

    /** A layer's points in pixels from the frame's lower left corner. */
    double[][] pixels(Layer layer) {
        return new double[][] {
            layer.points().stream().mapToDouble(p -> x.at(p.x())).toArray(),
            layer.points().stream().mapToDouble(p -> y.at(p.y())).toArray()
        };
    }

    /**
     * A layer in pixels. A line with more points than can be seen keeps the first, least, greatest and last of each half
     * pixel: no spike loses its head.
     */
    double[][] thinned(Layer layer) {
        double[][] all = pixels(layer);
        boolean line = layer.mark() == Mark.LINE || layer.mark() == Mark.DASHES;
        if (!line || all[0].length < 8 * frame.getWidth()) {
            return all;
        }
        List<Integer> kept = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= all[0].length; i++) {
            if (i == all[0].length || Math.abs(all[0][i] - all[0][from]) > SEEN) {
                int least = from;
                int greatest = from;
                for (int k = from; k < i; k++) {
                    least = all[1][k] < all[1][least] ? k : least;
                    greatest = all[1][k] > all[1][greatest] ? k : greatest;
                }
                IntStream.of(from, least, greatest, i - 1).sorted().distinct().forEach(kept::add);
                from = i;
            }
        }
        return new double[][] {
            kept.stream().mapToDouble(i -> all[0][i]).toArray(),
            kept.stream().mapToDouble(i -> all[1][i]).toArray()
        };
    }

    /** The line of a layer as one shape where it is drawn, broken where there is no number. */
    Path2D shape(Layer layer) {
        double[][] path = thinned(layer);
        Path2D line = new Path2D.Double();
        boolean on = false;
        for (int i = 0; i < path[0].length; i++) {
            double px = frame.getX() + path[0][i];
            double py = frame.getMaxY() - path[1][i];
            if (!Double.isFinite(px) || !Double.isFinite(py)) {
                on = false;
            } else if (on) {
                line.lineTo(px, py);
            } else {
                line.moveTo(px, py);
                on = true;
            }
        }
        return line;
    }

    /** Whether a tenth of a path's points lie within some pixels of another path. */
    static boolean covers(double[][] other, double[][] path) {
        Set<Long> inked = new HashSet<>();
        for (int i = 0; i < other[0].length; i++) {
            int next = Math.min(i + 1, other[0].length - 1);
            double dx = other[0][next] - other[0][i];
            double dy = other[1][next] - other[1][i];
            int steps = 1 + (int) Math.min(2000, Math.max(Math.abs(dx), Math.abs(dy)) / NEAR);
            for (int k = 0; k < steps; k++) {
                inked.add(cell(other[0][i] + k * dx / steps, other[1][i] + k * dy / steps));
            }
        }
        long near = IntStream.range(0, path[0].length)
                .filter(i -> inked.contains(cell(path[0][i], path[1][i])))
                .count();
        return near * 10 > path[0].length;
    }

    private static long cell(double x, double y) {
        return Math.round(x / NEAR) * 1_000_003L + Math.round(y / NEAR);
    }

    /** How far a path goes up and down. */
    static double length(double[][] path) {
        return IntStream.range(1, path[1].length)
                .mapToDouble(i -> Math.abs(path[1][i] - path[1][i - 1]))
                .filter(Double::isFinite)
                .sum();
    }

    /** How far the rows of a raster are apart; 1 if there is but one. */
    static double gap(Layer layer) {
        double[] rows = DoubleStream.of(layer.y()).distinct().sorted().toArray();
        return IntStream.range(1, rows.length)
                .mapToDouble(i -> rows[i] - rows[i - 1])
                .min()
                .orElse(1);
    }
}
