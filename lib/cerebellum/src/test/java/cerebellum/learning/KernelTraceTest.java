package cerebellum.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KernelTraceTest {
    @Test
    void aFibreIsBlamedForWhatItDidThen() {
        KernelTrace trace = new KernelTrace(2, new double[] {0, .5, 1});
        trace.step(new double[] {1, 0});
        trace.step(new double[] {0, 1});
        trace.step(new double[] {0, 0});
        double[] weight = {10, 10};
        trace.add(weight, -2);
        assertArrayEquals(new double[] {8, 9}, weight, 1e-12);
        trace.clear();
        trace.add(weight, -2);
        assertArrayEquals(new double[] {8, 9}, weight, 1e-12);
    }

    @Test
    void theSineIsGreatestAtItsPeak() {
        double[] kernel = KernelTrace.sine(100, 5);
        assertEquals(1, kernel[20], 1e-12);
        for (double k : kernel) {
            assertTrue(k >= 0 && k <= 1 + 1e-12);
        }
        assertTrue(kernel[8] < .1 && kernel[36] < .1, "it is a hump");
        assertEquals(
                "peak of the kernel = 1 ms must lie between 5 and 10000 ms",
                assertThrows(IllegalArgumentException.class, () -> KernelTrace.sine(1, 5))
                        .getMessage());
    }
}
