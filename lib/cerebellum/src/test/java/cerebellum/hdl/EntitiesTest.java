package cerebellum.hdl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every entity against its Java twin: the source in GHDL, the synthesized netlist in Verilator. */
@Tag("tools")
class EntitiesTest {
    private static final int ROWS = 1500;

    @TestFactory
    List<DynamicTest> entitiesEqualTheirTwins() throws Exception {
        Hdl.need("ghdl-llvm", "ghdl-mcode", "verilator", "g++", "make", "perl");
        Map<String, VectorTable> all = HdlVectors.write(Hdl.WORK.resolve("vectors"), 1, ROWS);
        List<DynamicTest> tests = new ArrayList<>();
        for (String simulator : List.of("ghdl", "verilator")) {
            all.forEach((name, table) -> tests.add(DynamicTest.dynamicTest(simulator + " " + name, () -> {
                Path file = Hdl.WORK.resolve("vectors").resolve(name + ".csv");
                Hdl.Run run = Hdl.check(simulator, name, file);
                assertEquals(0, run.exit(), run.output());
                assertTrue(run.output().contains(table.rows() + " rows, 0 differences"), run.output());
            })));
        }
        return tests;
    }

    /** A changed line of the source makes the bench fail, and the message says where. */
    @TestFactory
    List<DynamicTest> changedLinesAreNoticed() {
        Hdl.need("ghdl-mcode");
        return List.of(
                changed("lfsr32", "xor state(9)", "xor state(8)"),
                changed("membrane", "moved >= threshold", "moved > threshold"),
                changed("membrane", "moved <= least", "moved < least"),
                changed("synapse_conductance", "word_1 < unsigned", "word_1 <= unsigned"),
                changed("synapse_current", "product(9)", "product(13)"),
                changed("plasticity", "change(48 downto 16), 35)", "change(47 downto 15), 35)"),
                changed("weights", "to_unsigned(32768, 33)", "to_unsigned(32767, 33)"),
                changed("receiver", "rotated(seed, 16)", "rotated(seed, 15)"),
                changed("climbing_fibre", "to_signed(-37, 16)", "to_signed(-36, 16)"),
                changed("output_filter", "- resize(up, 36)", "+ resize(up, 36)"),
                changed("pd_controller", "47 downto 12), 32);\n        d_part", "46 downto 11), 32);\n        d_part"),
                changed("accumulator", "valid and last", "valid"),
                changed("walk", "index = cells_g - 1", "index = cells_g - 2"),
                changed("gather", "draw < projection_g.fan_in", "draw <= projection_g.fan_in"),
                changed(
                        "pool",
                        "write_address => at_g, arrived => arrived_b",
                        "write_address => at_v, arrived => arrived_b"),
                changed("pool", "at_v    <= hem &", "at_v    <= '0' &"),
                changed("pool", "advance => stage(6)", "advance => stage(5)"),
                changed("pool", "next_v = cells_g - 1", "next_v = cells_g - 2"),
                changed("plasticity_lane", "old_weight) when granule", "old_weight) when climbing_1"),
                changed("plasticity_lane", "write      <= done and learn", "write <= done"),
                changed("plasticity_lane", "index = synapses_g - 1", "index = synapses_g - 2"),
                changed("sequencer", "mossy = '1' and climbing = '1'", "mossy = '1'"),
                changed("sequencer", "golgis = '1' and purkinjes = '1'", "purkinjes = '1'"),
                changed("sequencer", "golgis       <= '0';", ""));
    }

    private static DynamicTest changed(String entity, String line, String mutant) {
        return DynamicTest.dynamicTest(entity + ": " + mutant.replaceAll("\\s+", " "), () -> {
            Path copy = Hdl.changed(entity, line, mutant);
            Path work = copy.getParent();
            Path vectors = work.resolve(entity + ".csv");
            Files.writeString(vectors, EntityVectors.all(1, ROWS).get(entity).toString());
            Hdl.Run run = Hdl.run(work, copy.resolve("tb/check.sh").toString(), "ghdl", entity, vectors.toString());
            assertEquals(1, run.exit(), run.output());
            assertTrue(run.output().matches("(?s).*clock \\d+ signal \\w+ +expected \\w+ got \\w+.*"), run.output());
        });
    }

    @Test
    void committedVectorsAreWhatTheTwinsSay() throws Exception {
        for (Map.Entry<String, VectorTable> entry : EntityVectors.all(7, 100).entrySet()) {
            Path file = Hdl.FOLDER.resolve("vectors/" + entry.getKey() + ".csv");
            assertEquals(entry.getValue().toString(), Files.readString(file), file.toString());
        }
    }
}
