package cerebellum.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.model.ModelEntry.Claim;
import cerebellum.model.ModelEntry.Trust;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTest {
    @Test
    void rowsBecomeClaims() {
        List<Claim> claims = Claim.table("""
                rate | Hz | -1 to 2.5 | read | slow | cells
                error | | <= 3 | ours, in the manner of | small | -
                gain | | >= 4 | known | large | -""");
        assertEquals(new Claim("rate", "Hz", "slow", Trust.READ, -1, 2.5, true, "cells"), claims.get(0));
        assertEquals(
                new Claim("error", "", "small", Trust.OURS, Double.NEGATIVE_INFINITY, 3, false, "-"), claims.get(1));
        assertEquals(
                new Claim("gain", "", "large", Trust.KNOWN, 4, Double.POSITIVE_INFINITY, true, "-"), claims.get(2));
    }

    @Test
    void anotherShapeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Claim.table("rate | Hz | 1 to 2 | read | slow"));
        assertThrows(IllegalArgumentException.class, () -> Claim.table("rate | Hz | about 2 | read | slow | -"));
        assertThrows(IllegalArgumentException.class, () -> Claim.table("rate | Hz | 1 to 2 | guess | slow | -"));
    }
}
