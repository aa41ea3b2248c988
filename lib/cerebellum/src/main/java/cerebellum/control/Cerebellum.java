package cerebellum.control;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.network.Engine;
import cerebellum.network.FibreCode;
import java.util.SplittableRandom;

/**
 * A spiking network of two hemispheres beside a controller, as in Shinji, Okuno and Hirata (2024), Figure 2: mossy
 * fibres carry target, error and efference copy, climbing fibres the error of the wrong sign; the Purkinje cells'
 * spikes, low-passed, are added to the controller's command (equations 8 and 9), those of the right hemisphere, which
 * sees everything with the opposite sign, subtracted. A step is 1 ms.
 *
 * <p>Differs: a positive error of the left hemisphere leaves its climbing fibres to chance; the published design
 * inhibits them. Their rates are .5 Hz either way.
 */
public final class Cerebellum implements Tracker {
    /** A current that makes a fibre fire at once, as in the published design. */
    private static final float CERTAIN_PA = 600;

    private static final String[] FIBRES = {"MF", "CF"};

    private final Engine engine;
    private final Tracker beside;
    private final FibreSignals signals;
    private final Output output;
    private final FibreCode mossy;
    private final FibreCode climbing;
    private final int[] fibres = new int[FIBRES.length];
    private final int purkinje;
    private final SplittableRandom chance;
    private final double[] carried = new double[5];
    private final double[] filtered = new double[2];
    private double last;
    private double measuredBefore;

    /**
     * A cerebellum that has not seen anything.
     *
     * @param engine with populations MF, CF and PkC
     * @param beside the controller it is added to
     * @param mossy which signal each mossy fibre carries: 0 target, 1 error, 2 command
     * @param climbing which climbing fibres carry the error
     * @param seed of the climbing fibres' spikes
     */
    public Cerebellum(
            Engine engine,
            Tracker beside,
            FibreSignals signals,
            Output output,
            FibreCode mossy,
            FibreCode climbing,
            Seed seed) {
        this.engine = engine;
        this.beside = beside;
        this.signals = signals;
        this.output = output;
        this.mossy = mossy;
        this.climbing = climbing;
        for (int i = 0; i < fibres.length; i++) {
            fibres[i] = engine.network().index(FIBRES[i]);
        }
        purkinje = engine.network().index("PkC");
        chance = seed.random();
    }

    /**
     * From Purkinje spikes to command.
     *
     * @param outputGain command per spike/ms of the hemisphere's Purkinje cells
     * @param outputMs time constant of the low-pass
     * @param leftShare of the left hemisphere; 0 switches it off
     * @param rightShare of the right hemisphere
     */
    public record Output(double outputGain, double outputMs, double leftShare, double rightShare) {
        /** Checks ranges. */
        public Output {
            Require.in("output gain", outputGain, "", 0, 100);
            Require.in("output filter", outputMs, "ms", 1, 1e5);
            Require.in("share of the left hemisphere", leftShare, "", 0, 10);
            Require.in("share of the right hemisphere", rightShare, "", 0, 10);
        }
    }

    /** The network it runs, for recording. */
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
            filtered[h] += (output.outputGain * engine.count(h, purkinje) - filtered[h]) / output.outputMs;
        }
        last = command;
        measuredBefore = measured;
        return command;
    }

    private void drive(int hemisphere, int sign, double error) {
        float[] current = engine.input(hemisphere, fibres[0]).currentPa;
        int modalities = signals.fiveModalities() ? 5 : 3;
        double limit = signals.limitPa();
        for (int f = 0; f < current.length; f++) {
            int choice = mossy.choice(f);
            double pa = choice < 0 || choice >= modalities ? 0 : sign * mossy.gain(f) * carried[choice];
            current[f] = (float) Math.max(-limit, Math.min(limit, pa));
        }
        double wrong = Math.max(0, -sign * error);
        double perMs = Math.min(signals.climbingHz(), signals.climbingHzPerRps() * wrong) / 1000;
        float[] kick = engine.input(hemisphere, fibres[1]).currentPa;
        for (int f = 0; f < kick.length; f++) {
            boolean driven = !signals.undrivenClimbing() || climbing.choice(f) >= 0;
            kick[f] = chance.nextDouble() < perMs && driven ? CERTAIN_PA : 0;
        }
    }
}
