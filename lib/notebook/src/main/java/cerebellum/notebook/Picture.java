package cerebellum.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knowm.xchart.BitmapEncoder;

/** The picture at the top of the README, made by the product. */
final class Picture {
    private Picture() {}

    /** Writes it as PNG. */
    static int write(Path file) throws IOException {
        Files.write(file, Lab.png(BitmapEncoder.getBufferedImage(Charts.xy("", "time_s", "position_m"))));
        return 0;
    }
}
