package cerebellum.oviedo2025.forerunners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class InagakiHirata2017Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new InagakiHirata2017(), 1, 2, 3, 4, 5);
    }

    @Test
    void aClimbingFibreWithoutASignDoesNotTeach() {
        assertFalse(Checks.holds(new InagakiHirata2017(.05, false), "gainDown"));
    }

    @Test
    void aRateOutOfRangeIsRefused() {
        assertEquals(
                "learning rate = 2 1/s must lie between 0 and 1 1/s",
                assertThrows(IllegalArgumentException.class, () -> new InagakiHirata2017(2, true))
                        .getMessage());
    }
}
