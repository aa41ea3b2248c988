package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Checks;
import java.util.List;
import org.junit.jupiter.api.Test;

class Albus1975Test {
    @Test
    void everyCheckHoldsButCollisions() {
        double found = Checks.allHoldBut(List.of("collisions"), new Albus1975(), 1)
                .get(0)
                .get("collisions");
        assertTrue(found > 1.1, "collisions were too dear when this was written; now " + found);
    }

    @Test
    void fewTilingsAreTooCoarse() {
        assertFalse(Checks.holds(new Albus1975(2, .8), "lastError"));
    }
}
