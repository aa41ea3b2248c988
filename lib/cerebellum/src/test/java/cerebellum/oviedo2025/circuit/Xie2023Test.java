package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Xie2023Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Xie2023(), 1, 2);
    }

    @Test
    void aFewPatternsWantNoSparseCode() {
        assertFalse(Checks.holds(new Xie2023(2000, 10), "bestForCategories"));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "patterns = 1 must lie between 10 and 1000",
                assertThrows(IllegalArgumentException.class, () -> new Xie2023(2000, 1))
                        .getMessage());
    }
}
