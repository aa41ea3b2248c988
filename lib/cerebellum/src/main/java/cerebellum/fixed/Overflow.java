package cerebellum.fixed;

/** What becomes of a sum that does not fit. */
public enum Overflow {
    /** The bits above the word are dropped: 32767 + 1 is -32768. */
    WRAP,
    /** The nearest number that fits. */
    SATURATE;

    /** Fits a number into two's complement of 1 to 64 bits. */
    public long fit(long value, int bits) {
        int spare = 64 - bits;
        long wrapped = value << spare >> spare;
        if (this == WRAP || wrapped == value) {
            return wrapped;
        }
        long most = Long.MAX_VALUE >>> spare;
        return value > 0 ? most : ~most;
    }

    /** Fits a number into 16 bits. */
    public int fit16(long value) {
        return this == WRAP ? (short) value : (int) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
    }

    /** Fits a number into 32 bits. */
    public int fit32(long value) {
        return this == WRAP ? (int) value : (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
    }
}
