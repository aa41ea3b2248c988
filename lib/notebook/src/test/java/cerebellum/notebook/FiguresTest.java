package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Progress;
import cerebellum.experiment.PaperFigure.Drawing;
import cerebellum.experiment.PaperFigures;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Scheme;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    @ParameterizedTest
    @ValueSource(strings = {"barto-figure2", "shinji-figure1", "review-figure1"})
    void noWordsOfASchemeLieOnEachOther(String name) {
        Scheme scheme = (Scheme) PaperFigures.draw(name, "", Progress.quiet()).sketch();
        Boxes boxes = new Boxes(scheme);
        BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
        List<Letters.Label> words = boxes.paint(image.createGraphics());
        for (int i = 0; i < words.size(); i++) {
            Rectangle2D box = words.get(i).box();
            assertTrue(
                    box.getMinX() >= 0 && box.getMaxX() <= boxes.width(),
                    words.get(i).words());
            for (int k = 0; k < i; k++) {
                assertFalse(
                        box.intersects(words.get(k).box()),
                        words.get(i).words() + " lies on " + words.get(k).words());
            }
        }
        assertTrue(Boxes.words(scheme).contains(scheme.boxes().get(0).name()));
    }

    /** The caption stands below the sketch, at twice the size. */
    @Test
    void theCaptionIsPrintedBelow() {
        Drawing drawing = PaperFigures.draw("shinji-figure7", "", Progress.quiet());
        BufferedImage sketch = Figures.sketch(drawing);
        BufferedImage image = Figures.image(drawing);
        assertEquals(sketch.getWidth(), image.getWidth());
        assertEquals(1520, image.getWidth());
        assertTrue(image.getHeight() > sketch.getHeight() + 100);
        assertTrue(Figures.words(drawing).contains("with the cerebellum"));
    }

    /** A legend that the panel above has already is not written again. */
    @Test
    void aLegendIsWrittenOnce() {
        double[] x = {0, 1, 2};
        Picture.Panel one = Picture.Panel.of("timeMs", "rateHz")
                .with(Picture.Mark.LINE, "left", x, x)
                .with(Picture.Mark.LINE, "right", x, new double[] {2, 1, 0});
        assertEquals(1, count(Picture.of("two alike", one, one.titled("below")), "left"));
        assertEquals(1, count(Picture.of("two alike", one), "left"));
        Picture.Panel other = one.with(Picture.Mark.DOTS, "both", x, new double[] {1, 1, 1});
        assertEquals(2, count(Picture.of("two that differ", one, other), "left"));
    }

    private static long count(Picture picture, String words) {
        return Page.words(picture).stream().filter(l -> l.words().equals(words)).count();
    }
}
