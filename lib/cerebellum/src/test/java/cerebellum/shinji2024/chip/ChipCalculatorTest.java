package cerebellum.shinji2024.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Progress;
import cerebellum.shinji2024.Shinji2024;
import org.junit.jupiter.api.Test;

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
        assertEquals(20, found.steps().size());
    }
}
