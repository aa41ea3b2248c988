package cerebellum.oviedo2025.purkinje;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class HybridPurkinjeTest {
    @Test
    void itHoldsWhereItLearnedAndFailsElsewhere() {
        Checks.allHold(new HybridPurkinje(), 1);
    }

    @Test
    void theTreeStopsRisingWhereTheNetworkCannotKnow() {
        HybridPurkinje.Answer far = new HybridPurkinje().compare(new Seed(1)).get(25);
        assertTrue(Math.abs(far.networkHz() - far.treeHz()) > 10, far.toString());
    }

    @Test
    void moreUnitsThanPointsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new HybridPurkinje(3));
    }
}
