package cerebellum.oviedo2025.forerunners;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Acute learning of the vestibulo-ocular reflex (Inagaki and Hirata 2017): which inputs of the flocculus are potentiated
 * and which depressed when the reflex's gain is to rise, and when it is to fall.
 *
 * <pre>  eye = head - [sum w_v (g_v - 1) + sum w_e (g_e - 1)],   slip = gain head - eye
 *  dw = rate g (1 - climbing fibre),   climbing fibre: spikes of mean 1 + 2 slip</pre>
 *
 * <p>Eye velocity against the head's counts as positive; g_v are granule cells that carry the head's velocity, g_e those
 * that carry an efference copy of the eye's, towards the head's side, each through a time constant of its own.
 *
 * <p>Read: the abstract. Differs: rates for spikes; all constants are ours. tuned: rate and time constants, on seed 101.
 *
 * @param rate of learning, 1/s
 * @param signed false: the climbing fibre says nothing but that there is slip, for comparison
 */
@Entry("inagaki-hirata-2017")
@Claims("""
        gainUp | gain at .5 Hz after 300 s with a wanted gain of 1.5 | 1.35 to 1.6 | ours | the gain rises | canals; eye plant
        gainDown | the same with .5 | .4 to .65 | ours | the gain falls | -
        vestibularUp | change of vestibular weights, gain up | <= -.02 | read, in the manner of | depression of vestibular inputs | spikes
        eyeUp | change of eye-movement weights, gain up | >= .02 | read, in the manner of | potentiation of eye-movement inputs | -
        vestibularDown | change of vestibular weights, gain down | >= .02 | read, in the manner of | the reverse | -
        eyeDown | change of eye-movement weights, gain down | <= -.02 | read, in the manner of | the reverse | -
        selectivity | change of gain at 5 Hz / that at .5 Hz, the trained one | 0 to .8 | read, in the manner of | learning is frequency-selective | from the predecessor""")
public record InagakiHirata2017(double rate, boolean signed) implements ModelEntry {
    private static final double DT_S = .005;
    private static final int CELLS = 60;
    private static final double START = .3;
    private static final double SESSION_S = 300;
    private static final double TRAINED_HZ = .5;

    /** A rate that settles within a session. */
    public InagakiHirata2017() {
        this(.05, true);
    }

    /** Checks the rate. */
    public InagakiHirata2017 {
        Require.in("learning rate", rate, "1/s", 0, 1);
    }

    /** Ten seconds of learning until a time: gain, mean weights of both kinds over their start. */
    public record Stretch(double timeS, double gain, double vestibular, double eye) {}

    /** A flocculus and its reflex. */
    private final class Reflex {
        private final double[] weight = new double[2 * CELLS];
        private final double[] keep = new double[2 * CELLS];
        private final double[] carried = new double[2 * CELLS];
        private final SplittableRandom chance;
        private double eye;

        Reflex(Seed seed) {
            chance = seed.of("climbing fibre").random();
            SplittableRandom random = seed.of("time constants").random();
            Arrays.fill(weight, START / CELLS);
            Arrays.setAll(keep, i -> StrictMath.exp(-DT_S / (.005 + .195 * random.nextDouble() * random.nextDouble())));
        }

        /** A number of seconds of a head that turns at a frequency; the reflex's gain in them. */
        double turn(double hz, double seconds, double wanted, boolean learns) {
            double sin = 0;
            double cos = 0;
            int steps = (int) Math.round(seconds / DT_S);
            for (int k = 0; k < steps; k++) {
                double phase = 2 * Math.PI * hz * k * DT_S;
                double head = .8 * StrictMath.sin(phase);
                double flocculus = 0;
                for (int i = 0; i < weight.length; i++) {
                    double velocity = i < CELLS ? head : -eye;
                    carried[i] = keep[i] * carried[i] + (1 - keep[i]) * velocity;
                    flocculus += weight[i] * carried[i];
                }
                eye = head - flocculus;
                if (learns) {
                    learn(wanted * head - eye);
                }
                sin += eye * StrictMath.sin(phase) * 2 / steps / .8;
                cos += eye * StrictMath.cos(phase) * 2 / steps / .8;
            }
            return Math.sqrt(sin * sin + cos * cos);
        }

        private void learn(double slip) {
            double mean = Math.max(0, 1 + 2 * (signed ? slip : Math.abs(slip)));
            // spikes of 1/8 each: the mean of eight fibres that fire or not
            double climbing = 0;
            for (int f = 0; f < 8; f++) {
                climbing += chance.nextDouble() < mean / 8 ? 1 : 0;
            }
            double step = rate * DT_S * (1 - climbing) / CELLS;
            for (int i = 0; i < weight.length; i++) {
                weight[i] = Math.max(0, weight[i] + step * Math.max(0, 1 + carried[i]));
            }
        }

        double change(int from) {
            return Arrays.stream(weight, from, from + CELLS).sum() - START;
        }
    }

    /** Learns for a session. {@code wanted}: gain of the reflex at which nothing slips. */
    public List<Stretch> learn(double wanted, Seed seed) {
        return course(new Reflex(seed), wanted);
    }

    private static List<Stretch> course(Reflex reflex, double wanted) {
        List<Stretch> course = new ArrayList<>();
        for (int t = 10; t <= SESSION_S; t += 10) {
            double gain = reflex.turn(TRAINED_HZ, 10, wanted, true);
            course.add(new Stretch(t, gain, reflex.change(0), reflex.change(CELLS)));
        }
        return course;
    }

    /** What is checked. */
    record Measured(
            double gainUp,
            double gainDown,
            double vestibularUp,
            double eyeUp,
            double vestibularDown,
            double eyeDown,
            double selectivity) {}

    @Override
    public Measured measure(Seed seed) {
        Reflex reflex = new Reflex(seed);
        double slowBefore = reflex.turn(TRAINED_HZ, 10, 1, false);
        double fastBefore = reflex.turn(10 * TRAINED_HZ, 10, 1, false);
        List<Stretch> up = course(reflex, 1.5);
        double slow = reflex.turn(TRAINED_HZ, 10, 1, false);
        double fast = reflex.turn(10 * TRAINED_HZ, 10, 1, false);
        List<Stretch> down = learn(.5, seed);
        Stretch risen = up.get(up.size() - 1);
        Stretch fallen = down.get(down.size() - 1);
        return new Measured(
                slow,
                fallen.gain,
                risen.vestibular,
                risen.eye,
                fallen.vestibular,
                fallen.eye,
                Math.abs(fast - fastBefore) / Math.abs(slow - slowBefore));
    }

    @Override
    public Picture picture() {
        List<Stretch> up = learn(1.5, new Seed(1));
        List<Stretch> down = learn(.5, new Seed(1));
        return Picture.of(
                "The gain rises as vestibular weights fall and eye-movement weights rise",
                Panel.of("timeS", "gain")
                        .line("wanted 1.5", up, Stretch::timeS, Stretch::gain)
                        .line("wanted 0.5", down, Stretch::timeS, Stretch::gain),
                Panel.of("timeS", "weightChange")
                        .line("vestibular, gain up", up, Stretch::timeS, Stretch::vestibular)
                        .line("eye movement, gain up", up, Stretch::timeS, Stretch::eye)
                        .dashes("vestibular, gain down", down, Stretch::timeS, Stretch::vestibular)
                        .dashes("eye movement, gain down", down, Stretch::timeS, Stretch::eye));
    }
}
