package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cerebellum.barto1995.PredictiveFigure1;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;

class FilmTest {
    @Test
    void aFrameForEachPart() throws Exception {
        List<PredictiveFigure1.State> curve = new PredictiveFigure1().run().curve();
        String film =
                Film.of(curve.size(), 4, n -> Charts.lines(curve.subList(0, n), "position_m", "velocity_m_per_s"));
        byte[] gif = Base64.getDecoder().decode(film.substring(film.indexOf("base64,") + 7, film.lastIndexOf('"')));
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
        assertEquals(4, reader.getNumImages(true));
        assertEquals(760, reader.read(3).getWidth());
    }
}
