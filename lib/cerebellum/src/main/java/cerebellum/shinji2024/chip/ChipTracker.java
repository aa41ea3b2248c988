package cerebellum.shinji2024.chip;

import cerebellum.Require;
import cerebellum.control.Target;
import cerebellum.fixed.Rounding;
import cerebellum.network.Engine;
import cerebellum.network.Network;
import cerebellum.shinji2024.NetworkTracker;

/**
 * The chip in the loop: network, fibre coding, controller, output filter and target in the integers of the hardware, bit
 * for bit ({@link ChipLoop}). All chance in it is the chip's own.
 */
public final class ChipTracker implements NetworkTracker {
    private static final double SPEED = 0x1p16;

    private final FixedEngine engine;
    private final ChipLoop loop;

    /**
     * A chip after its reset.
     *
     * @param network its constants
     * @param registers of what stands around it, and of the rule
     */
    public ChipTracker(Network network, ChipRegisters registers) {
        engine = new FixedEngine(network, Quirks.PAPER, Rounding.RANDOMIZED);
        engine.rule(0, registers.rule());
        engine.rule(1, registers.rule());
        int gain = registers.climbing().get(0);
        int offset = registers.climbing().get(1);
        int purkinje = network.index("PkC");
        int[] wrong = new int[2];
        loop = new ChipLoop(registers, (hem, signals, learns) -> {
            wrong[0] = signals[3];
            wrong[1] = signals[3];
            engine.mossy(hem, signals);
            engine.climbing(hem, wrong, gain, offset);
            engine.pass(hem, learns);
            return engine.count(hem, purkinje);
        });
    }

    @Override
    public Engine engine() {
        return engine;
    }

    /** {@inheritDoc} The target must be that of {@link #target}: the chip makes its own. */
    @Override
    public double command(double target, double measured) {
        int command = loop.tick((int) Math.rint(measured * SPEED));
        Require.that(
                Math.round(target * SPEED) == loop.target(),
                "target = %s rps must be %s rps, which the chip makes for itself",
                target,
                loop.target() / SPEED);
        return command / SPEED;
    }

    /** The chip's target, for what must know it beside the chip. */
    public static Target target(ChipRegisters registers) {
        int wave = registers.wave();
        int frequency = registers.frequency();
        int amplitude = registers.amplitude();
        return Target.of(
                TargetGenerator.PHASES / frequency,
                step -> TargetGenerator.target(wave, step * frequency, amplitude) / SPEED);
    }
}
