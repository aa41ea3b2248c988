package cerebellum.shinji2024;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Checks;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdaptiveMotorTest {
    @Test
    void allClaimsButTheLateOnsetHold() {
        double onset = Checks.allHoldBut(List.of("onsetCycles"), new AdaptiveMotor(), 1, 2)
                .get(0)
                .get("onsetCycles");
        assertTrue(onset < 40, "learning set in earlier than in the paper when this was written; now " + onset);
    }
}
