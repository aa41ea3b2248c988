package cerebellum.oviedo2025.forerunners;

import cerebellum.Lists;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.plant.SpringMass;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * An array of adjustable pattern generators (Houk and Barto; Berthier, Singh, Barto and Houk 1993): two axes, on each a
 * module for either direction, in each module several bistable Purkinje cells that learn when to end the pulse.
 *
 * <pre>  equilibrium = step + (pulse - step) (part of the module's Purkinje cells that are low)
 *  low to high above .65, high until the next target;   rule and eligibility: Barto et al. 1995</pre>
 *
 * <p>Read: the abstracts of 1993 and 1999; mass, threshold, delays, rule and its decay are those of the single cell of
 * 1995. Differs: a cell that has switched stays high; tiles for the sparse code, each Purkinje cell hearing half of them; the two axes meet in the time alone;
 * a corrective movement is a teacher, not a movement. tuned: tiles, on seeds 101 and 102.
 *
 * @param cells Purkinje cells in a module
 * @param alpha depression in a climbing fibre's burst, of the sum of weights
 */
@Entry("berthier-1993")
@Claims("""
        errorBeforeM | mean distance from the target, 20 reaches before learning | >= .02 | ours | it stops short | arm of two joints
        remaining | the same after 500 reaches / that before | 0 to .3 | read, in the manner of | an array of generators controls a limb of two degrees of freedom | premotor network
        spreadMs | switch times of a module's cells, standard deviation | 1 to 100 | ours | cells end the movement together, not alike | -
        leadMs | from the mean switch to the end of the movement | 60 to 250 | read, in the manner of | Purkinje cells act ahead of the movement's end, and of its delayed senses | realistic mossy fibres
        lesion | distance with one cell of each module lost / that without | 0 to 2.5 | ours | the ensemble bears a loss | relearning""")
public record Berthier1993(int cells, double alpha) implements ModelEntry {
    private static final SpringMass AXIS = new SpringMass(1, 4, 60, SpringMass.Viscosity.FIFTH_POWER);
    private static final double PULSE_M = .1;
    private static final double STEP_M = .04;
    private static final double DT_S = .001;
    private static final int EFFERENT = 20;
    private static final int SENSORY = 15;
    private static final int LONGEST = 700;
    private static final int LESSON = 320;

    /** Six cells; a climbing fibre's burst of ten steps of .0004 on 160 active fibres, as in 1995. */
    public Berthier1993() {
        this(6, .64);
    }

    /** Checks both. */
    public Berthier1993 {
        Require.in("Purkinje cells", cells, "", 1, 100);
        Require.in("depression", alpha, "", 0, 10);
    }

    /** One reach: distance left; in the mean of both axes, how a module's switches scatter and lead the movement's end. */
    public record Movement(double distanceM, double spreadMs, double leadMs) {}

    /** Fifty reaches that ended with a number: their mean distance left. */
    public record Stretch(int reach, double distanceM) {}

    /** An array and what it has learned. */
    public final class Array {
        private final Module[] modules = new Module[4];
        private final SplittableRandom chance;
        private int lost;

        /** Untrained. */
        public Array(Seed seed) {
            Arrays.setAll(modules, m -> new Module(seed.of("module " + m)));
            chance = seed.of("targets").random();
        }

        /** Reaches from rest to a random target, .03 to .05 m away on either side of both axes. */
        public Movement reach(boolean learns) {
            double squares = 0;
            double spread = 0;
            double lead = 0;
            for (int axis = 0; axis < 2; axis++) {
                double target = .03 + .02 * chance.nextDouble();
                double start = -.02 + .04 * chance.nextDouble();
                Module module = modules[2 * axis + chance.nextInt(2)];
                double off = module.move(start, target, lost, learns);
                squares += off * off;
                Spread switches = module.generator.switches();
                spread += switches.sd() / 2;
                lead += (module.endMs - switches.mean()) / 2;
            }
            return new Movement(Math.sqrt(squares), spread, lead);
        }

        /** From now on so many Purkinje cells of each module are missing. */
        public void lose(int count) {
            lost = Require.in("lost Purkinje cells", count, "", 0, cells - 1);
        }

        /** Some reaches without learning. */
        private List<Movement> tested(int reaches) {
            return Lists.of(reaches, k -> reach(false));
        }

        /** Learns; the mean distances of every fifty reaches. */
        public List<Stretch> learn(int reaches) {
            return IntStream.rangeClosed(1, reaches / 50)
                    .mapToObj(k -> new Stretch(50 * k, Spread.mean(50, j -> reach(true).distanceM)))
                    .toList();
        }
    }

    /** Purkinje cells that move an axis one way; the other way is its mirror image with cells of its own. */
    private final class Module {
        private final PatternGenerator generator;
        private double endMs;

        Module(Seed seed) {
            generator = new PatternGenerator(new double[] {.01, .02, .12}, cells, .8, alpha, seed);
        }

        /** A movement on one axis; how far it stops from the target, m. */
        double move(double start, double target, int lost, boolean learns) {
            double[] state = {start, 0};
            double[][] past = new double[LONGEST][2];
            double[] sent = new double[LONGEST];
            double[] mossy = new double[3];
            generator.begin();
            int still = 0;
            int k = 0;
            while (k < (learns ? LESSON : LONGEST) && still < 50) {
                past[k][0] = state[0];
                past[k][1] = state[1];
                double[] sensed = past[Math.max(0, k - SENSORY)];
                mossy[0] = target;
                mossy[1] = sensed[0];
                mossy[2] = sensed[1];
                sent[k] = STEP_M + (PULSE_M - STEP_M) * generator.low(mossy, k, lost, learns);
                AXIS.step(state, k < EFFERENT ? start : sent[k - EFFERENT], DT_S);
                still = k > 2 * EFFERENT && Math.abs(state[1]) < .005 ? still + 1 : 0;
                k++;
            }
            endMs = k - still;
            if (learns && target - state[0] > .001) {
                generator.climb(k);
            }
            return Math.abs(target - state[0]);
        }
    }

    /** What is checked. */
    record Measured(double errorBeforeM, double remaining, double spreadMs, double leadMs, double lesion) {}

    @Override
    public Measured measure(Seed seed) {
        Array array = new Array(seed);
        double before = Spread.mean(array.tested(40), Movement::distanceM);
        array.learn(500);
        List<Movement> after = array.tested(60);
        double distanceM = Spread.mean(after, Movement::distanceM);
        array.lose(Math.min(1, cells - 1));
        double lesion = Spread.mean(array.tested(60), Movement::distanceM);
        return new Measured(
                before,
                distanceM / before,
                Spread.mean(after, Movement::spreadMs),
                Spread.mean(after, Movement::leadMs),
                lesion / distanceM);
    }

    @Override
    public Picture picture() {
        List<Stretch> six = new Array(new Seed(1)).learn(500);
        List<Stretch> one = new Berthier1993(1, alpha).new Array(new Seed(1)).learn(500);
        return Picture.of(
                "An array of bistable cells learns to stop a limb of two axes at its target",
                Panel.of("reaches", "distance from the target (m)")
                        .line("the array", six, Stretch::reach, Stretch::distanceM)
                        .dashes("one cell a module", one, Stretch::reach, Stretch::distanceM));
    }
}
