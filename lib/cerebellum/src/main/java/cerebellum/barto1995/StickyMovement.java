package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.barto1995.PulseStep.Endpoint;
import cerebellum.control.Controller;
import cerebellum.control.Loads;
import cerebellum.control.Loop;
import cerebellum.control.Target;
import cerebellum.control.Task;
import cerebellum.control.Task.Port;
import cerebellum.plant.Plant;
import cerebellum.plant.SpringMass;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A body, a controller, the delays between them, and the extracerebellar system that notices a movement stopping short.
 *
 * <p>Time goes in steps of 1 ms: sense, command, learn, move. The corrective movement itself is not simulated, only
 * its onset, because that is what fires the climbing fibre (Barto et al. 1995, section 4).
 *
 * @param body the mass, its two commands and what counts as rest; it is held at the start until the first command arrives.
 *     Its own time step plays no part here
 * @param efferentMs from a command to the body
 * @param corrector what notices
 * @param noise of the senses
 */
public record StickyMovement(PulseStep body, int efferentMs, Corrector corrector, Noise noise) {
    private static final double DT_S = .001;
    private static final int LONGEST_MS = 1500;
    private static final double UNLIMITED = 1e12;
    private static final Target ANYWHERE = Target.of(LONGEST_MS, step -> 0);

    /** How often a controller may begin a pulse, the first included. */
    private static final int MOST_PULSES = 4;

    /**
     * A test ends when the body rests and the command has not changed for so long beyond the efferent delay. Ours: a
     * controller that takes longer to sense the rest has no say any more.
     */
    private static final int SETTLED_MS = 60;

    /** Checks the ranges. */
    public StickyMovement {
        Require.in("efferent delay", efferentMs, "ms", 0, 500);
    }

    /**
     * The extracerebellar system: when its correction begins, what it corrects, and the climbing fibre that reports it.
     *
     * @param onset when it begins
     * @param climbingMs from then to the climbing fibre
     * @param burstMs length of the climbing fibre's burst
     * @param correction of what
     */
    public record Corrector(Onset onset, int climbingMs, int burstMs, Correction correction) {
        /** Checks the ranges. */
        public Corrector {
            Require.in("delay of the climbing fibre", climbingMs, "ms", 0, 500);
            Require.in("burst of the climbing fibre", burstMs, "ms", 1, 100);
        }
    }

    /**
     * When a movement is over.
     *
     * @param slowMPerS slow is below
     * @param slowMs slow for so long after having been fast, it is over
     * @param neverMs a movement that was never fast is over then
     * @param latestMs any movement is over then
     */
    public record Onset(double slowMPerS, int slowMs, int neverMs, int latestMs) {
        /** Checks the ranges. */
        public Onset {
            Require.in("slow speed", slowMPerS, "m/s", 1e-6, 1);
            Require.in("slow time", slowMs, "ms", 1, LONGEST_MS);
            Require.in("time of a movement never fast", neverMs, "ms", 1, LONGEST_MS);
            Require.in("time of a movement", latestMs, "ms", 1, LONGEST_MS);
        }
    }

    /** Which errors are corrected, and by whom. */
    public record Correction(
            @About(value = "endpoint errors up to this are left alone", low = 0, high = 1)
            double toleranceM,

            @About("whether only movements that stop short are corrected, not those that go too far")
            boolean directional,

            @About(value = "a movement short by more is continued by a pulse of the cell; 1: never", low = 0, high = 1)
            double againM) {
        /** Checks the ranges. */
        public Correction {
            Ranges.check(Correction.class, toleranceM, directional, againM);
        }
    }

    /** Independent Gaussian noise in every sample of the senses: standard deviations. */
    public record Noise(
            @About(value = "noise of sensed position, each ms", low = 0, high = .1)
            double noiseM,

            @About(value = "noise of sensed velocity, each ms", low = 0, high = 1)
            double noiseMPerS) {
        /** None. */
        public static final Noise NONE = new Noise(0, 0);

        /** Checks the ranges. */
        public Noise {
            Ranges.check(Noise.class, noiseM, noiseMPerS);
        }

        /** So many times as much. */
        Noise times(double level) {
            return new Noise(level * noiseM, level * noiseMPerS);
        }
    }

    /** The same with another mass or medium. */
    public StickyMovement withPlant(SpringMass plant) {
        return new StickyMovement(body.withPlant(plant), efferentMs, corrector, noise);
    }

    /** The same with something else corrected. */
    public StickyMovement withCorrection(Correction other) {
        Corrector changed = new Corrector(corrector.onset, corrector.climbingMs, corrector.burstMs, other);
        return new StickyMovement(body, efferentMs, changed, noise);
    }

    /** The same with other noise. */
    public StickyMovement withNoise(Noise other) {
        return new StickyMovement(body, efferentMs, corrector, other);
    }

    /** One movement with learning, ended by the corrector. {@code chance}: Modified if there is noise. */
    public Trial train(PulseStepController controller, double startM, double targetM, SplittableRandom chance) {
        return run(controller, startM, targetM, true, chance, PulseStep.UNWATCHED);
    }

    /** One movement without learning, to its endpoint. {@code chance}: Modified if there is noise. */
    public Trial test(PulseStepController controller, double startM, double targetM, SplittableRandom chance) {
        return test(controller, startM, targetM, chance, PulseStep.UNWATCHED);
    }

    /** As {@link #test}; {@code watch} sees the true state before each step and the command at the body. */
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
        Mass mass = new Mass(startM);
        double[] atSwitch = {startM, 0};
        StickySenses senses = new StickySenses(startM, LONGEST_MS);
        Judge judge = new Judge(targetM);
        Commands commands = new Commands();
        controller.start(startM, targetM);
        Controller sensing = (now, command) -> {
            senses.add(now.sense(0), now.sense(1));
            command[0] = controller.command(senses);
        };
        new Loop(mass, task(), Controller.NOTHING, sensing, chance)
                .holding(startM)
                .cycle(loop -> {
                    int t = loop.now().step();
                    commands.add(t, loop.now().sent(0));
                    if (learns) {
                        controller.learn(judge.climbs(t));
                    }
                    if (commands.switches > 0 && t == commands.switchMs + efferentMs) {
                        System.arraycopy(mass.state, 0, atSwitch, 0, 2);
                    }
                    double x = mass.state[0];
                    double v = mass.state[1];
                    watch.at(t * DT_S, x, v, loop.arrived(0));
                    return learns
                            ? !judge.over(t, x, v, controller)
                            : !rests(t, commands.changedMs, mass.state, loop.arrived(0));
                });
        return new Trial(
                mass.end.movement(atSwitch[0], atSwitch[1]),
                commands.switchMs * DT_S,
                commands.switches,
                judge.fired,
                judge.pulses);
    }

    /** The target is the controllers' own affair; what is tracked and what is held within limits is up to them. */
    private Task task() {
        return new Task(
                DT_S,
                List.of(
                        new Port("position_m", UNLIMITED, noise.noiseM),
                        new Port("velocity_m_per_s", UNLIMITED, noise.noiseMPerS)),
                List.of(new Port("equilibrium_m", UNLIMITED)),
                List.of(ANYWHERE),
                new Task.Lag(efferentMs * DT_S, 0),
                1,
                Loads.NONE);
    }

    /** The body, with an eye on where it ends. */
    private final class Mass implements Plant {
        private final double[] state;
        private final Endpoint end;
        private int done;

        private Mass(double startM) {
            state = new double[] {startM, 0};
            end = new Endpoint(startM, body.stickMPerS());
        }

        @Override
        public int senses() {
            return 2;
        }

        @Override
        public void reset() {
            throw new IllegalStateException("a movement is made once");
        }

        @Override
        public void step(double[] command, double dtS) {
            double x = state[0];
            double v = state[1];
            body.plant().step(state, command[0], dtS);
            end.step(done * dtS, dtS, x, v, state);
            done++;
        }

        @Override
        public void sense(double[] into) {
            System.arraycopy(state, 0, into, 0, 2);
        }
    }

    /** When the command changed. */
    private final class Commands {
        private double lastM;
        private int changedMs;
        private int switchMs;
        private int switches;

        private void add(int t, double commandM) {
            if (t == 0 || commandM != lastM) {
                changedMs = t;
                switches += body.isStep(commandM) ? 1 : 0;
                switchMs = body.isStep(commandM) ? t : switchMs;
            }
            lastM = commandM;
        }
    }

    private boolean rests(int t, int changedMs, double[] state, double arrivedM) {
        return t - changedMs > efferentMs + SETTLED_MS && body.plant().rests(state, arrivedM, body.stickMPerS());
    }

    /** Decides in training when a movement is over and whether it is corrected. */
    private final class Judge {
        private final double targetM;
        private int began;
        private int slow;
        private boolean fast;
        private int burst = Integer.MAX_VALUE / 2;
        private int end = Integer.MAX_VALUE;
        private boolean fired;
        private int pulses = 1;

        private Judge(double targetM) {
            this.targetM = targetM;
        }

        private boolean climbs(int t) {
            return t >= burst && t < burst + corrector.burstMs;
        }

        private boolean over(int t, double x, double v, PulseStepController controller) {
            Onset onset = corrector.onset;
            slow = Math.abs(v) < onset.slowMPerS ? slow + 1 : 0;
            fast |= slow == 0;
            boolean stopped = slow >= onset.slowMs && (fast || t - began >= onset.neverMs);
            if (end == Integer.MAX_VALUE && (stopped || t - began >= onset.latestMs)) {
                correct(t, targetM - x, controller);
            }
            return t >= end - 1;
        }

        private void correct(int t, double missingM, PulseStepController controller) {
            Correction correction = corrector.correction;
            if (missingM > correction.againM && pulses < MOST_PULSES) {
                controller.beginNewPulse();
                pulses++;
                began = t;
                slow = 0;
                fast = false;
                fire(t + efferentMs);
            } else if ((correction.directional ? missingM : Math.abs(missingM)) > correction.toleranceM) {
                fire(t);
                end = burst + corrector.burstMs;
            } else {
                end = t;
            }
        }

        private void fire(int onset) {
            fired = true;
            burst = onset + corrector.climbingMs;
        }
    }

    /**
     * What came of a movement in the loop.
     *
     * @param movement of the body; its switch is where the command arrives
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
