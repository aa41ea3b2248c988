package cerebellum.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MicroColumnTest {
    /** Without the nucleus the output is 1 - purkinje, which the olive lowers by .02 a step and its silence raises by .01. */
    @Test
    void theOliveDepressesAndItsSilencePotentiates() {
        MicroColumn column = new MicroColumn(2, false);
        for (int i = 0; i < 10; i++) {
            assertEquals(.02 * i, column.step(0, 0, 1, 1), 1e-12);
        }
        for (int i = 0; i < 5; i++) {
            assertEquals(.2 - .01 * i, column.step(0, 0, 0, 1), 1e-12);
        }
        assertEquals(0, column.step(1, 0, 0, 1), "the other state learned nothing");
    }

    /** The nucleus grows only while a Purkinje cell is at the end of its range: the gate is a power of 1000. */
    @Test
    void theNucleusGrowsWhereThePurkinjeCellIsSilent() {
        MicroColumn column = new MicroColumn(1, true);
        double nucleus = 0;
        for (int i = 0; i < 50; i++) {
            nucleus = column.step(0, 0, 1, 1);
        }
        assertEquals(0, nucleus, "not yet at the end");
        for (int i = 0; i < 101; i++) {
            nucleus = column.step(0, 0, 1, 1);
        }
        assertEquals(.1, nucleus, .002, ".001 a step, 100 times");
    }

    @Test
    void theGateIsAPowerOfAThousand() {
        MicroColumn column = new MicroColumn(1, false);
        column.step(0, 0, 1, 10);
        double before = column.step(0, 0, .001, 1);
        double expected = -(.01 * Math.exp(-1000 * Math.log1p(.001)) - .02 * .001);
        assertEquals(expected, column.step(0, 0, 0, 1) - before, 1e-12);
    }

    @Test
    void weightsAreCountedAndStatesChecked() {
        assertEquals(502, new MicroColumn(500, true).weights());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new MicroColumn(0, true))
                .getMessage()
                .startsWith("granule states = 0 must lie between 1 and"));
    }
}
