package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class VijayanDiwakar2022Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new VijayanDiwakar2022(), 1, 2);
    }

    @Test
    void withoutLearningItGuesses() {
        assertFalse(Checks.holds(new VijayanDiwakar2022(7, 0), "accuracy"));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "mossy fibres of a feature = 1 must lie between 2 and 50",
                assertThrows(IllegalArgumentException.class, () -> new VijayanDiwakar2022(1, 1))
                        .getMessage());
    }
}
