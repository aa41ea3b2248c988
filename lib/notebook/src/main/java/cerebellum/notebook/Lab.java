package cerebellum.notebook;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.ModelList;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Review;
import cerebellum.experiment.Seeds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** What every cell uses: {@link #open}, {@link #run}, {@link #show}. Imported statically by the kernel's start-up. */
public final class Lab {
    /** Rows of a table that a notebook shows whole; of a longer one only the first few. */
    private static final int ROWS = 50;

    private static final int FEW = 20;

    private Lab() {}

    /** Says what is running and checks that the data are in place. The first cell of every notebook. */
    public static void open() {
        Datasets.read("review/models.csv");
        say("Cerebellum Lab " + Provenance.libraryVersion() + ", datasets in place");
    }

    /**
     * Does now what would make the first table and the first chart slow, and comes back when it is done; from then on
     * what is refused is told in its sentence alone. The kernel's start-up calls it.
     *
     * <p>On a thread of its own, for the table's classes search the class path while they are initialized, and one that
     * is interrupted then is broken for good: whoever stops the kernel while it starts must not stop this.
     */
    public static void warmUp() {
        System.setProperty("lab.sentences", "true");
        Thread own = new Thread(Lab::useOnce, "lab-warm-up");
        own.setDaemon(true);
        own.start();
        boolean interrupted = false;
        while (own.isAlive()) {
            try {
                own.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void useOnce() {
        HtmlTable.of(Table.create("").addColumns(DoubleColumn.create("x", 1.0)), 1);
        png(BitmapEncoder.getBufferedImage(
                Charts.line(Charts.xy("", "x", "y"), "y", new double[] {0, 1}, new double[] {0, 1})));
    }

    /** Runs an experiment with a progress bar. Interrupting the kernel stops it and keeps what it has. */
    public static <R extends Result> R run(Experiment<R> experiment) {
        Progress bar = ProgressBar.inNotebook();
        R found = experiment.run(bar);
        if (found.provenance().complete()) {
            bar.at(1, 1);
        }
        return found;
    }

    /** A model's checks at seed 1: claim, our value, verdict. */
    public static Table checks(String model) {
        return Tables.of(run(new Review(new Seeds(1, 1), model)).checks())
                .selectColumns("check", "unit", "claim", "trust", "value", "bar", "verdict");
    }

    /** A model's picture. */
    public static Picture picture(String model) {
        return ModelList.entry(model).picture();
    }

    /** A chart as a picture. */
    public static void show(Chart<?, ?> chart) {
        picture(png(BitmapEncoder.getBufferedImage(chart)), "image/png", ChartWords.of(chart));
    }

    /** A model's picture. */
    public static void show(Picture picture) {
        picture(png(Charts.draw(picture)), "image/png", ChartWords.of(picture));
    }

    /** A picture. */
    public static void show(BufferedImage picture) {
        picture(png(picture), "image/png", picture.getWidth() + " x " + picture.getHeight() + " picture");
    }

    /** An encoded picture: {@code image/png}, {@code image/gif}. */
    public static void show(byte[] picture, String mime) {
        picture(picture, mime, picture.length + " bytes of " + mime);
    }

    /** A table, whole if it has up to 50 rows. */
    public static void show(Table table) {
        show(table, table.rowCount() <= ROWS ? ROWS : FEW);
    }

    /** A table, at most so many rows of it. */
    public static void show(Table table, int rows) {
        int shown = Require.in("rows", rows, "", 1, 100_000);
        html(HtmlTable.of(table, shown), String.join("\n", TextTable.lines(table, shown)));
    }

    /** An experiment: its parameters with their units, ranges and meaning. */
    public static void show(Experiment<?> experiment) {
        About about = Experiments.about(experiment.getClass());
        html(
                Text.of(
                        "<b>%s</b>: %s (%s)<br>%s",
                        Html.text(about.name()),
                        Html.text(about.value()),
                        Html.text(about.source()),
                        HtmlTable.of(Tables.parameters(experiment), 100)),
                Text.of("%s: %s (%s)\n", about.name(), about.value(), about.source())
                        + String.join("\n", TextTable.lines(Tables.parameters(experiment), 100)));
    }

    /** Anything else: a record as a line a component, what is no record as its text. */
    public static void show(Object object) {
        if (object instanceof Record record) {
            show(Tables.components(record));
        } else {
            show(Html.text(object));
        }
    }

    /** Records as a table. */
    public static void show(List<? extends Record> rows) {
        show(Tables.of(rows));
    }

    /** What an experiment found, in a few lines. */
    public static void show(Result result) {
        String lines = summary(result);
        html(lines, Html.plain(lines.replace("<br>", "\n")));
    }

    /** The lines of a summary as HTML. */
    static String summary(Result result) {
        String lines = result.summary().stream().map(Html::text).collect(Collectors.joining("<br>"));
        return result.provenance().complete() ? lines : lines + "<br><i>stopped early</i>";
    }

    /** Text: HTML, or a drawing that starts with {@code <svg}. */
    public static void show(String text) {
        if (text.startsWith("<svg")) {
            Kernel kernel = Kernel.running();
            if (kernel != null) {
                kernel.text(text, "image/svg+xml");
            } else {
                say("drawing");
            }
        } else {
            html(text, Html.plain(text));
        }
    }

    /** A picture's bytes as PNG. */
    static byte[] png(BufferedImage picture) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void picture(byte[] bytes, String mime, String words) {
        Kernel kernel = Kernel.running();
        if (kernel != null) {
            kernel.picture(bytes, mime, words);
        } else {
            say(words);
        }
    }

    private static void html(String html, String plain) {
        Kernel kernel = Kernel.running();
        if (kernel != null) {
            kernel.text(html, "text/html");
        } else {
            say(plain);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
