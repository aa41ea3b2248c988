package cerebellum.shinji2024.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Progress;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.Rounding;
import cerebellum.shinji2024.Shinji2024;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChipCalculatorTest {
    private static final Progress SILENT = (done, total) -> true;

    @Test
    void thePapersNetworkIsThatOfTheModelAndTheSimulatedPass() {
        ChipCalculator.Size size = new ChipCalculator().run(SILENT).size().get(0);
        assertEquals(new Shinji2024().network().cells(), size.neurons());
        assertEquals(new Shinji2024().network().synapses(), size.synapses());
        assertEquals(15_785, size.clocks(), "clocks of a pass in hdl/");
        assertTrue(size.realTime());
    }

    @Test
    void slowClocksAndLargeNetworksAreNotRealTime() {
        assertFalse(new ChipCalculator(246, 4096, 369, 25, 8, 2, 30)
                .run(SILENT)
                .size()
                .get(0)
                .realTime());
        ChipCalculator.Size golgi = new ChipCalculator(246, 4096, 900, 25, 8, 2, 40)
                .run(SILENT)
                .size()
                .get(0);
        assertEquals(15_785 + 30_000 - 6250 - 8192, golgi.clocks(), "Golgi cells no longer hide behind the others");
    }

    @Test
    void devicesAndChips() {
        ChipCalculator.Found found = new ChipCalculator().run(SILENT);
        for (ChipCalculator.Device d : found.devices()) {
            if (d.device().equals("TrueNorth")) {
                assertEquals("no", d.holdsThisCell());
                assertEquals("yes", d.underImplantLimit());
            }
            if (d.device().equals("Spartan-6 LX100")) {
                assertEquals("yes", d.holdsThisCell());
                assertEquals("no", d.underImplantLimit());
            }
        }
        assertTrue(found.chips().get(2).ramFits(), "the paper's chip holds weights and traces");
        assertFalse(found.chips().get(0).ramFits(), "the smallest does not");
        assertEquals(6, found.power().size());
        assertThrows(IllegalArgumentException.class, () -> new ChipCalculator(246, 4096, 369, 25, 8, 2, 0));
    }

    @Test
    void theBenchComparesIntegers() {
        ChipBench.Found found = new ChipBench().run(SILENT);
        assertEquals(0, found.differences());
        assertEquals(150, found.steps().size());
    }

    /** The processor alone gives what the network has, from the row's inputs: so the rows are those of its step. */
    @Test
    void theRowsAreALivingCells() {
        List<MembraneRecord.Pass> passes = MembraneRecord.of(150);
        int last = passes.get(0).vRaw();
        int spikes = 0;
        for (MembraneRecord.Pass m : passes) {
            assertEquals(last, m.vRaw(), "at " + m.timeMs() + " ms");
            int after = MembraneRecord.cell()
                    .step(m.currentRaw(), m.vRaw(), m.driveRaw(), m.wordRaw(), Quirks.PAPER.sums(Rounding.RANDOMIZED));
            assertEquals(m.newRaw(), MembraneProcessor.potential(after), "at " + m.timeMs() + " ms");
            assertEquals(m.spike(), MembraneProcessor.spiked(after), "at " + m.timeMs() + " ms");
            assertEquals(m.spike(), m.newRaw() == MembraneRecord.cell().reset(), "at " + m.timeMs() + " ms");
            last = m.newRaw();
            spikes += m.spike() ? 1 : 0;
        }
        // a sawtooth, not two constants: 5 to 10 teeth, and hardly a potential twice
        assertTrue(spikes >= 5 && spikes <= 10, spikes + " spikes");
        assertTrue(
                passes.stream().mapToInt(MembraneRecord.Pass::newRaw).distinct().count() > 120);
    }

    @Test
    void whatTheSimulatorDoesIsSaidOfTheSimulator(@TempDir Path folder) throws IOException {
        Path vectors = Files.writeString(folder.resolve("membrane.csv"), "");
        assertTrue(ChipBench.simulate(folder.resolve("absent.sh"), vectors, SILENT)
                .said()
                .startsWith("hdl/tb/check.sh cannot be started: "));
        assertEquals(
                new ChipBench.Simulated(false, "bench.vhd:3: no such entity"),
                ChipBench.simulate(script(folder, "echo 'bench.vhd:3: no such entity'; exit 1"), vectors, SILENT));
        assertEquals(
                new ChipBench.Simulated(false, "GHDL did not run; to install it: apt-get install ghdl-mcode"),
                ChipBench.simulate(script(folder, "ghdl-of-nobody"), vectors, SILENT));
        // more than a pipe holds
        assertEquals(
                new ChipBench.Simulated(true, "membrane: 1 rows"),
                ChipBench.simulate(script(folder, "echo membrane: 1 rows; head -c 200000 /dev/zero"), vectors, SILENT));
    }

    @Test
    void aRunThatIsStoppedLeavesNoSimulatorBehind(@TempDir Path folder) throws IOException {
        Path vectors = Files.writeString(folder.resolve("membrane.csv"), "");
        Path script = script(folder, "echo $$ > " + folder + "/pid; sleep 60; true");
        Progress untilItRuns = (done, total) -> Files.notExists(folder.resolve("pid"))
                || folder.resolve("pid").toFile().length() == 0;
        assertFalse(ChipBench.simulate(script, vectors, untilItRuns).ran());
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        ProcessHandle.of(pid)
                .ifPresent(script1 ->
                        script1.onExit().orTimeout(5, TimeUnit.SECONDS).join());
        assertFalse(ProcessHandle.of(pid).isPresent());
        assertEquals(
                0,
                ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .count());
    }

    private static Path script(Path folder, String body) throws IOException {
        Path script = folder.resolve("script.sh");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        assertTrue(script.toFile().setExecutable(true));
        return script;
    }
}
