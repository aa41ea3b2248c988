package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertFalse;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Wolpert1998Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Wolpert1998(), 1, 2, 3);
    }

    @Test
    void oneModuleIsNotThree() {
        assertFalse(Checks.holds(new Wolpert1998(1, .5), "errorOverOne"));
    }
}
