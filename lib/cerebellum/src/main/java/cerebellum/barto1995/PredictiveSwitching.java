package cerebellum.barto1995;

import static cerebellum.barto1995.Barto1995.ACTIVE;
import static cerebellum.barto1995.Barto1995.PARALLEL_FIBRES;
import static cerebellum.barto1995.Barto1995.POSITION;
import static cerebellum.barto1995.Barto1995.TARGET;
import static cerebellum.barto1995.Barto1995.VELOCITY;

import cerebellum.About;
import cerebellum.Ranges;
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
    /** The longest mean delay that may be asked for. */
    static final double LONGEST_DELAY_MS = 200;

    private static final int FASTEST_MS = 5;

    private final Setup setup;
    private final Cell cell;
    private final double low;
    private final SparseCode code;
    private final double[] weights;
    private final EligibilityTrace trace;
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
     * @param cell how it decides
     * @param delays of what it senses
     */
    public record Setup(SwitchingRule rule, double decay, Cell cell, Delays delays) {
        /** The same with another rule and another decay of the trace. */
        public Setup withRule(SwitchingRule other, double decayPerMs) {
            return new Setup(other, decayPerMs, cell, delays);
        }

        /** The same with one delay for all fibres. */
        public Setup withDelay(double delayMs) {
            return new Setup(rule, decay, cell, new Delays(delayMs, 0));
        }
    }

    /** The cell's two states and what it makes of its input. */
    public record Cell(
            @About(value = "weighted sum above which the cell goes high", low = -100, high = 100)
            double threshold,

            @About(value = "how far below that it goes low again; 0: no hysteresis", low = 0, high = 100)
            double gap,

            @About("whether the code contains the command") boolean efferenceCopy,

            @About("whether a movement begins with the cell high, and weights begin random")
            boolean startsHigh,

            @About(value = "time constant with which the cell integrates its input; 0: none", low = 0, high = 100)
            double dendriteMs,

            @About(value = "time constant with which mossy fibres integrate; 0: none", low = 0, high = 100)
            double mossyMs) {
        /** Checks the ranges. */
        public Cell {
            Ranges.check(Cell.class, threshold, gap, efferenceCopy, startsHigh, dendriteMs, mossyMs);
        }
    }

    /** Delays of position and velocity fibres; each fibre's is rounded to the step of 1 ms. */
    public record Delays(
            @About(value = "mean delay of position and velocity fibres", low = 0, high = LONGEST_DELAY_MS)
            double delayMs,

            @About(value = "their standard deviation, none below 5 ms; 0: all the same", low = 0, high = 10)
            double delaySdMs) {
        /** Checks the ranges; a single delay must fall on a step, a spread one leave room for the fastest fibre. */
        public Delays {
            Ranges.check(Delays.class, delayMs, delaySdMs);
            if (delaySdMs == 0) {
                Require.whole("delay_ms", delayMs, "ms");
            } else {
                String fastest =
                        "delay_ms = %s ms must be 5 ms or more, the fastest fibre's, where delay_sd_ms = %s ms";
                Require.that(delayMs >= FASTEST_MS, fastest, Require.number(delayMs), Require.number(delaySdMs));
            }
        }

        private int draw(SplittableRandom chance) {
            double ms = delayMs;
            if (delaySdMs > 0) {
                do {
                    ms = delayMs + delaySdMs * Seed.normal(chance);
                } while (ms < FASTEST_MS);
            }
            return (int) Math.round(ms);
        }
    }

    /** An untrained cell. */
    public PredictiveSwitching(Setup setup, Seed seed) {
        this.setup = setup;
        cell = setup.cell;
        low = cell.threshold - cell.gap;
        SplittableRandom chance = seed.of("delays").random();
        int[] delays = new int[POSITION.fibres() + VELOCITY.fibres()];
        Arrays.setAll(delays, i -> setup.delays.draw(chance));
        code = new SparseCode(TARGET, POSITION, VELOCITY, PARALLEL_FIBRES, ACTIVE, delays, seed.of("wiring"));
        weights = new double[PARALLEL_FIBRES];
        SplittableRandom initial = seed.of("weights").random();
        Arrays.setAll(weights, i -> Barto1995.WEIGHT + (cell.startsHigh ? .01 * Seed.normal(initial) : 0));
        trace = new EligibilityTrace(weights.length, setup.decay);
        positions = new double[code.memory()];
        velocities = new double[code.memory()];
    }

    @Override
    public void start(double startM, double targetM) {
        code.start(targetM);
        trace.clear();
        Arrays.fill(positions, startM);
        Arrays.fill(velocities, 0);
        high = cell.startsHigh;
        drive = Double.NaN;
    }

    @Override
    public double command(StickySenses senses) {
        step = senses.step();
        remember(positions, senses.positionM(0));
        remember(velocities, senses.velocityMPerS(0));
        active = code.active(positions, velocities, cell.efferenceCopy ? (high ? 0 : 1) : -1);
        sum = 0;
        for (int i : active) {
            sum += weights[i];
        }
        drive = Double.isNaN(drive) || cell.dendriteMs == 0 ? sum : drive + (sum - drive) / (1 + cell.dendriteMs);
        boolean before = high;
        high = high ? drive >= low : drive > cell.threshold;
        rose = high && !before;
        return high ? Barto1995.COMMAND.stepM() : Barto1995.COMMAND.pulseM();
    }

    /** Newest first, as the mossy fibres carry it. */
    private void remember(double[] past, double sensed) {
        System.arraycopy(past, 0, past, 1, past.length - 1);
        past[0] = cell.mossyMs == 0 ? sensed : past[0] + (sensed - past[0]) / (1 + cell.mossyMs);
    }

    @Override
    public void learn(boolean climbingFibreFires) {
        if (climbingFibreFires) {
            for (int k = 0; k < trace.count(); k++) {
                int i = trace.synapse(k);
                change(i, Event.CLIMBING_FIBRE, Arrays.binarySearch(active, i) >= 0);
            }
            for (int i : active) {
                if (!trace.has(i)) {
                    change(i, Event.CLIMBING_FIBRE, true);
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
    public void beginNewPulse() {
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
