package cerebellum.oviedo2025.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Solinas2007Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Solinas2007(), 1);
    }

    /** The picture's first panel is the cell of whose rate text and checks speak. */
    @Test
    void thePictureBeginsWithTheCellLeftAlone() {
        var panel = new Solinas2007(1, 1, 1, 1, .05).picture().panels().get(0);
        var points = panel.layers().get(0).points();
        long spikes = java.util.stream.IntStream.range(1, points.size())
                .filter(k -> points.get(k).x() > 2000)
                .filter(k -> points.get(k - 1).y() < 0 && points.get(k).y() >= 0)
                .count();
        assertEquals(12.5, (double) spikes, 1, "spikes in the last two seconds, at 6.25 Hz");
    }

    @Test
    void aFifthMorePersistentSodiumBeatsTooFast() {
        assertFalse(Checks.holds(new Solinas2007(1.2, 1, 1, 1, .05), "beatHz"));
    }

    @Test
    void withoutSkItDoesNotPauseForLong() {
        assertFalse(Checks.holds(new Solinas2007(1, 1, 1, 0, .05), "pauseMs"));
    }

    @Test
    void aPartOutOfRangeIsRefused() {
        assertEquals(
                "nap_part = -1 must lie between 0 and 4",
                assertThrows(IllegalArgumentException.class, () -> new Solinas2007(-1, 1, 1, 1, .025))
                        .getMessage());
    }
}
