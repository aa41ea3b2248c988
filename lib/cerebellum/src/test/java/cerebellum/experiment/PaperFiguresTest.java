package cerebellum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Progress;
import cerebellum.barto1995.PredictiveFigure1;
import cerebellum.barto1995.PredictiveFigure3;
import cerebellum.experiment.PaperFigure.Drawing;
import cerebellum.experiment.PaperFigure.Shown;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaperFiguresTest {
    /** Enough for every panel to have something in it. */
    private static final Map<String, String> SMALL = Map.of(
            "barto-figure1", "start_m=.01",
            "barto-figure3", "trials=12",
            "barto-figure4", "trials=60",
            "shinji-figure6", "duration_s=2",
            "shinji-figure7", "repeats=2 cycles=5 loads=2-4",
            "shinji-figure8", "cycles=5 loads=3-");

    static Stream<String> names() {
        return PaperFigures.names().stream();
    }

    @Test
    void everyFigureOfTheThreePapersIsThere() {
        assertEquals(
                List.of(
                        "barto-figure1",
                        "barto-figure2",
                        "barto-figure3",
                        "barto-figure4",
                        "review-figure1",
                        "shinji-figure1",
                        "shinji-figure6",
                        "shinji-figure7",
                        "shinji-figure8"),
                PaperFigures.names());
        assertTrue(PaperFigures.all()
                .containsAll(List.of("barto-figure1a", "barto-figure1b", "barto-figure3b", "shinji-figure6e")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isDrawnPanelForPanel(String name) {
        PaperFigure figure = PaperFigures.figure(name);
        Drawing whole = PaperFigures.draw(name, SMALL.getOrDefault(name, ""), Progress.quiet());
        assertTrue(whole.complete(), name);
        assertEquals(figure.about().value(), whole.sketch().title());
        assertTrue(whole.caption().startsWith(figure.about().source() + ". "), whole.caption());
        assertFalse(whole.caption().contains("NaN"), whole.caption());
        assertTrue(
                figure.about().source().matches(".* (1995|2024|2025), Figure \\d.*"),
                figure.about().source());
        if (whole.sketch() instanceof Picture picture) {
            assertEquals(
                    figure.shown().stream().mapToInt(Shown::count).sum(),
                    picture.panels().size(),
                    name);
            for (Picture.Panel panel : picture.panels()) {
                assertFalse(panel.layers().isEmpty(), name + " has an empty panel");
                assertTrue(
                        panel.x().title().matches("cycle|.*\\(.+\\)"),
                        name + " x: " + panel.x().title());
                assertTrue(
                        panel.y().title().matches("weighted sum s|.*\\(.+\\)"),
                        name + " y: " + panel.y().title());
            }
        } else {
            Scheme scheme = (Scheme) whole.sketch();
            assertTrue(scheme.boxes().size() >= 8 && scheme.arrows().size() >= 10, name);
        }
    }

    @Test
    void aLetterPicksAPart() {
        PredictiveFigure1.Found found = new PredictiveFigure1().run();
        Picture whole = (Picture) PaperFigures.draw("barto-figure1", found).sketch();
        Picture a = (Picture) PaperFigures.draw("barto-figure1a", found).sketch();
        Picture b = (Picture) PaperFigures.draw("barto-figure1b", found).sketch();
        assertEquals(
                whole.panels(),
                Stream.concat(a.panels().stream(), b.panels().stream()).toList());
        assertEquals(3, a.panels().size());
        assertEquals(
                "barto-figure1b", PaperFigures.draw("barto-figure1b", found).name());
    }

    @Test
    void refusalsNameWhatIsThere() {
        assertTrue(said("barto-figure5", "")
                .startsWith("there is no figure \"barto-figure5\"; there are barto-figure1, "));
        assertEquals("barto-figure1 has no part \"c\"", said("barto-figure1c", ""));
        assertEquals("shinji-figure1 has no parameters, not \"seeds=1\"", said("shinji-figure1", "seeds=1"));
        assertEquals("shinji-figure1 has no part \"a\"", said("shinji-figure1a", ""));
        assertEquals("mass_kg = -1 kg must lie between 0.01 and 100 kg", said("barto-figure1", "mass_kg=-1"));
        assertTrue(said("barto-figure3", "mass_kg=1")
                .startsWith("predictive-figure3 has no parameter \"mass_kg\"; it has "));
        PredictiveFigure3.Found other = new PredictiveFigure3(1, 1, 0, .05).run();
        assertEquals(
                "barto-figure1 is drawn from predictive-figure1, not from predictive-figure3",
                assertThrows(IllegalArgumentException.class, () -> PaperFigures.draw("barto-figure1", other))
                        .getMessage());
    }

    @Test
    void aSchemeRefusesWhatHangsInTheAir() {
        Scheme one = Scheme.of("one box", 100, 100).box("a", "", 50, 50, 40, 20, "a");
        assertEquals(
                "an arrow ends at \"b\", but there are [a]",
                assertThrows(IllegalArgumentException.class, () -> one.arrow("a", "b", Scheme.Sign.EXCITES, "", 0))
                        .getMessage());
        assertEquals(
                "two boxes have one name: [a, a]",
                assertThrows(IllegalArgumentException.class, () -> one.box("a", "", 50, 50, 40, 20, "a"))
                        .getMessage());
        assertEquals(
                "right edge of b = 110 must lie between 0 and 100",
                assertThrows(IllegalArgumentException.class, () -> one.box("b", "", 90, 50, 40, 20, "b"))
                        .getMessage());
    }

    private static String said(String name, String changes) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> PaperFigures.draw(name, changes, Progress.quiet()))
                        .getMessage());
    }
}
