package cerebellum.barto1995.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Progress;
import cerebellum.barto1995.Barto1995;
import cerebellum.barto1995.PredictiveFigure1;
import cerebellum.barto1995.PredictiveFigure3;
import cerebellum.experiment.PaperFigure.Part;
import cerebellum.experiment.PaperFigures;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Layer;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import cerebellum.experiment.Picture.Point;
import cerebellum.experiment.Scheme;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class BartoFiguresTest {
    @Test
    void figure1StartsAtRestAndEndsOnTheTarget() {
        List<Part> parts = new BartoFigure1().parts(new PredictiveFigure1().run());
        List<Panel> a = parts.get(0).panels();
        assertEquals(
                List.of("commandM", "velocityMPerS", "positionM"),
                a.stream().map(p -> p.y().name()).toList());
        for (Panel panel : a) {
            Layer line = panel.layers().get(0);
            // a millisecond a point from 0 to .5 s, two points before
            assertEquals(2 + 501, line.points().size(), 1);
            assertEquals(-.1, line.points().get(0).x());
            assertEquals(.5, line.points().get(line.points().size() - 1).x(), 1e-9);
            assertEquals(0, line.points().get(0).y());
        }
        List<Point> position = a.get(2).layers().get(0).points();
        assertEquals(.05, position.get(position.size() - 1).y(), 2e-4);
        List<Point> command = a.get(0).layers().get(0).points();
        assertEquals(
                List.of(.1, .04), List.of(command.get(3).y(), command.get(400).y()));
        // B: the movement meets the dashed curve at its greatest speed
        Panel plane = parts.get(1).panels().get(0);
        Point fastest = plane.layers().get(1).points().stream()
                .max(Comparator.comparing(Point::y))
                .orElseThrow();
        assertEquals(Mark.DASHES, plane.layers().get(0).mark());
        double nearest = plane.layers().get(0).points().stream()
                .mapToDouble(p -> Math.abs(p.x() - fastest.x()) + Math.abs(p.y() - fastest.y()))
                .min()
                .orElseThrow();
        assertTrue(nearest < .01, nearest + " from the curve");
    }

    @Test
    void figure2NamesTheDelaysAndPlaces() {
        Scheme scheme = new BartoFigure2().scheme();
        List<String> labels = scheme.arrows().stream().map(Scheme.Arrow::label).toList();
        assertTrue(labels.stream().anyMatch(l -> l.contains("tau 1: 15 ms (SD 6)")), labels.toString());
        assertTrue(labels.containsAll(List.of("tau 2: 20 ms", "tau 3: 20 ms")), labels.toString());
        assertEquals(
                List.of("A", "B"),
                scheme.words().stream().map(Scheme.Word::text).toList());
        assertEquals(1060, Barto1995.MOSSY_FIBRES);
    }

    @Test
    void figure3SwitchesTooSoonEarlyAndLaterLate() {
        PredictiveFigure3.Found found = new PredictiveFigure3(1, 200, 0, .05).run();
        List<Part> parts = new BartoFigure3().parts(found);
        assertEquals(List.of("a", "b"), parts.stream().map(Part::letter).toList());
        parts.forEach(p -> assertEquals(4, p.panels().size()));
        double early = firstHigh(parts.get(0));
        double late = firstHigh(parts.get(1));
        assertTrue(early < late - .02, early + " s early, " + late + " s late");
        assertTrue(last(parts.get(0)) < .04 && last(parts.get(1)) > .045, "endpoints");
        // early and late side by side, row by row
        Picture whole = (Picture) PaperFigures.draw("barto-figure3", found).sketch();
        assertEquals(2, whole.columns());
        assertEquals(parts.get(1).panels().get(0), whole.panels().get(1));
    }

    private static double firstHigh(Part part) {
        return part.panels().get(1).layers().get(0).points().stream()
                .filter(p -> p.y() == 1)
                .findFirst()
                .orElseThrow()
                .x();
    }

    private static double last(Part part) {
        List<Point> points = part.panels().get(3).layers().get(0).points();
        return points.get(points.size() - 1).y();
    }

    /** The latencies come in the paper's order: sensed before the cell, the cell before the spring. */
    @Test
    void figure4HasItsCurvesInOrder() {
        Picture picture = (Picture) PaperFigures.draw("barto-figure4", "trials=400", Progress.quiet())
                .sketch();
        Panel panel = picture.panels().get(0);
        assertEquals(
                List.of(
                        "what the cell senses",
                        "when the cell switches",
                        "when the command arrives",
                        "optimal",
                        "trajectory"),
                panel.layers().stream().map(Layer::name).toList());
        for (int k = 0; k < 9; k++) {
            double input = panel.layers().get(0).points().get(k).x();
            double cell = panel.layers().get(1).points().get(k).x();
            double spring = panel.layers().get(2).points().get(k).x();
            assertTrue(input < cell && cell < spring, k + ": " + input + " " + cell + " " + spring);
        }
        for (int curve = 0; curve < 3; curve++) {
            assertEquals(9, panel.layers().get(curve).points().size());
        }
        Point begin = panel.layers().get(4).points().get(0);
        assertEquals(0, begin.x(), 1e-9);
        assertEquals(0, begin.y(), .02);
    }
}
