package cerebellum.oviedo2025.forerunners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.Seed;
import cerebellum.experiment.Checks;
import org.junit.jupiter.api.Test;

class PinzonMoralesHirata2015Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new PinzonMoralesHirata2015(), 1, 2, 3);
    }

    @Test
    void noNumberSufficesWithoutLearning() {
        assertFalse(Checks.holds(new PinzonMoralesHirata2015(0, 2), "motorCells"));
    }

    @Test
    void aHemispherePushesOneWayAlone() {
        TwoHemispheres right = new TwoHemispheres(1, 20, 1, .1, new Seed(1));
        for (double taught : new double[] {1, -1}) {
            double[] command = {taught};
            for (int k = 0; k < 100; k++) {
                command[0] = taught;
                right.add(new double[] {taught, 0, 0}, command);
            }
            assertEquals(taught > 0, command[0] > 1, "command " + command[0]);
            assertEquals(taught < 0, command[0] == -1, "command " + command[0]);
        }
    }

    @Test
    void aRateOutOfRangeIsRefused() {
        assertEquals(
                "learning rate = 60 1/s must lie between 0 and 50 1/s",
                assertThrows(IllegalArgumentException.class, () -> new PinzonMoralesHirata2015(60, 5))
                        .getMessage());
    }
}
