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

    @Test
    void whatIsNotThereIsRefusedWithAllThereIs() {
        java.util.Map<String, Integer> all = new java.util.LinkedHashMap<>();
        all.put("one", 1);
        all.put("two", 2);
        assertEquals(2, Require.known("no number", "two", all));
        assertEquals(
                "no number \"six\"; there are one, two",
                assertThrows(IllegalArgumentException.class, () -> Require.known("no number", "six", all))
                        .getMessage());
    }

    private static String refusal(double massKg) {
        return assertThrows(IllegalArgumentException.class, () -> Require.in("mass", massKg, "kg", .01, 100))
                .getMessage();
    }

    @Test
    void timeIsAWholeNumberOfSteps() {
        for (int n = 0; n < 100_000; n += 7) {
            assertEquals(n, Require.steps("t", n * .1, "ms", .1));
            assertEquals(n, Require.steps("t", n * .001, "s", .001));
            assertEquals(n, Require.steps("t", n / 1000., "s", .025 / 25));
        }
        assertEquals(1_000_000_000L, Require.steps("t", 1e7, "ms", .01));
        assertEquals(
                "t = 1.05 ms must be a whole number of steps of 0.1 ms",
                assertThrows(IllegalArgumentException.class, () -> Require.steps("t", 1.05, "ms", .1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Require.steps("t", 1e7 + .001, "ms", .01));
        assertThrows(IllegalArgumentException.class, () -> Require.steps("t", Double.NaN, "ms", .01));
    }
}
