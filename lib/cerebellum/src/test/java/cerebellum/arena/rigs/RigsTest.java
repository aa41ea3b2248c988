package cerebellum.arena.rigs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.arena.Entrants;
import cerebellum.control.Controller;
import cerebellum.control.Loads;
import cerebellum.control.Loop;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.experiment.Picture;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RigsTest {
    /** Error of feedback alone without load, over the mean distance of the target from its start: how much is left to learn. */
    private static final Map<String, Double> LEFT = Map.of(
            "balancing-robot", .511,
            "cart-pole", .277,
            "dc-motor", .354,
            "delayed-oscillator", .606,
            "gaze", .219,
            "reach", .385,
            "sticky-mass", .127);

    static Stream<Map.Entry<String, Rig>> rigs() {
        return Entrants.rigs().entrySet().stream();
    }

    /** Mean error of a few cycles after the first. */
    private static double error(Rig rig, Task task, long seed) {
        Loop loop = new Loop(rig.with(task), Controller.NOTHING, new Seed(seed));
        double[] errors = loop.run();
        assertEquals(0, loop.losses());
        return Arrays.stream(errors).skip(1).average().orElseThrow();
    }

    /** How far the targets are from where they begin, in the mean. */
    static double size(Task task) {
        return task.targets().stream()
                .mapToDouble(target -> IntStream.range(0, task.steps())
                        .mapToDouble(i -> Math.abs(target.at(i) - target.at(0)))
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("rigs")
    void feedbackAloneFollowsSomewhatAndHoldsWhateverComes(Map.Entry<String, Rig> named) {
        Rig rig = named.getValue();
        Task task = rig.task().with(4, Loads.NONE);
        Spread bare = Spread.of(IntStream.rangeClosed(1, 5).mapToDouble(seed -> error(rig, task, seed)));
        double left = LEFT.get(named.getKey());
        assertEquals(left, bare.mean() / size(task), .05 * left, named.getKey());
        double late = error(rig, task.with(task.lag().times(2)), 1);
        double noisy = error(rig, task.withNoise(3), 1);
        double loaded = error(rig, task.with(4, Loads.parse("1-")), 1);
        for (double other : new double[] {late, noisy, loaded}) {
            assertTrue(other < 4 * bare.mean(), named.getKey() + " " + late + " " + noisy + " " + loaded);
        }
    }

    @ParameterizedTest
    @MethodSource("rigs")
    void everyPlantStandsOnItsBenchAndHasAPictureAndALoadThatShowsInIt(Map.Entry<String, Rig> named) {
        Bench bench = (Bench) named.getValue();
        Picture picture = bench.picture();
        for (Picture.Panel panel : picture.panels()) {
            double[] bare = panel.layers().get(0).y();
            double[] loaded = panel.layers().get(1).y();
            double size = Arrays.stream(bare).map(Math::abs).max().orElseThrow();
            double most = IntStream.range(0, bare.length)
                    .mapToDouble(i -> Math.abs(bare[i] - loaded[i]))
                    .max()
                    .orElseThrow();
            assertTrue(most > .05 * size, named.getKey() + " " + most + " of " + size);
        }
    }

    @ParameterizedTest
    @MethodSource("rigs")
    void theSameSeedGivesTheSameErrors(Map.Entry<String, Rig> named) {
        Rig rig = named.getValue();
        Task task = rig.task().with(2, Loads.NONE);
        assertEquals(error(rig, task, 3), error(rig, task, 3));
        assertTrue(error(rig, task, 3) != error(rig, task, 4));
    }

    @Test
    void sevenPlants() {
        assertEquals(LEFT.keySet(), Entrants.rigs().keySet());
    }

    @Test
    void gainsThatDoNotFitAreRefused() {
        Task task = new PoleOnCart().task();
        assertThrows(IllegalArgumentException.class, () -> new StateFeedback(task, new double[2][4], new double[1][1]));
    }
}
