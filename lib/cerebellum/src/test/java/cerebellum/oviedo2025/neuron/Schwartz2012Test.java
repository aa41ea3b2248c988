package cerebellum.oviedo2025.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.Seed;
import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Schwartz2012Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Schwartz2012(), 1, 2);
    }

    @Test
    void withoutDepressionInhibitionDoesNotChangeTheGain() {
        assertFalse(Checks.holds(new Schwartz2012(1, 1, false), "gainChange"));
    }

    @Test
    void aCompleteBlockIsNotIncomplete() {
        assertFalse(Checks.holds(new Schwartz2012(1, 0, true), "incomplete"));
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertEquals(
                "permeation_part = -1 must lie between 0 and 10",
                assertThrows(IllegalArgumentException.class, () -> new Schwartz2012(1, -1, true))
                        .getMessage());
        assertEquals(
                "rate of a fibre = -5 Hz must lie between 0 and 2000 Hz",
                assertThrows(IllegalArgumentException.class, () -> new Schwartz2012().rate(-5, 0, 1, new Seed(1)))
                        .getMessage());
    }
}
