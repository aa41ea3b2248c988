package cerebellum.shinji2024.chip;

import cerebellum.About;
import cerebellum.Csv;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.shinji2024.chip.MembraneRecord.Pass;
import cerebellum.shinji2024.vectors.VectorRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One processor of the chip, the membrane, in Java and in VHDL: a Golgi cell of the running network ({@link
 * MembraneRecord}). What goes in is recorded in {@code hdl/vectors/membrane-golgi.csv} with what must come out; the network in
 * Java is run again and compared with it as integers, and the VHDL is given the same rows. Without GHDL the Java half is
 * computed and the other is left out; so it is in a jar with the rows but without the VHDL.
 *
 * <p>The table {@code simulated} is of the machine it runs on: it says whether there is a simulator, and what went wrong
 * if it did. Steps and differences are the same everywhere.
 */
@About(
        name = "chip-bench",
        value = "a living Golgi cell's membrane in Java and in a VHDL simulator, compared integer by integer",
        source = "hdl/, Shinji et al. 2024, Figure 3A")
public record ChipBench(
        @About(value = "rows of hdl/vectors/membrane-golgi.csv to show, a millisecond each", low = 1, high = 150)
        int rows)
        implements Experiment<ChipBench.Found> {
    private static final String STOPPED = "stopped";
    /** Beside the folder of data sets, or in the one jar. */
    private static final String VECTORS = "hdl/vectors/membrane-golgi.csv";

    /** All of them. */
    public ChipBench() {
        this(150);
    }

    /** Checks the number. */
    public ChipBench {
        Ranges.check(ChipBench.class, rows);
    }

    /**
     * A millisecond: the current, the potential before and after, the same as raw integers, what the running network has
     * afterwards and what the chip must give.
     */
    public record Step(
            int timeMs,
            double currentPa,
            double beforeMv,
            double afterMv,
            int currentRaw,
            int vRaw,
            int javaRaw,
            int chipRaw,
            boolean spike) {}

    /** What the simulator said, or why it did not run: it is of this machine. */
    public record Simulated(boolean ran, String said) {}

    /** What came out. */
    public record Found(List<Simulated> simulated, List<Step> steps, int differences, Provenance provenance)
            implements Result {
        @Override
        public List<String> summary() {
            return List.of(simulated.get(0).said, differences + " rows in which Java and the vectors differ");
        }
    }

    @Override
    public Found run(Progress progress) {
        Path datasets = Datasets.folder();
        Path vectors = datasets == null ? null : datasets.resolveSibling(VECTORS);
        List<Step> steps = new ArrayList<>();
        int differences = 0;
        Csv csv = read(vectors);
        VectorRows row = new VectorRows(csv);
        for (Pass m : MembraneRecord.of(csv.size())) {
            row.next();
            int chip = row.in("<v_new:16", 16);
            boolean spike = row.in("<spike:1").equals("1");
            boolean same = row.in(">current:16", 16) == m.currentRaw()
                    && row.in(">v:16", 16) == m.vRaw()
                    && row.in(">drive:32", 32) == m.driveRaw()
                    && row.in(">word:32", 32) == m.wordRaw()
                    && chip == m.newRaw()
                    && spike == m.spike();
            differences += same ? 0 : 1;
            steps.add(new Step(
                    m.timeMs(),
                    m.currentRaw() * Formats.CURRENT.resolution(),
                    m.vRaw() * Formats.POTENTIAL.resolution(),
                    m.newRaw() * Formats.POTENTIAL.resolution(),
                    m.currentRaw(),
                    m.vRaw(),
                    m.newRaw(),
                    chip,
                    spike));
        }
        Path script = datasets == null ? null : datasets.resolveSibling("hdl/tb/check.sh");
        Simulated simulated = vectors == null || script == null || !Files.isRegularFile(script)
                ? new Simulated(
                        false, "there is no VHDL beside this library: the rows are compared with its recorded answers")
                : simulate(script, vectors, progress);
        return new Found(
                List.of(simulated),
                List.copyOf(steps.subList(0, Math.min(rows, steps.size()))),
                differences,
                Provenance.of(this).complete(!simulated.said.equals(STOPPED)));
    }

    /** The first line says the latency, the second names the columns as {@code >name:bits} and {@code <name:bits}. */
    private static Csv read(@Nullable Path vectors) {
        try (InputStream in =
                vectors == null ? ChipBench.class.getResourceAsStream("/" + VECTORS) : Files.newInputStream(vectors)) {
            Require.that(in != null, "%s is neither in this jar nor beside a folder datasets", VECTORS);
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Csv.parse(VECTORS, text.substring(text.indexOf('\n') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(VECTORS + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Runs the bench; a run that is stopped takes the simulator with it. */
    static Simulated simulate(Path script, Path vectors, Progress progress) {
        Process process;
        try {
            process = new ProcessBuilder(script.toString(), "ghdl", "membrane-golgi", vectors.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return new Simulated(false, "hdl/tb/check.sh cannot be started: " + e.getMessage());
        }
        CompletableFuture<List<String>> lines = CompletableFuture.supplyAsync(
                () -> process.inputReader(StandardCharsets.UTF_8).lines().toList());
        try {
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                if (!progress.at(0, 1)) {
                    return new Simulated(false, STOPPED);
                }
            }
            String first = lines.join().stream().findFirst().orElse("");
            return process.exitValue() == 127
                    ? new Simulated(false, "GHDL did not run; to install it: apt-get install ghdl-mcode")
                    : new Simulated(first.contains("rows"), first);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Simulated(false, STOPPED);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
