package cerebellum.shinji2024.chip;

/** The target as the chip makes it: a wave out of a quarter of a sine in 128 parts, joined by straight lines. */
public final class TargetGenerator {
    /** Phases of a cycle. */
    public static final int PHASES = 8192;

    private TargetGenerator() {}

    /**
     * A wave between -2^15 and 2^15.
     *
     * @param kind 0 sine, 1 square, 2 or more triangle
     * @param phase 0 to {@link #PHASES} - 1
     */
    public static int wave(int kind, int phase) {
        int along = phase & 2047;
        boolean falling = (phase >> 11 & 1) == 1;
        int size;
        if (kind == 1) {
            size = 32767;
        } else if (kind >= 2) {
            size = falling ? 32767 - 16 * along : 16 * along;
        } else {
            int at = along >> 4;
            int part = along & 15;
            int low = falling ? quarter(128 - at) : quarter(at);
            int high = falling ? quarter(127 - at) : quarter(at + 1);
            size = Math.min(32767, (low * (16 - part) + high * part + 8) >> 4);
        }
        return phase >> 12 == 1 ? -size : size;
    }

    private static int quarter(int i) {
        return (int) Math.rint(32768 * StrictMath.sin(Math.PI / 2 * i / 128));
    }

    /** The target at a phase, s15.16. {@code amplitude}: {@link Formats#AMPLITUDE}. */
    public static int target(int kind, int phase, int amplitude) {
        return (int) (((long) wave(kind, phase) * amplitude) >> 8);
    }
}
