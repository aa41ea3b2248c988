package cerebellum.shinji2024;

import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Loop;
import cerebellum.control.Moment;
import cerebellum.control.Tracker;
import cerebellum.network.Engine;
import java.util.Arrays;

/** A run of a {@link MotorTrial}; what is done so far can be read while it goes on. */
final class MotorRun {
    /** Conductance of weight 1, pS. */
    private static final double FULL_PS = 1000 * Shinji2024.FULL_WEIGHT_NS;

    /** Cycles whose commands are kept. */
    private static final int COMMANDS = 2;

    /** Sees nothing. */
    static final Watch UNWATCHED = (cycle, step, target, measured, tracker) -> {};

    private final MotorTrial trial;
    private final boolean cerebellum;
    private final Seed seed;
    /** Mean absolute error by cycle. */
    final double[] errorRps;
    /** Spikes by cycle and population, of both hemispheres; of the controller alone, none. */
    final long[][] spikes;
    /** Mean plastic weight by cycle, pS. */
    final double[] weightPs;

    /** Of the chip; of anything else, none. */
    final CommandLog commands;

    private volatile int done;

    MotorRun(MotorTrial trial, boolean cerebellum, Seed seed) {
        this.trial = trial;
        this.cerebellum = cerebellum;
        this.seed = seed;
        errorRps = new double[trial.cycles()];
        spikes = new long[trial.cycles()][Shinji2024.PKC + 1];
        weightPs = new double[trial.cycles()];
        commands = new CommandLog(trial.onChip() ? COMMANDS * trial.wanted().steps() : 0);
    }

    /** Sees each step of each cycle; the engine is null without a cerebellum. */
    interface Watch {
        /** Called after the engine's step and before the plant's. */
        void at(int cycle, int step, double target, double measured, Tracker tracker);
    }

    /** Cycles done. */
    int done() {
        return done;
    }

    /** Runs until the end or until the thread is interrupted. */
    MotorRun run(Watch watch) {
        Tracker tracker = trial.tracker(cerebellum, seed);
        Tracker heard = trial.onChip() ? commands.of(tracker) : tracker;
        Loop loop = new Loop(trial.setup().machine(seed), trial.task(), Controller.NOTHING, heard, seed.random());
        while (done < trial.cycles() && !Thread.currentThread().isInterrupted()) {
            int cycle = done;
            errorRps[cycle] = loop.cycle(at -> {
                Moment now = at.now();
                watch.at(cycle, now.stepInCycle(), now.reference(0), now.sense(0), tracker);
                if (tracker instanceof NetworkTracker network) {
                    count(network.engine(), spikes[cycle]);
                }
                return true;
            });
            if (tracker instanceof NetworkTracker network) {
                weightPs[cycle] = (mean(network.engine(), 0) + mean(network.engine(), 1)) / 2;
            }
            done = cycle + 1;
        }
        return this;
    }

    private static void count(Engine engine, long[] into) {
        for (int p = 0; p < into.length; p++) {
            into[p] += engine.count(0, p) + engine.count(1, p);
        }
    }

    private static double mean(Engine engine, int hemisphere) {
        double sum = 0;
        float[] weights = engine.weights(hemisphere);
        for (float w : weights) {
            sum += w;
        }
        return FULL_PS * sum / weights.length;
    }

    /** Mean error over cycles {@code from} to {@code to - 1}; NaN if they are not all done. */
    double errorRps(int from, int to) {
        return to <= done && from < to
                ? Arrays.stream(errorRps, from, to).average().orElse(Double.NaN)
                : Double.NaN;
    }
}
