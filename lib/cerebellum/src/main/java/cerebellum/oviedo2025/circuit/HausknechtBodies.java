package cerebellum.oviedo2025.circuit;

import cerebellum.Seed;
import cerebellum.plant.CartPole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Bodies that the network of {@link Hausknecht2017} learns to move while they move: an eyelid, a pole on a cart, a car's
 * pedals. Each direction has a microzone.
 *
 * <p>Read in the authors' tasks: times, masses, ranges, how likely an error is, decay of the forces. Differs: fewer mossy
 * fibres, 200, of which a greater part tells something; a nucleus of 1 stands for 100 spikes/s; rests of 200 ms.
 */
final class HausknechtBodies {
    /** Mossy fibres that are excited all the time, and those that tell an angle or a speed. */
    private static final int ALWAYS = 6;

    private static final int CELLS = 45;
    /** A bell's width in mossy fibres: a twentieth of the range, as theirs. */
    private static final double WIDTH = 2;

    /** What is told is renewed so often: ours. */
    private static final int TOLD_MS = 5;

    private static final double FALLEN_RAD = .1745;
    private static final double FASTEST_RAD_PER_S = .5;
    /** A pole that stands so long is balanced: ours. */
    static final double ENOUGH_S = 60;

    private static final int REST_MS = 200;
    /** From tone to shock. */
    static final int TONE_MS = 750;

    private static final int BEFORE_MS = 300;
    private static final int AFTER_MS = 150;
    /** Mossy fibres of the place, of the tone, and of its onset. */
    private static final int PART = 20;

    private final HausknechtCircuit circuit;
    private final Seed seed;
    private final double[] hz = new double[HausknechtCircuit.MOSSY];

    HausknechtBodies(Hausknecht2017 model, int zones, Seed seed) {
        circuit = new HausknechtCircuit(model.granules(), model.ltd(), zones, seed);
        this.seed = seed;
    }

    /** How long a pole stood. */
    record Stand(int trial, double stoodS) {}

    /** Mean distance from the speed that is wanted, and that of a car that only rolls. */
    record Ride(int trial, double offMPerS, double rollingMPerS) {}

    /** The nucleus 1 ms at a time, tone on at 0. */
    record Moment(double timeMs, double nucleus) {}

    /** All mossy fibres as when nothing is told, a few always excited. */
    private void silence() {
        circuit.background(hz);
        Arrays.fill(hz, 0, ALWAYS, HausknechtCircuit.EXCITED_HZ);
    }

    /** Excites those of a row of mossy fibres whose place is near a value of 0 to 1. */
    private void tell(int from, int cells, double value) {
        for (int m = 0; m < cells; m++) {
            double off = (value * (cells - 1) - m) / WIDTH;
            if (Math.abs(off) < 4) {
                hz[from + m] += (HausknechtCircuit.EXCITED_HZ - hz[from + m]) * StrictMath.exp(-off * off / 2);
            }
        }
    }

    /** A place from 0 to 1 on a scale that is logarithmic to both sides of 0, above the smallest. */
    private static double log(double value, double smallest, double greatest) {
        double size = StrictMath.log(Math.max(1, Math.abs(value) / smallest)) / StrictMath.log(greatest / smallest);
        return .5 + Math.copySign(size, value) / 2;
    }

    /**
     * Attempts until the pole stands for 60 s, or so many. It falls at 10 degrees; the rail has no end.
     *
     * @param delayed one error when it has fallen, in place of errors while it falls
     */
    List<Stand> balance(int attempts, boolean delayed) {
        CartPole pole = new CartPole(1, .1, 7.5, 0, 0);
        SplittableRandom random = seed.of("pole").random();
        double[] rate = new double[4];
        double[] command = new double[1];
        double[] push = new double[2];
        List<Stand> all = new ArrayList<>();
        double stood = 0;
        while (all.size() < attempts && stood < ENOUGH_S) {
            circuit.rest();
            Arrays.fill(push, 0);
            double[] s = {0, 1e-5 * (random.nextDouble() - .5), 0, 1e-5 * (random.nextDouble() - .5)};
            int t = 0;
            for (; t < 1000 * ENOUGH_S && Math.abs(s[1]) < FALLEN_RAD; t++) {
                if (t % TOLD_MS == 0) {
                    silence();
                    tell(ALWAYS, CELLS, log(s[1], 1e-5, FALLEN_RAD));
                    tell(ALWAYS + CELLS, CELLS, log(s[3], 1e-4, FASTEST_RAD_PER_S));
                    tell(ALWAYS + 2 * CELLS, CELLS, log(s[2], 1e-3, 3));
                }
                circuit.step(hz);
                for (int z = 0; z < 2; z++) {
                    push[z] = .99 * (push[z] + .01 * circuit.nucleus(z));
                }
                command[0] = push[0] - push[1];
                pole.rate(s, command, rate);
                for (int k = 0; k < 4; k++) {
                    s[k] += rate[k] / 1000;
                }
                s[3] = Math.max(-FASTEST_RAD_PER_S, Math.min(FASTEST_RAD_PER_S, s[3]));
                boolean drawn = random.nextDouble() < Math.min(Math.abs(s[1]), .01);
                if (delayed ? Math.abs(s[1]) >= FALLEN_RAD : drawn && s[1] * s[3] > 0) {
                    circuit.error(s[1] > 0 ? 0 : 1);
                }
            }
            for (int k = 0; k < REST_MS; k++) {
                circuit.step(hz);
            }
            stood = t / 1000.;
            all.add(new Stand(all.size() + 1, stood));
        }
        return all;
    }

    /** Rides of 10 s, each from one speed to another, 0 to 11 m/s; the pedals are set 20 times a second. */
    List<Ride> ride(int rides) {
        SplittableRandom random = seed.of("car").random();
        SplittableRandom errors = seed.of("errors").random();
        List<Ride> all = new ArrayList<>();
        double[] pedal = new double[2];
        for (int ride = 1; ride <= rides; ride++) {
            circuit.rest();
            Arrays.fill(pedal, 0);
            double wanted = 11 * random.nextDouble();
            double v = 11 * random.nextDouble();
            double rolling = v;
            double[] off = new double[2];
            for (int t = 0; t < 10_000; t++) {
                double error = wanted - v;
                if (t % TOLD_MS == 0) {
                    silence();
                    tell(HausknechtCircuit.MOSSY / 2, HausknechtCircuit.MOSSY / 2, .5 + error / 24);
                }
                circuit.step(hz);
                for (int z = 0; z < 2; z++) {
                    pedal[z] = .95 * (pedal[z] + .1 * circuit.nucleus(z));
                }
                if (t % 50 == 0) {
                    v = after(v, Math.max(-.4, Math.min(.4, pedal[0] - pedal[1])));
                    rolling = after(rolling, 0);
                }
                off[0] += Math.abs(error) / 10_000;
                off[1] += Math.abs(wanted - rolling) / 10_000;
                if (errors.nextDouble() < .001 * Math.abs(error)) {
                    circuit.error(error > 0 ? 0 : 1);
                }
            }
            all.add(new Ride(ride, off[0], off[1]));
        }
        return all;
    }

    /** A car's speed 50 ms on: it creeps at 3.1 m/s by itself, and a full pedal would change its speed by g. */
    private static double after(double v, double pedal) {
        return Math.max(0, Math.min(12, v + .05 * (.01 * (3.1 * 3.1 - v * v) + 9.81 * pedal)));
    }

    /**
     * Trials of a tone whose end is an error if they are paired; the nucleus over a trial, mean of the last ten.
     *
     * @param same whether mossy fibres fire the same spikes in each trial
     */
    List<Moment> lid(int trials, boolean paired, boolean same) {
        double[] mean = new double[BEFORE_MS + TONE_MS + AFTER_MS];
        for (int trial = 0; trial < trials; trial++) {
            circuit.rest();
            if (same) {
                circuit.draw(seed.of("trial"));
            }
            for (int k = 0; k < mean.length; k++) {
                int t = k - BEFORE_MS;
                circuit.background(hz);
                Arrays.fill(hz, 0, PART, 45);
                if (t >= 0 && t < TONE_MS) {
                    Arrays.fill(hz, PART, 2 * PART, 45);
                    if (t < 40) {
                        Arrays.fill(hz, 2 * PART, 3 * PART, 125);
                    }
                }
                circuit.step(hz);
                if (paired && t == TONE_MS) {
                    circuit.error(0);
                }
                mean[k] += trial >= trials - 10 ? circuit.nucleus(0) / 10 : 0;
            }
        }
        List<Moment> all = new ArrayList<>();
        for (int k = 100; k < mean.length; k++) {
            all.add(new Moment(k - BEFORE_MS, mean[k]));
        }
        return all;
    }
}
