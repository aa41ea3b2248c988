package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class GilbertMiall2022Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new GilbertMiall2022(), 1, 2, 3);
    }

    @Test
    void withoutGolgiCellsTheOutputFollowsTheInput() {
        assertFalse(Checks.holds(new GilbertMiall2022(20_000, 0), "outputRange"));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "gain = -1 must lie between 0 and 1000",
                assertThrows(IllegalArgumentException.class, () -> new GilbertMiall2022(20_000, -1))
                        .getMessage());
    }
}
