package cerebellum.shinji2024.chip;

import cerebellum.About;
import cerebellum.Csv;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.Rounding;
import cerebellum.shinji2024.vectors.VectorRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One processor of the chip, the membrane, in Java and in VHDL: the same rows of inputs go through both, and the outputs
 * are compared as integers. Without GHDL the Java half is computed and the other is left out.
 *
 * <p>The table {@code simulated} is of the machine it runs on: it says whether there is a simulator, and what went wrong
 * if it did. Steps and differences are the same everywhere.
 */
@About(
        name = "chip-bench",
        value = "the membrane processor in Java and in a VHDL simulator, compared integer by integer",
        source = "hdl/, Shinji et al. 2024, Figure 3A")
public record ChipBench(
        @About(value = "rows of hdl/vectors/membrane.csv to show", low = 1, high = 100)
        int rows) implements Experiment<ChipBench.Found> {
    private static final String STOPPED = "stopped";

    /** Twenty rows. */
    public ChipBench() {
        this(20);
    }

    /** Checks the number. */
    public ChipBench {
        Ranges.check(ChipBench.class, rows);
    }

    /** A row: raw integers in, the potential that Java computes, the one the chip must give, and whether they agree. */
    public record Step(int clock, int currentRaw, int vRaw, int javaRaw, int chipRaw, boolean spike) {}

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
        Path hdl = Datasets.root().resolveSibling("hdl");
        Path vectors = hdl.resolve("vectors/membrane.csv");
        List<Step> steps = new ArrayList<>();
        VectorRows row = new VectorRows(read(vectors));
        while (row.next()) {
            if (row.in(">valid:1").equals("1")) {
                steps.add(step(row));
            }
        }
        int differences =
                (int) steps.stream().filter(s -> s.javaRaw != s.chipRaw).count();
        Simulated simulated = simulate(hdl.resolve("tb/check.sh"), vectors, progress);
        return new Found(
                List.of(simulated),
                List.copyOf(steps.subList(0, Math.min(rows, steps.size()))),
                differences,
                Provenance.of(this).complete(!simulated.said.equals(STOPPED)));
    }

    /** The first line says the latency, the second names the columns as {@code >name:bits} and {@code <name:bits}. */
    private static Csv read(Path vectors) {
        try {
            String text = Files.readString(vectors);
            return Csv.parse("membrane.csv", text.substring(text.indexOf('\n') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("hdl/vectors/membrane.csv cannot be read: " + e.getMessage(), e);
        }
    }

    private static Step step(VectorRows row) {
        MembraneProcessor cell = new MembraneProcessor(
                row.in(">gain:32", 32),
                row.in(">leak:32", 32),
                row.in(">rest:16", 16),
                row.in(">threshold:16", 16),
                row.in(">least:16", 16),
                row.in(">reset_to:16", 16));
        int current = row.in(">current:16", 16);
        int v = row.in(">v:16", 16);
        int drive = row.in(">drive:32", 32);
        int after = cell.step(current, v, drive, row.in(">word:32", 32), Quirks.PAPER.sums(Rounding.RANDOMIZED));
        int chip = row.in("<v_new:16", 16);
        return new Step(
                row.row(), current, v, MembraneProcessor.potential(after), chip, MembraneProcessor.spiked(after));
    }

    /** Runs the bench; a run that is stopped takes the simulator with it. */
    static Simulated simulate(Path script, Path vectors, Progress progress) {
        Process process;
        try {
            process = new ProcessBuilder(script.toString(), "ghdl", "membrane", vectors.toString())
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
