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
    void noWordNearAnEndIsLeftOut(int seed) {
        LfsrStream stream = new LfsrStream(seed);
        long[] high = new long[18];
        long[] low = new long[18];
        long[] small = new long[18];
        int[] are = new int[3];
        int[] said = new int[3];
        for (int round = 0; round < 500; round++) {
            stream.fill(32 * 18);
            stream.ends(high, low);
            stream.small(small);
            for (int i = 0; i < 32 * 18; i++) {
                int word = stream.word(i);
                boolean[] is = {(word & 0x7FFFFFFF) > 31 << 26, (word & 0x7FFFFFFF) < 1 << 26, (word & 0xFFFF) < 1 << 9
                };
                long[][] told = {high, low, small};
                for (int end = 0; end < 3; end++) {
                    boolean tells = ((told[end][i >> 5] << (i & 31)) & 0x80000000L) != 0;
                    assertTrue(tells || !is[end], "word " + i + " of round " + round + ", end " + end);
                    are[end] += is[end] ? 1 : 0;
                    said[end] += tells ? 1 : 0;
                }
            }
        }
        double words = 500 * 32 * 18;
        assertEquals(1 / 32., are[0] / words, .003);
        assertEquals(are[0], said[0], 3);
        assertEquals(1 / 32., are[1] / words, .003);
        assertEquals(1 / 32. + 1 / 1024., said[1] / words, .003);
        assertEquals(1 / 128., are[2] / words, .002);
        assertEquals(1 / 64., said[2] / words, .003);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Integer.MIN_VALUE, 1, -1, 0x7FFFFFFF, 0x10000, 0x4000000, 0x7C000000})
    void theWordsAtTheVeryEndsAreTold(int word) {
        LfsrStream stream = new LfsrStream(Lfsr32.previous(word));
        stream.fill(32);
        assertEquals(word, stream.word(0));
        long[] high = new long[1];
        long[] low = new long[1];
        long[] small = new long[1];
        stream.ends(high, low);
        stream.small(small);
        assertTrue((high[0] & 0x80000000L) != 0 || (word & 0x7FFFFFFF) <= 31 << 26);
        assertTrue((low[0] & 0x80000000L) != 0 || (word & 0x7FFFFFFF) >= 1 << 26);
        assertTrue((small[0] & 0x80000000L) != 0 || (word & 0xFFFF) >= 1 << 9);
    }
}
