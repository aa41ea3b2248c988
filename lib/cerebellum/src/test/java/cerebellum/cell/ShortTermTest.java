package cerebellum.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ShortTermTest {
    /** A regular train without facilitation settles at u (1 - e) / (1 - (1 - u) e), e = exp(-interval / recovery). */
    @Test
    void depressionSettlesWhereItsEquationSays() {
        ShortTerm synapse = new ShortTerm(.4, 130, 0);
        double free = 0;
        for (int k = 0; k < 200; k++) {
            free = synapse.spike(20 * k);
        }
        double e = Math.exp(-20 / 130.);
        assertEquals(.4 * (1 - e) / (1 - .6 * e), free, 1e-12);
    }

    @Test
    void withoutRecoveryNothingIsUsedUpAndSpikesFacilitate() {
        ShortTerm synapse = new ShortTerm(.1, 0, 50);
        assertEquals(.1, synapse.spike(0), 1e-15);
        assertEquals(.1 + .09 * Math.exp(-10 / 50.), synapse.spike(10), 1e-15);
        assertEquals(.1, synapse.spike(1e6), 1e-12);
    }

    @Test
    void timeDoesNotRunBack() {
        ShortTerm synapse = new ShortTerm(.1, 10, 0);
        synapse.spike(5);
        assertEquals(
                "a spike at 4 ms comes after one at 5 ms",
                assertThrows(IllegalArgumentException.class, () -> synapse.spike(4))
                        .getMessage());
    }
}
