package cerebellum.oviedo2025.forerunners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Kuriyama2021Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Kuriyama2021(), 1);
    }

    @Test
    void withHalfTheStepRealTimeCostsTwice() {
        assertFalse(Checks.holds(new Kuriyama2021(.05), "paperGigaOps"));
    }

    @Test
    void aStepTooLongIsRefused() {
        assertEquals(
                "step = 1 ms must lie between 0.05 and 0.1 ms",
                assertThrows(IllegalArgumentException.class, () -> new Kuriyama2021(1))
                        .getMessage());
    }
}
