package cerebellum.barto1995;

import cerebellum.Require;
import cerebellum.Seed;
import java.util.SplittableRandom;

/**
 * A body, a controller, the delays between them, and the extracerebellar system that notices a movement stopping short.
 *
 * <p>Time goes in steps of 1 ms: sense, command, learn, move. The corrective movement itself is not simulated, only
 * its onset, because that is what fires the climbing fibre (Barto et al. 1995, section 4).
 *
 * @param command the plant and its two commands; the plant is held at the start until the first command arrives
 * @param efferentMs from a command to the plant
 * @param corrector what notices
 * @param noise of the senses
 */
public record StickyMovement(PulseStep command, int efferentMs, Corrector corrector, Noise noise) {
    private static final double DT_S = .001;
    private static final int LONGEST_MS = 1500;

    /** Checks the ranges. */
    public StickyMovement {
        Require.in("efferent delay", efferentMs, "ms", 0, 500);
    }

    /**
     * The extracerebellar system. Its correction begins when a movement is over, that is slow for a while after having
     * been fast (or never fast), and at the latest at a fixed time, if the mass is short of the target; the climbing
     * fibre fires a burst after that.
     *
     * @param slowMPerS slow is below
     * @param slowMs for so long
     * @param neverMs a movement that was never fast is over then
     * @param latestMs any movement is over then
     * @param toleranceM errors up to this are left alone
     * @param climbingMs from the onset of the correction to the climbing fibre
     * @param burstMs length of the climbing fibre's burst
     * @param directional whether it corrects only movements that stop short, not those that go too far
     * @param againM a movement that stops shorter than this is continued by the controller itself, with a new pulse
     */
    public record Corrector(
            double slowMPerS,
            int slowMs,
            int neverMs,
            int latestMs,
            double toleranceM,
            int climbingMs,
            int burstMs,
            boolean directional,
            double againM) {
        /** The same, heeding movements that go too far as well as those that stop short. */
        public Corrector directionless() {
            return new Corrector(slowMPerS, slowMs, neverMs, latestMs, toleranceM, climbingMs, burstMs, false, againM);
        }

        /** The same, leaving greater errors to the controller's own new pulse. */
        public Corrector withAgain(double m) {
            return new Corrector(slowMPerS, slowMs, neverMs, latestMs, toleranceM, climbingMs, burstMs, directional, m);
        }
    }

    /**
     * Independent Gaussian noise in every sample of the senses.
     *
     * @param positionM standard deviation
     * @param velocityMPerS standard deviation
     */
    public record Noise(double positionM, double velocityMPerS) {
        /** None. */
        public static final Noise NONE = new Noise(0, 0);

        /** Checks the ranges. */
        public Noise {
            Require.in("position noise", positionM, "m", 0, .1);
            Require.in("velocity noise", velocityMPerS, "m/s", 0, 1);
        }
    }

    /** The same with another plant. */
    public StickyMovement withCommand(PulseStep other) {
        return new StickyMovement(other, efferentMs, corrector, noise);
    }

    /** The same with another corrector. */
    public StickyMovement withCorrector(Corrector other) {
        return new StickyMovement(command, efferentMs, other, noise);
    }

    /** The same with other noise. */
    public StickyMovement withNoise(Noise other) {
        return new StickyMovement(command, efferentMs, corrector, other);
    }

    /** One movement with learning, ended by the corrector. {@code chance}: Modified if there is noise. */
    public Trial train(PulseStepController controller, double startM, double targetM, SplittableRandom chance) {
        return run(controller, startM, targetM, true, chance, (t, x, v, c) -> {});
    }

    /**
     * One movement without learning, to its endpoint.
     *
     * @param chance Modified if there is noise
     * @param watch sees the true state before each step and the command at the plant
     */
    public Trial test(
            PulseStepController controller,
            double startM,
            double targetM,
            SplittableRandom chance,
            PulseStep.Watch watch) {
        return run(controller, startM, targetM, false, chance, watch);
    }

    private Trial run(
            PulseStepController controller,
            double startM,
            double targetM,
            boolean learns,
            SplittableRandom chance,
            PulseStep.Watch watch) {
        double[] state = {startM, 0};
        double[] atSwitch = {startM, 0};
        double[] issued = new double[LONGEST_MS];
        StickySenses senses = new StickySenses(startM, LONGEST_MS);
        Endpoint end = new Endpoint(startM, command.stickMPerS());
        Judge judge = new Judge(corrector, targetM);
        Count count = new Count();
        controller.start(startM, targetM);
        for (int t = 0; t < LONGEST_MS; t++) {
            sense(senses, state, chance);
            issued[t] = controller.command(senses);
            count.command(t, issued[t], command);
            if (learns) {
                controller.learn(judge.climbs(t));
            }
            double arrived = t < efferentMs ? startM : issued[t - efferentMs];
            if (t >= efferentMs && t - efferentMs == count.lastMs && arrived == command.stepM()) {
                System.arraycopy(state, 0, atSwitch, 0, 2);
            }
            double x = state[0];
            double v = state[1];
            watch.at(t * DT_S, x, v, arrived);
            if (learns ? judge.over(t, x, v, controller, efferentMs) : rests(t, count, state, arrived)) {
                break;
            }
            command.plant().step(state, arrived, DT_S);
            end.step(t * DT_S, DT_S, x, v, state);
        }
        return new Trial(
                end.movement(atSwitch[0], atSwitch[1]), count.lastMs * DT_S, count.switches, judge.fired, judge.pulses);
    }

    private void sense(StickySenses senses, double[] state, SplittableRandom chance) {
        if (noise.positionM > 0 || noise.velocityMPerS > 0) {
            senses.add(
                    state[0] + noise.positionM * Seed.normal(chance),
                    state[1] + noise.velocityMPerS * Seed.normal(chance));
        } else {
            senses.add(state[0], state[1]);
        }
    }

    /** At rest for good: the command has not changed for longer than all delays. */
    private boolean rests(int t, Count count, double[] state, double arrived) {
        return t - count.changedMs > efferentMs + 60 && command.plant().rests(state, arrived, command.stickMPerS());
    }

    /** Counts switches from pulse to step. */
    private static final class Count {
        private double last = Double.NaN;
        private int lastMs;
        private int changedMs;
        private int switches;

        private void command(int t, double issued, PulseStep command) {
            if (issued != last) {
                changedMs = t;
                if (issued == command.stepM()) {
                    lastMs = t;
                    switches++;
                }
            }
            last = issued;
        }
    }

    /** Decides in training when a movement is over and whether it is corrected. */
    private static final class Judge {
        private final Corrector corrector;
        private final double targetM;
        private int began;
        private int slow;
        private boolean fast;
        private int burst = Integer.MAX_VALUE / 2;
        private int end = Integer.MAX_VALUE;
        private boolean fired;
        private int pulses = 1;

        private Judge(Corrector corrector, double targetM) {
            this.corrector = corrector;
            this.targetM = targetM;
        }

        private boolean climbs(int t) {
            return t >= burst && t < burst + corrector.burstMs;
        }

        private boolean over(int t, double x, double v, PulseStepController controller, int efferentMs) {
            slow = Math.abs(v) < corrector.slowMPerS ? slow + 1 : 0;
            fast |= slow == 0;
            boolean stopped = slow >= corrector.slowMs && (fast || t - began >= corrector.neverMs);
            if (end == Integer.MAX_VALUE && (stopped || t - began >= corrector.latestMs)) {
                double missing = targetM - x;
                if (missing > corrector.againM && pulses < 4) {
                    controller.pulseAgain();
                    pulses++;
                    fired = true;
                    burst = t + efferentMs + corrector.climbingMs;
                    began = t;
                    slow = 0;
                    fast = false;
                } else if ((corrector.directional ? missing : Math.abs(missing)) > corrector.toleranceM) {
                    fired = true;
                    burst = t + corrector.climbingMs;
                    end = burst + corrector.burstMs;
                } else {
                    end = t;
                }
            }
            return t >= end - 1;
        }
    }

    /**
     * What came of a movement in the loop.
     *
     * @param movement of the plant; its switch is where the command arrives
     * @param switchS when the controller last switched from pulse to step; 0 if never
     * @param switches how often it did
     * @param climbed whether the climbing fibre fired
     * @param pulses phases of pulse the controller was given
     */
    public record Trial(PulseStep.Movement movement, double switchS, int switches, boolean climbed, int pulses) {
        /** From the controller's switch to the end of the movement. */
        public double leadS() {
            return movement.endS() - switchS;
        }
    }
}
