package cerebellum.oviedo2025.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Icacci2017Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Icacci2017(), 1);
    }

    @Test
    void whereInhibitionIsLeftNotHalfOfTheCellsAreRecruited() {
        Icacci2017 kept = new Icacci2017(.42, -40, .8);
        assertFalse(kept.recruited(kept.patch().inhibited(kept.reduced()), new Seed(1)) >= .5);
    }

    @Test
    void anExcitablePatchIsNoControl() {
        Icacci2017 excitable = new Icacci2017(.42, -46, .02);
        assertFalse(excitable.recruited(excitable.patch(), new Seed(1)) <= .22);
    }

    @Test
    void cellsAloneFireMoreWithMoreInputAndLessWithMoreInhibition() {
        GranularPatch patch = new Icacci2017().patch();
        double quiet = patch.alone(20, 30, 5, 200, new Seed(2)).granuleHz();
        assertTrue(patch.alone(40, 30, 5, 200, new Seed(2)).granuleHz() > quiet);
        assertTrue(patch.alone(20, 0, 5, 200, new Seed(2)).granuleHz() > quiet);
        assertEquals(0, patch.alone(0, 30, 5, 200, new Seed(2)).granuleHz());
    }

    @Test
    void whatIsOutOfRangeIsSaidInASentence() {
        assertEquals(
                "release = 0 must lie between 0.01 and 1",
                assertThrows(IllegalArgumentException.class, () -> new Icacci2017(0, -40, 0))
                        .getMessage());
        assertEquals(
                "threshold_mv = -10 mV must lie between -60 and -20 mV",
                assertThrows(IllegalArgumentException.class, () -> new GranularPatch(.5, -10, 1))
                        .getMessage());
    }
}
