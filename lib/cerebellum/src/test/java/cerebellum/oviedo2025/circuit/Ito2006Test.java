package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Ito2006Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Ito2006(), 1, 2, 3, 4, 5);
    }

    @Test
    void withoutTheNucleusThePhaseDoesNotReverse() {
        assertFalse(Checks.holds(new Ito2006(3.5e-7, 0), "phaseDay4Deg"));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "rate = 1 must lie between 0 and 1.0E-5",
                assertThrows(IllegalArgumentException.class, () -> new Ito2006(1, 0))
                        .getMessage());
    }
}
