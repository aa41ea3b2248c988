package cerebellum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Throughput.Arithmetic;
import cerebellum.model.Shinji2024.Wires;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    @Test
    void duplicatedConnectionsAreTheHardwaresAlone() {
        OpenLoop.Found lfsr = new OpenLoop(Arithmetic.FLOAT, .3, 1, Wires.LFSR, 1).run();
        OpenLoop.Found distinct = new OpenLoop(Arithmetic.FLOAT, .3, 1, Wires.DISTINCT, 1).run();
        assertTrue(lfsr.convergence().contains(new OpenLoop.Convergence("MF to GrC", 6, 1, 14)));
        assertTrue(lfsr.convergence().contains(new OpenLoop.Convergence("MF to GrC", 6, 6, 3704)));
        assertTrue(distinct.convergence().stream().allMatch(c -> c.distinctSources() == c.synapses()));
        assertEquals(
                32_768,
                lfsr.weights().stream().mapToInt(OpenLoop.Weights::synapses).sum());
        assertTrue(lfsr.spikes().stream().allMatch(s -> s.timeMs() > 100));
    }

    @Test
    void aFinerStepChangesTheRates() {
        double coarse =
                new OpenLoop(Arithmetic.FLOAT, 1, 1, Wires.LFSR, 1).run().rateHz("MF");
        double fine =
                new OpenLoop(Arithmetic.FLOAT, 1, .25, Wires.LFSR, 1).run().rateHz("MF");
        assertEquals(coarse, fine, 2);
        assertThrows(IllegalArgumentException.class, () -> new OpenLoop(Arithmetic.FIXED, 1, .5, Wires.LFSR, 1));
    }
}
