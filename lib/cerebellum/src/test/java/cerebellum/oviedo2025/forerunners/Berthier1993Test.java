package cerebellum.oviedo2025.forerunners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Berthier1993Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Berthier1993(), 1, 2);
    }

    @Test
    void withoutDepressionNothingIsLearned() {
        assertFalse(Checks.holds(new Berthier1993(2, 0), "remaining"));
    }

    @Test
    void noCellsAreRefused() {
        assertEquals(
                "Purkinje cells = 0 must lie between 1 and 100",
                assertThrows(IllegalArgumentException.class, () -> new Berthier1993(0, .64))
                        .getMessage());
    }
}
