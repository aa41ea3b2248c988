package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class BuonomanoMauk1994Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new BuonomanoMauk1994(), 1, 2);
    }

    @Test
    void withoutGolgiCellsTimeIsLost() {
        assertFalse(Checks.holds(new BuonomanoMauk1994(4, 0), "pauseError"));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "granule cells of a cluster = 0 must lie between 1 and 100",
                assertThrows(IllegalArgumentException.class, () -> new BuonomanoMauk1994(0, 1))
                        .getMessage());
    }
}
