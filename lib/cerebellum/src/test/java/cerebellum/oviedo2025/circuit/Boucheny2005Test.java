package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Boucheny2005Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Boucheny2005(), 1, 2);
    }

    @Test
    void aKernelFarFromTheDelayTeachesTheWrongFibres() {
        assertFalse(Checks.holds(new Boucheny2005(100, 300), "errorLeft"));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "delay = 10 ms must lie between 20 and 300 ms",
                assertThrows(IllegalArgumentException.class, () -> new Boucheny2005(10, 100))
                        .getMessage());
    }
}
