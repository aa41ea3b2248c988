package cerebellum.shinji2024.chip;

import cerebellum.About;
import cerebellum.Csv;
import cerebellum.Progress;
import cerebellum.Require;
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

/**
 * One processor of the chip, the membrane, in Java and in VHDL: the same rows of inputs go through both, and the outputs
 * are compared as integers. Without GHDL the Java half is computed and the other is left out.
 */
@About(
        name = "chip-bench",
        value = "the membrane processor in Java and in a VHDL simulator, compared integer by integer",
        source = "hdl/, Shinji et al. 2024, Figure 3A")
public record ChipBench(
        @About("rows of hdl/vectors/membrane.csv to show") int rows) implements Experiment<ChipBench.Found> {
    /** Twenty rows. */
    public ChipBench() {
        this(20);
    }

    /** Checks the number. */
    public ChipBench {
        Require.in("rows", rows, "", 1, 100);
    }

    /** A row: raw integers in, the potential that Java computes, the one the chip must give, and whether they agree. */
    public record Step(int clock, int currentRaw, int vRaw, int javaRaw, int chipRaw, boolean spike) {}

    /** What the simulator said; {@code ran} is false if there is none. */
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
        int differences = 0;
        try {
            // the first line says the latency, the second names the columns as >name:bits and <name:bits
            String text = Files.readString(vectors);
            String table = text.substring(text.indexOf('\n') + 1);
            VectorRows row = new VectorRows(Csv.parse("membrane.csv", table));
            while (row.next()) {
                if (row.in(">valid:1").equals("1")) {
                    Step step = step(row);
                    differences += step.javaRaw == step.chipRaw ? 0 : 1;
                    steps.add(step);
                }
            }
            return new Found(
                    List.of(simulate(hdl, vectors)),
                    List.copyOf(steps.subList(0, Math.min(rows, steps.size()))),
                    differences,
                    Provenance.of(this));
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

    private static Simulated simulate(Path hdl, Path vectors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        hdl.resolve("tb/check.sh").toString(), "ghdl", "membrane", vectors.toString())
                .redirectErrorStream(true);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ran = process.waitFor() != 127 && said.contains("rows");
            return new Simulated(
                    ran,
                    ran
                            ? said.lines().findFirst().orElse("")
                            : "GHDL did not run; to install it: apt-get install ghdl-mcode");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Simulated(false, "interrupted");
        }
    }
}
