package cerebellum.oviedo2025.idea;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.plant.Eye;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A saccade with numbers: a burst drives the eye until the nucleus brakes it; general knowledge, our own form.
 *
 * <pre>
 *  drive D = burst tanh((E + over) / width)      E: what is left of the way; alone it would go too far by over
 *  brake N = rest - weight e^(-path / reach)     nucleus less Purkinje cells, which fall silent along the path
 *  eye: {@link Eye} under n + slow (D - N),  n' = D - N;  so that its velocity V obeys  V' = (D - N - V) / fast
 * </pre>
 *
 * @param weight of the granule cells on the Purkinje cells; 1: the eye stops on its target
 */
public record BrakedSaccade(
        @About(value = "from fixation to target", low = .01, high = 1)
        double amplitudeRad,

        @About(value = "greatest velocity of the drive", low = .1, high = 100)
        double burstRadPerS,

        @About(value = "way over which the drive falls", low = .01, high = 10)
        double widthRad,

        @About(value = "how much too far the drive goes alone", low = .001, high = 1)
        double overRad,

        @About(value = "the nucleus' rate without Purkinje cells, over the drive on target", low = 1.01, high = 10)
        double rest,

        @About(value = "path over which Purkinje cells fall silent", low = .01, high = 100)
        double reachRad,

        @About(value = "of the granule cells; 1: right", low = 0, high = 10)
        double weight,

        @About("whether the nucleus is there") boolean nucleus) {
    private static final Eye EYE = Eye.human();
    private static final int PER_MS = 50;
    private static final int LONGEST_MS = 600;
    /** rad/s, below which it is over. */
    private static final double STILL = 1e-4;

    /** Checks ranges. */
    public BrakedSaccade {
        Ranges.check(BrakedSaccade.class, amplitudeRad, burstRadPerS, widthRad, overRad, rest, reachRad, weight);
    }

    /** 20 degrees; ours. */
    public static BrakedSaccade of(double weight, boolean nucleus) {
        return new BrakedSaccade(.35, 10, .4, .1, 1.8, .7, weight, nucleus);
    }

    /** Of any size and strength, the brake as said. */
    public static BrakedSaccade draw(double weight, boolean nucleus, Seed seed) {
        SplittableRandom random = seed.of("saccade").random();
        double amplitude = random.nextDouble(.1, .6);
        return new BrakedSaccade(
                amplitude,
                random.nextDouble(6, 16),
                random.nextDouble(.15, .5),
                random.nextDouble(.03, .08),
                random.nextDouble(1.3, 1.6),
                amplitude * random.nextDouble(2.5, 6),
                weight,
                nucleus);
    }

    /** The drive when the eye is on target, rad/s. */
    private double onTarget() {
        return burstRadPerS * StrictMath.tanh(overRad / widthRad);
    }

    private double drive(double errorRad) {
        return burstRadPerS * StrictMath.tanh((errorRad + overRad) / widthRad);
    }

    private double brake(double pathRad) {
        if (!nucleus) {
            return 0;
        }
        double right = (rest - 1) * StrictMath.exp(amplitudeRad / reachRad);
        return onTarget() * (rest - weight * right * StrictMath.exp(-pathRad / reachRad));
    }

    /** A moment. */
    public record Sample(
            double timeMs, double eyeDeg, double velocityDegPerS, double driveRadPerS, double brakeRadPerS) {}

    /** Every millisecond, until the eye hardly moves. */
    public List<Sample> trace() {
        List<Sample> trace = new ArrayList<>();
        run((k, path, v) -> {
            if (k % PER_MS == 0) {
                double d = drive(amplitudeRad - path);
                trace.add(new Sample(k / (double) PER_MS, Math.toDegrees(path), Math.toDegrees(v), d, brake(path)));
            }
        });
        return trace;
    }

    /** What is left of the way when it is over, part of the amplitude; below 0: it went too far. */
    public double missed() {
        double[] last = new double[1];
        run((k, path, v) -> last[0] = 1 - path / amplitudeRad);
        return last[0];
    }

    /** The signs it goes through: its start, then a state whenever one changes, until the eye hardly moves. */
    public List<Envisionment.State> history() {
        List<Envisionment.State> history = new ArrayList<>();
        int[] before = {-1};
        run((k, path, v) -> {
            double d = drive(amplitudeRad - path);
            double n = brake(path);
            int[] places = {1 + sign(amplitudeRad - path), 1 + sign(v), place(d), place(n), 1 + sign(d - n)};
            int acceleration = sign(d - n - v);
            int code = acceleration + 1;
            for (int place : places) {
                code = 5 * code + place;
            }
            if (code != before[0] || k == 1) {
                before[0] = code;
                history.add(state(places, acceleration, k == 0));
            }
        });
        return history;
    }

    /** In the quantities' order of {@link Krichmar1997}: error, velocity, drive, brake, their difference. */
    private Envisionment.State state(int[] places, int acceleration, boolean instant) {
        int on = places[1] - 1;
        int braked = nucleus && weight > 0 ? on : 0;
        return new Envisionment.State(
                Arrays.stream(places).boxed().toList(), List.of(-on, acceleration, -on, braked, -on), instant);
    }

    /** Against 0 and the drive on target. */
    private int place(double rate) {
        return rate <= 0 ? 1 + sign(rate) : 3 + sign(rate - onTarget());
    }

    private static int sign(double x) {
        return (int) Math.signum(x);
    }

    private interface Watcher {
        void at(int k, double path, double velocity);
    }

    private void run(Watcher watcher) {
        double[] eye = new double[2];
        double n = 0;
        double dtS = .001 / PER_MS;
        double burst = Double.POSITIVE_INFINITY;
        // at a turning point the eye stands, but is driven
        for (int k = 0; k < PER_MS * LONGEST_MS && Math.abs(eye[1]) + Math.abs(burst) > STILL; k++) {
            watcher.at(k, eye[0], eye[1]);
            burst = drive(amplitudeRad - eye[0]) - brake(eye[0]);
            EYE.step(eye, n + EYE.slowS() * burst, dtS);
            n += dtS * burst;
        }
    }
}
