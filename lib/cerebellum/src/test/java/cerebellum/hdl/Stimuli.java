package cerebellum.hdl;

import cerebellum.fixed.Overflow;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.Sums;
import java.util.SplittableRandom;

/** Random numbers mixed with corners, now and then a clock in which nothing is valid. */
abstract class Stimuli {
    static final Rounding RANDOMIZED = Rounding.RANDOMIZED;
    static final Sums SUMS = new Sums(RANDOMIZED, Overflow.SATURATE);
    private static final long[] CORNERS = {0, 1, -1, 2, -2, 511, 512, -512, 513, 1 << 14, -1 << 14, 32767, -32768};

    final SplittableRandom random;
    final int rows;

    /** {@code random} is shared by all stimuli of a run, so that their order matters. */
    Stimuli(SplittableRandom random, int rows) {
        this.random = random;
        this.rows = rows;
    }

    final boolean valid() {
        return random.nextInt(5) > 0;
    }

    final long word() {
        return random.nextInt(3) == 0 ? CORNERS[random.nextInt(CORNERS.length)] : (short) random.nextInt();
    }

    final long wide() {
        return switch (random.nextInt(4)) {
            case 0 -> CORNERS[random.nextInt(CORNERS.length)] << random.nextInt(17);
            case 1 -> random.nextBoolean() ? Integer.MAX_VALUE : Integer.MIN_VALUE;
            default -> random.nextInt();
        };
    }

    static long bit(boolean truth) {
        return truth ? 1 : 0;
    }
}
