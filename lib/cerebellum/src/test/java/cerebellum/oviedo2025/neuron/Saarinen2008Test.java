package cerebellum.oviedo2025.neuron;

import static org.junit.jupiter.api.Assertions.assertFalse;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Saarinen2008Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Saarinen2008(), 1, 2);
    }

    @Test
    void withoutNoiseItIsRegular() {
        assertFalse(Checks.holds(new Saarinen2008(0, .02), "noisyCv"));
    }
}
