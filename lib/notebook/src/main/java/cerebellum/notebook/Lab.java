package cerebellum.notebook;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Drawn;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.ModelList;
import cerebellum.experiment.PaperFigure.Drawing;
import cerebellum.experiment.PaperFigures;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Review;
import cerebellum.experiment.Seeds;
import cerebellum.experiment.sweep.Sweep;
import cerebellum.experiment.sweep.Swept;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
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
        double[] ends = {0, 1};
        png(Charts.draw(
                Charts.xy("x", "y").with(Picture.Mark.LINE, "y", ends, ends).picture()));
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

    /** A sweep over nothing yet: {@code sweep(new Motor()).over("ltp", "1e-8..1e-6/log5")}. */
    public static Sweep sweep(Experiment<?> experiment) {
        return Sweep.of(experiment);
    }

    /** Runs a sweep with a progress bar. Interrupting the kernel stops it and keeps what it has. */
    public static Swept run(Sweep sweep) {
        Progress bar = ProgressBar.inNotebook();
        Swept found = sweep.run(bar);
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

    /** A paper's figure from our numbers, with the parameters of the paper's picture: {@code figure("shinji-figure7")}. */
    public static Drawing figure(String name) {
        return figure(name, "");
    }

    /** The same with parameters changed, and so computed anew: {@code figure("shinji-figure7", "repeats=2 cycles=100")}. */
    public static Drawing figure(String name, String changes) {
        Progress bar = ProgressBar.inNotebook();
        Drawing drawing = PaperFigures.draw(name, changes, bar);
        if (drawing.complete()) {
            bar.at(1, 1);
        }
        return drawing;
    }

    /** The same from what its experiment has found already. */
    public static Drawing figure(String name, Result found) {
        return PaperFigures.draw(name, found);
    }

    /** A paper's figure, its caption below. */
    public static void show(Drawing drawing) {
        show(Figures.sketch(drawing), drawing.sketch().title(), Figures.words(drawing), Page.SHARP);
        String stopped = drawing.complete() ? "" : " Stopped early.";
        html("<small>" + Html.text(drawing.caption() + stopped) + "</small>", drawing.caption() + stopped);
    }

    /** A chart or a picture; its title says what is seen. */
    public static void show(Drawn drawn) {
        Picture picture = drawn.picture();
        show(Charts.draw(picture), picture.title(), ChartWords.of(picture), Page.SHARP);
    }

    /** A knob or a film. */
    public static void show(Slides slides) {
        Kernel kernel = Kernel.running();
        if (kernel == null) {
            say(slides.words());
            return;
        }
        kernel.show(
                Map.of(
                        "text/html",
                        slides.html(),
                        "image/png",
                        Base64.getEncoder().encodeToString(slides.still()),
                        "text/plain",
                        slides.words()),
                Map.of("image/png", size(slides.width(), slides.alt())));
    }

    /** A network's diagram. */
    public static void show(Diagram diagram) {
        show(diagram.image(), diagram.words(), diagram.words(), Page.SHARP);
    }

    /** The drawing of a neuron, a synapse and the cerebellum. */
    public static void show(Primer primer) {
        show(primer.image(), Primer.TITLE, Primer.WORDS, Page.SHARP);
    }

    /** A picture of one's own, in words for who cannot see it. */
    public static void show(BufferedImage picture, String words) {
        show(picture, words, words, 1);
    }

    /** As a picture and in words; {@code sharp} pixels of the image are one of the page. */
    private static void show(BufferedImage image, String alt, String words, int sharp) {
        Kernel kernel = Kernel.running();
        if (kernel == null) {
            say(words);
            return;
        }
        kernel.show(
                Map.of("image/png", Base64.getEncoder().encodeToString(png(image)), "text/plain", words),
                Map.of("image/png", size(image.getWidth() / sharp, alt)));
    }

    /** The height follows from the width, on a narrow page too. */
    private static Map<String, Object> size(int width, String alt) {
        return Map.of("width", width, "alt", alt);
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

    /** Text: HTML. */
    public static void show(String text) {
        html(text, Html.plain(text));
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
