package cerebellum.fixed;

import cerebellum.Require;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fixed-point format: a raw integer stands for {@code raw * 2^-fraction}.
 *
 * @param signed two's complement with a sign bit of its own
 * @param whole bits before the point, without the sign
 * @param fraction bits after the point
 */
public record QFormat(boolean signed, int whole, int fraction) {
    private static final Pattern TEXT = Pattern.compile("([su])(\\d{1,2})\\.(\\d{1,2})");

    /** Checks that the word has 1 to 32 bits. */
    public QFormat {
        Require.in("bits before the point", whole, "", 0, 32);
        Require.in("bits after the point", fraction, "", 0, 32);
        Require.in("word length", whole + fraction + (signed ? 1 : 0), "bits", 1, 32);
    }

    /** Reads {@code s7.8}: signed, 7 bits before and 8 after the point; or {@code u0.16}. */
    public static QFormat parse(String text) {
        Matcher m = TEXT.matcher(text);
        Require.that(m.matches(), "format = \"%s\" must look like s7.8 or u0.16", text);
        return new QFormat(m.group(1).equals("s"), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
    }

    /** Length of the word, sign included. */
    public int bits() {
        return whole + fraction + (signed ? 1 : 0);
    }

    /** The step between neighbours. */
    public double resolution() {
        return Math.scalb(1., -fraction);
    }

    /** The least raw number. */
    public long min() {
        return signed ? -1L << (whole + fraction) : 0;
    }

    /** The greatest raw number. */
    public long max() {
        return (1L << (whole + fraction)) - 1;
    }

    /** What a raw number stands for; exact. */
    public double value(long raw) {
        return Math.scalb((double) raw, -fraction);
    }

    /**
     * The raw number for a value, rounded once.
     *
     * @param word a uniform random word for the roundings that need one
     * @throws IllegalArgumentException if the value is NaN or beyond 2^62 steps
     */
    public long quantize(double value, Rounding rounding, Overflow overflow, int word) {
        double scaled = Math.scalb(value, fraction);
        Require.in("value in steps of " + this, scaled, "", -0x1p62, 0x1p62);
        double floor = Math.floor(scaled);
        double part = Math.scalb(scaled - floor, 31);
        // 31 bits of the fraction and one that says whether anything lies below them, so that no tie is made up
        long bits = ((long) part << 1) | (part == Math.rint(part) ? 0 : 1);
        long raw = (long) floor + rounding.up((((long) floor & 1) << 32) | bits, 32, word);
        if (overflow == Overflow.SATURATE) {
            return Math.max(min(), Math.min(max(), raw));
        }
        return signed ? overflow.fit(raw, bits()) : raw & max();
    }

    @Override
    public String toString() {
        return (signed ? "s" : "u") + whole + "." + fraction;
    }
}
