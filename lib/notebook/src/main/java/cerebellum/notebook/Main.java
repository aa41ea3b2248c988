package cerebellum.notebook;

import cerebellum.About;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.ModelList;
import cerebellum.experiment.PaperFigure.Drawing;
import cerebellum.experiment.PaperFigures;
import cerebellum.experiment.Result;
import cerebellum.shinji2024.vectors.Vectors;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** The command line behind {@code ./lab}. Exit status: 0 done, 1 done and something differs, 2 not understood. */
public final class Main {
    /** Rows of a table that the terminal shows whole; of a longer one only the first few. */
    private static final int ROWS = 40;

    private static final int FEW = 8;

    private final PrintStream out;
    private final PrintStream err;
    private final AtomicBoolean stop;

    Main(PrintStream out, PrintStream err, AtomicBoolean stop) {
        this.out = out;
        this.err = err;
        this.stop = stop;
    }

    /** Runs one command and exits. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        AtomicBoolean stop = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        Thread hook = new Thread(() -> {
            stop.set(true);
            try {
                caller.join(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        int status = new Main(out, System.err, stop).run(List.of(arguments));
        if (!stop.get()) {
            Runtime.getRuntime().removeShutdownHook(hook);
            System.exit(status);
        }
    }

    /** Runs one command. */
    int run(List<String> arguments) {
        try {
            return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
                case "experiment" ->
                    arguments.size() == 1 ? list() : experiment(arguments.subList(1, arguments.size()));
                case "sweep" -> sweep(arguments.subList(1, arguments.size()));
                case "vectors" -> vectors(arguments.subList(1, arguments.size()));
                case "picture" -> picture(arguments.subList(1, arguments.size()));
                case "gallery" -> gallery(arguments.subList(1, arguments.size()));
                default ->
                    throw new IllegalArgumentException(
                            Text.of("there is no command \"%s\"; ./lab help lists them", String.join(" ", arguments)));
            };
        } catch (IllegalArgumentException e) {
            return refuse(e.getMessage());
        } catch (UncheckedIOException e) {
            return refuse(e.getMessage());
        } catch (IOException e) {
            return refuse(CsvFolder.words(e));
        }
    }

    private int refuse(@Nullable String sentence) {
        err.println("lab: " + sentence);
        return 2;
    }

    /** All figures' panels; the README's picture; or a figure. */
    private int picture(List<String> arguments) throws IOException {
        if (arguments.isEmpty()) {
            print("%s%n%n", String.join(", ", PaperFigures.all()));
            TextTable.lines(Tables.of(Figures.panels()), ROWS).forEach(out::println);
            return 0;
        }
        String first = arguments.get(0);
        if (arguments.size() == 1 && !PaperFigures.all().contains(first)) {
            return ReadmePicture.write(Path.of(first));
        }
        PaperFigures.figure(first);
        String file = arguments.get(arguments.size() - 1);
        Require.that(
                arguments.size() > 1 && !file.contains("="),
                "picture %s needs a file to write, such as %s.png",
                first,
                first);
        Path to = Path.of(file);
        Path folder = to.toAbsolutePath().getParent();
        Require.that(file.endsWith(".png"), "%s must end in .png: a figure is written as PNG", file);
        Require.that(folder != null && Files.isDirectory(folder), "cannot write %s: its folder is not there", to);
        Drawing drawing =
                PaperFigures.draw(first, String.join(" ", arguments.subList(1, arguments.size() - 1)), terminalBar());
        Files.write(to, Lab.png(Figures.image(drawing)));
        print("%s%n%s%n", drawing.caption(), drawing.complete() ? "wrote " + to : "stopped early; wrote " + to);
        return drawing.complete() ? 0 : 130;
    }

    private int gallery(List<String> folders) throws IOException {
        if (folders.size() != 1) {
            throw new IllegalArgumentException("gallery needs one folder to write to");
        }
        List<Gallery.Shown> shown = Gallery.write(Path.of(folders.get(0)), ModelList.names(), terminalBar());
        print("%d models drawn in %s%n", shown.size(), folders.get(0));
        return 0;
    }

    private int list() {
        for (String name : Experiments.names()) {
            Experiment<?> experiment = Experiments.named(name);
            About about = Experiments.about(experiment.getClass());
            print("%s%n    %s [%s]%n", about.name(), about.value(), about.source());
            for (Experiments.Parameter parameter : Experiments.parameters(experiment)) {
                String unit = parameter.unit();
                String range = parameter.range();
                String allowed = unit.isEmpty() || range.isEmpty() ? range + unit : range + " " + unit;
                print(
                        "    %-32s %-26s %s%n",
                        parameter.key() + "=" + parameter.value(),
                        allowed.isEmpty() ? "" : "(" + allowed + ")",
                        parameter.about());
            }
        }
        return 0;
    }

    private int experiment(List<String> arguments) throws IOException {
        List<String> parameters = new ArrayList<>();
        CsvFolder folder = null;
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--csv")) {
                if (++i == arguments.size()) {
                    throw new IllegalArgumentException("--csv needs a folder");
                }
                folder = CsvFolder.in(Path.of(arguments.get(i)));
            } else {
                parameters.add(arguments.get(i));
            }
        }
        Experiment<?> experiment = Experiments.named(arguments.get(0), Experiments.pairs(parameters));
        Result result = experiment.run(terminalBar());
        return told(result, folder);
    }

    private int sweep(List<String> arguments) throws IOException {
        SweepWords words = SweepWords.read(arguments);
        Path csv = words.csv();
        CsvFolder folder = csv == null ? null : CsvFolder.in(csv);
        return told(words.sweep().run(words.on(), terminalBar()), folder);
    }

    private int told(Result result, @Nullable CsvFolder folder) throws IOException {
        print(result);
        if (folder != null) {
            List<Path> written = folder.write(result);
            written.forEach(file -> out.println("wrote " + file));
        }
        return result.provenance().complete() ? 0 : 130;
    }

    /** Replays every file; 1 if a row differs, 2 if a file cannot be read. */
    private int vectors(List<String> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("vectors needs at least one file");
        }
        int status = 0;
        for (String file : files) {
            try {
                Vectors.Replay replay = Vectors.replay(Path.of(file));
                print("%s: %d rows, %d mismatches%n", replay.file(), replay.rows(), replay.mismatches());
                replay.firstDifference().lines().forEach(line -> out.println("    " + line));
                replay.note().lines().forEach(line -> out.println("    " + line));
                status = Math.max(status, replay.mismatches() > 0 ? 1 : 0);
            } catch (IllegalArgumentException e) {
                status = refuse(e.getMessage());
            }
        }
        return status;
    }

    private void print(String format, Object... values) {
        out.print(Text.of(format, values));
    }

    private void print(Result result) {
        for (Map.Entry<String, Table> table : Tables.in(result).entrySet()) {
            out.println(table.getKey() + ":");
            int rows = table.getValue().rowCount();
            TextTable.lines(table.getValue(), rows <= ROWS ? rows : FEW).forEach(out::println);
            if (rows > ROWS) {
                print(
                        "... %d rows in all; --csv DIR writes them%n",
                        table.getValue().rowCount());
            }
            out.println();
        }
        List<String> lines = new ArrayList<>(result.summary());
        if (!result.provenance().complete()) {
            lines.add("stopped early: this is what was computed");
        }
        lines.forEach(out::println);
    }

    /** A bar on the terminal; a line for each tenth where output is not a terminal. */
    private cerebellum.Progress terminalBar() {
        boolean terminal = "true".equals(System.getenv("LAB_TERMINAL"));
        int[] tenth = {0};
        ProgressBar bar = new ProgressBar(view -> {
            if (view.elapsedS() < 1) {
                return;
            }
            if (terminal) {
                int filled = (int) (30 * view.fraction());
                err.print("\r[" + "#".repeat(filled) + " ".repeat(30 - filled) + "] " + view.words() + "   ");
                if (view.fraction() >= 1) {
                    err.print("\r" + " ".repeat(60) + "\r");
                }
            } else if ((int) (10 * view.fraction()) > tenth[0]) {
                tenth[0] = (int) (10 * view.fraction());
                err.println(view.words());
            }
        });
        return (done, total) -> bar.at(done, total) && !stop.get();
    }
}
