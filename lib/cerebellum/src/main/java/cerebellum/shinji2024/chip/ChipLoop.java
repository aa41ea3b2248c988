package cerebellum.shinji2024.chip;

import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.Rounding;

/**
 * What stands around the hemispheres on the chip, a millisecond at a time, in its integers: target, controller, what the
 * fibres carry, output filter. It equals {@code hdl/rtl/cerebellum.vhd} bit for bit.
 *
 * <pre>  command = pd(target, measured) + left - right    with the outputs of the millisecond before</pre>
 */
public final class ChipLoop {
    private static final Overflow SUMS = Overflow.SATURATE;

    private final ChipRegisters is;
    private final Hemispheres hemispheres;
    private final PdController pd = new PdController(Quirks.PAPER);
    private final Lfsr32 words = new Lfsr32(Shinji2024Chip.OUTPUT_FILTER_SEED);
    private final int proportional;
    private final int derivative;
    private final int[] gains;
    private final int[] signals = new int[4];
    private final int[] output = new int[2];
    private int phase;
    private int target;
    private int command;
    private boolean begun;

    /** At rest, before the first millisecond. */
    public ChipLoop(ChipRegisters registers, Hemispheres hemispheres) {
        is = registers;
        this.hemispheres = hemispheres;
        proportional = registers.pd().get(0);
        derivative = registers.pd().get(1);
        gains = registers.fibres().stream().mapToInt(g -> g).toArray();
    }

    /** What runs the two hemispheres. */
    @FunctionalInterface
    public interface Hemispheres {
        /**
         * One pass.
         *
         * @param signals target, error, command and, of the other sign, error for the climbing fibres, s11.4 pA; not
         *     modified
         * @param learns whether weights may change: never in the first millisecond
         * @return the number of Purkinje cells that fired
         */
        int pass(int hemisphere, int[] signals, boolean learns);
    }

    /** A quantity, s15.16, as a fibre of gain 1 sees it, s11.4 pA. {@code turned}: with the opposite sign. */
    public static int signal(int quantity, int gain, boolean turned) {
        int scaled = SUMS.fit16(((long) quantity * gain) >> 20);
        return turned ? SUMS.fit16(-scaled) : scaled;
    }

    /** A millisecond: measured speed in, command out, both s15.16. */
    public int tick(int measured) {
        int before = target;
        target = TargetGenerator.target(is.wave(), phase, is.amplitude());
        phase = (phase + is.frequency()) & (TargetGenerator.PHASES - 1);
        int change = SUMS.fit32((long) target - before);
        int alone = pd.step(proportional, derivative, target, change, measured);
        int last = command;
        command = SUMS.fit32((long) alone + output[0] - output[1]);
        for (int hem = 0; hem < 2; hem++) {
            boolean right = hem == 1;
            signals[0] = signal(target, gains[0], right);
            signals[1] = signal(pd.speedError(), gains[1], right);
            signals[2] = signal(last, gains[2], right);
            signals[3] = signal(pd.speedError(), gains[3], !right);
            int fired = hemispheres.pass(hem, signals, begun);
            output[hem] = is.output().step(output[hem], fired, words.next(), Rounding.RANDOMIZED, Quirks.PAPER);
        }
        begun = true;
        return command;
    }

    /** The target of the last millisecond, s15.16. */
    public int target() {
        return target;
    }
}
