package cerebellum.notebook;

import cerebellum.Text;
import cerebellum.experiment.Picture.Axis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * From a quantity to units of a picture, two pixels each, with ticks at round numbers: 1, 2 or 5 times a power of ten, at
 * least 60 units apart along a line of writing and 36 upright, and as far as their labels need.
 */
final class Scale {
    /** The least distance of two ticks along a line of writing. */
    static final double APART = 60;
    /** Upright, where labels stand one above the other. */
    static final double UPRIGHT = 36;

    private static final double ROUNDING = 1e-9;

    private final boolean log;
    private final double low;
    private final double high;
    private final double pixels;
    private final List<Double> ticks;

    private Scale(boolean log, double low, double high, double pixels, List<Double> ticks) {
        this.log = log;
        this.low = low;
        this.high = high;
        this.pixels = pixels;
        this.ticks = ticks;
    }

    /** A scale along a line of writing for data between two values; {@code tight}: ends where the data do. */
    static Scale along(Axis axis, double least, double greatest, boolean tight, double pixels) {
        return of(axis, least, greatest, tight, pixels, APART, label -> Letters.width(Letters.SMALL, label));
    }

    /** A scale upright. */
    static Scale upright(Axis axis, double least, double greatest, double pixels) {
        return of(axis, least, greatest, false, pixels, UPRIGHT, label -> 12);
    }

    /**
     * A scale for data between two values.
     *
     * @param tight ends where the data do; else with some room, and from 0 if no value is below
     * @param apart the least distance of two ticks
     * @param room what a label takes along the axis
     */
    private static Scale of(
            Axis axis,
            double least,
            double greatest,
            boolean tight,
            double pixels,
            double apart,
            ToDoubleFunction<String> room) {
        double low = least;
        double high = greatest;
        if (axis.log()) {
            low = StrictMath.log10(Double.isNaN(axis.low()) ? least : axis.low());
            high = StrictMath.log10(Double.isNaN(axis.high()) ? greatest : axis.high());
            if (high - low < .05) {
                low -= .5;
                high += .5;
            }
            return logarithmic(low, high, pixels, apart, room);
        }
        if (low >= high) {
            double pad = low == 0 ? 1 : Math.abs(low) / 2;
            high += pad;
            low -= pad;
        } else if (!tight) {
            double pad = .05 * (high - low);
            high += pad;
            low -= pad;
        }
        boolean nearZero = least >= 0 && least <= .12 * (greatest - least);
        low = least >= 0 && (!tight || nearZero) ? 0 : low;
        low = Double.isNaN(axis.low()) ? low : axis.low();
        high = Double.isNaN(axis.high()) ? high : axis.high();
        double step = step(low, high, pixels, apart, room);
        double near = .02 * (high - low); // 999 ms end at 1,000
        double begin = Math.floor(low / step + ROUNDING) * step;
        double end = Math.ceil(high / step - ROUNDING) * step;
        low = tight && Double.isNaN(axis.low()) && low - begin < near ? begin : low;
        high = tight && Double.isNaN(axis.high()) && end - high < near ? end : high;
        boolean few = Math.floor(high / step + ROUNDING) - Math.ceil(low / step - ROUNDING) < 1;
        if (few) {
            low = Double.isNaN(axis.low()) ? Math.floor(low / step) * step : low;
            high = Double.isNaN(axis.high()) ? Math.ceil(high / step) * step : high;
        }
        List<Double> ticks = new ArrayList<>();
        for (double n = Math.ceil(low / step - ROUNDING); n * step <= high + ROUNDING * step; n++) {
            ticks.add(BigDecimal.valueOf(n)
                    .multiply(new BigDecimal(Double.toString(step)))
                    .doubleValue());
        }
        return new Scale(false, low, high, pixels, List.copyOf(ticks));
    }

    /** A scale of words at 0, 1, 2 ... */
    static Scale words(int count, double pixels) {
        return new Scale(false, -.5, count - .5, pixels, List.of());
    }

    private static double step(double low, double high, double pixels, double least, ToDoubleFunction<String> room) {
        int power = (int) Math.floor(StrictMath.log10((high - low) / pixels));
        for (; ; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                double step = new BigDecimal(digit).scaleByPowerOfTen(power).doubleValue();
                double apart = step / (high - low) * pixels;
                if (apart >= least && apart >= room.applyAsDouble(widest(low, high, step)) + 12) {
                    return step;
                }
            }
        }
    }

    private static String widest(double low, double high, double step) {
        String first = label(Math.ceil(low / step) * step, step);
        String last = label(Math.floor(high / step) * step, step);
        String inner = label(Math.ceil(low / step + 1) * step, step);
        return first.length() >= last.length() && first.length() >= inner.length()
                ? first
                : last.length() >= inner.length() ? last : inner;
    }

    private static Scale logarithmic(
            double low, double high, double pixels, double apart, ToDoubleFunction<String> room) {
        double decade = pixels / (high - low);
        double need = Math.max(apart, room.applyAsDouble("10,000") + 12);
        int[] digits = decade * .30 >= need ? new int[] {1, 2, 5} : new int[] {1};
        int every = (int) Math.max(1, Math.ceil(need / decade));
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(low) - 1; power <= high + 1; power++) {
            for (int digit : digits) {
                double tick = new BigDecimal(digit).scaleByPowerOfTen(power).doubleValue();
                double at = StrictMath.log10(tick);
                if (power % every == 0 && at >= low - ROUNDING && at <= high + ROUNDING) {
                    ticks.add(tick);
                }
            }
        }
        if (ticks.size() < 2 && (Math.floor(low) < low || Math.ceil(high) > high)) {
            return logarithmic(Math.floor(low), Math.ceil(high), pixels, apart, room);
        }
        return new Scale(true, low, high, pixels, List.copyOf(ticks));
    }

    /** Pixels from the axis' begin. */
    double at(double value) {
        double along = log ? StrictMath.log10(value) : value;
        return (along - low) / (high - low) * pixels;
    }

    /** Whether a value is on the axis. */
    boolean holds(double value) {
        double along = log ? StrictMath.log10(value) : value;
        return along >= low - ROUNDING * (high - low) && along <= high + ROUNDING * (high - low);
    }

    List<Double> ticks() {
        return ticks;
    }

    /** A tick as it is printed. */
    String label(double tick) {
        double step = log ? tick : ticks.size() > 1 ? ticks.get(1) - ticks.get(0) : tick;
        return label(tick, step);
    }

    private static String label(double tick, double step) {
        if (tick == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(Double.toString(tick)).round(new MathContext(12));
        if (Math.abs(step) < 1e-4 || Math.abs(tick) >= 1e7) {
            BigDecimal plain = exact.stripTrailingZeros();
            int power = plain.precision() - plain.scale() - 1;
            return plain.scaleByPowerOfTen(-power).stripTrailingZeros().toPlainString() + "e" + power;
        }
        return Math.abs(tick) >= 10_000 && step >= 1
                ? Text.of("%,d", exact.longValue())
                : exact.stripTrailingZeros().toPlainString();
    }
}
