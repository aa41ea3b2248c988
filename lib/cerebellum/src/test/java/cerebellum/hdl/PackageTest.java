package cerebellum.hdl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.SynapseProcessor;
import cerebellum.network.Network;
import cerebellum.network.Network.Projection;
import cerebellum.network.Synapses;
import cerebellum.shinji2024.Shinji2024;
import cerebellum.shinji2024.chip.ChipStream;
import cerebellum.shinji2024.chip.ChipWiring;
import cerebellum.shinji2024.chip.ClimbingFibre;
import cerebellum.shinji2024.chip.PlasticityProcessor;
import cerebellum.shinji2024.chip.Shinji2024Chip;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The constants of the VHDL package are those of Java, and the sources keep the rules of the house. */
class PackageTest {
    private static final String PACKAGE = read(Hdl.FOLDER.resolve("rtl/cerebellum_pkg.vhd"));

    @Test
    void version() {
        String pom = read(Hdl.FOLDER.resolveSibling("pom.xml"));
        assertTrue(pom.contains("<version>" + constant("VERSION").replace("\"", "") + "</version>"));
    }

    @Test
    void seeds() {
        for (Shinji2024Chip.GroupSeed seed : Shinji2024Chip.GroupSeed.values()) {
            assertEquals(hex(seed.value()), constant(seed + "_SEED"));
        }
        assertEquals(hex(Shinji2024Chip.CF_NONLINEARITY_SEED), constant("CF_NONLINEARITY_SEED"));
        assertEquals(hex(Shinji2024Chip.OUTPUT_FILTER_SEED), constant("OUTPUT_FILTER_SEED"));
    }

    @Test
    void membranes() {
        membrane(Shinji2024Chip.MOSSY_FIBRE, "MOSSY_FIBRE");
        membrane(Shinji2024Chip.CLIMBING_FIBRE, "CLIMBING_FIBRE");
        membrane(Shinji2024Chip.GRANULE, "GRANULE");
        membrane(Shinji2024Chip.GOLGI, "GOLGI");
        membrane(Shinji2024Chip.INTERNEURON, "INTERNEURON");
        membrane(Shinji2024Chip.PURKINJE, "PURKINJE");
    }

    private static void membrane(MembraneProcessor cell, String name) {
        assertEquals(
                "(16#%08X#, 16#%08X#, %d, %d, %d)"
                        .formatted(
                                cell.gain(), cell.leak(), cell.rest() >> 8, cell.threshold() >> 8, cell.reset() >> 8),
                constant(name));
        assertEquals(String.valueOf(cell.floor() >> 8), constant("FLOOR_MV"));
    }

    @Test
    void synapses() {
        synapse(Shinji2024Chip.EXCITATORY, "EXCITATORY");
        synapse(Shinji2024Chip.GOLGI_TO_GRANULE, "GOLGI_TO_GRANULE");
        synapse(Shinji2024Chip.INTERNEURON_TO_PURKINJE, "INTERNEURON_TO_PURKINJE");
        String source = read(Hdl.FOLDER.resolve("rtl/climbing_fibre.vhd"));
        assertTrue(source.contains("to_signed(" + ClimbingFibre.KICK + ", 16)"));
        assertTrue(source.contains("to_signed(" + ClimbingFibre.REST + ", 16)"));
        assertEquals(1 << 14, PlasticityProcessor.ONE);
    }

    private static void synapse(SynapseProcessor synapse, String name) {
        assertEquals("(%d, %d)".formatted(synapse.decay(), synapse.reversal() >> 8), constant(name));
    }

    /** Fan-in, draws and law of the six in the table make the very synapses of the network; {@link StreamsTest} has the seeds. */
    @Test
    void projections() {
        Network network = new Shinji2024().network();
        Map<String, Integer> cells = new TreeMap<>();
        network.populations().forEach(p -> cells.put(p.name(), p.count()));
        List<String> names = new ArrayList<>();
        for (Projection projection : network.projections()) {
            String name = (projection.from() + "_" + projection.to()).toUpperCase(Locale.ROOT);
            if (!(projection instanceof Network.Static fixed)) {
                continue;
            }
            names.add(name);
            int[] row = projection(name);
            assertEquals(fixed.fanIn(), row[0], name);
            ChipStream seeds = ChipStream.valueOf(projection.to().toUpperCase(Locale.ROOT) + "_"
                    + projection.from().toUpperCase(Locale.ROOT) + "_WIRES");
            int from = cells.get(projection.from());
            int to = cells.get(projection.to());
            Synapses drawn = ChipWiring.of(seeds.seeds(), row[1], new Synapses.Law(row[2], row[3]))
                    .wire(0, from, to, row[0]);
            Synapses expected = fixed.wiring().wire(0, from, to, fixed.fanIn());
            assertArrayEquals(expected.source, drawn.source, name);
            assertArrayEquals(expected.weight, drawn.weight, name);
        }
        assertEquals(List.of("MF_GRC", "GOC_GRC", "GRC_GOC", "MF_GOC", "GRC_MLI", "MLI_PKC"), names);
    }

    /** Fan-in, draws, least weight, span, offset and turn of a projection in the package. */
    static int[] projection(String name) {
        return Arrays.stream(constant(name).replaceAll("[() ]", "").split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** An expression of a source with the numbers of the package in the place of their names. */
    static String resolved(String expression) {
        return Pattern.compile("\\b([A-Z]+_[A-Z]+)(\\.|_TURN)(offset|turn)?")
                .matcher(expression)
                .replaceAll(m -> m.group(3) == null
                        ? constant(m.group())
                        : String.valueOf(projection(m.group(1))[m.group(3).equals("offset") ? 4 : 5]));
    }

    @Test
    void sizes() {
        Network network = new Shinji2024().network();
        String[] names = {"MOSSY_FIBRES", "CLIMBING_FIBRES", "GRANULES", "GOLGIS", "INTERNEURONS"};
        for (int p = 0; p < names.length; p++) {
            assertEquals(String.valueOf(network.populations().get(p).count()), constant(names[p]));
        }
        assertEquals(
                constant("CLIMBING_FIBRES"),
                String.valueOf(network.populations().get(Shinji2024.PKC).count()));
    }

    /** One entity a file, named as it; a header that says purpose, twin, formula and latency; a comment for each port. */
    @Test
    void everySourceExplainsItself() throws Exception {
        List<String> files = Files.readAllLines(Hdl.FOLDER.resolve("rtl/files.txt"));
        for (String file : files.subList(1, files.size())) {
            String text = read(Hdl.FOLDER.resolve("rtl").resolve(file));
            String name = file.replace(".vhd", "");
            assertTrue(text.contains("\nentity " + name + " is\n"), file);
            for (String part : List.of("-- Twin:", "-- Formula:", "-- Latency:")) {
                assertTrue(text.contains(part), file + " lacks " + part);
            }
            assertTrue(Files.exists(Hdl.FOLDER.resolve("doc/" + name + ".md")), "no page of " + name);
        }
        try (var all = Files.list(Hdl.FOLDER.resolve("rtl"))) {
            assertEquals(
                    files.stream().sorted().toList(),
                    all.map(f -> f.getFileName().toString())
                            .filter(f -> f.endsWith(".vhd"))
                            .sorted()
                            .toList());
        }
    }

    /** The pages say what the sources say; {@code HdlPages} writes them. */
    @Test
    void pagesAreCurrent() throws Exception {
        HdlPages.pages()
                .forEach((entity, page) ->
                        assertEquals(page, read(Hdl.FOLDER.resolve("doc/" + entity + ".md")), entity));
    }

    private static String constant(String name) {
        Matcher m = Pattern.compile("constant " + name + "\\s*:\\s*\\w+\\s*:=\\s*([^;]+);")
                .matcher(PACKAGE);
        assertTrue(m.find(), "no constant " + name);
        return m.group(1);
    }

    private static String hex(int value) {
        return "x\"%08X\"".formatted(value);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
