package cerebellum.oviedo2025.idea;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.oviedo2025.idea.Envisionment.Law;
import cerebellum.oviedo2025.idea.Envisionment.Quantity;
import cerebellum.oviedo2025.idea.Envisionment.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvisionmentTest {
    private static final List<Quantity> TWO =
            List.of(new Quantity("place", List.of("0")), new Quantity("velocity", List.of("0")));

    private static Envisionment of(Law second, State start) {
        return Envisionment.from(
                TWO, List.of(Envisionment.influenced(0, new int[] {1}, new int[] {1}), second), List.of(start));
    }

    /** A spring without friction: four quarters, an instant between each two, and no end. */
    @Test
    void anOscillatorHasEightStatesAndNeverRests() {
        Law spring = Envisionment.influenced(1, new int[] {0}, new int[] {-1});
        Envisionment all = of(spring, new State(List.of(2, 1), List.of(0, -1), true));
        assertEquals(8, all.size());
        assertEquals(List.of(), all.ends());
        all.next().values().forEach(after -> assertEquals(1, after.size()));
    }

    /** With friction where the velocity turns is open, and there is rest at 0. */
    @Test
    void frictionBringsItToRest() {
        Law damped = Envisionment.influenced(1, new int[] {0, 1}, new int[] {-1, -1});
        Envisionment all = of(damped, new State(List.of(2, 1), List.of(0, -1), true));
        assertEquals(List.of(new State(List.of(1, 1), List.of(0, 0), true)), all.ends());
        assertTrue(all.size() > 8);
    }

    @Test
    void aHistoryThatJumpsIsRefused() {
        Law spring = Envisionment.influenced(1, new int[] {0}, new int[] {-1});
        State start = new State(List.of(2, 1), List.of(0, -1), true);
        Envisionment all = of(spring, start);
        State falling = new State(List.of(2, 0), List.of(-1, -1), false);
        State below = new State(List.of(0, 0), List.of(-1, 1), false);
        State rising = new State(List.of(0, 2), List.of(1, 1), false);
        assertEquals(-1, all.breaksAt(List.of(start, falling, below, rising)));
        assertEquals(2, all.breaksAt(List.of(start, falling, rising)));
    }

    @Test
    void aDifferenceOfTwoThatRiseIsOpen() {
        Law law = Envisionment.difference(2, 0, 1);
        assertTrue(law.allows(new int[] {2, 2, 2}, new int[] {1, 1, -1}));
        assertTrue(law.allows(new int[] {2, 0, 2}, new int[] {1, -1, 1}));
        assertFalse(law.allows(new int[] {2, 0, 0}, new int[] {1, -1, 1}));
        assertFalse(law.allows(new int[] {2, 0, 2}, new int[] {1, -1, -1}));
        assertFalse(law.allows(new int[] {1, 1, 2}, new int[] {0, 0, 0}));
    }

    @Test
    void aStartThatBreaksALawIsRefused() {
        Law spring = Envisionment.influenced(1, new int[] {0}, new int[] {-1});
        assertTrue(assertThrows(
                        IllegalArgumentException.class, () -> of(spring, new State(List.of(2, 1), List.of(0, 1), true)))
                .getMessage()
                .endsWith("breaks a law"));
    }
}
