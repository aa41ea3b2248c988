package cerebellum.shinji2024.chip;

import cerebellum.Require;
import cerebellum.Text;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.QFormat;
import cerebellum.fixed.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number in a register of the chip beside the wish it was made from.
 *
 * @param name of the quantity, the parameter's key where there is one
 * @param wish what it was meant to be, in its unit
 * @param held what the register stands for, in the same unit
 * @param unit "" for a pure number
 * @param format of the register
 * @param raw its content
 */
public record Register(String name, double wish, double held, String unit, QFormat format, long raw) {
    /** A difference that must be said, relative to the wish: one percent. */
    private static final double SAID = .01;

    /**
     * The register for {@code wish * perUnit}, rounded once.
     *
     * @throws IllegalArgumentException if it does not fit, or if something that is not 0 would become 0
     */
    static Register linear(String name, double wish, String unit, double perUnit, QFormat format, Rounding rounding) {
        double value = wish * perUnit;
        double least = (rounding.equals(Rounding.TRUNCATE) ? 1 : .5) * format.resolution();
        long raw = Math.abs(value) <= 0x1p31 ? format.quantize(value, rounding, Overflow.SATURATE, 0) : Long.MAX_VALUE;
        // half a step itself goes to the even number, 0
        double end =
                wish < 0 ? format.value(format.min()) : rounding.equals(Rounding.TRUNCATE) ? least : Math.nextUp(least);
        Require.that(
                value >= format.value(format.min()) && value <= format.value(format.max()) && (raw != 0 || wish == 0),
                "%s = %s must %slie between %s and %s: the chip holds it as %s",
                name,
                with(wish, unit),
                wish < 0 ? "" : "be 0 or ",
                Require.number(digits(end / perUnit, RoundingMode.CEILING)),
                with(digits(format.value(format.max()) / perUnit, RoundingMode.FLOOR), unit),
                format);
        return new Register(name, wish, format.value(raw) / perUnit, unit, format, raw);
    }

    /**
     * The register for the inverse of a quantity, a capacitance or a time constant; negative for a decay that is added,
     * which takes all there is at 1 ms, a step.
     *
     * @throws IllegalArgumentException if it does not fit, or would become 0
     */
    static Register inverse(
            String name, double wish, String unit, boolean negative, QFormat format, Rounding rounding) {
        double value = (negative ? -1 : 1) / wish;
        double least = negative ? 1 : 1 / format.value(format.max());
        long raw = wish >= least ? format.quantize(value, rounding, Overflow.SATURATE, 0) : 0;
        Require.that(
                raw != 0,
                "%s = %s must lie between %s and %s: the chip holds its inverse as %s",
                name,
                with(wish, unit),
                Require.number(digits(least, RoundingMode.CEILING)),
                with(digits(1 / format.resolution(), RoundingMode.FLOOR), unit),
                format);
        return new Register(name, wish, Math.abs(1 / format.value(raw)), unit, format, raw);
    }

    /** Whether what is held differs from the wish by more than a percent. */
    public boolean differs() {
        return Math.abs(held - wish) > SAID * Math.abs(wish);
    }

    /** What is held in place of what was wished. */
    @Override
    public String toString() {
        return Text.of(
                "%s = %s is held as %s (%+.2g %%), %s %d",
                name,
                with(wish, unit),
                with(new BigDecimal(held).round(new MathContext(4)).doubleValue(), unit),
                wish == 0 ? 0 : 100 * (held - wish) / Math.abs(wish),
                format,
                raw);
    }

    /** Six digits, towards the inside of a range: what is printed is allowed. */
    private static double digits(double end, RoundingMode inwards) {
        return new BigDecimal(end).round(new MathContext(6, inwards)).doubleValue();
    }

    private static String with(double number, String unit) {
        return Require.number(number) + (unit.isEmpty() ? "" : " " + unit);
    }
}
