package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Iwadate2014Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Iwadate2014(), 1, 2, 3);
    }

    @Test
    void withoutDepressionItDoesNotFindTheLight() {
        assertFalse(Checks.holds(new Iwadate2014(0), "reached"));
    }

    @Test
    void tooFastALearnerBlamesItsOwnSideToo() {
        assertFalse(Checks.holds(new Iwadate2014(1), "crossedAlone"));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "depression = 2 must lie between 0 and 1",
                assertThrows(IllegalArgumentException.class, () -> new Iwadate2014(2))
                        .getMessage());
    }
}
