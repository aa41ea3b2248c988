package cerebellum.oviedo2025.idea;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class Peddicord1977Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Peddicord1977(), 1);
    }

    @Test
    void withoutBasketCellsABeamInhibitsNothing() {
        assertFalse(Checks.holds(new Peddicord1977(.5, 0), "besideBeam"));
    }

    @Test
    void withoutTheCortexNothingDampsTheReflex() {
        assertFalse(Checks.holds(new Peddicord1977(0, .8), "overshootRatio"));
    }

    @Test
    void aLimbThatNothingTouchesStays() {
        new Peddicord1977().limb(0, 0).forEach(s -> assertEquals(0, s.angleDeg(), 1e-9));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "inhibition = 9 must lie between 0 and 5",
                assertThrows(IllegalArgumentException.class, () -> new Peddicord1977(0, 9))
                        .getMessage());
    }
}
