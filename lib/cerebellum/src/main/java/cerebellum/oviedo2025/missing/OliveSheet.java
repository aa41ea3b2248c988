package cerebellum.oviedo2025.missing;

import cerebellum.Require;
import cerebellum.cell.CompartmentCell;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cells of the olive in rows, with a gap junction to each of four neighbours: a current g (V_neighbour - V), with the
 * neighbour's potential from before the step.
 */
public final class OliveSheet {
    private final CompartmentCell[] cells;
    private final int[][] neighbours;
    private final double gapNs;
    private final double[] v;

    /**
     * Cells that start apart.
     *
     * @param width cells in a row; two cells of one row are a pair
     * @param gapNs a gap junction; 0: no cell knows of another
     * @param startMv a potential a cell. Not modified
     * @throws IllegalArgumentException if the rows are not full, or a value is out of its range
     */
    public OliveSheet(List<OliveCell> kinds, int width, double gapNs, double[] startMv, double dtMs) {
        int n = Require.in("cells of the sheet", kinds.size(), "", 1, 2500);
        Require.in("width of the sheet", width, "", 1, n);
        Require.that(n % width == 0, "%d cells do not fill rows of %d", n, width);
        Require.length("starting potentials", startMv.length, n);
        this.gapNs = Require.in("gap junction", gapNs, "nS", 0, 100);
        cells = IntStream.range(0, n)
                .mapToObj(i -> kinds.get(i).create(dtMs, startMv[i]))
                .toArray(CompartmentCell[]::new);
        neighbours = IntStream.range(0, n)
                .mapToObj(i -> IntStream.of(
                                i % width > 0 ? i - 1 : -1,
                                i % width < width - 1 ? i + 1 : -1,
                                i - width,
                                i + width < n ? i + width : -1)
                        .filter(j -> j >= 0)
                        .toArray())
                .toArray(int[][]::new);
        v = startMv.clone();
    }

    /** One step of all. */
    public void step() {
        for (int i = 0; i < cells.length; i++) {
            double sum = 0;
            for (int j : neighbours[i]) {
                sum += v[j];
            }
            int near = neighbours[i].length;
            if (near > 0) {
                cells[i].conduct(0, near * gapNs, sum / near);
            }
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i].step();
            v[i] = cells[i].vMv(0);
        }
    }

    /**
     * Runs, and keeps the potentials from a time on.
     *
     * @return a row a cell, a sample every ms
     */
    public double[][] run(double fromMs, double durationMs, double dtMs) {
        long settle = Require.steps("time before", fromMs, "ms", dtMs);
        int every = (int) Require.steps("1 ms between samples", 1, "ms", dtMs);
        int samples = (int) Require.steps("time that is kept", durationMs, "ms", 1);
        for (long k = 0; k < settle; k++) {
            step();
        }
        double[][] kept = new double[cells.length][samples];
        for (int s = 0; s < samples; s++) {
            for (int i = 0; i < cells.length; i++) {
                kept[i][s] = v[i];
            }
            for (int k = 0; k < every; k++) {
                step();
            }
        }
        return kept;
    }

    /** The rhythm of each row of samples, 1 ms apart. */
    public static List<Rhythm> rhythms(double[][] vMv) {
        return Arrays.stream(vMv).map(row -> Rhythm.of(row, 1)).toList();
    }
}
