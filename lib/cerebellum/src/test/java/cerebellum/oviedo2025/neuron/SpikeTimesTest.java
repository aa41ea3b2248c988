package cerebellum.oviedo2025.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Progress;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpikeTimesTest {
    /** In the published number of pieces the cell beats by itself as published, spike by spike; so does the granule cell. */
    @Test
    void theKineticsAreThePublishedOnes() {
        Map<String, SpikeTimes.Run> runs = new SpikeTimes(.025)
                .run(Progress.quiet()).runs().stream()
                        .collect(Collectors.toMap(r -> r.cell() + " " + r.protocol(), r -> r));
        SpikeTimes.Run beat = runs.get("Golgi pacemaking");
        assertEquals(25, beat.fine());
        assertEquals(25, beat.ours());
        assertTrue(beat.worstFinePercent() < .5, beat.toString());
        SpikeTimes.Run granule = runs.get("granule step-10");
        assertEquals(20, granule.ours());
        assertTrue(granule.worstPercent() < .5, granule.toString());
        runs.values().forEach(r -> assertTrue(Math.abs(r.ours() - r.published()) <= 4, r.toString()));
    }

    @Test
    void belowItsThresholdTheGranuleCellIsSilent() {
        assertEquals(0, GranuleCell.step(5, .005).length);
        assertTrue(GranuleCell.step(6, .005).length > 5);
    }

    @Test
    void aLongStepIsRefused() {
        assertEquals(
                "dt_ms = 1 ms must lie between 0.001 and 0.025 ms",
                assertThrows(IllegalArgumentException.class, () -> new SpikeTimes(1))
                        .getMessage());
    }
}
