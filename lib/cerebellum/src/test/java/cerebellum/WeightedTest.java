package cerebellum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeightedTest {
    @Test
    void theCosineIsOneAlongAndZeroAcross() {
        double[] a = {3, 4};
        assertEquals(25, Weighted.dot(a, a));
        assertEquals(1, Weighted.cosine(a, new double[] {6, 8}), 1e-15);
        assertEquals(0, Weighted.cosine(a, new double[] {-4, 3}));
        assertEquals(-1, Weighted.cosine(a, new double[] {-3, -4}), 1e-15);
    }

    /** Rows that turn by a quarter: one row apart they are across, two rows apart opposite. */
    @Test
    void likenessOverALagIsTheMeanOfItsPairs() {
        double[][] turning = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 0}};
        assertEquals(0, Weighted.cosine(turning, 0, 5, 1, 1));
        assertEquals(-1, Weighted.cosine(turning, 0, 5, 2, 1));
        assertEquals(1, Weighted.cosine(turning, 0, 5, 4, 2));
    }

    @Test
    void partsAreOfOneWhole() {
        double[] parts = {1, 2, 5};
        Weighted.toSumOne(parts);
        assertArrayEquals(new double[] {.125, .25, .625}, parts);
    }

    @Test
    void aMeanOfRowsCountsEachOnce() {
        assertEquals(2, Spread.mean(List.of("a", "abc"), String::length));
        assertEquals(2, Spread.mean(Stream.of("a", "abc"), String::length));
        assertEquals(2, Spread.mean(5, i -> i));
        assertEquals(Double.NaN, Spread.mean(List.of(1., Double.NaN), x -> x));
    }
}
