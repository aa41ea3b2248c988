package cerebellum.arena.cerebella;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.arena.Entrants;
import cerebellum.control.Contender;
import cerebellum.control.Controller;
import cerebellum.control.Loads;
import cerebellum.control.Loop;
import cerebellum.control.Rig;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CerebellaTest {
    static Stream<Map.Entry<String, Contender>> cerebella() {
        return Entrants.contenders().entrySet().stream()
                .filter(e -> e.getValue().getClass().getPackage().equals(Cerebellum.class.getPackage()));
    }

    /** Error of some last cycles over that of feedback alone at the same seed, without load. */
    private static double ratio(Contender contender, Rig rig, int cycles, int last, long seed) {
        Rig bench = rig.with(rig.task().with(cycles, Loads.NONE));
        return late(bench, contender.start(bench, new Seed(seed).of("controller")), last, seed)
                / late(bench, Controller.NOTHING, last, seed);
    }

    private static double late(Rig bench, Controller controller, int last, long seed) {
        double[] errors = new Loop(bench, controller, new Seed(seed)).run();
        return Arrays.stream(errors).skip(errors.length - last).average().orElseThrow();
    }

    /** To the last bit for what is silent before it learns; in the mean of five seeds for what spikes by chance. */
    @ParameterizedTest
    @MethodSource("cerebella")
    void withoutLearningItStaysWhereFeedbackAloneIs(Map.Entry<String, Contender> named) {
        boolean silent = !(named.getValue() instanceof SpikingNetwork
                || named.getValue() instanceof BistableSwitch
                || named.getValue() instanceof GeneratorArray);
        Contender untaught = named.getValue().withoutLearning();
        Entrants.rigs().forEach((name, rig) -> {
            if (untaught.cannot(rig).isEmpty()) {
                double mean = IntStream.rangeClosed(1, silent ? 1 : 5)
                        .mapToDouble(seed -> ratio(untaught, rig, 2, 2, seed))
                        .average()
                        .orElseThrow();
                assertEquals(1, mean, silent ? 0 : .02, named.getKey() + " on " + name);
            }
        });
    }

    /** Mean and greatest of five seeds after 32 cycles, tuned, on the plant of its own paper or the one nearest to it. */
    @ParameterizedTest
    @CsvSource({
        "adaptive-filter, gaze, .1",
        "decorrelation, gaze, .16",
        "feedback-error-learning, reach, .1",
        "cmac, reach, .05",
        "codons, reach, .2",
        "random-projection, reach, .5",
        "paired-models, reach, .1",
        "three-sites, reach, .25",
        "bistable-switch, sticky-mass, .95",
        "generator-array, reach, .8",
        "two-hemispheres, balancing-robot, .2"
    })
    void itLearnsThePlantOfItsOwnPaper(String name, String plant, double bar) {
        Rig rig = Entrants.rigs().get(plant);
        Contender tuned = Entrants.contenders().get(name).tunedFor(rig);
        Spread ratios = Spread.of(IntStream.rangeClosed(1, 5).mapToDouble(seed -> ratio(tuned, rig, 32, 4, seed)));
        assertTrue(ratios.greatest() < bar, name + " on " + plant + ", " + tuned + ": " + ratios);
    }

    /** Less than a number a step, in the best of four cycles. The motor's controller is a lambda over boxes of its own. */
    @ParameterizedTest
    @MethodSource("cerebella")
    void aStepAllocatesNothing(Map.Entry<String, Contender> named) {
        if (named.getValue() instanceof SpikingNetwork) {
            return; // the engines walk lists, whose iterators only a warm machine leaves out
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Entrants.rigs().forEach((name, rig) -> {
            if (named.getValue().cannot(rig).isEmpty() && !name.equals("dc-motor")) {
                Loop loop = new Loop(rig, named.getValue().start(rig, new Seed(1)), new Seed(1));
                long bytes = Long.MAX_VALUE;
                for (int c = 0; c < 4; c++) {
                    long before = threads.getCurrentThreadAllocatedBytes();
                    loop.cycle(Loop.Watch.NOTHING);
                    bytes = Math.min(bytes, threads.getCurrentThreadAllocatedBytes() - before);
                }
                assertTrue(bytes < 8L * rig.task().steps(), named.getKey() + " on " + name + ": " + bytes);
            }
        });
    }
}
