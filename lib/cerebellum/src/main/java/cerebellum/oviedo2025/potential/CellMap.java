package cerebellum.oviedo2025.potential;

import cerebellum.Require;
import cerebellum.Text;
import cerebellum.cell.Compartment;
import cerebellum.cell.CompartmentCell;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import cerebellum.field.ElectrodeArray;
import cerebellum.field.FanLayout;
import cerebellum.field.LeadField;
import cerebellum.field.Segment;
import cerebellum.field.Source;
import cerebellum.field.Spot;
import cerebellum.oviedo2025.purkinje.PurkinjeCell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The potential around a Purkinje cell while it fires, on a grid beside it: pictures of a film. The tree's angles are ours
 * ({@link FanLayout}), the grid lies 20 um before its plane.
 *
 * @param frames in time
 */
public record CellMap(List<Frame> frames) {
    private static final double STEP_UM = 20;
    private static final int COLUMNS = 35;
    private static final int ROWS = 25;
    private static final double LEFT_UM = -STEP_UM * (COLUMNS - 1) / 2;
    private static final double BOTTOM_UM = -80;
    private static final double[] BOUNDS_UV = {-30, -10, -3, 3, 30};
    private static final List<String> NAMES =
            List.of("below -30 uV", "-30 to -10", "-10 to -3", "-3 to 3", "3 to 30", "above 30 uV");

    /** Keeps a copy. */
    public CellMap {
        frames = List.copyOf(frames);
    }

    /** A moment: soma and twigs of the cell, and the grid's potentials row by row from below. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Frame(double timeMs, double somaMv, double[] potentialsUv) {}

    /**
     * A somatic spike under a current, from .6 ms before its peak on.
     *
     * @param currentNa into the soma; its electrode's current leaves through the membrane
     * @param count of frames, .1 ms apart
     */
    public static CellMap spike(double currentNa, int count) {
        Require.in("current", currentNa, "nA", .1, 3);
        Require.in("frames", count, "", 2, 60);
        double dt = .02;
        List<Compartment> tree = PurkinjeCell.tree();
        ElectrodeArray grid = ElectrodeArray.grid(
                new Spot(LEFT_UM, 20, BOTTOM_UM),
                new Spot(-LEFT_UM, 20, BOTTOM_UM + STEP_UM * (ROWS - 1)),
                COLUMNS,
                ROWS);
        List<Segment> shape = FanLayout.of(tree, 130);
        LeadField field = LeadField.of(Source.line(Source.SIEMENS_PER_M, 0), shape, tree.size(), grid);
        CompartmentCell cell = PurkinjeCell.of(tree, dt);
        cell.runTo(300);
        cell.inject(0, 1000 * currentNa);
        double[] currents = new double[tree.size()];
        List<Frame> frames = new ArrayList<>();
        int wait = 0;
        boolean rising = false;
        for (int k = 0; k < 20_000 && frames.size() < count; k++) {
            cell.step();
            rising |= cell.timeMs() > 400 && cell.vMv(0) > -45 && wait == 0 && cell.vMv(0) < -40;
            if (rising) {
                wait++;
                if (wait % 5 == 0) {
                    cell.membraneCurrents(currents);
                    frames.add(new Frame(wait * dt, cell.vMv(0), field.potentialsUv(currents)));
                }
            }
        }
        Require.that(frames.size() == count, "at %s nA the cell does not fire", currentNa);
        return new CellMap(frames);
    }

    /** The grid at one moment, in six steps of potential; the tree's twigs as lines are drawn over it. */
    public Panel panel(int frame) {
        Frame f = frames.get(Require.in("frame", frame, "", 0, frames.size() - 1));
        Panel panel = Panel.of("x (um)", "height (um)")
                .titled(Text.of("Around a Purkinje cell %.1f ms after its soma passed -45 mV", f.timeMs));
        for (int level = 0; level < NAMES.size(); level++) {
            int own = level;
            List<Integer> cells = IntStream.range(0, COLUMNS * ROWS)
                    .filter(i -> level(f.potentialsUv[i]) == own)
                    .boxed()
                    .toList();
            panel = panel.with(Mark.CELLS, NAMES.get(level), cells, i -> i % COLUMNS, i -> Math.floorDiv(i, COLUMNS));
        }
        return panel.labels(words(LEFT_UM, COLUMNS))
                .rows(words(BOTTOM_UM, ROWS))
                .xFrom(-.5, COLUMNS - .5)
                .yFrom(-.5, ROWS - .5);
    }

    private static int level(double uv) {
        int level = 0;
        while (level < BOUNDS_UV.length && uv > BOUNDS_UV[level]) {
            level++;
        }
        return level;
    }

    /** A word each 100 um. */
    private static List<String> words(double fromUm, int count) {
        return IntStream.range(0, count)
                .mapToLong(i -> Math.round(fromUm + STEP_UM * i))
                .mapToObj(um -> um % 100 == 0 ? Long.toString(um) : "")
                .toList();
    }
}
