package cerebellum.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.cell.NuclearCell;
import org.junit.jupiter.api.Test;

class SteuberJaeger2013Test {
    private static final String ADDITIVE = "slope of rate on Purkinje rate, mossy 60 over 40 Hz";

    /** One compartment cannot do what 511 do: if it ever does, the entry must say so. */
    @Test
    void everyCheckHoldsButTheAdditiveOne() {
        SteuberJaeger2013 model = new SteuberJaeger2013();
        double[] found = model.measure(1);
        for (int i = 0; i < found.length; i++) {
            ModelEntry.Claim claim = model.claims().get(i);
            assertTrue(claim.holds(found[i]) != claim.quantity().equals(ADDITIVE), claim.quantity() + " = " + found[i]);
        }
    }

    @Test
    void withoutPersistentSodiumTheReboundIsShort() {
        double rate =
                SteuberJaeger2013.rebound(new NuclearCell(0, 0, 1), -40, 1000).rateHz(250);
        assertFalse(rate >= 40, "rate " + rate);
    }
}
