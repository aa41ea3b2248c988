package cerebellum.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Albus1975Test {
    @Test
    void everyCheckHoldsButCollisions() {
        Albus1975 model = new Albus1975();
        double[] found = model.measure(1);
        for (int i : new int[] {0, 1, 2, 4}) {
            assertTrue(
                    model.claims().get(i).holds(found[i]), model.claims().get(i).quantity() + " = " + found[i]);
        }
        assertTrue(found[3] > 1.1, "collisions were too dear when this was written; now " + found[3]);
    }

    @Test
    void fewTilingsAreTooCoarse() {
        assertFalse(Checks.holds(new Albus1975(2, .8), 1, "error after 20 passes"));
    }
}
