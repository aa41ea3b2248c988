package cerebellum.fixed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.shinji2024.chip.Shinji2024Chip;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** All cells of a population moved together: to the bit what the processors do with one after the other. */
class PopulationsTest {
    @Test
    void aPopulationStepsAsItsCellsDoOneByOne() {
        SplittableRandom random = new SplittableRandom(5);
        SynapseProcessor[] synapses = {Shinji2024Chip.EXCITATORY, Shinji2024Chip.GOLGI_TO_GRANULE};
        for (SynapseProcessor synapse : synapses) {
            for (Overflow overflow : List.of(Overflow.WRAP, Overflow.SATURATE)) {
                for (Rounding rounding : List.of(Rounding.RANDOMIZED, Rounding.HALF_UP, Rounding.CONVERGENT)) {
                    Sums sums = new Sums(rounding, overflow);
                    Sums byThirteen = new Sums(rounding, overflow, 13);
                    int[] g = random.ints(999, -40_000, 40_000)
                            .map(x -> (short) x)
                            .toArray();
                    int[] v = random.ints(999).map(x -> (short) x).toArray();
                    int[] weights = random.ints(999, -70_000, 70_000).toArray();
                    int[] words = random.ints(999).toArray();
                    int[] into = random.ints(999, -9, 9).toArray();
                    int[] expectedG = new int[g.length];
                    int[] expected = new int[g.length];
                    for (int c = 0; c < g.length; c++) {
                        expectedG[c] = synapse.conductance(g[c], overflow.fit16(weights[c]), words[c], sums);
                        expected[c] = into[c] + synapse.current(expectedG[c], v[c], c > 500 ? byThirteen : sums);
                    }
                    synapse.conductances(g, weights, words, sums);
                    assertArrayEquals(expectedG, g);
                    int[] other = into.clone();
                    int[] scratch = new int[g.length];
                    synapse.currents(g, v, into, scratch, sums);
                    synapse.currents(g, v, other, scratch, byThirteen);
                    System.arraycopy(other, 501, into, 501, other.length - 501);
                    assertArrayEquals(expected, into);
                }
            }
        }
    }

    @Test
    void tiesOfAPopulationGoWhereThoseOfOneCellGo() {
        SynapseProcessor halving = new SynapseProcessor(-8192, 0);
        for (Rounding rounding : List.of(Rounding.HALF_UP, Rounding.TRUNCATE)) {
            int[] g = {1, 3, 5, -1, -3, 0, 2};
            int[] expected = new int[g.length];
            for (int c = 0; c < g.length; c++) {
                expected[c] = halving.conductance(g[c], 0, 0, new Sums(rounding, Overflow.SATURATE));
            }
            halving.conductances(g, new int[g.length], new int[g.length], new Sums(rounding, Overflow.SATURATE));
            assertArrayEquals(expected, g, rounding.toString());
        }
    }

    @Test
    void whereNoSumCanLeaveSixteenBitsNoneIsFitted() {
        SplittableRandom random = new SplittableRandom(7);
        SynapseProcessor synapse = Shinji2024Chip.GOLGI_TO_GRANULE;
        MembraneProcessor cell = Shinji2024Chip.GRANULE;
        int most = 0;
        while (synapse.fits(most + 1, cell)) {
            most++;
        }
        assertTrue(most > 99 && most < 999, most + " steps of weights");
        int[] g = new int[500];
        int[] expected = new int[500];
        for (int t = 0; t < 200; t++) {
            int limit = most + 1;
            int[] weights = random.ints(500, t < 100 ? most : 0, limit).toArray();
            int[] v = random.ints(500, cell.floor(), cell.threshold()).toArray();
            int[] words = random.ints(500).toArray();
            int[] into = new int[500];
            synapse.conductances(g, weights.clone(), words, new Sums(Rounding.RANDOMIZED, Overflow.CANNOT));
            synapse.currents(g, v, into, new int[500], new Sums(Rounding.RANDOMIZED, Overflow.CANNOT));
            for (int c = 0; c < 500; c++) {
                expected[c] = synapse.conductance(
                        expected[c], weights[c], words[c], new Sums(Rounding.RANDOMIZED, Overflow.SATURATE));
                assertEquals(expected[c], g[c]);
                assertEquals(synapse.current(g[c], v[c], new Sums(Rounding.RANDOMIZED, Overflow.SATURATE)), into[c]);
            }
        }
    }

    @Test
    void membranesStepTogetherAsOneByOne() {
        SplittableRandom random = new SplittableRandom(6);
        List<MembraneProcessor> cells = List.of(
                Shinji2024Chip.MOSSY_FIBRE,
                Shinji2024Chip.CLIMBING_FIBRE,
                Shinji2024Chip.GRANULE,
                Shinji2024Chip.GOLGI,
                Shinji2024Chip.PURKINJE);
        List<Rounding> roundings =
                List.of(Rounding.RANDOMIZED, Rounding.HALF_UP, Rounding.TRUNCATE, Rounding.CONVERGENT, Rounding.DITHER);
        int spikes = 0;
        for (MembraneProcessor cell : cells) {
            for (Overflow overflow : List.of(Overflow.WRAP, Overflow.SATURATE)) {
                for (Rounding rounding : roundings) {
                    for (boolean driven : new boolean[] {false, true}) {
                        spikes += stepTogether(cell, rounding, overflow, driven, random);
                    }
                }
            }
        }
        assertTrue(spikes > 9999, spikes + " spikes are too few to tell");
    }

    private static int stepTogether(
            MembraneProcessor cell, Rounding rounding, Overflow overflow, boolean driven, SplittableRandom random) {
        int cells = 999;
        MembraneProcessors together = new MembraneProcessors(cell, new Sums(rounding, overflow));
        int[] v = random.ints(cells).map(x -> (short) x).toArray();
        int[] fired = new int[cells];
        int spikes = 0;
        for (int t = 0; t < 20; t++) {
            int range = t % 2 == 0 ? 2_000 : 70_000;
            int[] current = random.ints(cells, -range, range).toArray();
            int[] drive = random.ints(cells, 0, t % 3 == 0 ? 38 << 24 : 2 << 24).toArray();
            int[] words = random.ints(cells).toArray();
            int[] expected = new int[cells];
            int[] expectedFired = new int[cells];
            int n = 0;
            for (int c = 0; c < cells; c++) {
                int stepped = cell.step(
                        overflow.fit16(current[c]),
                        v[c],
                        driven ? drive[c] : 0,
                        words[c],
                        new Sums(rounding, overflow));
                expected[c] = MembraneProcessor.potential(stepped);
                if (MembraneProcessor.spiked(stepped)) {
                    expectedFired[n++] = c;
                }
            }
            assertEquals(n, together.step(current, v, driven ? drive : null, words, fired));
            assertArrayEquals(expected, v);
            assertArrayEquals(Arrays.copyOf(expectedFired, n), Arrays.copyOf(fired, n));
            spikes += n;
        }
        return spikes;
    }
}
