package cerebellum.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.cell.Lif;
import cerebellum.learning.ClimbingFibreRule;
import cerebellum.learning.LearningRule;
import cerebellum.network.Network.Plastic;
import cerebellum.network.Network.Plasticity;
import cerebellum.network.Network.Population;
import cerebellum.network.Network.Static;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More than one projection that learns: from fibres to cells by one rule, from there to other cells by another. */
class PlasticProjectionsTest {
    private static final Lif CELL = new Lif(10, 1, -70, -55, -70, -90);
    /** What a fibre's spike adds where the teacher is silent; nothing takes it away. */
    private static final ClimbingFibreRule GROWTH = new ClimbingFibreRule(.001, 0);
    /** Each step takes a hundredth. */
    private static final LearningRule DECAY = (synapses, step, spikes, count, teaching, taught) -> {
        for (int i = 0; i < synapses.weight.length; i++) {
            synapses.weight[i] *= .99f;
        }
    };

    private static final Plastic FIRST = plastic("fibres", "cells", GROWTH, .1f);
    private static final Plastic SECOND = plastic("cells", "others", DECAY, .5f);
    private static final Network NETWORK = network(FIRST, SECOND);

    @Test
    void bothLearnAndEachIsReadByItself() {
        FloatEngine engine = new FloatEngine(NETWORK, new Seed(1));
        int[] lone = new int[4 * 3];
        for (int s = 0; s < 100; s++) {
            engine.step();
            List<Integer> taught = Arrays.stream(engine.spikes(0, 1)).boxed().toList();
            for (int fibre : engine.spikes(0, 0)) {
                for (int target = 0; target < 3; target++) {
                    lone[fibre * 3 + target] += taught.contains(target) ? 0 : 1;
                }
            }
        }
        assertTrue(Arrays.stream(lone).allMatch(n -> n > 0));
        float[] grown = engine.weights(0, FIRST);
        float[] decayed = engine.weights(0, SECOND);
        assertEquals(4 * 3, grown.length);
        assertEquals(3 * 2, decayed.length);
        for (int i = 0; i < grown.length; i++) {
            assertEquals(.1 + .001 * lone[i], grown[i], 1e-5);
        }
        for (float w : decayed) {
            assertEquals(.5 * Math.pow(.99, 100), w, 1e-5);
        }
    }

    @Test
    void theSecondDrivesItsTargetsToo() {
        Network strong = NETWORK.mapProjections(
                p -> p.equals(SECOND) ? plastic("cells", "others", (s, n, f, c, t, m) -> {}, 1) : p);
        Network weak = NETWORK.mapProjections(
                p -> p.equals(SECOND) ? plastic("cells", "others", (s, n, f, c, t, m) -> {}, 0) : p);
        assertTrue(spikesOfOthers(strong) > 0);
        assertEquals(0, spikesOfOthers(weak));
    }

    @Test
    void aRecordingShowsEach() {
        FloatEngine engine = new FloatEngine(NETWORK, new Seed(1));
        Recording recording = new Recording(new Recording.Choice(1, List.of(), 0, 0, 10));
        for (int s = 0; s < 10; s++) {
            engine.step();
            recording.see(engine);
        }
        assertEquals(10, recording.weights(FIRST).size());
        assertTrue(recording.weights(FIRST).get(9).mean() > .1);
        assertEquals(.5 * Math.pow(.99, 10), recording.weights(SECOND).get(9).mean(), 1e-5);
        assertEquals(List.of(), recording.weights(plastic("fibres", "others", GROWTH, 0)));
    }

    @Test
    void bothAreSavedAndGoOn(@TempDir Path folder) {
        FloatEngine straight = new FloatEngine(NETWORK, new Seed(3));
        straight.run(20, 1, (e, h, s) -> {});
        FloatEngine first = new FloatEngine(NETWORK, new Seed(3));
        first.run(12, 1, (e, h, s) -> {});
        Path file = folder.resolve("state");
        Tape.save(file, "two", first::carry);
        FloatEngine second = new FloatEngine(NETWORK, new Seed(4));
        Tape.restore(file, "two", second::carry);
        second.run(8, 1, (e, h, s) -> {});
        for (Plastic p : NETWORK.plastic()) {
            assertArrayEquals(straight.weights(1, p), second.weights(1, p));
        }
    }

    @Test
    void aQuestionWithoutOneAnswerIsRefused() {
        FloatEngine two = new FloatEngine(NETWORK, new Seed(1));
        assertEquals("weights of which projection? There are 2 that learn", refusal(() -> two.weights(0)));
        assertEquals(
                "fibres to others is no plastic projection of this network",
                refusal(() -> two.weights(0, plastic("fibres", "others", GROWTH, 0))));
        FloatEngine none = new FloatEngine(network(), new Seed(1));
        none.step();
        assertEquals("weights of which projection? There are 0 that learn", refusal(() -> none.weights(0)));
        FloatEngine one = new FloatEngine(network(FIRST), new Seed(1));
        assertArrayEquals(one.weights(1, FIRST), one.weights(1));
        assertEquals(
                "there are two plastic projections from fibres to cells, whose weights could not be told apart",
                refusal(() -> network(FIRST, plastic("fibres", "cells", DECAY, .2f))));
        // static ones there may be as many as one likes
        Static wired = new Static("fibres", "cells", true, 1, 2, 1, (tile, s, t, fanIn) -> new Synapses(s, t, fanIn));
        assertEquals(3, network(FIRST, wired, wired.withGain(2)).projections().size());
    }

    private static int spikesOfOthers(Network network) {
        FloatEngine engine = new FloatEngine(network, new Seed(1));
        int spikes = 0;
        for (int s = 0; s < 100; s++) {
            engine.step();
            spikes += engine.count(0, 3);
        }
        return spikes;
    }

    private static String refusal(org.junit.jupiter.api.function.Executable made) {
        return assertThrows(IllegalArgumentException.class, made).getMessage();
    }

    private static Plastic plastic(String from, String to, LearningRule rule, float start) {
        return new Plastic(
                from, to, true, 1, new Plasticity(rule, "teacher", 20, 100, (h, w) -> Arrays.fill(w, start)));
    }

    private static Network network(Network.Projection... projections) {
        return new Network(
                List.of(
                        new Population("fibres", 4, CELL, CELL, 0, 40, .3),
                        new Population("teacher", 3, CELL, CELL, 0, 40, .05),
                        new Population("cells", 3, CELL, CELL, 0, 0, 0),
                        new Population("others", 2, CELL, CELL, 0, 0, 0)),
                List.of(projections),
                2,
                1);
    }
}
