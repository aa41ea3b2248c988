package cerebellum.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class YamazakiTanaka2009Test {
    private static final String PAUSE = "worst error of the pause's time, part of 250, 500, 750 ms";

    /** Of seeds 1 to 100 four leave the bar of the pause's time, by a third of it at most; 1 is one of them. */
    @Test
    void everyCheckHoldsButForAPauseThatComesLateInOneOfFour() {
        YamazakiTanaka2009 model = new YamazakiTanaka2009();
        int late = 0;
        for (long seed = 1; seed <= 4; seed++) {
            double[] found = model.measure(seed);
            for (int i = 0; i < found.length; i++) {
                ModelEntry.Claim claim = model.claims().get(i);
                boolean holds = claim.holds(found[i]);
                if (claim.quantity().equals(PAUSE)) {
                    assertTrue(found[i] < .14, "seed " + seed + ": " + Arrays.toString(found));
                    late += holds ? 0 : 1;
                } else {
                    assertTrue(holds, "seed " + seed + ": " + claim.quantity() + " = " + found[i]);
                }
            }
        }
        assertTrue(late <= 1, late + " of four seeds are late");
    }

    @Test
    void withWeakInhibitionTimeStandsStill() {
        assertFalse(Checks.holds(new YamazakiTanaka2009(500, .5, 100), 1, "similarity of activities 500 ms apart"));
    }
}
