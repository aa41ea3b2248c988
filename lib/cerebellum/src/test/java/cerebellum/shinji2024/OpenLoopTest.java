package cerebellum.shinji2024;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.network.Recording;
import cerebellum.shinji2024.Shinji2024.Wires;
import cerebellum.shinji2024.Throughput.Arithmetic;
import java.util.Set;
import java.util.stream.Collectors;
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
                lfsr.weights().stream().mapToInt(OpenLoop.WeightBin::synapses).sum());
    }

    @Test
    void recordsWhatIsChosen() {
        OpenLoop.Found found = new OpenLoop(Arithmetic.FLOAT, .3, 1, Wires.LFSR, 1, "GoC,PkC", 3, 50, 120).run();
        assertEquals(
                Set.of("GoC", "PkC"),
                found.spikes().stream().map(Recording.Spike::population).collect(Collectors.toSet()));
        assertTrue(found.spikes().stream().allMatch(s -> s.timeMs() > 50 && s.timeMs() <= 120));
        assertEquals(2 * 3 * 70, found.potentials().size());
        assertEquals(70, found.course().size());
        // a cell that fired stands at its reset
        Set<String> reset = found.spikes().stream()
                .filter(s -> s.cell() < 3)
                .map(s -> s.timeMs() + s.population() + s.cell())
                .collect(Collectors.toSet());
        assertTrue(reset.size() > 3, "hardly a spike to look at");
        for (Recording.Potential p : found.potentials()) {
            if (reset.contains(p.timeMs() + p.population() + p.cell())) {
                assertEquals(p.population().equals("GoC") ? -75 : -72, p.vMv());
            }
        }
        // the same run with nothing recorded fires the same
        OpenLoop.Found without = new OpenLoop(Arithmetic.FLOAT, .3, 1, Wires.LFSR, 1, "GoC", 0, 300, 300).run();
        assertEquals(found.rates(), without.rates());
        assertTrue(without.spikes().isEmpty() && without.potentials().isEmpty());
        OpenLoop wrong = new OpenLoop(Arithmetic.FLOAT, .3, 1, Wires.LFSR, 1, "Purkinje", 1, 0, 10);
        assertTrue(assertThrows(IllegalArgumentException.class, wrong::run)
                .getMessage()
                .contains("\"Purkinje\""));
        assertThrows(
                IllegalArgumentException.class,
                () -> new OpenLoop(Arithmetic.FLOAT, .3, 1, Wires.LFSR, 1, "", 1, 100, 90));
    }

    @Test
    void windowsAreWholeStepsAndHalfOpen() {
        double[] edges = {0, .3, .6, .9, 1.2, 1.5};
        for (int w = 0; w + 1 < edges.length; w++) {
            OpenLoop.Found found =
                    new OpenLoop(Arithmetic.FLOAT, .2, .1, Wires.LFSR, 1, "PkC", 1, edges[w], edges[w + 1]).run();
            assertEquals(3, found.potentials().size(), "from " + edges[w]);
            assertEquals(3, found.course().size());
            // a sample stands at the end of its step
            assertEquals(edges[w] + .1, found.course().get(0).timeMs(), 1e-9);
        }
        assertEquals(
                "from_ms = 0.25 ms must be a whole number of steps of 0.1 ms",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new OpenLoop(Arithmetic.FLOAT, .2, .1, Wires.LFSR, 1, "", 1, .25, 1))
                        .getMessage());
        assertEquals(
                "seconds = 0.2005 s must be a whole number of steps of 0.001 s",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new OpenLoop(Arithmetic.FLOAT, .2005, 1, Wires.LFSR, 1))
                        .getMessage());
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
