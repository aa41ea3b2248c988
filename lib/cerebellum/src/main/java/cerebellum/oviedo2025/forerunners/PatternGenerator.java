package cerebellum.oviedo2025.forerunners;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.granular.CmacTiling;
import cerebellum.learning.EligibilityTrace;
import cerebellum.learning.SwitchingRule;
import cerebellum.learning.SwitchingRule.Event;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * An adjustable pattern generator (Houk and Barto): bistable Purkinje cells on half of the fibres of one code, which switch
 * each for itself from low to high and so end a pulse bit by bit; rule and eligibility are those of Barto et al. (1995).
 */
public final class PatternGenerator {
    private static final int TILINGS = 32;
    private static final int FIBRES = 4096;
    private static final double THRESHOLD = .65;

    private final CmacTiling code;
    private final double[] fibres = new double[FIBRES];
    private final int[] active = new int[TILINGS];
    private final double[][] weight;
    private final EligibilityTrace[] trace;
    private final boolean[] high;
    private final SwitchingRule rule;
    private final double[] switches;
    private int switched;

    /**
     * Untrained.
     *
     * @param tile widths of the code's tiles, in the units of what mossy fibres tell; not modified
     * @param cells Purkinje cells
     * @param strength what the weights of a code add up to in the mean at first; a cell is high above .65
     * @param alpha depression in a climbing fibre's burst, of the sum of weights; potentiation is a hundredth of .64
     */
    public PatternGenerator(double[] tile, int cells, double strength, double alpha, Seed seed) {
        Require.in("Purkinje cells", cells, "", 1, 100);
        code = new CmacTiling(tile, TILINGS, FIBRES, seed.of("code"));
        rule = SwitchingRule.eligibility(alpha / TILINGS * 2, .0064 / TILINGS * 2);
        weight = new double[cells][FIBRES];
        trace = new EligibilityTrace[cells];
        high = new boolean[cells];
        switches = new double[cells];
        SplittableRandom random = seed.of("wiring").random();
        for (int c = 0; c < cells; c++) {
            trace[c] = new EligibilityTrace(FIBRES, .01);
            for (int f = 0; f < FIBRES; f++) {
                weight[c][f] = random.nextBoolean() ? strength * 2 / TILINGS : 0;
            }
        }
    }

    /** A pulse begins: all cells low. */
    public void begin() {
        switched = 0;
        Arrays.fill(high, false);
        for (EligibilityTrace one : trace) {
            one.clear();
        }
    }

    /**
     * The part of the Purkinje cells that stay low.
     *
     * @param mossy not modified
     * @param step since the pulse began; a trace decays by a hundredth a step
     * @param lost cells that are missing
     * @param learns whether a switch leaves a trace
     */
    public double low(double[] mossy, int step, int lost, boolean learns) {
        code.encode(mossy, fibres);
        int n = 0;
        for (int f = 0; f < FIBRES && n < TILINGS; f++) {
            if (fibres[f] > 0) {
                active[n++] = f;
            }
        }
        int low = 0;
        for (int c = lost; c < high.length; c++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += weight[c][active[j]];
            }
            boolean before = high[c];
            high[c] = before || sum > THRESHOLD;
            if (high[c] && !before) {
                switches[switched++] = step;
                for (int j = 0; learns && j < n; j++) {
                    int f = active[j];
                    if (weight[c][f] != 0) {
                        weight[c][f] = rule.weight(weight[c][f], 0, true, Event.UP_SWITCH);
                        trace[c].set(f, step);
                    }
                }
            }
            low += high[c] ? 0 : 1;
        }
        return low / (double) (high.length - lost);
    }

    /** Climbing fibres fire: the movement came short, and what made each cell switch is weakened. */
    public void climb(int step) {
        for (int c = 0; c < high.length; c++) {
            for (int j = 0; j < trace[c].count(); j++) {
                int f = trace[c].synapse(j);
                weight[c][f] = rule.weight(weight[c][f], trace[c].at(f, step), false, Event.CLIMBING_FIBRE);
            }
        }
    }

    /** The steps at which cells switched in this pulse. */
    public Spread switches() {
        return Spread.of(Arrays.stream(switches, 0, switched));
    }

    /** Weights that learn. */
    public int weights() {
        return weight.length * FIBRES;
    }
}
