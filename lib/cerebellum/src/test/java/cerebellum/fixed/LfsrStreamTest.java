package cerebellum.fixed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LfsrStreamTest {
    /** Ordinary seeds, and such as start within a long run of zeros of the shift register. */
    @ParameterizedTest
    @ValueSource(ints = {0x06FB6A68, 0xD2620817, 0x96131062, 0, 1, 2, 0x80000000, 0xFFFFFE00, 0x400, 0x20000000})
    void givesTheWordsOfTheGenerator(int seed) {
        LfsrStream stream = new LfsrStream(seed);
        Lfsr32 generator = new Lfsr32(seed);
        for (int round = 0; round < 2000; round++) {
            int words = 1 + round * 37 % 500;
            stream.fill(words);
            int[] copied = new int[words + 1];
            stream.copy(copied, 1);
            for (int i = 0; i < words; i++) {
                int expected = generator.next();
                assertEquals(expected, stream.word(i), "word " + i + " of round " + round);
                assertEquals(expected, copied[i + 1], "copied word " + i + " of round " + round);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x06FB6A68, 0x12345678, 0})
    void noHighWordIsLeftOut(int seed) {
        LfsrStream stream = new LfsrStream(seed);
        int high = 0;
        int said = 0;
        for (int round = 0; round < 500; round++) {
            stream.fill(64 * 9);
            for (int i = 0; i < 64 * 9; i++) {
                boolean is = (stream.word(i) & 0x7FFFFFFF) > 31 << 26;
                boolean told = stream.high(i & -64) << i < 0;
                assertTrue(told || !is, "word " + i + " of round " + round);
                high += is ? 1 : 0;
                said += told ? 1 : 0;
            }
        }
        assertEquals(1 / 32., high / (500 * 64 * 9.), .003);
        assertEquals(high, said, 3);
    }
}
