package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertFalse;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Fujita1982Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Fujita1982(), 1, 2, 3);
    }

    @Test
    void twoTimeConstantsAreTooFew() {
        assertFalse(Checks.holds(new Fujita1982(2, 5), "gainError"));
    }
}
