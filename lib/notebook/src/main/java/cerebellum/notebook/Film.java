package cerebellum.notebook;

import cerebellum.Require;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;

/** Charts that move: an animated GIF inside an HTML image, for {@code show(film)}. */
public final class Film {
    private static final int HUNDREDTHS_PER_FRAME = 8;

    private Film() {}

    /**
     * Draws a chart for each of some numbers of rows and strings them together, over and over.
     *
     * @param rows the greatest number of rows, at least {@code frames}
     * @param frames how many pictures
     * @param draw draws the first so many rows, from 2 on; all pictures get the axes of the last
     */
    public static String of(int rows, int frames, IntFunction<XYChart> draw) {
        Require.in("frames", frames, "", 1, 200);
        Require.in("rows of a film", rows, "", Math.max(2, frames), 1_000_000);
        List<XYSeries> last = List.copyOf(draw.apply(rows).getSeriesCollection());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int k = 1; k <= frames; k++) {
                int shown = Math.max(2, (int) ((long) rows * k / frames));
                XYChart chart = draw.apply(shown);
                axes(chart.getStyler(), last);
                BufferedImage picture = BitmapEncoder.getBufferedImage(chart);
                IIOMetadata about = metadata(writer, picture, k == frames ? 150 : HUNDREDTHS_PER_FRAME);
                writer.writeToSequence(new IIOImage(picture, null, about), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return "<img alt=\"animation\" src=\"data:image/gif;base64,"
                + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\"/>";
    }

    private static void axes(XYStyler styler, List<XYSeries> last) {
        styler.setXAxisMin(last.stream().mapToDouble(XYSeries::getXMin).min().orElse(0))
                .setXAxisMax(last.stream().mapToDouble(XYSeries::getXMax).max().orElse(1))
                .setYAxisMin(last.stream().mapToDouble(XYSeries::getYMin).min().orElse(0))
                .setYAxisMax(last.stream().mapToDouble(XYSeries::getYMax).max().orElse(1));
    }

    /** How long a frame stays, and that the film starts again. */
    private static IIOMetadata metadata(ImageWriter writer, BufferedImage picture, int hundredths) throws IOException {
        IIOMetadata about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), null);
        IIOMetadataNode tree = new IIOMetadataNode(about.getNativeMetadataFormatName());
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        tree.appendChild(control);
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        extensions.appendChild(loop);
        tree.appendChild(extensions);
        about.mergeTree(about.getNativeMetadataFormatName(), tree);
        return about;
    }
}
