package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Picture.Layer;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class SweepChartsTest {
    /** y = 10 a + 3 b, and 1 more or less by the seed; the last part failed. */
    private static final Table PARTS = Table.create(
            DoubleColumn.create("a", 2, 2, 2, 2, .5, .5, .5, .5, 2),
            DoubleColumn.create("b", 0, 0, 1, 1, 0, 0, 1, 1, 1),
            DoubleColumn.create("speed_rps", 21, 19, 24, 22, 6, 4, 9, 7, Double.NaN));

    @Test
    void aResponseIsTheMeanWithItsSpread() {
        Panel panel = SweepCharts.response(PARTS, "a", "speed_rps");
        Layer line = layer(panel, Mark.LINE);
        assertArrayEquals(new double[] {.5, 2}, line.x());
        assertArrayEquals(new double[] {6.5, 21.5}, line.y(), 1e-12);
        double sd = Math.sqrt((.5 * .5 + 2.5 * 2.5 + 2.5 * 2.5 + .5 * .5) / 3);
        assertArrayEquals(
                new double[] {6.5 - sd, 21.5 - sd, 21.5 + sd, 6.5 + sd},
                layer(panel, Mark.BAND).y(),
                1e-12);
        assertEquals("speed (rps)", panel.y().title());
    }

    @Test
    void aLineForEachValueOfAnotherParameter() {
        Panel panel = SweepCharts.responseBy(PARTS, "a", "speed_rps", "b");
        List<Layer> lines =
                panel.layers().stream().filter(l -> l.mark() == Mark.LINE).toList();
        assertEquals(List.of("b 0", "b 1"), lines.stream().map(Layer::name).toList());
        assertArrayEquals(new double[] {5, 20}, lines.get(0).y(), 1e-12);
        assertArrayEquals(new double[] {8, 23}, lines.get(1).y(), 1e-12);
    }

    @Test
    void aMapHasASquareForEachPair() {
        Panel panel = SweepCharts.heat(PARTS, "a", "b", "speed_rps");
        assertEquals(List.of("0.5", "2"), panel.x().labels());
        assertEquals(List.of("0", "1"), panel.y().labels());
        List<Layer> shades =
                panel.layers().stream().filter(l -> l.mark() == Mark.CELLS).toList();
        assertEquals(4, shades.size());
        assertArrayEquals(new double[] {0, 0}, shades.get(0).x(), "the least, 5 and 8, at a = .5");
        assertArrayEquals(new double[] {0, 1}, shades.get(0).y());
        assertArrayEquals(new double[] {1, 1}, shades.get(3).x(), "the greatest, 20 and 23, at a = 2");
        assertArrayEquals(new double[] {0, 1}, shades.get(3).y());
        assertEquals("5 to 10", shades.get(0).name());
        assertEquals("8", layer(panel, "8", Mark.WORDS).name(), "a square says its number");
        String words = ChartWords.of(panel.picture());
        assertTrue(words.contains("5 to 10: 0.5 0, 0.5 1\n"), words);
        assertTrue(words.contains("20 to 25: 2 0, 2 1"), words);
    }

    @Test
    void aColumnIsFoundInWhateverCase() {
        assertArrayEquals(
                SweepCharts.response(PARTS, "a", "speed_rps").layers().get(1).y(),
                SweepCharts.response(PARTS, "A", "Speed_RPS").layers().get(1).y());
    }

    @Test
    void theStrongestParameterComesFirst() {
        Table ranks = SweepCharts.sensitivities(PARTS, "speed_rps", "b", "a");
        assertEquals("a", ranks.getString(0, "parameter"));
        Table shares = SweepCharts.shares(PARTS.dropRange(8, 9), "speed_rps", "a", "b");
        assertEquals(56.25 / 59.5, (double) shares.column("share").get(0), 1e-12);
        assertEquals(2.25 / 59.5, (double) shares.column("share").get(1), 1e-12);
        assertEquals(0, (double) shares.column("share").get(2), 1e-12);
        assertEquals(1 / 59.5, (double) shares.column("share").get(3), 1e-12);
        assertEquals(
                2,
                SweepCharts.tornado(PARTS, "speed_rps", "a", "b").x().labels().size());
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThrows(IllegalArgumentException.class, () -> SweepCharts.response(PARTS, "c", "speed_rps"));
        assertThrows(IllegalArgumentException.class, () -> SweepCharts.heat(PARTS.first(1), "a", "b", "speed_rps"));
    }

    private static Layer layer(Panel panel, String name, Mark mark) {
        return panel.layers().stream()
                .filter(l -> l.mark() == mark && l.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Layer layer(Panel panel, Mark mark) {
        return panel.layers().stream().filter(l -> l.mark() == mark).findFirst().orElseThrow();
    }
}
