package cerebellum.control;

import cerebellum.Require;
import java.util.List;

/**
 * What a plant is to do, and what stands in the way. The score of a cycle is the mean absolute error of what is tracked,
 * as the plant's own senses have it, over steps and targets.
 *
 * @param dtS length of a step
 * @param senses of the plant, in its order; the first ones are tracked, one a target
 * @param commands of the plant, in its order
 * @param targets periodic, of one length and one unit
 * @param lag delays
 * @param cycles how many of the targets
 * @param loads cycles in which the extra load is on
 */
public record Task(
        double dtS, List<Port> senses, List<Port> commands, List<Target> targets, Lag lag, int cycles, Loads loads) {
    /** So many times a sense's size off its target, a trial is lost. */
    static final double LOST = 10;

    /** Checks ranges and lengths. */
    public Task {
        Require.in("dt_s", dtS, "s", 1e-6, 1);
        Require.in("cycles", cycles, "", 1, 1_000_000);
        senses = List.copyOf(senses);
        commands = List.copyOf(commands);
        targets = List.copyOf(targets);
        Require.in("targets", targets.size(), "", 1, senses.size());
        Require.in("commands", commands.size(), "", 1, 1000);
        for (Target target : targets) {
            Require.length("a target", target.steps(), targets.get(0).steps());
        }
        Require.steps("efferent_s", lag.efferentS, "s", dtS);
        Require.steps("afferent_s", lag.afferentS, "s", dtS);
    }

    /**
     * A command or a sense.
     *
     * @param name with its unit, as a column: {@code angle_rad}
     * @param size of a command: the loop holds it between -size and size; of a sense: what is usual at the task, the
     *     range of a code for it; a trial whose error is ten times as large is lost
     * @param noise standard deviation of what is added on the way, a number a step
     */
    public record Port(String name, double size, double noise) {
        /** Checks ranges. */
        public Port {
            Require.in("size of " + name, size, "", 1e-12, 1e12);
            Require.in("noise of " + name, noise, "", 0, 1e12);
        }

        /** Without noise. */
        public Port(String name, double size) {
            this(name, size, 0);
        }
    }

    /**
     * Delays, whole numbers of steps.
     *
     * @param efferentS from controller to plant
     * @param afferentS from plant to controller
     */
    public record Lag(double efferentS, double afferentS) {
        /** None. */
        public static final Lag NONE = new Lag(0, 0);

        /** Checks ranges. */
        public Lag {
            Require.in("efferent_s", efferentS, "s", 0, 10);
            Require.in("afferent_s", afferentS, "s", 0, 10);
        }

        /** So many times as long. */
        public Lag times(double factor) {
            return new Lag(factor * efferentS, factor * afferentS);
        }
    }

    /** Steps in a cycle. */
    public int steps() {
        return targets.get(0).steps();
    }

    /** Steps from controller to plant. */
    public int efferentSteps() {
        return (int) Math.round(lag.efferentS / dtS);
    }

    /** Steps from plant to controller. */
    public int afferentSteps() {
        return (int) Math.round(lag.afferentS / dtS);
    }

    /** The same with other delays. */
    public Task with(Lag other) {
        return new Task(dtS, senses, commands, targets, other, cycles, loads);
    }

    /** The same for other cycles under other loads. */
    public Task with(int otherCycles, Loads other) {
        return new Task(dtS, senses, commands, targets, lag, otherCycles, other);
    }

    /** The same with so many times the noise. */
    public Task withNoise(double factor) {
        return new Task(dtS, noisier(senses, factor), noisier(commands, factor), targets, lag, cycles, loads);
    }

    private static List<Port> noisier(List<Port> ports, double factor) {
        return ports.stream()
                .map(p -> new Port(p.name, p.size, factor * p.noise))
                .toList();
    }
}
