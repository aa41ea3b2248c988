package cerebellum.shinji2024.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Progress;
import cerebellum.experiment.PaperFigure.Drawing;
import cerebellum.experiment.PaperFigures;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Guide;
import cerebellum.experiment.Picture.Kind;
import cerebellum.experiment.Picture.Layer;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import cerebellum.experiment.Scheme;
import cerebellum.shinji2024.Motor;
import cerebellum.shinji2024.MotorFigure8;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ShinjiFiguresTest {
    @Test
    void figure1HasTheNumbersOfThePaper() {
        Scheme scheme = new ShinjiFigure1().scheme();
        assertEquals(2 * 6 + 1, scheme.boxes().size());
        assertEquals(
                9504,
                scheme.boxes().stream()
                        .filter(b -> !b.corner().isEmpty())
                        .mapToInt(b -> Integer.parseInt(b.corner()))
                        .sum());
        List<String> left = scheme.arrows().stream()
                .filter(a -> a.from().startsWith("left") && !a.label().isEmpty())
                .map(a -> a.from().substring(5) + " " + a.to().substring(5) + " " + a.sign() + " " + a.label())
                .toList();
        assertTrue(left.contains("MF GrC EXCITES 6:1"), left.toString());
        assertTrue(left.contains("GoC GrC INHIBITS 3:1"), left.toString());
        assertTrue(left.contains("MLI PkC INHIBITS 10:1"), left.toString());
        assertTrue(left.contains("GrC PkC LEARNS 4096:1"), left.toString());
        assertEquals(8, left.size());
    }

    /** Half-up never comes to rest at 0 once it had a spike; the others do. */
    @Test
    void figure6LeavesTheHalfUpConductanceStanding() {
        Picture picture = (Picture) PaperFigures.draw("shinji-figure6", "duration_s=2", Progress.quiet())
                .sketch();
        assertEquals(5, picture.panels().size());
        Panel golgi = picture.panels().get(0);
        assertEquals(
                List.of("64-bit float", "half-up", "randomized"),
                golgi.layers().stream().map(Layer::name).toList());
        golgi.layers().forEach(l -> assertEquals(400, l.points().size()));
        assertEquals(.0625, last(golgi.layers().get(1)));
        assertEquals(0, last(golgi.layers().get(0)), 1e-3);
        assertEquals(0, last(golgi.layers().get(2)));
        for (int p = 0; p < 4; p++) {
            assertEquals(1, triangles(picture.panels().get(p)).size());
        }
        Panel potential = picture.panels().get(4);
        assertEquals(1, triangles(potential).size());
        assertEquals(
                1,
                potential.layers().stream().filter(l -> l.mark() == Mark.DOTS).count(),
                "the Golgi cell's row");
        List<Layer> crosses = potential.layers().stream()
                .filter(l -> l.mark() == Mark.CROSSES)
                .toList();
        assertEquals(3, crosses.size());
        // a cross a reset, the potential of a cell that has fired
        Layer line = potential.layers().get(0);
        assertEquals(
                DoubleStream.of(line.y()).filter(v -> v == -84).count(),
                crosses.get(0).points().size());
    }

    private static double last(Layer layer) {
        return layer.points().get(layer.points().size() - 1).y();
    }

    private static List<Guide> triangles(Panel panel) {
        return panel.guides().stream().filter(g -> g.kind() == Kind.TRIANGLES).toList();
    }

    @Test
    void figure7AsKeptFallsJumpsAndFallsAgain() {
        Drawing kept = PaperFigures.draw("shinji-figure7", "", Progress.quiet());
        Panel panel = ((Picture) kept.sketch()).panels().get(0);
        assertTrue(kept.caption().endsWith("Kept in datasets/motor/figure7.csv."), kept.caption());
        Layer with = layer(panel, Mark.LINE, "with the cerebellum");
        Layer without = layer(panel, Mark.LINE, "without the cerebellum");
        assertEquals(370, with.points().size());
        // the whole band after learning lies below the whole band of the first cycles
        Layer band = layer(panel, Mark.BAND, "with the cerebellum");
        double first = band.points().stream()
                .filter(p -> p.x() < 3)
                .mapToDouble(Picture.Point::y)
                .min()
                .orElseThrow();
        double late = band.points().stream()
                .filter(p -> p.x() >= 100 && p.x() < 120)
                .mapToDouble(Picture.Point::y)
                .max()
                .orElseThrow();
        assertTrue(late < first, late + " rps after learning, " + first + " at first");
        assertTrue(with.y()[120] > with.y()[119] + .2, "a jump at the first load");
        assertTrue(with.y()[369] < with.y()[120], "and down again");
        assertTrue(Arrays.stream(without.y()).min().orElseThrow() > 6.5, "the controller alone does not learn");
        assertEquals(
                List.of(120., 240.),
                panel.guides().stream()
                        .filter(g -> g.kind() == Kind.SPAN)
                        .findFirst()
                        .orElseThrow()
                        .at());
    }

    /** The triangles stand where Figure 8 looks. */
    @Test
    void figures7And8ShowTheSamePeriods() {
        Motor.Found motor = new Motor().with("repeats=2 cycles=6 loads=3-5").run();
        MotorFigure8.Found cells =
                new MotorFigure8().with("cycles", 6).with("loads", "3-5").run();
        double[] shown = cells.speed().stream()
                .mapToDouble(MotorFigure8.Speed::cycle)
                .distinct()
                .toArray();
        assertArrayEquals(shown, ShinjiFigure7.periods(motor.course()));
        Picture picture = (Picture) PaperFigures.draw("shinji-figure8", cells).sketch();
        assertEquals(4, picture.columns());
        assertEquals(28, picture.panels().size());
        for (int i = 0; i < 28; i++) {
            List<Layer> layers = picture.panels().get(i).layers();
            if (i < 4) {
                assertEquals(3, layers.size());
                assertEquals(512, layers.get(0).points().size());
            } else {
                assertEquals(List.of("left", "right"), names(layers, Mark.LINE), "panel " + i);
                assertEquals(32, layers.get(layers.size() - 1).points().size());
                double[] rows = layers.stream()
                        .filter(l -> l.mark() == Mark.TICKS)
                        .flatMapToDouble(l -> DoubleStream.of(l.y()))
                        .distinct()
                        .toArray();
                assertTrue(rows.length <= 16, rows.length + " rows of cells");
            }
        }
        Panel seen = ((Picture) PaperFigures.draw("shinji-figure7", motor).sketch())
                .panels()
                .get(0);
        assertEquals(
                2 * 6, layer(seen, Mark.BAND, "with the cerebellum").points().size());
        assertEquals(List.of(3., 5.), seen.guides().get(0).at());
    }

    private static List<String> names(List<Layer> layers, Mark mark) {
        return layers.stream().filter(l -> l.mark() == mark).map(Layer::name).toList();
    }

    private static Layer layer(Panel panel, Mark mark, String name) {
        return panel.layers().stream()
                .filter(l -> l.mark() == mark && l.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
