package cerebellum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Claim.Trust;
import cerebellum.experiment.Claim.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final List<Claim> CLAIMS = Claim.table("""
            rateHz | rate | -1 to 2.5 | read | slow | cells
            error | error | <= 3 | ours, in the manner of | small | -
            gain | gain | >= 4 | known | large | -""");

    private record Measured(double error, int gain, double rateHz) {}

    private record Nothing() {}

    private record Other(double error, int gain, double rate) {}

    private record Words(double error, String gain, double rateHz) {}

    @Test
    void rowsBecomeClaims() {
        assertEquals(
                List.of(
                        new Claim("rateHz", "rate", "slow", Trust.READ, -1, 2.5, true, "cells"),
                        new Claim("error", "error", "small", Trust.OURS, Double.NEGATIVE_INFINITY, 3, false, "-"),
                        new Claim("gain", "gain", "large", Trust.KNOWN, 4, Double.POSITIVE_INFINITY, true, "-")),
                CLAIMS);
    }

    @Test
    void anotherShapeIsRefused() {
        for (String row : List.of(
                "r | rate | 1 to 2 | read | slow",
                "r | rate | about 2 | read | slow | -",
                "r | rate | 1 to 2 | guess | slow | -",
                "r | rate | 1 to 2 | read, nearly | slow | -",
                "r | a | 1 to 2 | read | slow | -\nr | b | 1 to 2 | read | slow | -")) {
            assertThrows(IllegalArgumentException.class, () -> Claim.table(row), row);
        }
    }

    @Test
    void whatIsMeasuredMeetsWhatIsClaimedByName() {
        assertEquals(Map.of("rateHz", 2., "error", 3., "gain", 4.), Claim.values(CLAIMS, new Measured(3, 4, 2)));
        for (Record wrong : List.of(new Nothing(), new Other(3, 4, 2), new Words(3, "4", 2))) {
            String said = assertThrows(IllegalArgumentException.class, () -> Claim.values(CLAIMS, wrong))
                    .getMessage();
            assertTrue(said.contains("must be the same") || said.equals("gain = 4 is not a number"), said);
        }
    }

    @Test
    void aVerdictSaysWhoseBarItIs() {
        assertEquals(
                List.of(Verdict.REPRODUCED, Verdict.IN_THE_MANNER_OF, Verdict.REPRODUCED),
                CLAIMS.stream().map(c -> c.verdict(true)).toList());
        Claim ours = Claim.table("a | a | 1 to 2 | ours | - | -").get(0);
        assertEquals("holds our bar", ours.verdict(true).toString());
        assertEquals("not reproduced", ours.verdict(false).toString());
    }
}
