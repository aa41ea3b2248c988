package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Marr1969Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Marr1969(), 1, 2, 3);
    }

    /** Four claws on 100 of 500 fibres: three or four active. */
    @Test
    void activityIsTheHypergeometricTail() {
        double three = 4 * (100. * 99 * 98 * 400) / (500. * 499 * 498 * 497);
        double four = (100. * 99 * 98 * 97) / (500. * 499 * 498 * 497);
        assertEquals(three + four, new Marr1969().activity(), 1e-12);
    }

    @Test
    void aSingleClawDoesNotSeparate() {
        assertFalse(Checks.holds(new Marr1969(400, 1), "overlap"));
    }
}
