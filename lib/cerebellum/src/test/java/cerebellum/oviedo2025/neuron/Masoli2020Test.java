package cerebellum.oviedo2025.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Checks;
import java.util.List;
import org.junit.jupiter.api.Test;

class Masoli2020Test {
    @Test
    void everyCheckHoldsButThatLaterMossyFibresGainAsWell() {
        Checks.allHoldBut(List.of("apart"), new Masoli2020(), 1);
    }

    @Test
    void withoutApicalCalciumNothingIsSlow() {
        assertFalse(Checks.holds(new Masoli2020(0, 500, 80, .05), "slowApical"));
    }

    @Test
    void aShortApicalDendriteIsCoupledAsTightly() {
        assertFalse(Checks.holds(new Masoli2020(8, 60, 80, .05), "basalTransfer"));
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertEquals(
                "basal_um = 5 um must lie between 20 and 1000 um",
                assertThrows(IllegalArgumentException.class, () -> new Masoli2020(8, 500, 5, .025))
                        .getMessage());
        assertEquals(
                "mossy fibres = 21 must lie between 0 and 20",
                assertThrows(IllegalArgumentException.class, () -> new Masoli2020().volleys(8, 21, 0, 0, true))
                        .getMessage());
    }
}
