package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Casellato2014Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Casellato2014(), 1, 2);
    }

    @Test
    void withoutDepressionThereIsNoResponse() {
        assertFalse(Checks.holds(new Casellato2014(0, 1), "responses"));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "load = 11 kg must lie between 0 and 10 kg",
                assertThrows(IllegalArgumentException.class, () -> new GarridoArm(11, true))
                        .getMessage());
    }
}
