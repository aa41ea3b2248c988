package cerebellum.oviedo2025.forerunners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Yamaura2020Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Yamaura2020(), 1, 2);
    }

    @Test
    void oneGuestIsNoNeighbourhood() {
        assertFalse(Checks.holds(new Yamaura2020(1), "guestsMatter"));
    }

    @Test
    void tooManyGuestsAreRefused() {
        assertEquals(
                "guests = 5000 must lie between 1 and 1500",
                assertThrows(IllegalArgumentException.class, () -> new Yamaura2020(5000))
                        .getMessage());
    }
}
