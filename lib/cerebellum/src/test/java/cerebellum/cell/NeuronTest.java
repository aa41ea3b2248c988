package cerebellum.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import cerebellum.Csv;
import cerebellum.Seed;
import cerebellum.oviedo2025.neuron.GolgiCell;
import cerebellum.oviedo2025.purkinje.PurkinjeCell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same cells in NEURON, with channels written for it from the same equations ({@code src/test/neuron}). */
@Tag("tools")
class NeuronTest {
    private static final Path SOURCES = Path.of("src/test/neuron").toAbsolutePath();
    private static final Path BUILD = Path.of("target/neuron").toAbsolutePath();
    private static Path channels = BUILD;

    @BeforeAll
    static void compileChannels() throws Exception {
        boolean there = run(List.of("sh", "-c", "command -v nrnivmodl && /usr/bin/python3 -c 'import neuron'")) != null;
        if (!there) {
            String line = "NEURON is missing: apt-get install python3-neuron neuron-dev g++ make";
            if ("true".equals(System.getenv("CI"))) {
                fail(line);
            }
            abort(line);
        }
        assertTrue(run(List.of("sh", SOURCES + "/build.sh", BUILD.toString())) != null, "build.sh failed");
        try (var files = Files.walk(BUILD)) {
            channels =
                    files.filter(f -> f.endsWith("libnrnmech.so")).findFirst().orElseThrow();
        }
    }

    @Test
    void passiveCable() throws Exception {
        Comparison c = compare("cable", TextbookCells.cable(.025), 0, 99, .025, .02, 40);
        assertTrue(c.rms < 1e-6, c.toString());
    }

    @Test
    void squidAxon() throws Exception {
        Comparison c = compare("squid", TextbookCells.squid(.005), 20, 0, .005, 3, 60);
        assertTrue(c.ours.size() >= 3, c.toString());
        assertTrue(c.rms < .05 && c.worstMs() < .02, c.toString());
    }

    @Test
    void purkinjeTree() throws Exception {
        for (double nanoamp : new double[] {.5, 2}) {
            CompartmentCell cell = new CompartmentCell(PurkinjeCell.tree(), 250, .0025, -68);
            Comparison c = compare("purkinje", cell, 300, 33, .0025, nanoamp, 200);
            assertTrue(c.ours.size() >= 10, c.toString());
            assertTrue(c.rms < 1, c.toString());
            assertTrue(c.worstMs() < .1, c.toString());
        }
    }

    /** 600 events on the twigs, in the same steps there and here. */
    @Test
    void purkinjeTreeWithSynapses() throws Exception {
        double dtMs = .0025;
        List<Compartment> tree = PurkinjeCell.tree();
        CompartmentCell cell = new CompartmentCell(tree, 250, dtMs, -68);
        int[] twigs = IntStream.range(0, tree.size())
                .filter(i -> tree.get(i).name().startsWith("twigs"))
                .toArray();
        double[] everywhere = new double[tree.size()];
        IntStream.of(twigs).forEach(i -> everywhere[i] = 1);
        Afferents parallel = new Afferents(new Afferents.Kind(.69, .5, 1.2, 0), everywhere, dtMs, new Seed(1));
        Afferents stellate = new Afferents(new Afferents.Kind(2.48, .93, 26.5, -80), everywhere, dtMs, new Seed(1));
        int[] sent = {0};
        Comparison c = compare("synapses", cell, 300, 33, dtMs, 0, 300, () -> {
            while (sent[0] < 600 && cell.timeMs() - 300 >= 10 + .45 * sent[0] - dtMs / 2) {
                boolean fourth = sent[0] % 4 == 3;
                (fourth ? stellate : parallel).volley(twigs[7 * sent[0] % twigs.length], fourth ? 2 : 20);
                sent[0]++;
            }
            cell.close();
            parallel.step(cell);
            stellate.step(cell);
        });
        assertTrue(c.ours.size() >= 5, c.toString());
        assertTrue(c.rms < 1, c.toString());
        assertTrue(c.worstMs() < .1, c.toString());
    }

    /** Left alone and under 100 pA; theirs is sections joined at the soma's ends, and a kinetic scheme for SK2. */
    @Test
    void golgiCell() throws Exception {
        for (double nanoamp : new double[] {0, .1}) {
            Comparison c = compare("golgi", GolgiCell.create(.005), 0, 4, .005, nanoamp, 700);
            assertTrue(c.ours.size() >= 5, c.toString());
            assertTrue(c.rms < .05, c.toString());
            assertTrue(c.worstMs() < .5, c.toString());
        }
    }

    /** A second of the same cell, .025 ms steps, the best of five runs here and there: printed, not judged. */
    @Test
    void golgiCellsSpeed() throws Exception {
        CompartmentCell cell = GolgiCell.create(.025);
        double ours = Double.POSITIVE_INFINITY;
        double theirs = Double.POSITIVE_INFINITY;
        for (int turn = 0; turn < 3; turn++) {
            for (int i = 0; i < 10; i++) {
                cell.reset();
                long start = System.nanoTime();
                cell.runTo(1000);
                ours = Math.min(ours, (System.nanoTime() - start) * 1e-6);
            }
            String text = run(List.of(
                    "/usr/bin/python3",
                    SOURCES + "/referee.py",
                    channels.toString(),
                    "golgi-speed",
                    ".025",
                    "0",
                    "1000"));
            theirs = Math.min(
                    theirs,
                    1000
                            * (text == null ? "" : text)
                                    .lines()
                                    .mapToDouble(Double::parseDouble)
                                    .min()
                                    .orElseThrow());
        }
        System.out.printf("a second of the Golgi cell: ours %.0f ms, NEURON %.0f ms%n", ours, theirs);
    }

    /** Both cells' spikes, and the root mean square of their difference (mV) before the first, root and tip. */
    private record Comparison(List<Double> ours, List<Double> theirs, double rms) {
        double worstMs() {
            assertEquals(theirs.size(), ours.size(), "number of spikes");
            double worst = 0;
            for (int i = 0; i < ours.size(); i++) {
                worst = Math.max(worst, Math.abs(ours.get(i) - theirs.get(i)));
            }
            return worst;
        }

        @Override
        public String toString() {
            return "%d and %d spikes, at most %.4f ms apart; %.3g mV rms before the first"
                    .formatted(ours.size(), theirs.size(), worstMs(), rms);
        }
    }

    private static Comparison compare(
            String what, CompartmentCell cell, double onsetMs, int tip, double dtMs, double nanoamp, double durationMs)
            throws Exception {
        return compare(what, cell, onsetMs, tip, dtMs, nanoamp, durationMs, () -> {});
    }

    private static Comparison compare(
            String what,
            CompartmentCell cell,
            double onsetMs,
            int tip,
            double dtMs,
            double nanoamp,
            double durationMs,
            Runnable beforeStep)
            throws Exception {
        String text = run(List.of(
                "/usr/bin/python3",
                SOURCES + "/referee.py",
                channels.toString(),
                what,
                Double.toString(dtMs),
                Double.toString(nanoamp),
                Double.toString(durationMs)));
        Csv theirs = Csv.parse("NEURON", text == null ? "" : text);
        SpikeDetector ourSpikes = new SpikeDetector(-20);
        SpikeDetector theirSpikes = new SpikeDetector(-20);
        cell.runTo(onsetMs);
        cell.inject(0, nanoamp * 1000);
        double squares = 0;
        int counted = 0;
        for (int k = 0; k < theirs.size(); k++) {
            double time = theirs.number(k, 0);
            assertEquals(time, cell.timeMs() - onsetMs, dtMs / 2);
            double root = theirs.number(k, 1);
            ourSpikes.at(time, cell.vMv(0));
            theirSpikes.at(time, root);
            if (counted == k && root < -40 && cell.vMv(0) < -40) {
                squares += Math.pow(root - cell.vMv(0), 2) + Math.pow(theirs.number(k, 2) - cell.vMv(tip), 2);
                counted++;
            }
            beforeStep.run();
            cell.step();
        }
        return new Comparison(list(ourSpikes), list(theirSpikes), Math.sqrt(squares / (2 * counted)));
    }

    private static List<Double> list(SpikeDetector spikes) {
        List<Double> times = new ArrayList<>();
        for (double t : spikes.timesMs()) {
            times.add(t);
        }
        return times;
    }

    /** What a program prints, or null if it fails. */
    private static String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("NEURON_MODULE_OPTIONS", "-nogui");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? out : null;
    }
}
