package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Hausknecht2017Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Hausknecht2017(), 1);
    }

    @Test
    void withoutDepressionNothingIsTold() {
        assertFalse(Checks.holds(new Hausknecht2017(1500, 0), "and"));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "granule cells = 10 must lie between 100 and 20000",
                assertThrows(IllegalArgumentException.class, () -> new Hausknecht2017(10, .1))
                        .getMessage());
    }
}
