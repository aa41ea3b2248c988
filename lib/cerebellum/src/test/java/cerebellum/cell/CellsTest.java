package cerebellum.cell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void cellsAtOrAboveTheThresholdFireWhateverTheirNumber() {
        SplittableRandom random = new SplittableRandom(3);
        float below = Math.nextDown(-42f);
        for (int size : new int[] {1, 7, 8, 15, 16, 17, 25, 33, 369, 4096}) {
            for (double share : new double[] {0, .03, .5, 1}) {
                Cells cells = new Cells(size);
                for (int c = 0; c < size; c++) {
                    float high = random.nextBoolean() ? -42 : 40;
                    float low = random.nextBoolean() ? below : -90;
                    cells.potentialMv[c] = random.nextDouble() < share ? high : low;
                }
                float[] before = cells.potentialMv.clone();
                cells.fireAbove(-42, -84);
                int[] expected =
                        IntStream.range(0, size).filter(c -> before[c] >= -42).toArray();
                assertArrayEquals(expected, cells.spikes(), size + " cells");
                for (int c = 0; c < size; c++) {
                    assertEquals(before[c] >= -42 ? -84 : before[c], cells.potentialMv[c]);
                }
            }
        }
    }

    @Test
    void spikesOfBothWaysAddUpUntilCleared() {
        Cells cells = new Cells(40);
        cells.fire(3);
        Arrays.fill(cells.potentialMv, -60);
        cells.potentialMv[39] = 0;
        cells.fireAbove(-42, -84);
        assertArrayEquals(new int[] {3, 39}, cells.spikes());
        cells.clear();
        assertEquals(0, cells.count());
    }
}
