package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Progress;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryTest {
    @Test
    void everyModelHasAPictureItsVerdictsAndATile(@TempDir Path folder) throws IOException {
        List<String> names = List.of("barto-plant", "marr-1969");
        List<Gallery.Shown> shown = Gallery.write(folder.resolve("new"), names, Progress.quiet());
        assertEquals(names, shown.stream().map(Gallery.Shown::model).toList());
        assertEquals("4 holds our bar, 4 reproduced", shown.get(0).verdicts());
        assertTrue(Files.readString(folder.resolve("new/models.csv")).contains("\nmarr-1969,Marr (1969),"));
        assertTrue(Files.readString(folder.resolve("new/checks.csv")).contains("\nbarto-plant,"));
        for (String name : names) {
            assertTrue(
                    ImageIO.read(folder.resolve("new/" + name + ".png").toFile())
                                    .getWidth()
                            >= 760,
                    name);
        }
        BufferedImage sheet = ImageIO.read(folder.resolve("new/gallery.png").toFile());
        assertTrue(ink(sheet, 0) > 500 && ink(sheet, 300) > 500, "both tiles are drawn");
        assertEquals(0, ink(sheet, 600), "and there is no third");
    }

    @Test
    void aChartIsToldInWords() {
        double[] x = IntStream.range(0, 100).asDoubleStream().toArray();
        double[] y =
                IntStream.range(0, 100).mapToDouble(i -> (i - 20) * (i - 20)).toArray();
        assertEquals(
                "A curve\nmembrane potential (mV) over time (ms)\nv: 100 points from 400 at 0 to 6241 at 99, least 0 at 20, greatest 6241 at 99",
                ChartWords.of(Charts.xy("time_ms", "v_mV")
                        .with(Mark.LINE, "v", x, y)
                        .titled("A curve")
                        .picture()));
        assertEquals(
                "Rows\nrow over step\nslightly raised: a low, b high",
                ChartWords.of(Panel.of("step", "row")
                        .with(Mark.LINE, "slightly raised", new double[] {.04, 1}, new double[] {-.06, .94})
                        .labels(List.of("a", "b"))
                        .rows(List.of("low", "high"))
                        .titled("Rows")
                        .picture()));
        assertEquals(
                "A map\nrow over column\nlow: 2 squares\nhigh: 0 squares",
                ChartWords.of(Panel.of("column", "row")
                        .with(Mark.CELLS, "low", new double[] {0, 1}, new double[] {0, 0})
                        .with(Mark.CELLS, "high", new double[] {-9}, new double[] {-9})
                        .labels(List.of("0", "", "40"))
                        .rows(List.of("0"))
                        .titled("A map")
                        .picture()));
        record Bar(String name, double n) {}
        assertEquals(
                "n over name\nn over name\nn: a 1, b 2.5",
                ChartWords.of(Charts.bars(List.of(new Bar("a", 1), new Bar("b", 2.5)), "name", "n")
                        .picture()));
    }

    private static long ink(BufferedImage picture, int fromX) {
        return IntStream.range(fromX, fromX + 300)
                .mapToLong(x -> IntStream.range(0, picture.getHeight())
                        .filter(y -> (picture.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF)
                        .count())
                .sum();
    }
}
