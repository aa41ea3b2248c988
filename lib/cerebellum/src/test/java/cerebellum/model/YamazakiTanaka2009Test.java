package cerebellum.model;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class YamazakiTanaka2009Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new YamazakiTanaka2009(), 1, 2);
    }

    @Test
    void withWeakInhibitionTimeStandsStill() {
        assertFalse(Checks.holds(new YamazakiTanaka2009(500, .5, 100), 1, "similarity of activities 500 ms apart"));
    }
}
