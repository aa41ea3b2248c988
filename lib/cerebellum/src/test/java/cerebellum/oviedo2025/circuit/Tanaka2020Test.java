package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertFalse;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Tanaka2020Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Tanaka2020(), 1, 2);
    }

    /** With senses nearly at once the dentate has nothing to add. */
    @Test
    void withoutDelayThereIsNothingToPredict() {
        assertFalse(Checks.holds(new Tanaka2020(1), "beyondMossy"));
    }
}
