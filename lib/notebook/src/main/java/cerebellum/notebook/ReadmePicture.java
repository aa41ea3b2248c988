package cerebellum.notebook;

import cerebellum.barto1995.PredictiveFigure1;
import cerebellum.experiment.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The picture at the top of the README, made by the product: a movement that sticks on its target. */
final class ReadmePicture {
    private ReadmePicture() {}

    /** Writes it as PNG. */
    static int write(Path file) throws IOException {
        PredictiveFigure1.Found found = new PredictiveFigure1().run();
        Picture picture = Picture.of(
                        "One pulse of the right length: the mass sticks on its target",
                        Charts.lines(found.course(), "time_s", "position_m", "command_m")
                                .titled("A pulse, a step, and the mass sticks on .05 m"),
                        Charts.line(
                                        Charts.line(
                                                Charts.xy("position_m", "velocity_m_per_s"),
                                                "best switching curve",
                                                found.curve(),
                                                "position_m",
                                                "velocity_m_per_s"),
                                        "this movement",
                                        found.course(),
                                        "position_m",
                                        "velocity_m_per_s")
                                .titled("Where the command has to switch")
                                .xFrom(-.02, .06)
                                .yFrom(0, .45))
                .beside(2);
        Files.write(file, Lab.png(Charts.draw(picture)));
        return 0;
    }
}
