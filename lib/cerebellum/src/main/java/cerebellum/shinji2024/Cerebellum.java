package cerebellum.shinji2024;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.control.Tracker;
import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.Rounding;
import cerebellum.network.Engine;
import cerebellum.shinji2024.chip.ChipCerebellum;
import cerebellum.shinji2024.chip.FibreCode;
import cerebellum.shinji2024.chip.FixedEngine;
import cerebellum.shinji2024.chip.OutputFilter;
import cerebellum.shinji2024.chip.Quirks;
import cerebellum.shinji2024.chip.Registers;
import cerebellum.shinji2024.chip.Shinji2024Chip;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * A spiking network of two hemispheres beside a controller, as in Shinji, Okuno and Hirata (2024), Figure 2: mossy
 * fibres carry target, error and efference copy, climbing fibres the error of the wrong sign; the Purkinje cells'
 * spikes, low-passed, are added to the controller's command (equations 8 and 9), those of the right hemisphere, which
 * sees everything with the opposite sign, subtracted. A step is 1 ms.
 *
 * <p>Under a {@link FixedEngine} the network, the filter and the controller are the chip's, but what the fibres carry is
 * computed here in real numbers, held within the limit, and climbing fibres fire by chance of their own, in proportion to
 * the error up to a highest rate. {@link ChipCerebellum} has all of it in the chip's integers.
 *
 * <p>Differs: a positive error of the left hemisphere leaves its climbing fibres to chance; the published design
 * inhibits them. Their rates are .5 Hz either way.
 */
public final class Cerebellum implements NetworkTracker {
    /** A current that makes a fibre fire at once, as in the published design. */
    private static final float CERTAIN_PA = 600;

    private final Engine engine;
    private final Tracker beside;
    private final FibreSignals signals;
    private final Output output;
    private final IntToDoubleFunction[] lowPass;
    private final Quirks quirks;
    private final FibreCode mossy;
    private final FibreCode climbing;
    private final int mossyFibres;
    private final int climbingFibres;
    private final int purkinjeCells;
    private final SplittableRandom chance;
    private final double[] carried = new double[5];
    private final double[] filtered = new double[2];
    private double last;
    private double measuredBefore;

    /**
     * A cerebellum that has not seen anything.
     *
     * @param engine with populations MF, CF and PkC; under a {@link FixedEngine} the output is filtered as on the chip
     * @param beside the controller it is added to
     * @param quirks those of fibres and filter are followed here
     * @param seed of the climbing fibres' spikes
     */
    public Cerebellum(Engine engine, Tracker beside, FibreSignals signals, Output output, Quirks quirks, Seed seed) {
        this.engine = engine;
        this.beside = beside;
        this.signals = signals;
        this.output = output;
        this.quirks = quirks;
        mossyFibres = engine.network().index("MF");
        climbingFibres = engine.network().index("CF");
        purkinjeCells = engine.network().index("PkC");
        mossy = FibreCode.mossy(engine.network().count("MF"));
        climbing = FibreCode.climbing(engine.network().count("CF"));
        lowPass = engine instanceof FixedEngine ? output.chip(quirks) : output.exact();
        chance = seed.random();
    }

    /** From Purkinje spikes to command. */
    public record Output(
            @About(value = "command per spike/ms of the hemisphere's Purkinje cells", low = 0, high = 100)
            double outputGain,

            @About(value = "time constant of the low-pass of Purkinje spikes", low = 1, high = 1e5)
            double outputMs,

            @About(value = "share of the left hemisphere in the command; 0 switches it off", low = 0, high = 10)
            double leftShare,

            @About(value = "share of the right hemisphere in the command; 0 switches it off", low = 0, high = 10)
            double rightShare) {
        /** Checks ranges. */
        public Output {
            Ranges.check(Output.class, outputGain, outputMs, leftShare, rightShare);
        }

        /** Low-passes of both hemispheres: this step's spikes in, command out. */
        IntToDoubleFunction[] exact() {
            double[] y = new double[2];
            return filters(h -> spikes -> y[h] += (outputGain * spikes - y[h]) / outputMs);
        }

        /** Fills the registers of the chip's filter. */
        public OutputFilter hold(Registers into) {
            return into.filter(outputGain, outputMs);
        }

        /** The same on the chip, which draws the words of both from one generator. */
        IntToDoubleFunction[] chip(Quirks quirks) {
            OutputFilter filter = hold(new Registers());
            Lfsr32 words = new Lfsr32(Shinji2024Chip.OUTPUT_FILTER_SEED);
            int[] y = new int[2];
            return filters(h -> spikes -> {
                y[h] = filter.step(y[h], spikes, words.next(), Rounding.RANDOMIZED, quirks);
                return y[h] * 0x1p-16;
            });
        }

        private static IntToDoubleFunction[] filters(IntFunction<IntToDoubleFunction> one) {
            return new IntToDoubleFunction[] {one.apply(0), one.apply(1)};
        }
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public double command(double target, double measured) {
        double error = target - measured;
        double command =
                beside.command(target, measured) + output.leftShare * filtered[0] - output.rightShare * filtered[1];
        carried[0] = signals.targetPaPerRps() * target;
        carried[1] = signals.errorPaPerRps() * error;
        carried[2] = signals.commandPa() * last;
        carried[3] = signals.targetPaPerRps() * (measuredBefore - measured - target);
        carried[4] = -carried[0];
        drive(0, 1, error);
        drive(1, -1, error);
        engine.step();
        for (int h = 0; h < 2; h++) {
            filtered[h] = lowPass[h].applyAsDouble(engine.count(h, purkinjeCells));
        }
        last = command;
        measuredBefore = measured;
        return command;
    }

    private void drive(int hemisphere, int sign, double error) {
        float[] current = engine.input(hemisphere, mossyFibres).currentPa;
        int modalities = quirks.has(Quirks.Switch.FIVE_MODALITIES) ? 5 : 3;
        double limit = signals.limitPa();
        for (int f = 0; f < current.length; f++) {
            int choice = mossy.choice(f);
            double pa = choice < 0 || choice >= modalities ? 0 : sign * mossy.gain(f) * carried[choice];
            current[f] = (float) Math.max(-limit, Math.min(limit, pa));
        }
        double wrong = Math.max(0, -sign * error);
        double perMs = Math.min(signals.climbingHz(), signals.climbingHzPerRps() * wrong) / 1000;
        float[] kick = engine.input(hemisphere, climbingFibres).currentPa;
        boolean neighbours = quirks.has(Quirks.Switch.NEIGHBOURS_INTENSITY);
        for (int f = 0; f < kick.length; f++) {
            boolean driven = isDriven(f) && (!neighbours || isDriven(Math.min(f + 1, kick.length - 1)));
            kick[f] = chance.nextDouble() < perMs && driven ? CERTAIN_PA : 0;
        }
    }

    private boolean isDriven(int climbingFibre) {
        return !quirks.has(Quirks.Switch.UNDRIVEN_CLIMBING_FIBRES) || climbing.choice(climbingFibre) >= 0;
    }
}
