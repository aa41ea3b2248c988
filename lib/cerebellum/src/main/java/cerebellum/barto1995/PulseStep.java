package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.plant.SpringMass;
import java.util.ArrayList;
import java.util.List;

/**
 * Pulse-step control of a sticky mass: a far equilibrium for a while, then a near one (Barto et al. 1995, section 2).
 *
 * <p>The endpoint of a movement is where the speed falls below {@link #stickMPerS} and stays there. The commands are
 * exact: a step of the integrator is split where the command switches.
 */
public record PulseStep(
        @About("what is moved") SpringMass plant,

        @About(value = "far equilibrium, during the pulse", low = -10, high = 10)
        double pulseM,

        @About(value = "near equilibrium, during the step; at most pulse_m", low = -10, high = 10)
        double stepM,

        @About(value = "a mass slower than this is at rest", low = 1e-6, high = 1)
        double stickMPerS,

        @About(value = "step of the integrator", low = 1e-6, high = .005)
        double dtS) {
    static final Watch UNWATCHED = (time, position, velocity, command) -> {};

    private static final double LONGEST_S = 10;

    /** {@link #pulseFor} tries pulses so far apart. */
    private static final double APART_S = .005;

    private static final int MOST_TRIED = 200;

    /** Checks the ranges. */
    public PulseStep {
        Ranges.check(PulseStep.class, plant, pulseM, stepM, stickMPerS, dtS);
        Require.that(stepM <= pulseM, "step_m = %s m must not lie beyond pulse_m = %s m", stepM, pulseM);
    }

    /** The same commands to another plant. */
    public PulseStep withPlant(SpringMass other) {
        return new PulseStep(other, pulseM, stepM, stickMPerS, dtS);
    }

    /**
     * One movement from rest.
     *
     * @param startM where it starts
     * @param pulseS how long the pulse lasts, 0 or more
     */
    public Movement move(double startM, double pulseS) {
        return move(startM, pulseS, UNWATCHED);
    }

    /** As {@link #move(double, double)}, telling {@code watch} the state at the start and after each step. */
    public Movement move(double startM, double pulseS, Watch watch) {
        double[] state = {startM, 0};
        double[] atSwitch = {startM, 0};
        Endpoint end = new Endpoint(startM, stickMPerS);
        watch.at(0, startM, 0, pulseS > 0 ? pulseM : stepM);
        for (int i = 0; i * dtS < LONGEST_S; i++) {
            double x = state[0];
            double v = state[1];
            double pulse = Math.min(dtS, Math.max(0, pulseS - i * dtS));
            if (pulse > 0) {
                plant.step(state, pulseM, pulse);
                end.speed(state[1]);
                System.arraycopy(state, 0, atSwitch, 0, 2);
            }
            if (pulse < dtS) {
                plant.step(state, stepM, dtS - pulse);
            }
            end.step(i * dtS, dtS, x, v, state);
            watch.at((i + 1) * dtS, state[0], state[1], pulse == dtS ? pulseM : stepM);
            if (pulse < dtS && plant.rests(state, stepM, stickMPerS)) {
                break;
            }
        }
        return end.movement(atSwitch[0], atSwitch[1]);
    }

    /** The endpoints that can be reached in closed form, m: low, high. At them the mass just creeps. */
    public double[] band() {
        double half = plant.stickingBandM(stickMPerS);
        return new double[] {stepM - half, stepM + half};
    }

    /** Whether a command is the step's: commands are told apart by their exact value. */
    boolean isStep(double commandM) {
        return commandM == stepM;
    }

    /**
     * The pulse, s, that makes the mass stick at a target, by bisection between the first two of 0, 5, 10 ms ... that
     * enclose it; NaN if no pulse up to 1 s does.
     */
    public double pulseFor(double startM, double targetM) {
        int tried = 0;
        while (tried < MOST_TRIED && move(startM, tried * APART_S).endpointM() < targetM) {
            tried++;
        }
        if (tried == 0 || tried == MOST_TRIED) {
            return move(startM, 0).endpointM() == targetM ? 0 : Double.NaN;
        }
        double shortest = (tried - 1) * APART_S;
        double longest = tried * APART_S;
        while (longest - shortest > 1e-9) {
            double middle = (shortest + longest) / 2;
            boolean tooShort = move(startM, middle).endpointM() < targetM;
            shortest = tooShort ? middle : shortest;
            longest = tooShort ? longest : middle;
        }
        return longest;
    }

    /**
     * The states at which the command must switch for the mass to stick at a target: the step's dynamics backwards in
     * time from the target at the sticking speed (Runge and Kutta's fourth order; away from rest nothing is stiff).
     *
     * @param fastestMPerS where to stop
     * @return {position m, velocity m/s}, slowest first
     */
    public List<double[]> switchingCurve(double targetM, double fastestMPerS) {
        double dt = -1e-4;
        double x = targetM;
        double v = stickMPerS;
        List<double[]> curve = new ArrayList<>();
        while (v <= fastestMPerS && plant.acceleration(x, v, stepM) < 0 && curve.size() < 50_000) {
            curve.add(new double[] {x, v});
            double a1 = plant.acceleration(x, v, stepM);
            double v2 = v + dt / 2 * a1;
            double a2 = plant.acceleration(x + dt / 2 * v, v2, stepM);
            double v3 = v + dt / 2 * a2;
            double a3 = plant.acceleration(x + dt / 2 * v2, v3, stepM);
            double v4 = v + dt * a3;
            double a4 = plant.acceleration(x + dt * v3, v4, stepM);
            x += dt / 6 * (v + 2 * v2 + 2 * v3 + v4);
            v += dt / 6 * (a1 + 2 * a2 + 2 * a3 + a4);
        }
        return curve;
    }

    /** Where a {@link #switchingCurve} passes a velocity, m: NaN below it, minus infinity if all of it is slower. */
    public static double positionOn(List<double[]> curve, double velocityMPerS) {
        int low = 0;
        int high = curve.size() - 1;
        if (high < 1 || !(velocityMPerS >= curve.get(0)[1])) {
            return Double.NaN;
        } else if (velocityMPerS > curve.get(high)[1]) {
            return Double.NEGATIVE_INFINITY;
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            boolean slower = curve.get(middle)[1] <= velocityMPerS;
            low = slower ? middle : low;
            high = slower ? high : middle;
        }
        double[] a = curve.get(low);
        double[] b = curve.get(high);
        return a[0] + (velocityMPerS - a[1]) / (b[1] - a[1]) * (b[0] - a[0]);
    }

    /**
     * What came of a movement.
     *
     * @param endpointM where it stuck; the start if it never moved
     * @param endS when it stuck
     * @param peakMPerS greatest speed
     * @param turns how often it turned round, counting only motion faster than the sticking speed
     * @param switchM position when the command switched
     * @param switchMPerS velocity when the command switched
     */
    public record Movement(
            double endpointM, double endS, double peakMPerS, int turns, double switchM, double switchMPerS) {}

    /** Watches a movement for its endpoint: the place where the speed falls below a limit and stays there. */
    static final class Endpoint {
        private final double limitMPerS;
        private double positionM;
        private double endS;
        private double peakMPerS;
        private double direction;
        private int turns;

        Endpoint(double startM, double limitMPerS) {
            positionM = startM;
            this.limitMPerS = limitMPerS;
        }

        /** The speed at a moment, for the peak. */
        void speed(double velocityMPerS) {
            peakMPerS = Math.max(peakMPerS, Math.abs(velocityMPerS));
        }

        /** A step from (x, v) at {@code timeS} to {@code state} = {x, v}, Not modified; the crossing is interpolated. */
        void step(double timeS, double dtS, double x, double v, double[] state) {
            speed(state[1]);
            if (Math.abs(state[1]) >= limitMPerS) {
                turns += direction * state[1] < 0 ? 1 : 0;
                direction = state[1];
            } else if (Math.abs(v) >= limitMPerS) {
                double part = (v - Math.copySign(limitMPerS, v)) / (v - state[1]);
                positionM = x + part * (state[0] - x);
                endS = timeS + part * dtS;
            }
        }

        /** What came of the movement, given where the command switched. */
        Movement movement(double switchM, double switchMPerS) {
            return new Movement(positionM, endS, peakMPerS, turns, switchM, switchMPerS);
        }
    }

    /** Sees a movement as it goes. */
    @FunctionalInterface
    public interface Watch {
        /** Time s, position m, velocity m/s, command m. */
        void at(double timeS, double positionM, double velocityMPerS, double commandM);
    }
}
