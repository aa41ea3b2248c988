package cerebellum.hdl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Both hemispheres, learning with pauses: every spike and every weight of every pass. */
@Tag("tools")
class HemisphereTest {
    @Test
    void threeMillisecondsOfTheSource() throws Exception {
        Hdl.need("ghdl-llvm");
        passes("ghdl", 3);
    }

    @Test
    void aSecondOfTheNetlist() throws Exception {
        Hdl.need("ghdl-mcode", "verilator", "g++", "make", "perl");
        passes("verilator", 1000);
    }

    @Test
    void pipelinedMultiplexersMakeTheSameSpikes() throws Exception {
        Hdl.need("ghdl-llvm");
        String committed = Hdl.FOLDER.resolve("vectors/hemisphere.csv").toString();
        String script = Hdl.FOLDER.resolve("tb/check.sh").toString();
        Hdl.Run run = Hdl.run(Hdl.WORK, script, "ghdl", "hemisphere", committed, "-gpipelined_g=true");
        assertEquals(0, run.exit(), run.output());
        assertTrue(run.output().contains("pass_cycles_left=15788"), run.output());
    }

    /** The committed passes begin with one that does not learn, so that a generator that ran on in it is noticed. */
    @Test
    void aWeightGeneratorThatRunsOnInAPauseIsNoticed() throws Exception {
        Hdl.need("ghdl-llvm");
        Path committed = Hdl.FOLDER.resolve("vectors/hemisphere.csv");
        Path copy = Hdl.changed("plasticity_lane", "weight_seed, advance => draw", "weight_seed, advance => valid");
        Hdl.Run run = Hdl.run(
                copy.getParent(), copy.resolve("tb/check.sh").toString(), "ghdl", "hemisphere", committed.toString());
        assertEquals(1, run.exit(), run.output());
        assertTrue(run.output().contains("pass 3 clock 63142 signal weights_a"), run.output());
    }

    private static void passes(String simulator, int milliseconds) throws Exception {
        Path file = Hdl.WORK.resolve("hemisphere-" + simulator + ".csv");
        java.nio.file.Files.createDirectories(Hdl.WORK);
        HemisphereVectors.write(file, milliseconds);
        Hdl.Run run = Hdl.check(simulator, "hemisphere", file);
        assertEquals(0, run.exit(), run.output());
        assertTrue(run.output().contains(2 * milliseconds + " passes, 0 differences"), run.output());
        for (String side : new String[] {"left", "right"}) {
            Matcher m = Pattern.compile("pass_cycles_" + side + "=(\\d+)").matcher(run.output());
            assertTrue(m.find() && Integer.parseInt(m.group(1)) <= 16_000, run.output());
        }
    }
}
