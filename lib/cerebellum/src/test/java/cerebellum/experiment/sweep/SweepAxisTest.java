package cerebellum.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepAxisTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gain    | 0,1,4              | 0 1 4
            gain    | .25                | .25
            gain    | 0..1/lin5          | 0 0.25 0.5 0.75 1
            gain    | .1..0.5/lin5       | 0.1 0.2 0.3 0.4 0.5
            gain    | 1e-8..1e-6/log3    | 1.0E-8 1.0E-7 1.0E-6
            gain    | 1e-3..10/log5      | 0.001 0.01 0.1 1 10
            seed    | 1-4                | 1 2 3 4
            size    | 2-4                | 2 3 4
            size    | 10..50/lin3        | 10 30 50
            seed    | 7                  | 7
            offsets | 50,70              | 50 70
            offsets | 50,70;60           | 50,70 60
            """)
    void readsValues(String key, String text, String values) {
        assertEquals(List.of(values.split(" ", -1)), values(SweepAxis.of(new Probe(), key, text, Draw.NONE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            speed  | 1          | probe has no parameter "speed"; it has gain, size, offsets, seed
            gain   | 1,,2       | gain = "1,,2" has an empty value
            gain   | ''         | gain = "" has an empty value
            gain   | 1,2,1      | gain = "1,2,1" has a value twice
            gain   | 1,much     | gain = "much" is not a number
            gain   | 1,11       | gain = 11 must lie between 0 and 10
            gain   | 0..11/lin5 | gain = 11 must lie between 0 and 10
            size   | 0..5/lin3  | size = "2.5" is not a whole number
            seed   | 5-2        | seed = "5-2" is empty: it ends before it begins
            gain   | 2..1/lin3  | gain = "2..1/lin3" is empty: it must end above its begin
            gain   | 0..1/log3  | gain = "0..1/log3" must begin above 0: it is spaced by ratio
            gain   | 0..1/lin1  | values of gain = 1 must lie between 2 and 1000000
            gain   | 0..1/lin99999999 | values of gain = 2147483647 must lie between 2 and 1000000
            gain   | a..1/lin3  | gain = "a..1/lin3": "a" is not a number
            gain   | 0..1       | gain = "0..1" does not say how many values: 0..1/lin5, 0..1/log5, or 0..1/lin to be drawn
            gain   | 0..1/lin   | gain = "0..1/lin" has no number of values: give it one (0..1/lin5) or a number of draws (--draw 200)
            gain   | 0..1e999/lin3 | gain = "0..1e999/lin3" must have ends that are finite
            """)
    void refusesInOneSentence(String key, String text, String sentence) {
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> SweepAxis.of(new Probe(), key, text, Draw.NONE))
                        .getMessage());
    }

    @Test
    void aLatinHypercubeMeetsEverySliceOnce() {
        Draw draw = Draw.parse("200", 7);
        double[] log = numbers(SweepAxis.of(new Probe(), "gain", "1e-2..10/log", draw));
        long[] slices = DoubleStream.of(log)
                .mapToLong(x -> (long) Math.floor(200 * StrictMath.log(x / 1e-2) / StrictMath.log(1000)))
                .sorted()
                .toArray();
        assertEquals(
                LongStream.range(0, 200).boxed().toList(),
                Arrays.stream(slices).boxed().toList());
        double[] whole = numbers(SweepAxis.of(new Probe(), "size", "0..9/lin", draw));
        assertEquals(
                List.of(20L),
                LongStream.range(0, 10)
                        .mapToObj(n -> Arrays.stream(whole).filter(x -> x == n).count())
                        .distinct()
                        .toList());
    }

    @Test
    void drawsDependOnTheirSeedAndTheirAxisAlone() {
        Draw draw = Draw.parse("random50", 7);
        List<String> gain = values(SweepAxis.of(new Probe(), "gain", "0..1/lin", draw));
        assertEquals(gain, values(SweepAxis.of(new Probe(), "gain", "0..1/lin", Draw.parse("random50", 7))));
        assertTrue(!gain.equals(values(SweepAxis.of(new Probe(), "gain", "0..1/lin", Draw.parse("random50", 8)))));
        long slices = gain.stream()
                .map(x -> (int) (50 * Double.parseDouble(x)))
                .distinct()
                .count();
        assertTrue(slices > 20 && slices < 45, slices + " of 50 slices: independent draws leave about 18 empty");
        for (String bad : List.of("0", "many", "-3", "latin", "99999999")) {
            assertThrows(IllegalArgumentException.class, () -> Draw.parse(bad, 1), bad);
        }
    }

    static List<String> values(SweepAxis axis) {
        return LongStream.range(0, axis.count()).mapToObj(axis::value).toList();
    }

    private static double[] numbers(SweepAxis axis) {
        return values(axis).stream().mapToDouble(Double::parseDouble).toArray();
    }
}
