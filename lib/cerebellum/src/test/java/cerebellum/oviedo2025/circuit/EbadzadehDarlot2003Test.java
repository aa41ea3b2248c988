package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class EbadzadehDarlot2003Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new EbadzadehDarlot2003(), 1, 2, 3);
    }

    @Test
    void withoutLearningItMisses() {
        assertFalse(Checks.holds(new EbadzadehDarlot2003(40, 0), "errorAfter"));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "gain = 0 must lie between 0.1 and 100",
                assertThrows(IllegalArgumentException.class, () -> new EbadzadehDarlot2003(0, .2))
                        .getMessage());
    }
}
