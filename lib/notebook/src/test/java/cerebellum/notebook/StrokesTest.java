package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines are the same pixels on every Java: what is recorded here was drawn on 17 and on 25. */
class StrokesTest {
    @Test
    void whatIsDrawnIsWhatWasDrawnOnAnotherJava() {
        assertEquals(
                List.of("dc6aa16d", "68d3dfd8", "f853c8fc", "a169c84f"),
                Stream.<Consumer<Graphics2D>>of(
                                pen -> zigzag(pen, Strokes.solid(1.7)),
                                pen -> zigzag(pen, Strokes.round(3.2)),
                                pen -> zigzag(pen, Strokes.dashed(1.7, 6, 4)),
                                StrokesTest::curves)
                        .map(StrokesTest::drawn)
                        .toList());
    }

    @Test
    void nothingIsDrawnInAnotherWay() throws IOException {
        Path sources = Path.of(System.getProperty("lab.root", "../..")).resolve("lib/notebook/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> others = files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.endsWith("Strokes.java"))
                    .filter(f -> text(f).matches("(?s).*(new BasicStroke|drawRoundRect|drawOval|drawArc|drawString).*"))
                    .map(f -> f.getFileName().toString())
                    .toList();
            assertEquals(
                    List.of(),
                    others,
                    "Strokes draws lines, Letters writes words: others depend on the Java that draws them");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void zigzag(Graphics2D pen, BasicStroke stroke) {
        SplittableRandom random = new SplittableRandom(1);
        Path2D path = new Path2D.Double();
        path.moveTo(5, 60);
        IntStream.range(0, 120).forEach(i -> path.lineTo(5 + 1.9 * i, 120 * random.nextDouble()));
        pen.setStroke(stroke);
        pen.draw(path);
    }

    private static void curves(Graphics2D pen) {
        pen.setStroke(Strokes.round(2.3));
        for (Shape shape : List.of(
                new Ellipse2D.Double(7.3, 9.1, 71.7, 45.2),
                new RoundRectangle2D.Double(90.4, 12.6, 70.3, 60.1, 12, 12),
                new CubicCurve2D.Double(10, 70, 60, 130, 120, -40, 220, 110))) {
            Strokes.draw(pen, shape);
        }
    }

    /** The hash of the pixels of a drawing. */
    private static String drawn(Consumer<Graphics2D> drawing) {
        BufferedImage sheet = new BufferedImage(240, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 240, 120);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.accept(pen);
        pen.dispose();
        return Integer.toHexString(Arrays.hashCode(sheet.getRGB(0, 0, 240, 120, null, 0, 240)));
    }
}
