package cerebellum.oviedo2025.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.experiment.Checks;
import cerebellum.oviedo2025.potential.CortexSlab.Recorded;
import cerebellum.oviedo2025.potential.CortexSlab.Spike;
import java.util.List;
import org.junit.jupiter.api.Test;

class Tomsett2015Test {
    @Test
    void everyCheckHoldsButTheDoubleTrough() {
        Checks.allHoldBut(List.of("troughs"), new Tomsett2015(), 1);
    }

    @Test
    void withoutInhibitionThereIsNoGamma() {
        assertFalse(Checks.holds(new Tomsett2015(300, 0), "hz"));
    }

    @Test
    void givenSpikesAreTheOnlyOnesOfPassiveCells() {
        CortexSlab slab = new CortexSlab(200, 1, CortexSlab.shaft(3), new Seed(2));
        List<Spike> given = List.of(new Spike(10, 3), new Spike(12, 180));
        Recorded run = slab.run(40, CortexSlab.Alive.PASSIVE, given);
        assertEquals(given, run.spikes());
        assertEquals(80, run.potentialsUv().size());
        // nothing before the first spike and its axon's delay
        assertEquals(0, run.potentialsUv().get(18)[1], 1e-12);
        assertTrue(Math.abs(run.potentialsUv().get(30)[1]) > 1e-6);
    }

    @Test
    void troughsAreCountedByTheirRises() {
        assertEquals(1, Traces.troughs(new double[] {0, -1, -2, -1, 0}, .5, .1));
        assertEquals(2, Traces.troughs(new double[] {0, -2, -1, -2, 0}, .5, .1));
        assertEquals(1, Traces.troughs(new double[] {0, -2, -1.9, -2, 0}, .5, .1));
        assertEquals(1, Traces.troughs(new double[] {0, -2, 0, -.5, 0}, .5, .1));
    }

    @Test
    void aCourseIsComparedAndHeard() {
        double[] sine = new double[1000];
        double[] other = new double[1000];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = 3 + Math.sin(2 * Math.PI * 40 * i * .5 / 1000);
            other[i] = -2 * sine[i];
        }
        assertEquals(40, Traces.loudestHz(sine, .5, 5, 150, 2.5));
        assertEquals(-1, Traces.correlation(sine, other), 1e-12);
    }

    @Test
    void whatIsOutOfRangeIsSaidInASentence() {
        assertEquals(
                "cells = 10 must lie between 200 and 5000",
                assertThrows(IllegalArgumentException.class, () -> new Tomsett2015(10, 1))
                        .getMessage());
        assertEquals(
                "duration = 10.2 ms must be a whole number of steps of 0.5 ms",
                assertThrows(IllegalArgumentException.class, () -> new Tomsett2015(200, 1).live(10.2, new Seed(1)))
                        .getMessage());
    }
}
