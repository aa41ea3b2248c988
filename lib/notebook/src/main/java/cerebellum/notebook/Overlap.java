package cerebellum.notebook;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** How paths of a panel lie on each other, in pixels: x in the first row of a path, y in the second. */
final class Overlap {
    private static final double NEAR = 3;

    private Overlap() {}

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
}
