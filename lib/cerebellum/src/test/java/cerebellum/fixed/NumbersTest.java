package cerebellum.fixed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Formats, roundings, overflows. */
class NumbersTest {
    private static final long WIDE = 1L << 45;

    @Property
    void halfUpIsTheFloorOfXPlusAHalf(
            @ForAll @LongRange(min = -WIDE, max = WIDE) long x, @ForAll @IntRange(min = 1, max = 32) int n) {
        assertEquals(Math.floorDiv(x + (1L << (n - 1)), 1L << n), Rounding.HALF_UP.apply(x, n, 0));
        assertEquals(Math.floorDiv(x, 1L << n), Rounding.TRUNCATE.apply(x, n, -1));
    }

    @Property
    void convergentIsTheDecimalLibrarysHalfEven(
            @ForAll @LongRange(min = -4096, max = 4096) long x, @ForAll @IntRange(min = 1, max = 6) int n) {
        BigDecimal exact = BigDecimal.valueOf(x).divide(BigDecimal.valueOf(1L << n));
        assertEquals(
                exact.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), Rounding.CONVERGENT.apply(x, n, 12345));
    }

    @Property
    void randomizedIsExactOnAverageOverAllWords(
            @ForAll @LongRange(min = -WIDE, max = WIDE) long x, @ForAll @IntRange(min = 1, max = 12) int n) {
        long sum = 0;
        for (int word = 0; word < 1 << n; word++) {
            long rounded = Rounding.RANDOMIZED.apply(x, n, word);
            // the chip's law: up if the word's low bits lie below the fraction
            long fraction = Math.floorMod(x, 1L << n);
            assertEquals(Math.floorDiv(x, 1L << n) + (word < fraction ? 1 : 0), rounded);
            assertTrue(rounded == x >> n || rounded == (x >> n) + 1);
            sum += rounded;
        }
        assertEquals(x, sum);
    }

    @Property
    void fewerRandomBitsRoundWhatTheyCanSee(
            @ForAll @LongRange(min = -WIDE, max = WIDE) long x,
            @ForAll @IntRange(min = 1, max = 8) int bits,
            @ForAll @IntRange(min = 0, max = 8) int more) {
        long sum = 0;
        for (int word = 0; word < 1 << bits; word++) {
            sum += Rounding.randomized(bits).apply(x, bits + more, word);
        }
        assertEquals(x >> more, sum);
    }

    @Property(tries = 40)
    void ditherIsUnbiasedWithAVarianceThatDoesNotDependOnTheFraction(@ForAll @IntRange(min = -300, max = 300) int x) {
        double sum = 0;
        double squares = 0;
        for (int high = 0; high < 64; high++) {
            for (int low = 0; low < 64; low++) {
                // two uniform numbers of 64 levels each, whose difference is triangular
                double error = Rounding.DITHER.apply(x, 6, (high << 26) + (low << 10)) - x / 64.;
                sum += error / 4096;
                squares += error * error / 4096;
            }
        }
        assertEquals(.5 / 64, sum, 1e-12);
        assertEquals(.25, squares - sum * sum, .001);
    }

    @Test
    void theHighHalfOfTheWordDithersUpAndTheLowHalfDown() {
        assertEquals(1, Rounding.DITHER.apply(0, 6, 0xFFFF0000));
        assertEquals(-1, Rounding.DITHER.apply(0, 6, 0x0000FFFF));
    }

    @Test
    void tiesOfNegativeNumbersGoUpHalfUpAndToTheEvenOneConvergent() {
        long[] halves = {-5, -3, -1, 1, 3, 5};
        long[] up = {-2, -1, 0, 1, 2, 3};
        long[] even = {-2, -2, 0, 0, 2, 2};
        for (int i = 0; i < halves.length; i++) {
            assertEquals(up[i], Rounding.HALF_UP.apply(halves[i], 1, 0));
            assertEquals(even[i], Rounding.CONVERGENT.apply(halves[i], 1, 0));
        }
    }

    @Property
    void overflowWrapsOrSaturates(@ForAll long value, @ForAll @IntRange(min = 1, max = 64) int bits) {
        long most = bits == 64 ? Long.MAX_VALUE : (1L << (bits - 1)) - 1;
        assertEquals(Math.max(-most - 1, Math.min(most, value)), Overflow.SATURATE.fit(value, bits));
        long wrapped = Overflow.WRAP.fit(value, bits);
        assertTrue(wrapped >= -most - 1 && wrapped <= most);
        assertEquals(0, bits == 64 ? value - wrapped : (value - wrapped) << (64 - bits));
        for (Overflow overflow : Overflow.values()) {
            assertEquals(overflow.fit(value, 16), overflow.fit16(value));
            assertEquals(overflow.fit(value, 32), overflow.fit32(value));
        }
    }

    @Provide
    Arbitrary<QFormat> formats() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(1, 16))
                .as(QFormat::new);
    }

    @Property
    void aFormatReadsWhatItPrintsAndHoldsWhatItSays(@ForAll("formats") QFormat format) {
        assertEquals(format, QFormat.parse(format.toString()));
        assertEquals(1L << format.bits(), format.max() - format.min() + 1);
        assertEquals(format.resolution(), format.value(1), 0);
        assertEquals(format.signed() ? -Math.scalb(1, format.whole()) : 0, format.value(format.min()), 0);
        assertEquals(format.max(), format.quantize(1e6, Rounding.HALF_UP, Overflow.SATURATE, 0));
        assertEquals(format.min(), format.quantize(-1e6, Rounding.HALF_UP, Overflow.SATURATE, 0));
    }

    @Property
    void quantizingIsOffByHalfAStepAtMostAndExactForItsOwnValues(
            @ForAll("formats") QFormat format, @ForAll long choice) {
        SplittableRandom random = new SplittableRandom(choice);
        long raw = random.nextLong(format.min(), format.max() + 1);
        for (Rounding rounding :
                new Rounding[] {Rounding.TRUNCATE, Rounding.HALF_UP, Rounding.CONVERGENT, Rounding.RANDOMIZED}) {
            assertEquals(raw, format.quantize(format.value(raw), rounding, Overflow.WRAP, random.nextInt()));
        }
        double value = random.nextDouble(format.value(format.min()), format.value(format.max()) + 1e-9);
        double back = format.value(format.quantize(value, Rounding.HALF_UP, Overflow.SATURATE, 0));
        assertTrue(Math.abs(value - back) <= format.resolution() / 2, value + " became " + back);
        long wide = raw + (random.nextLong(-5, 6) << format.bits());
        assertEquals(raw, format.quantize(format.value(wide), Rounding.HALF_UP, Overflow.WRAP, 0));
    }

    @Test
    void quantizingRoundsOnceAndMakesUpNoTies() {
        QFormat format = QFormat.parse("s7.5");
        assertEquals(0, format.quantize(.01, Rounding.HALF_UP, Overflow.SATURATE, 0));
        double above = 2.5 + Math.ulp(2.5);
        assertEquals(3, QFormat.parse("s7.0").quantize(above, Rounding.CONVERGENT, Overflow.SATURATE, 0));
        assertEquals(2, QFormat.parse("s7.0").quantize(2.5, Rounding.CONVERGENT, Overflow.SATURATE, 0));
        assertEquals(4, QFormat.parse("s7.0").quantize(3.5, Rounding.CONVERGENT, Overflow.SATURATE, 0));
        assertEquals(3, QFormat.parse("s7.0").quantize(2.5, Rounding.HALF_UP, Overflow.SATURATE, 0));
        assertEquals(3, QFormat.parse("s7.0").quantize(2.25, Rounding.RANDOMIZED, Overflow.SATURATE, 0x3FFFFFFF));
        assertEquals(2, QFormat.parse("s7.0").quantize(2.25, Rounding.RANDOMIZED, Overflow.SATURATE, 0x40000000));
        assertEquals(-1, QFormat.parse("s0.15").quantize(-.00001, Rounding.TRUNCATE, Overflow.SATURATE, 0));
    }

    @Test
    void refusalsNameTheCulprit() {
        assertEquals(
                "format = \"7.8\" must look like s7.8 or u0.16",
                assertThrows(IllegalArgumentException.class, () -> QFormat.parse("7.8"))
                        .getMessage());
        assertEquals(
                "word length = 33 bits must lie between 1 and 32 bits",
                assertThrows(IllegalArgumentException.class, () -> QFormat.parse("s16.16"))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> QFormat.parse("s7.8").quantize(Double.NaN, Rounding.HALF_UP, Overflow.WRAP, 0));
        assertThrows(IllegalArgumentException.class, () -> Rounding.parse("up"));
        assertThrows(IllegalArgumentException.class, () -> Rounding.parse("half-up:3"));
        assertEquals(
                "\"randomized:x\" needs bits: randomized:8",
                assertThrows(IllegalArgumentException.class, () -> Rounding.parse("randomized:x"))
                        .getMessage());
        assertEquals(
                "random bits = 33 must lie between 1 and 32",
                assertThrows(IllegalArgumentException.class, () -> Rounding.randomized(33))
                        .getMessage());
    }

    @Test
    void roundingsReadWhatTheyPrint() {
        for (String text : "truncate half-up convergent randomized randomized:8 dither".split(" ", -1)) {
            assertEquals(text, Rounding.parse(text).toString());
        }
        assertEquals(Rounding.RANDOMIZED, Rounding.parse("randomized"));
        assertEquals(Rounding.randomized(8), Rounding.parse("randomized:8"));
    }
}
