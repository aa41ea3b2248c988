package cerebellum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cerebellum.model.ModelEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdaptiveMotorTest {
    @Test
    void allClaimsButTheLateOnsetHold() {
        AdaptiveMotor model = new AdaptiveMotor();
        List<ModelEntry.Claim> claims = model.claims();
        for (long seed = 1; seed <= 2; seed++) {
            double[] measured = model.measure(seed);
            assertEquals(claims.size(), measured.length);
            for (int c = 0; c < measured.length; c++) {
                assertEquals(
                        c < measured.length - 1,
                        claims.get(c).holds(measured[c]),
                        claims.get(c).quantity() + " = " + measured[c]);
            }
        }
    }
}
