package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Yang2022Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Yang2022(), 1, 2);
    }

    @Test
    void withoutDepressionTheNucleusStays() {
        assertFalse(Checks.holds(new Yang2022(.0005, 0), "modulation"));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "ltd = 2 must lie between 0 and 1",
                assertThrows(IllegalArgumentException.class, () -> new Yang2022(.0005, 2))
                        .getMessage());
    }
}
