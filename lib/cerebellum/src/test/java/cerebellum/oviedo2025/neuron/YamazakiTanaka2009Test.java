package cerebellum.oviedo2025.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class YamazakiTanaka2009Test {
    /** Of seeds 1 to 100 four leave the bar of the pause's time, by a third of it at most; 1 is one of them. */
    @Test
    void everyCheckHoldsButForAPauseThatComesLateInOneOfFour() {
        double[] errors = Checks.allHoldBut(List.of("pauseError"), new YamazakiTanaka2009(), 1, 2, 3, 4).stream()
                .mapToDouble(found -> found.get("pauseError"))
                .toArray();
        assertTrue(DoubleStream.of(errors).allMatch(e -> e < .14), Arrays.toString(errors));
        assertTrue(DoubleStream.of(errors).filter(e -> e > .1).count() <= 1, Arrays.toString(errors));
    }

    @Test
    void withWeakInhibitionTimeStandsStill() {
        assertFalse(Checks.holds(new YamazakiTanaka2009(500, .5, 100), "at500"));
    }

    @Test
    void aPauseOutsideWhatWasHeardIsRefused() {
        double[][] heard = new double[10][50];
        assertEquals(
                "intervalMs = 5000 ms must lie between 0 and 9 ms",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new YamazakiTanaka2009(50, 1, 100).pause(heard, heard, 5000))
                        .getMessage());
    }
}
