package cerebellum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RequireTest {
    @Test
    void namesValueUnitAndRange() {
        assertEquals("mass = -1 kg must lie between 0.01 and 100 kg", refusal(-1));
        assertEquals("mass = NaN kg must lie between 0.01 and 100 kg", refusal(Double.NaN));
        assertEquals(
                "mass = 0.1234567891 kg must lie between 0.5 and 1 kg",
                assertThrows(IllegalArgumentException.class, () -> Require.in("mass", 0.1234567891, "kg", .5, 1))
                        .getMessage());
        assertEquals(7, Require.in("trials", 7, "", 1, 9));
    }

    private static String refusal(double massKg) {
        return assertThrows(IllegalArgumentException.class, () -> Require.in("mass", massKg, "kg", .01, 100))
                .getMessage();
    }
}
