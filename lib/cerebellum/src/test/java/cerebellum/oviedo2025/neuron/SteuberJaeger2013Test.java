package cerebellum.oviedo2025.neuron;

import static org.junit.jupiter.api.Assertions.assertFalse;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class SteuberJaeger2013Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new SteuberJaeger2013(), 1, 2);
    }

    @Test
    void withoutPersistentSodiumTheReboundIsShort() {
        double rate =
                SteuberJaeger2013.rebound(new NuclearCell(0, 0, 1), -40, 1000).rateHz(250);
        assertFalse(rate >= 40, "rate " + rate);
    }
}
