package cerebellum.barto1995;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparseCodeTest {
    private static final SparseCode.Group TARGET = new SparseCode.Group(32, .02, .06, .005);
    private static final SparseCode.Group POSITION = new SparseCode.Group(40, -.04, .08, .01);
    private static final SparseCode.Group VELOCITY = new SparseCode.Group(40, -.1, .6, .06);
    private static final int[] DELAYS = IntStream.range(0, 80).map(i -> i % 7).toArray();

    /** The definition: score every cell, sort, take the first. Ties are common with so few fibres. */
    private static int[] fromScratch(
            long seed, int cells, int firing, double target, double[] x, double[] v, int pulse) {
        SplittableRandom chance = new Seed(seed).random();
        int[][] wires = new int[cells][];
        for (int i = 0; i < cells; i++) {
            wires[i] = new int[] {chance.nextInt(2), chance.nextInt(32), chance.nextInt(40), chance.nextInt(40)};
        }
        Arrays.sort(wires, Arrays::compare);
        double[] scores = new double[cells];
        for (int i = 0; i < cells; i++) {
            double t = (.02 + (wires[i][1] + .5) / 32 * (.06 - .02) - target) / .005;
            double p = (x[DELAYS[wires[i][2]]] - (-.04 + (wires[i][2] + .5) / 40 * (.08 - -.04)));
            double w = (v[DELAYS[40 + wires[i][3]]] - (-.1 + (wires[i][3] + .5) / 40 * (.6 - -.1)));
            scores[i] = t * t
                    + (pulse < 0 || wires[i][0] == pulse ? 0 : 4)
                    + p * p * (1 / (.01 * .01))
                    + w * w * (1 / (.06 * .06));
        }
        return IntStream.range(0, cells)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i]))
                .limit(firing)
                .mapToInt(i -> i)
                .sorted()
                .toArray();
    }

    @Test
    void theNeighbourListFindsWhatSearchingFromScratchFinds() {
        for (long seed = 1; seed <= 6; seed++) {
            int firing = (int) (20 * seed);
            SparseCode code = new SparseCode(TARGET, POSITION, VELOCITY, 2000, firing, DELAYS, new Seed(seed));
            assertEquals(7, code.memory());
            SplittableRandom walk = new Seed(seed).of("walk").random();
            double[] x = new double[7];
            double[] v = new double[7];
            double target = .03;
            for (int step = 0; step < 400; step++) {
                if (step % 100 == 0) {
                    target = .02 + .04 * walk.nextDouble();
                    code.start(target);
                }
                System.arraycopy(x, 0, x, 1, 6);
                System.arraycopy(v, 0, v, 1, 6);
                double jump = step % 50 == 49 ? 30 : step % 50 < 10 ? 0 : 1;
                v[0] = Math.max(-.3, Math.min(.7, v[0] + jump * .02 * Seed.normal(walk)));
                x[0] = Math.max(-.1, Math.min(.15, x[0] + jump * .001 * Seed.normal(walk)));
                int pulse = step % 100 < 30 ? 1 : step % 100 < 60 ? 0 : -1;
                assertArrayEquals(
                        fromScratch(seed, 2000, firing, target, x, v, pulse),
                        code.active(x, v, pulse),
                        "seed " + seed + " step " + step);
            }
        }
    }

    @Test
    void theEfferenceCopyChoosesAnotherPopulation() {
        SparseCode code = new SparseCode(TARGET, POSITION, VELOCITY, 2000, 40, DELAYS, new Seed(1));
        code.start(.04);
        double[] x = {.02, .02, .02, .02, .02, .02, .02};
        double[] v = {.2, .2, .2, .2, .2, .2, .2};
        int[] pulse = code.active(x, v, 1).clone();
        int[] step = code.active(x, v, 0).clone();
        long shared = Arrays.stream(pulse)
                .filter(i -> Arrays.binarySearch(step, i) >= 0)
                .count();
        assertTrue(shared < 10, shared + " of 40 fire in both");
    }
}
