package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Checks;
import java.util.List;
import org.junit.jupiter.api.Test;

class Casellato2014Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Casellato2014(), 1, 2);
    }

    @Test
    void withoutDepressionThereIsNoResponse() {
        assertFalse(Checks.holds(new Casellato2014(0, 1), "responses"));
    }

    @Test
    void anOliveThatHardlySeesSlipTeachesNoReflex() {
        Casellato2014 model = new Casellato2014();
        assertTrue(Checks.wouldHold(model, "glassesLeft", left(.3)));
        assertFalse(Checks.wouldHold(model, "glassesLeft", left(10)));
    }

    private static double left(double scaleRadPerS) {
        List<LearnedGaze.Turn> all = new LearnedGaze(2, true, scaleRadPerS).learn();
        return all.get(599).slipRadPerS() / all.get(300).slipRadPerS();
    }

    @Test
    void withoutGlassesAFixedNucleusSuffices() {
        assertTrue(new LearnedGaze(1, false, .3).learn().get(599).slipRadPerS()
                < new LearnedGaze(1, true, .3).learn().get(599).slipRadPerS());
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "load = 11 kg must lie between 0 and 10 kg",
                assertThrows(IllegalArgumentException.class, () -> new GarridoArm(11, true))
                        .getMessage());
    }
}
