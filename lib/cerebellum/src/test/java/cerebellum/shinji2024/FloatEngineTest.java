package cerebellum.shinji2024;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.learning.ClimbingFibreRule;
import cerebellum.learning.PlasticSynapses;
import cerebellum.network.FloatEngine;
import cerebellum.network.Network;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FloatEngineTest {
    @Test
    void firesAtTheRatesOfTheOpenLoop() {
        FloatEngine engine = openLoop(new Shinji2024(), 1);
        long[][] spikes = new long[2][6];
        engine.run(4000, 1, (e, h, step) -> {
            for (int p = 0; p < 6; p++) {
                spikes[h][p] += e.count(h, p);
            }
        });
        // the hand-written C program with a wiring of its own: 43.4, 2, 26.8, 58.0, 30.3, 40 spikes/s
        double[] expected = {43.4, 2, 26.8, 58, 30.3, 40};
        int[] cells = {246, 8, 4096, 369, 25, 8};
        for (int p = 0; p < 6; p++) {
            double rate = (spikes[0][p] + spikes[1][p]) / 8. / cells[p];
            assertEquals(expected[p], rate, (p == 1 ? .5 : .1) * expected[p], "population " + p);
        }
    }

    @Test
    void givesTheSameBitsOnAnyNumberOfThreadsAndInAnySlices() {
        Shinji2024 two = new Shinji2024().withScale(2);
        FloatEngine one = openLoop(two, 5);
        one.run(300, 1, (e, h, s) -> {});
        FloatEngine three = openLoop(two, 5);
        three.run(100, 3, (e, h, s) -> {});
        for (int s = 0; s < 200; s++) {
            three.step();
        }
        for (int h = 0; h < 4; h++) {
            assertArrayEquals(one.weights(h), three.weights(h));
            for (int p = 0; p < 6; p++) {
                assertArrayEquals(one.spikes(h, p), three.spikes(h, p));
            }
        }
        assertEquals(300, three.steps());
        assertTrue(!Arrays.equals(one.weights(0), one.weights(1)));
        assertTrue(!Arrays.equals(one.weights(0), openLoop(two, 6).weights(0)));
    }

    @Test
    void aPotentialFollowsTheEquationOfThePaper() {
        // one granule cell whose six mossy synapses come from one fibre, kicked in the first step only
        FloatEngine engine = new FloatEngine(new Shinji2024().network(), new Seed(1));
        for (int h = 0; h < 2; h++) {
            Arrays.fill(engine.input(h, Shinji2024.MF).kicksPerMs, 0);
        }
        engine.input(0, Shinji2024.MF).kicksPerMs[16] = 1;
        engine.step();
        assertArrayEquals(new int[] {16}, engine.spikes(0, Shinji2024.MF));
        // 6 synapses of 43 steps of 2^-6 nS on 3 pF: 4.03 nS * 74 mV / 3 pF = 99 mV: it fires
        assertTrue(Arrays.stream(engine.spikes(0, Shinji2024.GRC)).anyMatch(c -> c == 0));
        assertEquals(-84, engine.potentialMv(0, Shinji2024.GRC, 0));
        engine.input(0, Shinji2024.MF).kicksPerMs[16] = 0;
        engine.step();
        assertEquals(-84 + .5 * 10, engine.potentialMv(0, Shinji2024.GRC, 0), 1e-4);
        assertEquals(-74, engine.potentialMv(1, Shinji2024.GRC, 0), 1e-4);
    }

    @Test
    void learningPotentiatesAndDepresses() {
        PlasticSynapses s = new PlasticSynapses(3, 2, 100, 1);
        Arrays.fill(s.weight, .5f);
        s.weight[2] = 1;
        ClimbingFibreRule rule = new ClimbingFibreRule(.01, .002);
        int[] spikes = {0, 1};
        s.mark(spikes, 2, 7);
        rule.step(s, 7, spikes, 2, new int[] {1}, 1);
        // target 0: potentiated; target 1: taught, so that the trace of 10 spikes/s takes .02; source 2: silent
        assertArrayEquals(new float[] {.51f, .48f, 1, .48f, .5f, .5f}, s.weight, 1e-6f);
        rule.step(s, 17, spikes, 0, new int[] {0}, 1);
        assertEquals(.51 - .02 * Math.pow(.99, 10), s.weight[0], 1e-6);
        s.weight[0] = .001f;
        rule.step(s, 17, spikes, 0, new int[] {0}, 1);
        assertEquals(0, s.weight[0]);
        assertEquals(0, s.trace(0, 100_000));
    }

    @Test
    void aRuleAndACellModelOfOnesOwnPlugIn() {
        AtomicLong taught = new AtomicLong();
        Network network = new Shinji2024()
                .network()
                .mapPopulations(p -> p.name().equals("PkC")
                        ? p.with((cells, dtMs) -> {
                            for (int c = 0; c < cells.size(); c += 2) {
                                cells.fire(c);
                            }
                        })
                        : p)
                .mapPlasticity(p -> p.with((s, step, spikes, n, teaching, m) -> {
                    taught.addAndGet(m);
                    Arrays.fill(s.weight, .25f);
                }));
        FloatEngine engine = new FloatEngine(network, new Seed(2));
        Arrays.fill(engine.input(1, Shinji2024.CF).kicksPerMs, 1);
        engine.step();
        assertArrayEquals(new int[] {0, 2, 4, 6}, engine.spikes(0, Shinji2024.PKC));
        assertEquals(8, taught.get());
        assertEquals(.25f, engine.weights(0)[77]);
    }

    private static FloatEngine openLoop(Shinji2024 model, long seed) {
        FloatEngine engine = new FloatEngine(model.network(), new Seed(seed));
        for (int h = 0; h < engine.network().hemispheres(); h++) {
            float[] mossy = engine.input(h, Shinji2024.MF).kicksPerMs;
            Arrays.fill(mossy, .02f);
            Arrays.fill(mossy, 0, 144, .06f);
            Arrays.fill(engine.input(h, Shinji2024.CF).kicksPerMs, .002f);
        }
        return engine;
    }
}
