package cerebellum.notebook;

import cerebellum.barto1995.PredictiveFigure1;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;

/** The picture at the top of the README, made by the product: a movement that sticks on its target. */
final class ReadmePicture {
    private ReadmePicture() {}

    /** Writes it as PNG. */
    static int write(Path file) throws IOException {
        PredictiveFigure1.Found found = new PredictiveFigure1().run();
        XYChart time = Charts.lines(found.course(), "time_s", "position_m", "command_m");
        time.setTitle("A pulse, a step, and the mass sticks on .05 m");
        XYChart phase = Charts.xy("Where the command has to switch", "position_m", "velocity_m_per_s");
        Charts.line(phase, "best switching curve", found.curve(), "position_m", "velocity_m_per_s");
        Charts.line(phase, "this movement", found.course(), "position_m", "velocity_m_per_s");
        phase.getStyler().setXAxisMin(-.02).setXAxisMax(.06).setYAxisMax(.45);
        Files.write(file, Lab.png(beside(time, phase)));
        return 0;
    }

    private static BufferedImage beside(Chart<?, ?> left, Chart<?, ?> right) {
        BufferedImage a = BitmapEncoder.getBufferedImage(left);
        BufferedImage b = BitmapEncoder.getBufferedImage(right);
        BufferedImage both = new BufferedImage(
                a.getWidth() + b.getWidth(), Math.max(a.getHeight(), b.getHeight()), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = both.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, both.getWidth(), both.getHeight());
        pen.drawImage(a, 0, 0, null);
        pen.drawImage(b, a.getWidth(), 0, null);
        pen.dispose();
        return both;
    }
}
