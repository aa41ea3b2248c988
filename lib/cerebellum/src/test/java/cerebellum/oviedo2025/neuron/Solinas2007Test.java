package cerebellum.oviedo2025.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Solinas2007Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Solinas2007(), 1);
    }

    @Test
    void aFifthMorePersistentSodiumBeatsTooFast() {
        assertFalse(Checks.holds(new Solinas2007(1.2, 1, 1, 1, .05), "beatHz"));
    }

    @Test
    void withoutSkItDoesNotPauseForLong() {
        assertFalse(Checks.holds(new Solinas2007(1, 1, 1, 0, .05), "pauseMs"));
    }

    @Test
    void aPartOutOfRangeIsRefused() {
        assertEquals(
                "nap_part = -1 must lie between 0 and 4",
                assertThrows(IllegalArgumentException.class, () -> new Solinas2007(-1, 1, 1, 1, .025))
                        .getMessage());
    }
}
