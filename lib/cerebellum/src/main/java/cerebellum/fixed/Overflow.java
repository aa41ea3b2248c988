package cerebellum.fixed;

/** What becomes of a sum that does not fit. */
public enum Overflow {
    /** The bits above the word are dropped: 32767 + 1 is -32768. */
    WRAP,
    /** The nearest number that fits. */
    SATURATE,
    /** Nothing, for whoever says so has shown that every sum fits: what does not, goes on as it is or wraps. */
    CANNOT;

    /** Fits a number into two's complement of 1 to 64 bits. */
    public long fit(long value, int bits) {
        int spare = 64 - bits;
        long wrapped = value << spare >> spare;
        if (this != SATURATE || wrapped == value) {
            return wrapped;
        }
        long most = Long.MAX_VALUE >>> spare;
        return value > 0 ? most : ~most;
    }

    /** Fits a number into 16 bits. */
    public int fit16(long value) {
        int low = (short) value;
        return low == value || this != SATURATE ? low : value < 0 ? Short.MIN_VALUE : Short.MAX_VALUE;
    }

    /** Fits a number into 32 bits. */
    public int fit32(long value) {
        int low = (int) value;
        return low == value || this != SATURATE ? low : value < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }

    /** {@link #fit16(long)} of every number in an array, in loops fit for vector instructions. Modified. */
    public void fit16(int[] values) {
        if (this == CANNOT) {
            return;
        }
        if (this == WRAP) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (values[i] << 16) >> 16;
            }
            return;
        }
        for (int i = 0; i < values.length; i++) {
            int above = values[i] - Short.MAX_VALUE;
            int below = Short.MAX_VALUE - Short.MIN_VALUE + (above & above >> 31);
            values[i] = Short.MIN_VALUE + (below & ~(below >> 31));
        }
    }
}
