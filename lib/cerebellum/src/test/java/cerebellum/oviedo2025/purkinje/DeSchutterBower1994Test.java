package cerebellum.oviedo2025.purkinje;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class DeSchutterBower1994Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new DeSchutterBower1994(), 1);
    }

    /** Smooth gates of calcium make no dendritic spike: the verdict must turn. */
    @Test
    void smoothGatesSpoilIt() {
        assertTrue(Checks.holds(new DeSchutterBower1994(), "dendriticNa"));
        assertFalse(Checks.holds(new DeSchutterBower1994(0, .02), "dendriticNa"));
    }
}
