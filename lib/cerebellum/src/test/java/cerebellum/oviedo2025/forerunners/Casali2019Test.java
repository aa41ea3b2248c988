package cerebellum.oviedo2025.forerunners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.Seed;
import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Casali2019Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Casali2019(), 1, 2);
    }

    @Test
    void withoutGolgiCellsTheSurroundIsNotSilenced() {
        assertFalse(Checks.holds(new Casali2019(0), "surround"));
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertEquals(
                "synapse of a Golgi cell = 5 nS must lie between -100 and 0 nS",
                assertThrows(IllegalArgumentException.class, () -> new Casali2019(5))
                        .getMessage());
        assertEquals(
                "length of the slab = 10 um must lie between 50 and 400 um",
                assertThrows(IllegalArgumentException.class, () -> new ScaffoldSlab(10, 100, new Seed(1)))
                        .getMessage());
    }
}
