package cerebellum.barto1995;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.learning.EligibilityTrace;
import cerebellum.learning.SwitchingRule;
import cerebellum.learning.SwitchingRule.Event;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One bistable Purkinje cell that learns when to end the pulse of a movement (Barto, Buckingham &amp; Houk 1995).
 *
 * <p>Low activity is the pulse, high activity the step. The cell goes from low to high when the weights of the active
 * parallel fibres sum to more than one threshold, and back when they sum to less than another. Delays are nowhere
 * compensated: the cell learns which delayed senses go with the right moment to switch.
 *
 * <p>Differs from the paper where that is silent or was found not to work:
 * <ul>
 *   <li>A movement begins with the cell low, as if the new target had triggered the pause. A cell that starts high
 *       with random weights does not learn: eligibility needs an up-switch.
 *   <li>The corrective onset is taken at 20 mm/s for 30 ms, at the latest at 300 ms ({@link Barto1995#LOOP}). With the
 *       paper's 5 mm/s alone the untrained mass creeps on until the traces are gone and nothing is learned.
 *   <li>The code ({@link SparseCode}), initial weights and thresholds are ours. The step's weights are never trained:
 *       the efference copy makes its parallel fibres a population apart.
 *   <li>Figure 1's peak is .35 m/s with the paper's constants, not .5; "150 ms before the end" fits the cell's switch
 *       (140 ms), not the spring's (119 ms).
 *   <li>Learning stops lowering the sum once it is just below the threshold. Towards the edge of the trained starts the sum
 *       rises, and the last millimetre there is hit once in some hundred trials. How steeply it rises is a matter of the
 *       code: fibres that fire at the edge alone keep their first weights longest, so there are none ({@link Barto1995}).
 * </ul>
 *
 * <p>Not thread-safe.
 */
public final class PredictiveSwitching implements PulseStepController {
    private static final int FASTEST_MS = 5;
    private final Setup setup;
    private final SparseCode code;
    private final double[] weights;
    private final EligibilityTrace trace;
    private final boolean[] isActive;
    private final double[] positions;
    private final double[] velocities;
    private int[] active = {};
    private double sum;
    private double drive;
    private boolean high;
    private boolean rose;
    private int step;

    /**
     * What can be turned. Everything else is in {@link Barto1995}.
     *
     * @param rule of learning
     * @param decay of the eligibility trace in 1 ms
     * @param high threshold of going high
     * @param low threshold of going low, at most {@code high}
     * @param delayMs mean delay of position and velocity fibres; each fibre's is rounded to a step of 1 ms
     * @param delaySdMs its standard deviation over fibres, none of which is faster than 5 ms; if this is 0 all have the
     *     mean, which must be whole then
     * @param efferenceCopy whether the code contains the command
     * @param startsHigh whether a movement begins with the cell high and weights begin random
     * @param dendriteMs time constant with which the cell integrates its input; 0 for none
     * @param mossyMs time constant with which the mossy fibres integrate what they sense; 0 for none
     */
    public record Setup(
            SwitchingRule rule,
            double decay,
            double high,
            double low,
            double delayMs,
            double delaySdMs,
            boolean efferenceCopy,
            boolean startsHigh,
            double dendriteMs,
            double mossyMs) {
        /** Checks the ranges. */
        public Setup {
            Require.in("decay", decay, "", 0, 1);
            Require.in("high threshold", high, "", -100, 100);
            Require.in("low threshold", low, "", -100, high);
            Require.in("delay", delayMs, "ms", 0, 200);
            Require.in("spread of delays", delaySdMs, "ms", 0, 10);
            if (delaySdMs == 0) {
                Require.whole("delay", delayMs, "ms");
            } else {
                Require.in("mean of spread delays", delayMs, "ms", FASTEST_MS, 200);
            }
            Require.in("time constant of the dendrite", dendriteMs, "ms", 0, 100);
            Require.in("time constant of the mossy fibres", mossyMs, "ms", 0, 100);
        }

        /** The same with another rule and another decay of the trace. */
        public Setup withRule(SwitchingRule other, double decayPerMs) {
            return new Setup(
                    other, decayPerMs, high, low, delayMs, delaySdMs, efferenceCopy, startsHigh, dendriteMs, mossyMs);
        }

        /** The same with the low threshold elsewhere; equal to the high one there is no hysteresis. */
        public Setup withLow(double threshold) {
            return new Setup(
                    rule, decay, high, threshold, delayMs, delaySdMs, efferenceCopy, startsHigh, dendriteMs, mossyMs);
        }

        /** The same with other delays: mean and standard deviation over fibres. */
        public Setup withDelay(double ms, double sdMs) {
            return new Setup(rule, decay, high, low, ms, sdMs, efferenceCopy, startsHigh, dendriteMs, mossyMs);
        }

        /** The same with or without efference copy, starting low or high. */
        public Setup with(boolean copy, boolean startHigh) {
            return new Setup(rule, decay, high, low, delayMs, delaySdMs, copy, startHigh, dendriteMs, mossyMs);
        }

        /** The same with a dendrite and mossy fibres that integrate. */
        public Setup withIntegration(double ofDendriteMs, double ofMossyMs) {
            return new Setup(
                    rule, decay, high, low, delayMs, delaySdMs, efferenceCopy, startsHigh, ofDendriteMs, ofMossyMs);
        }
    }

    /** An untrained cell. */
    public PredictiveSwitching(Setup setup, Seed seed) {
        this.setup = setup;
        SplittableRandom chance = seed.of("delays").random();
        int[] delays = new int[Barto1995.POSITION.fibres() + Barto1995.VELOCITY.fibres()];
        Arrays.setAll(delays, i -> delay(setup, chance));
        code = new SparseCode(
                Barto1995.TARGET,
                Barto1995.POSITION,
                Barto1995.VELOCITY,
                Barto1995.PARALLEL_FIBRES,
                Barto1995.ACTIVE,
                delays,
                seed.of("wiring"));
        weights = new double[Barto1995.PARALLEL_FIBRES];
        SplittableRandom initial = seed.of("weights").random();
        Arrays.setAll(weights, i -> Barto1995.WEIGHT + (setup.startsHigh ? .01 * Seed.normal(initial) : 0));
        trace = new EligibilityTrace(weights.length, setup.decay);
        isActive = new boolean[weights.length];
        positions = new double[code.memory()];
        velocities = new double[code.memory()];
    }

    private static int delay(Setup setup, SplittableRandom chance) {
        double ms = setup.delayMs;
        if (setup.delaySdMs > 0) {
            do {
                ms = setup.delayMs + setup.delaySdMs * Seed.normal(chance);
            } while (ms < FASTEST_MS);
        }
        return (int) Math.round(ms);
    }

    @Override
    public void start(double startM, double targetM) {
        code.start(targetM);
        trace.clear();
        Arrays.fill(positions, startM);
        Arrays.fill(velocities, 0);
        high = setup.startsHigh;
        drive = Double.NaN;
    }

    @Override
    public double command(StickySenses senses) {
        step = senses.step();
        remember(positions, senses.positionM(0));
        remember(velocities, senses.velocityMPerS(0));
        active = code.active(positions, velocities, setup.efferenceCopy ? (high ? 0 : 1) : -1);
        double total = 0;
        for (int i : active) {
            total += weights[i];
        }
        sum = total;
        drive = Double.isNaN(drive) || setup.dendriteMs == 0 ? sum : drive + (sum - drive) / (1 + setup.dendriteMs);
        boolean before = high;
        high = high ? drive >= setup.low : drive > setup.high;
        rose = high && !before;
        return high ? Barto1995.COMMAND.stepM() : Barto1995.COMMAND.pulseM();
    }

    /** Newest first, as the mossy fibres carry it. */
    private void remember(double[] past, double sensed) {
        System.arraycopy(past, 0, past, 1, past.length - 1);
        past[0] = setup.mossyMs == 0 ? sensed : past[0] + (sensed - past[0]) / (1 + setup.mossyMs);
    }

    @Override
    public void learn(boolean climbingFibre) {
        if (climbingFibre) {
            for (int i : active) {
                isActive[i] = true;
            }
            for (int k = 0; k < trace.count(); k++) {
                int i = trace.synapse(k);
                change(i, Event.CLIMBING_FIBRE, isActive[i]);
                isActive[i] = false;
            }
            for (int i : active) {
                if (isActive[i]) {
                    change(i, Event.CLIMBING_FIBRE, true);
                    isActive[i] = false;
                }
            }
        }
        if (rose) {
            for (int i : active) {
                change(i, Event.UP_SWITCH, true);
                trace.set(i, step);
            }
        }
    }

    private void change(int synapse, Event event, boolean isActiveNow) {
        weights[synapse] = setup.rule.weight(weights[synapse], trace.at(synapse, step), isActiveNow, event);
    }

    @Override
    public void pulseAgain() {
        high = false;
    }

    /** The weighted sum of the last step, s. */
    public double sum() {
        return sum;
    }

    /** The activity state: false is low, the pulse. */
    public boolean isHigh() {
        return high;
    }

    /** Copy of the weights. */
    public double[] weights() {
        return weights.clone();
    }

    /** Copy: the parallel fibres of the last step, ascending. */
    public int[] active() {
        return active.clone();
    }
}
