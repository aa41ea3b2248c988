package cerebellum.hdl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.network.Network;
import cerebellum.shinji2024.Shinji2024;
import cerebellum.shinji2024.chip.ChipStream;
import cerebellum.shinji2024.chip.ChipStream.Draws;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The map of the chip's streams is that of the VHDL: seeds, when they draw, and that none is missing. */
class StreamsTest {
    /** Each stream: the port that takes its seed, then the instances from the innermost to that of the constant. */
    private static final String PLACES = """
            MF_CELL         seed_cell   fibre_processor fibres; hemisphere mossy_fibre_cells
            CF_CELL         seed_cell   fibre_processor fibres; hemisphere climbing_fibre_cells
            GRC_CELL        seed_cell   granule_processor granules; hemisphere granule_cells
            GOC_CELL        seed_cell   golgi_processor golgis; hemisphere golgi_cells
            MLI_CELL        seed_cell   interneuron_processor interneurons; hemisphere interneuron_cells
            PKC_CELL        seed_cell   purkinje_processor purkinjes; hemisphere purkinje_cells
            GRC_FROM_MF     seed_a      granule_processor granules; hemisphere granule_cells
            GRC_FROM_GOC    seed_b      granule_processor granules; hemisphere granule_cells
            GOC_FROM_GRC    seed_a      golgi_processor golgis; hemisphere golgi_cells
            GOC_FROM_MF     seed_b      golgi_processor golgis; hemisphere golgi_cells
            MLI_FROM_GRC    seed_a      interneuron_processor interneurons; hemisphere interneuron_cells
            PKC_FROM_GRC    seed_a      purkinje_processor purkinjes; hemisphere purkinje_cells
            PKC_FROM_MLI    seed_b      purkinje_processor purkinjes; hemisphere purkinje_cells
            TRACE           trace_seed  purkinje_processor plastic; hemisphere purkinje_cells
            WEIGHT          weight_seed purkinje_processor plastic; hemisphere purkinje_cells
            CF_NONLINEARITY seed        fibre_processor chances; hemisphere climbing_fibre_cells
            OUTPUT          seed        cerebellum low_pass
            GRC_MF_WIRES    seed        granule_processor from_mossy_fibres; hemisphere granule_cells
            GRC_GOC_WIRES   seed        granule_processor from_golgi_cells; hemisphere granule_cells
            GOC_GRC_WIRES   seed        golgi_processor from_granules; hemisphere golgi_cells
            GOC_MF_WIRES    seed        golgi_processor from_mossy_fibres; hemisphere golgi_cells
            MLI_GRC_WIRES   seed        interneuron_processor from_granules; hemisphere interneuron_cells
            PKC_MLI_WIRES   seed        purkinje_processor from_interneurons; hemisphere purkinje_cells
            MF_CHOICE       seed        fibre_code ids; fibre_processor signals; hemisphere mossy_fibre_cells
            MF_GAIN         seed        fibre_code strengths; fibre_processor signals; hemisphere mossy_fibre_cells
            CF_CHOICE       seed        fibre_code ids; fibre_processor signals; hemisphere climbing_fibre_cells
            CF_GAIN         seed        fibre_code strengths; fibre_processor signals; hemisphere climbing_fibre_cells
            """;

    @Test
    void everySeedIsThatOfTheVhdl() {
        Map<ChipStream, String[]> places = new EnumMap<>(ChipStream.class);
        for (String line : PLACES.lines().toList()) {
            String[] parts = line.trim().split(" +", 3);
            places.put(ChipStream.valueOf(parts[0]), parts);
        }
        for (ChipStream stream : ChipStream.values()) {
            String[] place = places.get(stream);
            for (int p = 0; p < stream.processors(); p++) {
                for (int g = 0; g < stream.generators(); g++) {
                    // plasticity's lanes are m, as are the receivers of a granule processor p
                    int m = stream.draws() == Draws.LEARNING ? p : g;
                    int found = seed(place[1], place[2].split("; ", -1), 0, p, m);
                    assertEquals(found, stream.seed(p, g), stream + " processor " + p + " generator " + g);
                }
            }
        }
    }

    /** What reaches a port of the instance at {@code place[at]}, followed outward to a constant of the package. */
    private static int seed(String port, String[] place, int at, int p, int m) {
        String[] where = place[at].split(" ", -1);
        String all = read(where[0]);
        String text = all.substring(find(all, "\n +" + where[1] + " : ").start());
        String signal = find(text, "[(\\s]" + port + "\\s*=> (\\w+)").group(1);
        Pattern made = Pattern.compile("\\b" + signal + "\\s*<= (rotated|counted)\\((\\w+), ([^;]+)\\);");
        for (String part : List.of(text, all)) {
            Matcher by = made.matcher(part);
            if (by.find()) {
                int amount = amount(by.group(3), p, m);
                int from = by.group(2).equals("trace_seed")
                        ? seed("trace_seed", place, at, p, m)
                        : outward(by.group(2), place, at, p, m);
                return by.group(1).equals("counted") ? from + amount : Integer.rotateRight(from, amount);
            }
        }
        return outward(signal, place, at, p, m);
    }

    private static int outward(String signal, String[] place, int at, int p, int m) {
        if (signal.endsWith("_SEED")) {
            String hex = find(read("cerebellum_pkg"), "constant " + signal + "\\s*: word_t := x\"(\\w+)\"")
                    .group(1);
            return Integer.parseUnsignedInt(hex, 16);
        }
        return seed(signal, place, at + 1, p, m);
    }

    /** 8, p + 1, GRC_GOC.turn, or (m + MF_GRC.offset) mod 8. */
    private static int amount(String written, int p, int m) {
        String text = PackageTest.resolved(written);
        Matcher sum = Pattern.compile("\\(?(\\w) \\+ (\\d+)\\)?( mod 8)?").matcher(text);
        if (!sum.matches()) {
            return Integer.parseInt(text);
        }
        int value = (sum.group(1).equals("p") ? p : m) + Integer.parseInt(sum.group(2));
        return sum.group(3) == null ? value : value % 8;
    }

    /** Where a generator stands, and what loads and moves it: at every start of a pass, or at reset and then when asked. */
    @Test
    void noGeneratorIsMissingAndEachMovesAsTheMapSays() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        Pattern generator =
                Pattern.compile("entity work\\.lfsr32\\s+port map \\(clk => clk, load => (\\w+), seed => \\w+,"
                        + " advance => ([\\w()]+),");
        for (String file : Files.readAllLines(Hdl.FOLDER.resolve("rtl/files.txt"))) {
            String text = read(file.replace(".vhd", ""));
            List<String> moved = generator
                    .matcher(text)
                    .results()
                    .map(r -> r.group(1) + " " + r.group(2))
                    .toList();
            assertEquals(text.split("entity work\\.lfsr32", -1).length - 1, moved.size(), file);
            if (!moved.isEmpty()) {
                found.put(file.replace(".vhd", ""), moved);
            }
        }
        assertEquals(
                new TreeMap<>(Map.of(
                        "pool", List.of("reset stage(6)"),
                        "synapse", List.of("reset valid"),
                        "fibre_processor", List.of("reset coded"),
                        "output_filter", List.of("reset valid"),
                        "plasticity_lane", List.of("reset draw", "reset draw"),
                        "receiver", List.of("load valid", "load valid"),
                        "fibre_code", List.of("load valid", "load valid"))),
                found);
        assertTrue(read("plasticity_lane").contains("draw       <= valid and learn;"));
        for (ChipStream stream : ChipStream.values()) {
            String name = stream.name();
            Draws draws = name.matches(".*_(WIRES|CHOICE|GAIN)")
                    ? Draws.ANEW
                    : name.matches("TRACE|WEIGHT") ? Draws.LEARNING : Draws.EVERY_PASS;
            assertEquals(draws, stream.draws(), name);
        }
    }

    @Test
    void wordsFollowFromTheSizesOfTheNetwork() {
        Network network = new Shinji2024().network();
        Map<String, Integer> cells = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        network.populations().forEach(p -> cells.put(p.name(), p.count()));
        Map<String, Integer> processors = Map.of("GRC", 4, "GOC", 3);
        // draws for each cell, where they are more than one
        Map<ChipStream, Integer> draws = new EnumMap<>(Map.of(
                ChipStream.GOC_GRC_WIRES, 100,
                ChipStream.GOC_MF_WIRES, 100,
                ChipStream.MLI_GRC_WIRES, 250,
                ChipStream.PKC_MLI_WIRES, 1024));
        for (ChipStream stream : ChipStream.values()) {
            String group = stream.name().replaceAll("_.*", "");
            if (cells.containsKey(group)) {
                int share = cells.get(group) / processors.getOrDefault(group, 1);
                assertEquals(2 * share * draws.getOrDefault(stream, 1), stream.wordsPerMs(), stream.name());
            }
        }
        assertEquals(2 * 8 * 4096 / 4, ChipStream.TRACE.wordsPerMs());
        assertEquals(2 * 8 * 4096 / 4, ChipStream.WEIGHT.wordsPerMs());
        assertEquals(2, ChipStream.OUTPUT.wordsPerMs());
    }

    @Test
    void theLastGolgiProcessorsCellsComeFirst() {
        assertEquals(
                List.of(ChipStream.GOC_FROM_MF.seed(2, 0), ChipStream.GOC_FROM_MF.seed(0, 0)),
                List.of(
                        ChipStream.GOC_FROM_MF.seeds()[0][0],
                        ChipStream.GOC_FROM_MF.seeds()[2][0]));
        assertEquals(ChipStream.GRC_MF_WIRES.seed(3, 5), ChipStream.GRC_MF_WIRES.seeds()[3][5]);
    }

    @Test
    void synapsesTheChipDoesNotHaveHaveNoStream() {
        String said = assertThrows(IllegalArgumentException.class, () -> ChipStream.named("GoC_FROM_GoC"))
                .getMessage();
        assertTrue(said.startsWith("the chip has no stream GoC_FROM_GoC; it has [MF_CELL, "), said);
        assertEquals(
                ChipStream.values().length,
                Arrays.stream(ChipStream.values())
                        .map(s -> s.unit(0) + s.use())
                        .distinct()
                        .count());
    }

    private static Matcher find(String text, String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(text);
        assertTrue(m.find(), "no " + pattern);
        return m;
    }

    private static String read(String entity) {
        try {
            return Files.readString(Path.of(Hdl.FOLDER.toString(), "rtl", entity + ".vhd"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
