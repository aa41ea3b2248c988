package cerebellum.oviedo2025.missing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class StellateCellsTest {
    @Test
    void latencyRisesAndFalls() {
        Checks.allHold(new Molineux2005(), 1);
    }

    @Test
    void withoutTheDifferenceOfInactivationItOnlyRises() {
        assertFalse(Checks.holds(new Molineux2005(-68, 160, 5.5), "fallMs"));
    }

    @Test
    void withoutLowThresholdCalciumItNeverFires() {
        assertEquals(Double.NaN, new Molineux2005(-78, 160, 0).latencyMs(-74, 10));
    }

    @Test
    void aPotentialThatTheTableDoesNotHaveIsRefused() {
        assertEquals(
                "held potential = -20 mV must lie between -100 and -60 mV",
                assertThrows(IllegalArgumentException.class, () -> new Molineux2005().latencyMs(-20, 10))
                        .getMessage());
        assertEquals(
                "calcium_half_mv = 0 mV must lie between -100 and -50 mV",
                assertThrows(IllegalArgumentException.class, () -> new Molineux2005(0, 160, 5.5))
                        .getMessage());
    }

    @Test
    void driftLowersTheThreshold() {
        Checks.allHold(new Mitry2020(), 1);
    }

    @Test
    void withoutDriftItDoesNot() {
        assertFalse(Checks.holds(new Mitry2020(0), "loweredPa"));
    }

    @Test
    void itLingersBeforeEachOfItsSlowSpikes() {
        var trace = new Mitry2020(1).trace(-2);
        long spikes = java.util.stream.IntStream.range(1, trace.size())
                .filter(k -> trace.get(k - 1).vMv() < -20 && trace.get(k).vMv() >= -20)
                .count();
        assertTrue(spikes >= 2 && spikes <= 3, spikes + " spikes in a second");
        long near = trace.stream().filter(s -> s.vMv() > -60 && s.vMv() < -45).count();
        assertTrue(near > trace.size() / 2, near + " of " + trace.size() + " samples near the threshold");
    }

    @Test
    void driftEndsAtOne() {
        assertThrows(IllegalArgumentException.class, () -> new Mitry2020(1.1));
    }
}
