package cerebellum.oviedo2025.forerunners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Medina2000Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Medina2000(), 1, 2);
    }

    @Test
    void aNucleusThatDoesNotLearnHasNothingToUnmask() {
        assertFalse(Checks.holds(new Medina2000(.0004, 0), "cutMs"));
    }

    @Test
    void aRateOutOfRangeIsRefused() {
        assertEquals(
                "rate of the nucleus = 1 must lie between 0 and 0.1",
                assertThrows(IllegalArgumentException.class, () -> new Medina2000(.0004, 1))
                        .getMessage());
    }
}
