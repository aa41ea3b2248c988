package cerebellum.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SensitivityTest {
    /** Ranks 1 to 5 against 2 1 4 3 5: the squared differences sum to 4, 1 - 6 * 4 / (5 * 24) = .8. */
    @Test
    void aRankCorrelationByHand() {
        Map<String, double[]> one = Map.of("x", new double[] {10, 20, 30, 40, 500});
        Sensitivity.Rank rank =
                Sensitivity.ranks(one, new double[] {2, 1, 4, 3, 50}).get(0);
        assertEquals(.8, rank.correlation(), 1e-12);
        assertEquals(.8, rank.partial(), 1e-12, "there is nothing else to take out");
    }

    /** b follows a, and the number only a: what b has is a's. r_yb.a = (r_yb - r_ya r_ab) / sqrt((1 - r_ya^2)(1 - r_ab^2)). */
    @Test
    void aPartialCorrelationTakesTheOthersOut() {
        SplittableRandom random = new SplittableRandom(1);
        int n = 2000;
        double[] a = new double[n];
        double[] b = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            a[i] = random.nextDouble();
            b[i] = a[i] + .3 * random.nextDouble();
            y[i] = -a[i] * a[i] + .3 * random.nextDouble();
        }
        Map<String, double[]> both = new LinkedHashMap<>();
        both.put("a", a);
        both.put("b", b);
        List<Sensitivity.Rank> ranks = Sensitivity.ranks(both, y);
        double ya = ranks.get(0).correlation();
        double yb = ranks.get(1).correlation();
        double ab = Sensitivity.ranks(Map.of("a", a), b).get(0).correlation();
        assertTrue(yb < -.85, "b seems to matter: " + yb);
        assertEquals(0, ranks.get(1).partial(), 3 / Math.sqrt(n), "it does not");
        assertTrue(ranks.get(0).partial() < -.5);
        assertEquals(
                (yb - ya * ab) / Math.sqrt((1 - ya * ya) * (1 - ab * ab)),
                ranks.get(1).partial(),
                1e-9);
    }

    /** y = 3a + b + 2ab on -1 and 1: variances 9, 1 and 4 of 14. */
    @Test
    void sharesOfVarianceByHand() {
        Map<String, double[]> grid = new LinkedHashMap<>();
        grid.put("a", new double[] {-1, -1, 1, 1, -1, -1, 1, 1});
        grid.put("b", new double[] {-1, 1, -1, 1, -1, 1, -1, 1});
        grid.put("c", new double[] {0, 0, 0, 0, 1, 1, 1, 1});
        double[] y = new double[8];
        for (int i = 0; i < 8; i++) {
            double a = grid.get("a")[i];
            double b = grid.get("b")[i];
            y[i] = 3 * a + b + 2 * a * b;
        }
        Map<String, Double> shares = Sensitivity.shares(grid, y).stream()
                .collect(Collectors.toMap(Sensitivity.Share::of, Sensitivity.Share::share));
        assertEquals(9 / 14., shares.get("a"), 1e-12);
        assertEquals(1 / 14., shares.get("b"), 1e-12);
        assertEquals(0, shares.get("c"), 1e-12);
        assertEquals(4 / 14., shares.get("a x b"), 1e-12);
        assertEquals(0, shares.get("a x c"), 1e-12);
        assertEquals(0, shares.get("rest"), 1e-12);
    }

    @Test
    void refusesInOneSentence() {
        double[] up = {1, 2, 3, 4, 5, 6};
        assertEquals(
                "parameters that go up and down together cannot be told apart",
                refused(() -> Sensitivity.ranks(Map.of("a", up, "b", up), new double[] {2, 1, 4, 3, 5, 6})));
        assertEquals(
                "x is the same in all rows",
                refused(() -> Sensitivity.ranks(Map.of("x", new double[] {1, 1, 1, 1}), new double[] {1, 2, 3, 4})));
        assertEquals(
                "the number is missing in some rows",
                refused(() -> Sensitivity.ranks(Map.of("x", up), new double[] {2, 1, Double.NaN, 3, 5, 6})));
        assertEquals(
                "2 rows are too few for 1 parameters",
                refused(() -> Sensitivity.ranks(Map.of("x", new double[] {1, 2}), new double[] {1, 2})));
        assertEquals(
                "shares of variance need a full grid: x is not as often at each of its values",
                refused(() -> Sensitivity.shares(Map.of("x", new double[] {1, 1, 2}), new double[] {1, 2, 3})));
    }

    private static String refused(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(IllegalArgumentException.class, what).getMessage();
    }
}
