package cerebellum.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Progress;
import cerebellum.experiment.sweep.Sweep;
import cerebellum.experiment.sweep.Swept;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same table on one thread, on Spark, on a cluster some of which is killed. */
@Tag("tools")
class ClusterTest {
    private static final int THOUSANDS = 2000; // a part of some 3 ms

    @TempDir
    Path folder;

    @Test
    void oneTableWhoeverComputesIt() throws Exception {
        Map<String, String> expected = files("one", "1", "local");
        assertEquals(202, expected.size(), "two tables, 200 kept parts");
        assertEquals(expected, files("two", "2", "local"));
        assertEquals(expected, files("spark", "2", "local[2]"));
        try (Loopback cluster = new Loopback(folder, List.of())) {
            assertEquals(expected, files("cluster", "2", cluster.address()));
            overhead(cluster.address());
            aDriverIsKilled(cluster.address());
            aWorkerIsKilled(cluster);
        }
    }

    /**
     * Every file that the command line writes for a sweep of 200 parts, some of which are refused: the table, its
     * provenance, the kept parts. Each byte is one letter.
     */
    private Map<String, String> files(String name, String threads, String on) throws Exception {
        Path csv = folder.resolve(name);
        Process process = java(
                        "-Djava.awt.headless=true",
                        "-Dlab.threads=" + threads,
                        "cerebellum.notebook.Main",
                        "sweep",
                        "predictive-figure1",
                        "dt_s=.005 step_m=.04",
                        "mass_kg=.5..2/log20",
                        "target_m=.03..0.07/lin10",
                        "--csv",
                        csv.toString(),
                        "--on",
                        on)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("200 of 200 parts: 200 computed now, 0 kept from before"), said);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(csv)) {
            for (Path file : all.filter(f -> Files.isRegularFile(f) && !f.endsWith("lock"))
                    .toList()) {
                files.put(csv.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** Printed, for it is the machine's as much as ours: a thousand parts of some 5 ms, as those of the benchmark. */
    @SuppressWarnings("SystemOut")
    private static void overhead(String address) {
        Sweep sweep = Sweep.of(new Counting(2 * THOUSANDS, 1)).over("seed", "101-1100");
        StringBuilder line = new StringBuilder("1,000 parts:");
        for (String on : List.of("local", "local[2]", address)) {
            long start = System.nanoTime();
            assertEquals(1000, sweep.run(on, Progress.quiet()).rows());
            line.append(' ')
                    .append(on)
                    .append(' ')
                    .append((System.nanoTime() - start) / 1_000_000)
                    .append(" ms");
        }
        System.out.println(line);
    }

    /** In the middle, by {@code kill -9}. */
    private static void aWorkerIsKilled(Loopback cluster) {
        boolean[] killed = {false};
        Swept swept = Driver.sweep(10 * THOUSANDS).run(cluster.address(), (done, total) -> {
            if (done >= 60 && !killed[0]) {
                killed[0] = true;
                try {
                    cluster.kill(0);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                assertTrue(done < total, "killed too late");
            }
            return true;
        });
        assertTrue(killed[0]);
        assertEquals(text(Driver.sweep(10 * THOUSANDS).run()), text(swept));
    }

    /** And started again: what was finished is not computed again. */
    private void aDriverIsKilled(String address) throws Exception {
        Path kept = folder.resolve("kept");
        Process driver = driver(address, kept);
        while (count(kept) < 40) {
            assertTrue(driver.isAlive(), "the driver ended before it was killed");
            Thread.sleep(20);
        }
        driver.destroyForcibly().waitFor();
        int before = count(kept);
        assertTrue(before < 200, before + " parts were kept when it was killed");
        Swept swept = Driver.sweep(THOUSANDS).keptIn(kept).run(address, Progress.quiet());
        assertEquals(200 - before, swept.computed());
        assertEquals(text(Driver.sweep(THOUSANDS).run()), text(swept));
    }

    @Test
    void twentyKillsAtRandomMomentsLoseNothing() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        Path kept = folder.resolve("kept");
        int before = 0;
        for (int kill = 1; kill <= 20; kill++) {
            Process driver = driver("local", kept);
            int more = random.nextInt(1, 16);
            while (driver.isAlive() && count(kept) < Math.min(before + more, 200)) {
                Thread.sleep(random.nextInt(1, 10));
            }
            driver.destroyForcibly().waitFor();
            int after = count(kept);
            assertTrue(after >= before, "a kept part is lost");
            before = after;
        }
        Swept swept = Driver.sweep(THOUSANDS).keptIn(kept).run();
        assertEquals(200 - before, swept.computed());
        assertEquals(text(Driver.sweep(THOUSANDS).run()), text(swept));
    }

    @Test
    void aStopOnSparkKeepsWhatIsFinished() {
        Swept swept = Driver.sweep(10 * THOUSANDS).run("local[2]", (done, total) -> done < 20);
        assertTrue(swept.rows() >= 20 && swept.rows() < 200, swept.rows() + " rows");
        assertTrue(!swept.provenance().complete());
    }

    @Test
    void whatIsNotThereIsSaidInOneSentence() throws IOException {
        int port = Loopback.free();
        assertEquals(
                "no Spark master answers at spark://127.0.0.1:" + port + ": Connection refused",
                refused("spark://127.0.0.1:" + port));
        assertEquals(
                "no Spark master at spark://nowhere.invalid:7077: there is no host of that name",
                refused("spark://nowhere.invalid:7077"));
        assertEquals("on = \"spark://here\" must be like local[2] or spark://HOST:7077", refused("spark://here"));
        assertEquals("on = \"local[0]\" must be like local[2] or spark://HOST:7077", refused("local[0]"));
    }

    @Test
    void whatIsNoMasterIsSaidInOneSentence() throws IOException {
        HttpServer another = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        another.start();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (int port : new int[] {another.getAddress().getPort(), silent.getLocalPort()}) {
                String on = "spark://127.0.0.1:" + port;
                String said = refused(on);
                assertTrue(
                        said.matches("nothing at " + on + " answers as a master that Spark [\\d.]+ can talk to"), said);
            }
        } finally {
            another.stop(0);
        }
    }

    @Test
    void executorsWithAnotherLibraryAreRefused() throws Exception {
        Path other = folder.resolve("other.jar");
        try (SentJars jars = new SentJars(List.of(Sweep.class))) {
            spoiled(Path.of(jars.paths().get(0)), other);
        }
        try (Loopback cluster = new Loopback(folder, List.of(other))) {
            String sentence = refused(cluster.address());
            assertTrue(
                    sentence.matches("an executor on \\S+ has another version of the library: its hash begins with"
                            + " [0-9a-f]{12}, here with [0-9a-f]{12}"),
                    sentence);
        }
    }

    /** The same jar without one class that is not needed. */
    private static void spoiled(Path from, Path to) throws IOException {
        try (java.util.zip.ZipFile in = new java.util.zip.ZipFile(from.toFile());
                java.util.zip.ZipOutputStream out = new java.util.zip.ZipOutputStream(Files.newOutputStream(to))) {
            for (java.util.zip.ZipEntry entry :
                    in.stream().map(java.util.zip.ZipEntry.class::cast).toList()) {
                if (!entry.isDirectory() && !entry.getName().endsWith("/Swc.class")) {
                    out.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(out);
                    out.closeEntry();
                }
            }
        }
    }

    private static String refused(String on) {
        return assertThrows(
                        IllegalArgumentException.class, () -> Driver.sweep(1).run(on, Progress.quiet()))
                .getMessage();
    }

    private static Process driver(String on, Path kept) throws IOException {
        return java("cerebellum.cluster.Driver", on, kept.toString(), "" + THOUSANDS)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A JVM of its own, with this class path. */
    private static ProcessBuilder java(String... arguments) {
        String paths = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Loopback.OPENS,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                paths));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line).redirectErrorStream(true);
    }

    /** Files of whole parts. */
    private static int count(Path kept) throws IOException {
        if (!Files.isDirectory(kept)) {
            return 0;
        }
        try (Stream<Path> files =
                Files.find(kept, 2, (f, a) -> f.getFileName().toString().length() == 64)) {
            return (int) files.count();
        } catch (java.io.UncheckedIOException e) {
            return 0; // a folder was just being made
        }
    }

    private static String text(Swept swept) {
        StringBuilder text = new StringBuilder(swept.provenance().toString());
        for (int row = 0; row < swept.rows(); row++) {
            text.append(swept.part(row))
                    .append(swept.values(row))
                    .append(swept.outcome(row))
                    .append('\n');
        }
        return text.toString();
    }
}
