package cerebellum.hdl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Both hemispheres with learning: every spike and every weight of every pass. */
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
