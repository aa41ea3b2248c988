package cerebellum.oviedo2025.missing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class UnipolarBrushCellTest {
    @Test
    void itAnswersLate() {
        Checks.allHold(new Subramaniyam2014(), 1);
    }

    @Test
    void tooMuchTrpDoesNotNeedH() {
        assertFalse(Checks.holds(new Subramaniyam2014(.5, 1, 1.5), "withoutH"));
    }

    @Test
    void withoutInputItIsSilent() {
        assertEquals(0, new Subramaniyam2014().respond(0, 100, 500).spikes().count());
    }

    @Test
    void whatIsOutOfRangeIsNamed() {
        assertEquals(
                "rate of mossy fibre spikes = 0 Hz must lie between 1 and 200 Hz",
                assertThrows(IllegalArgumentException.class, () -> new Subramaniyam2014().respond(5, 0, 500))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Subramaniyam2014(-1, 1, 1));
    }
}
