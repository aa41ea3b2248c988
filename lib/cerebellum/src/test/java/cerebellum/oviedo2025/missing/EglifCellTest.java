package cerebellum.oviedo2025.missing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.experiment.Checks;
import cerebellum.oviedo2025.missing.EglifCell.Currents;
import cerebellum.oviedo2025.missing.EglifCell.Escape;
import cerebellum.oviedo2025.missing.EglifCell.Kind;
import cerebellum.oviedo2025.missing.EglifCell.Leak;
import cerebellum.oviedo2025.missing.EglifCell.Potential;
import org.junit.jupiter.api.Test;

class EglifCellTest {
    private static final Potential POTENTIAL = new Potential(100, 20, -60, 2, -70, -40, -150);
    private static final Escape NEVER = new Escape(0, 1);

    @Test
    void eightKindsFireAsTheyShould() {
        Checks.allHold(new Geminiani2019(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void aLeakTowardsRestSilencesTheGolgiCell() {
        assertFalse(Checks.holds(new Geminiani2019(Leak.PASSIVE), "golgiHz"));
    }

    /** Without its own currents the passive cell is a leaky one: V = rest + I tau / C (1 - e^(-t / tau)). */
    @Test
    void thePassiveCellChargesAsALeakyOne() {
        Kind bare = new Kind("bare", POTENTIAL, new Currents(0, .1, .1, 0, 0, 0), NEVER);
        EglifCell cell = new EglifCell(bare, Leak.PASSIVE, .1, new Seed(1).random());
        for (int k = 0; k < 300; k++) {
            cell.step(50);
        }
        assertEquals(-60 + 10 * (1 - Math.exp(-30 / 20.)), cell.vMv(), .001);
    }

    /** At the threshold the chance of a step is 1 - e^(-lambda dt), whatever the slope. */
    @Test
    void atItsThresholdItFiresByChance() {
        Potential held = new Potential(1e4, 1000, -40, 0, -40.0001, -40, -150);
        EglifCell cell = new EglifCell(
                new Kind("held", held, new Currents(0, .1, .1, 0, 0, 0), new Escape(.5, 1)),
                Leak.PASSIVE,
                .1,
                new Seed(1).random());
        int spikes = 0;
        for (int k = 0; k < 100_000; k++) {
            spikes += cell.step(0) ? 1 : 0;
        }
        double expected = 100_000 * (1 - Math.exp(-.05));
        assertTrue(Math.abs(spikes - expected) < 4 * Math.sqrt(expected), spikes + " for " + expected);
    }

    @Test
    void adaptationThatIsTooSlowIsRefused() {
        assertEquals(
                "slow adapts by 0.01 1/ms, which must be more than 0.05 1/ms, one over its membrane time constant",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Kind("slow", POTENTIAL, new Currents(0, .1, .01, 0, 0, 0), NEVER))
                        .getMessage());
    }

    @Test
    void aKindThatIsNotThereIsNamed() {
        assertEquals(
                "there is no kind of neuron \"Lugaro\"; there are GrC, GoC, PC, MLI, DCNp, DCNi, IO, UBC",
                assertThrows(IllegalArgumentException.class, () -> Geminiani2019.kind("Lugaro"))
                        .getMessage());
    }
}
