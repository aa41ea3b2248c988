package cerebellum.hdl;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The scripts of {@code hdl/}, started from tests. */
final class Hdl {
    /** Folder {@code hdl}. */
    static final Path FOLDER = Path.of(System.getProperty("lab.root", "../.."))
            .resolve("hdl")
            .toAbsolutePath()
            .normalize();

    /** What tests write, each JVM for itself: classes of tests run side by side. */
    static final Path WORK =
            FOLDER.resolveSibling("target").resolve("hdl").resolve(System.getProperty("lab.fork", "0"));

    private static final String INSTALL = "apt-get install --no-install-recommends"
            + " ghdl-llvm ghdl-mcode verilator yosys nextpnr-ice40 fpga-icestorm g++ make perl";

    private Hdl() {}

    /** What a command printed, and how it ended. */
    record Run(int exit, String output) {}

    /** Skips the test if a tool is missing; in CI it fails. */
    static void need(String... tools) {
        for (String tool : tools) {
            boolean there = Arrays.stream(System.getenv("PATH").split(":", -1))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
            if (!there) {
                String line = tool + " is missing: " + INSTALL;
                if ("true".equals(System.getenv("CI"))) {
                    fail(line);
                }
                abort(line);
            }
        }
    }

    /** Starts {@code hdl/tb/check.sh} for the simulators {@code ghdl} or {@code verilator}. */
    static Run check(String simulator, String name, Path vectors) throws IOException, InterruptedException {
        return run(WORK, FOLDER.resolve("tb/check.sh").toString(), simulator, name, vectors.toString());
    }

    /** A copy of the whole folder with one line of an entity changed; it works in the folder above the copy. */
    static Path changed(String entity, String line, String mutant) throws IOException, InterruptedException {
        Path work = WORK.resolve("changed");
        Path copy = work.resolve("hdl");
        run(work, "sh", "-c", "rm -rf " + copy + " && cp -r " + FOLDER + " " + copy);
        Path source = copy.resolve("rtl/" + entity + ".vhd");
        String text = Files.readString(source);
        assertTrue(text.contains(line), entity + " has no line with " + line);
        Files.writeString(source, text.replace(line, mutant));
        return copy;
    }

    /** Starts a command; {@code work} is where the scripts write. */
    static Run run(Path work, String... command) throws IOException, InterruptedException {
        Files.createDirectories(work);
        Path log = Files.createTempFile(work, "run", ".log");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
        builder.environment().put("HDL_WORK", work.toString());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(20, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            fail(String.join(" ", command) + " did not end within 20 minutes");
        }
        String output = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        return new Run(process.exitValue(), output);
    }
}
