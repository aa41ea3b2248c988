package cerebellum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class SeedTest {
    @Test
    void streamsDependOnSeedAndNameAlone() {
        assertEquals(new Seed(5).of("granule"), new Seed(5).of("granule"));
        assertNotEquals(new Seed(5).of("granule"), new Seed(6).of("granule"));
        assertNotEquals(new Seed(5).of("granule"), new Seed(5).of("golgi"));
        assertNotEquals(new Seed(5).of("ab"), new Seed(5).of("a").of("b"));
    }

    @Test
    void sameNumbersOnEveryMachine() {
        assertEquals(0.6299696676548627, new Seed(1).of("granule").random().nextDouble());
    }

    @Test
    void normalNumbersHaveTheSameBitsOnEveryMachine() {
        SplittableRandom random = new SplittableRandom(1);
        for (double golden :
                new double[] {-1.501899172648787, -0.6878241684929716, -0.07274943766665794, 1.5924591896067848}) {
            assertEquals(golden, Seed.normal(random));
        }
        long hash = 0;
        random = new SplittableRandom(1);
        for (int i = 0; i < 1_000_000; i++) {
            hash = 31 * hash + Double.doubleToRawLongBits(Seed.normal(random));
        }
        assertEquals(5646628874047810113L, hash);
    }

    /** Bars of four standard errors, over each of four streams. */
    @Test
    void normalNumbersHaveTheMomentsAndTailsOfTheNormalDistribution() {
        int n = 500_000;
        NormalDistribution normal = new NormalDistribution();
        for (long seed = 1; seed <= 4; seed++) {
            SplittableRandom random = new Seed(seed).of("normal").random();
            double[] moment = new double[5];
            int[] beyond = new int[5];
            double[] first = new double[100_000];
            for (int i = 0; i < n; i++) {
                double z = Seed.normal(random);
                for (int k = 1; k <= 4; k++) {
                    moment[k] += Math.pow(z, k) / n;
                    beyond[k] += Math.abs(z) > k ? 1 : 0;
                }
                if (i < first.length) {
                    first[i] = z;
                }
            }
            assertEquals(0, moment[1], 4 * Math.sqrt(1. / n), "mean of seed " + seed);
            assertEquals(1, moment[2], 4 * Math.sqrt(2. / n), "variance of seed " + seed);
            assertEquals(0, moment[3], 4 * Math.sqrt(15. / n), "third moment of seed " + seed);
            assertEquals(3, moment[4], 4 * Math.sqrt(96. / n), "fourth moment of seed " + seed);
            for (int k = 1; k <= 4; k++) {
                double expected = 2 * n * normal.cumulativeProbability(-k);
                assertEquals(expected, beyond[k], 4 * Math.sqrt(expected), "beyond " + k + ", seed " + seed);
            }
            assertTrue(
                    new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(normal, first) < 2 / Math.sqrt(first.length),
                    "distribution of seed " + seed);
        }
    }
}
