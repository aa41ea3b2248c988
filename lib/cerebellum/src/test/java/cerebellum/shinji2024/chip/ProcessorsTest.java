package cerebellum.shinji2024.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.MembraneProcessors;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.Sums;
import cerebellum.fixed.SynapseProcessor;
import cerebellum.shinji2024.chip.Quirks.Switch;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The processors beyond the recorded vectors: where the presets agree, and where they must not. */
class ProcessorsTest {
    private static final int LOW = Short.MIN_VALUE;
    private static final int HIGH = Short.MAX_VALUE;

    /** Within the ranges of a cell in use nothing overflows, so wrapping and saturating are the same. */
    @Property
    void thePresetsAgreeWhereNothingOverflows(
            @ForAll @IntRange(min = -1600, max = 1600) int current,
            @ForAll @IntRange(min = -90 * 256, max = -42 * 256) int v,
            @ForAll @IntRange(min = 0, max = 500) int g,
            @ForAll @IntRange(min = 0, max = 500) int weights,
            @ForAll int word) {
        Rounding r = Rounding.RANDOMIZED;
        assertEquals(
                Shinji2024Chip.GRANULE.step(current, v, 0, word, new Sums(r, Overflow.WRAP)),
                Shinji2024Chip.GRANULE.step(current, v, 0, word, new Sums(r, Overflow.SATURATE)));
        SynapseProcessor golgi = Shinji2024Chip.GOLGI_TO_GRANULE;
        assertEquals(
                golgi.conductance(g, weights, word, new Sums(r, Overflow.WRAP)),
                golgi.conductance(g, weights, word, new Sums(r, Overflow.SATURATE)));
        assertEquals(
                golgi.current(g, v, new Sums(r, Overflow.WRAP, 13)),
                golgi.current(g, v, new Sums(r, Overflow.SATURATE, 13)));
    }

    @Property
    void aMembraneStepIsTheLeakyIntegratorWithinAStep(
            @ForAll @IntRange(min = -800, max = 800) int current,
            @ForAll @IntRange(min = -90 * 256, max = -43 * 256) int v,
            @ForAll int word) {
        int stepped = Shinji2024Chip.GRANULE.step(
                current, v, 1 << 24, word, new Sums(Rounding.RANDOMIZED, Overflow.SATURATE));
        double exact = v / 256. + current / 16. / 3 + .5 * (-74 - v / 256.) + 1;
        if (exact < -42 && exact > -90 + 1 / 256.) {
            assertEquals(exact, MembraneProcessor.potential(stepped) / 256., 1 / 256.);
            assertFalse(MembraneProcessor.spiked(stepped));
        } else if (exact >= -42 + 1 / 256.) {
            assertTrue(MembraneProcessor.spiked(stepped));
            assertEquals(-84 * 256, MembraneProcessor.potential(stepped));
        } else if (exact < -90) {
            assertEquals(-90 * 256, MembraneProcessor.potential(stepped));
        }
    }

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

    @Test
    void theSpikeTestComesBeforeTheRounding() {
        int below = Shinji2024Chip.GRANULE.threshold() - 1;
        MembraneProcessor still = new MembraneProcessor(0, 1, below + 1, below + 1, LOW, 0);
        int stepped = still.step(0, below, 0, 0, new Sums(Rounding.RANDOMIZED, Overflow.SATURATE));
        assertEquals(below + 1, MembraneProcessor.potential(stepped));
        assertFalse(MembraneProcessor.spiked(stepped));
        assertTrue(MembraneProcessor.spiked(
                still.step(0, below + 1, 0, 0, new Sums(Rounding.RANDOMIZED, Overflow.SATURATE))));
        MembraneProcessor floored = new MembraneProcessor(0, 1, below + 1, HIGH, below, 0);
        assertEquals(
                below,
                MembraneProcessor.potential(
                        floored.step(0, below, 0, 0, new Sums(Rounding.RANDOMIZED, Overflow.SATURATE))));
    }

    @Test
    void largeSumsWrapInTheReleasedDesignAndSaturateInOurs() {
        MembraneProcessor cell = Shinji2024Chip.MOSSY_FIBRE;
        assertTrue(MembraneProcessor.spiked(
                cell.step(HIGH, -70 << 8, 0, -1, new Sums(Rounding.TRUNCATE, Overflow.SATURATE))));
        assertFalse(MembraneProcessor.spiked(
                cell.step(16 * 200, -70 << 8, 0, -1, new Sums(Rounding.TRUNCATE, Overflow.WRAP))));
        assertTrue(MembraneProcessor.spiked(
                cell.step(16 * 200, -70 << 8, 0, -1, new Sums(Rounding.TRUNCATE, Overflow.SATURATE))));
        SynapseProcessor synapse = Shinji2024Chip.EXCITATORY;
        assertEquals(HIGH, synapse.current(HIGH, -70 << 8, new Sums(Rounding.RANDOMIZED, Overflow.SATURATE)));
        assertEquals(
                (short) ((70 * 256 * HIGH + 512) >> 10),
                synapse.current(HIGH, -70 << 8, new Sums(Rounding.RANDOMIZED, Overflow.WRAP)));
        SynapseProcessor lasting = new SynapseProcessor(0, 0);
        assertEquals(HIGH, lasting.conductance(HIGH, 1, 0, new Sums(Rounding.RANDOMIZED, Overflow.SATURATE)));
        assertEquals(LOW, lasting.conductance(HIGH, 1, 0, new Sums(Rounding.RANDOMIZED, Overflow.WRAP)));
        OutputFilter filter = new OutputFilter(HIGH, 0);
        int most = Integer.MAX_VALUE;
        assertEquals(most, filter.step(most, 8, 0, Rounding.RANDOMIZED, Quirks.PAPER));
        assertTrue(filter.step(most, 8, 0, Rounding.RANDOMIZED, Quirks.PAPER.with(Switch.WRAPPING_SUMS, true)) < 0);
        assertEquals(HIGH, ClimbingFibre.intensity(HIGH, HIGH, HIGH, Overflow.SATURATE));
        assertTrue(ClimbingFibre.intensity(HIGH, HIGH, HIGH, Overflow.WRAP) != HIGH);
    }

    @Test
    void theCurrentIsRoundedByItsOwnHalfOrByBitThirteen() {
        SynapseProcessor synapse = new SynapseProcessor(0, 1);
        assertEquals(1, synapse.current(512, 0, new Sums(Rounding.RANDOMIZED, Overflow.SATURATE)));
        assertEquals(0, synapse.current(511, 0, new Sums(Rounding.RANDOMIZED, Overflow.SATURATE)));
        assertEquals(0, synapse.current(512, 0, new Sums(Rounding.RANDOMIZED, Overflow.SATURATE, 13)));
        assertEquals(9, synapse.current(8192, 0, new Sums(Rounding.RANDOMIZED, Overflow.SATURATE, 13)));
    }

    @Test
    void theOutputFiltersRoundingBelongsToItsDecay() {
        OutputFilter filter = new OutputFilter(0, 1);
        assertEquals(-1, filter.step(0, 0, 0, Rounding.RANDOMIZED, Quirks.PAPER) - 1);
        assertEquals(9_999, filter.step(10_000, 0, 0, Rounding.RANDOMIZED, Quirks.PAPER));
        assertEquals(
                10_001,
                filter.step(
                        10_000, 0, 0, Rounding.RANDOMIZED, Quirks.PAPER.with(Switch.FILTER_ADDS_ITS_FRACTION, true)));
        assertEquals(
                7 << 16,
                new OutputFilter(1 << 14, 53)
                        .step(
                                0,
                                7,
                                0,
                                Rounding.RANDOMIZED,
                                Quirks.PAPER
                                        .with(Switch.FILTER_ADDS_ITS_FRACTION, true)
                                        .with(Switch.WRAPPING_SUMS, true)));
    }

    @Test
    void aClimbingFibreFiresByChanceOnlyOnAnErrorOfItsSign() {
        assertEquals(ClimbingFibre.REST, ClimbingFibre.current(-1, HIGH, 0));
        assertEquals(0, ClimbingFibre.current(0, HIGH, 0));
        assertEquals(ClimbingFibre.KICK, ClimbingFibre.current(1, 100, 0xFFFF8000 + 99));
        assertEquals(0, ClimbingFibre.current(1, 100, 100));
        assertEquals(50, ClimbingFibre.intensity(0, 0, -100, Overflow.SATURATE));
        assertEquals(150, ClimbingFibre.intensity(100, 1 << 15, 100, Overflow.SATURATE));
        assertEquals(HIGH >> 1, ClimbingFibre.intensity(0, 0, LOW, Overflow.SATURATE));
        assertEquals(LOW >> 1, ClimbingFibre.intensity(0, 0, LOW, Overflow.WRAP));
    }

    @Test
    void theControllerMayUseTheAccelerationOfTheStepBefore() {
        PdController now = new PdController(Quirks.PAPER);
        PdController late = new PdController(Quirks.PAPER.with(Switch.STALE_ACCELERATION, true));
        assertEquals(-100, now.step(0, 4096, 100, 200, 300));
        assertEquals(200, late.step(0, 4096, 100, 200, 300));
        assertEquals(200 + 100, now.step(0, 4096, 100, 200, 200));
        assertEquals(200 - 300, late.step(0, 4096, 100, 200, 200));
        assertEquals(-100, late.speedError());
        assertEquals(-100, late.acceleration());
        assertEquals(-100, late.accelerationError());
        int most = Integer.MAX_VALUE;
        assertEquals(most, now.step(1 << 13, 0, most, 0, 0));
        assertEquals(most, now.step(1 << 12, 0, most, 0, -1));
    }

    @Test
    void weightsAndWiringComeOutOfWords() {
        assertEquals(0, Weights.presynaptic(0x12340000, 245));
        assertEquals(245, Weights.presynaptic(0xFFFF, 245));
        assertEquals(123, Weights.presynaptic(0x8000, 245));
        assertEquals(42, Weights.weight(0x8000, 42, 5));
        assertEquals(51, Weights.weight(0x7FFF, 42, 5));
        assertEquals(1, Weights.weight(0x4000, 0, 1));
    }

    /** First cells of granule processor 0, read off the released design. */
    @Test
    void theFirstGranuleCellsAreWiredAsInTheReleasedDesign() {
        int base = Shinji2024Chip.GroupSeed.GRC.rotated(1);
        Lfsr32 mossy = new Lfsr32(base + 7);
        Lfsr32 weight = new Lfsr32(Integer.rotateRight(base + 7, 16));
        int[] ids = new int[3];
        int first = Weights.weight(new Lfsr32(Integer.rotateRight(base + 7, 16)).next(), 42, 5);
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Weights.presynaptic(mossy.next(), 245);
            weight.next();
        }
        assertArrayEquals(new int[] {16, 31, 63}, ids);
        assertEquals(43, first);
        assertEquals(24, Weights.presynaptic(new Lfsr32(base + 7).next(), 368));
    }

    @Test
    void aTraceRisesWithGranuleSpikesAndClimbingFibresTurnItIntoDepression() {
        PlasticityProcessor rule = new PlasticityProcessor(1 << 20, 448, Shinji2024Chip.TRACE_DECAY);
        long rise = rule.change(0, true);
        assertEquals(
                8, PlasticityProcessor.trace(0, rise, rise, -1, new Sums(Rounding.TRUNCATE, Overflow.SATURATE), 0));
        long fall = rule.change(1000, false);
        assertEquals(
                990, PlasticityProcessor.trace(1000, fall, fall, -1, new Sums(Rounding.HALF_UP, Overflow.SATURATE), 0));
        assertEquals(
                205,
                PlasticityProcessor.weight(
                        700,
                        rule.learnt(1000, fall, false, true, Overflow.SATURATE),
                        -1,
                        new Sums(Rounding.TRUNCATE, Overflow.SATURATE)));
        assertEquals(
                0,
                PlasticityProcessor.weight(
                        100,
                        rule.learnt(1000, fall, true, true, Overflow.SATURATE),
                        -1,
                        new Sums(Rounding.TRUNCATE, Overflow.SATURATE)));
        assertEquals(
                701,
                PlasticityProcessor.weight(
                        700,
                        rule.learnt(0, rise, true, false, Overflow.SATURATE),
                        447,
                        new Sums(Rounding.RANDOMIZED, Overflow.SATURATE)));
        assertEquals(
                700,
                PlasticityProcessor.weight(
                        700,
                        rule.learnt(0, rise, true, false, Overflow.SATURATE),
                        448,
                        new Sums(Rounding.RANDOMIZED, Overflow.SATURATE)));
        assertEquals(
                700,
                PlasticityProcessor.weight(
                        700,
                        rule.learnt(0, 0, false, false, Overflow.SATURATE),
                        0,
                        new Sums(Rounding.RANDOMIZED, Overflow.SATURATE)));
        assertEquals(
                PlasticityProcessor.ONE,
                PlasticityProcessor.weight(
                        PlasticityProcessor.ONE,
                        rule.learnt(0, rise, true, false, Overflow.SATURATE),
                        0,
                        new Sums(Rounding.RANDOMIZED, Overflow.SATURATE)));
    }

    @Test
    void theTracesFloorAndItsRoundingAreSwitches() {
        PlasticityProcessor rule = new PlasticityProcessor(0, 0, Integer.MAX_VALUE);
        long fall = rule.change(1, false);
        assertEquals(
                0, PlasticityProcessor.trace(0, fall, fall, -1, new Sums(Rounding.TRUNCATE, Overflow.SATURATE), 0));
        assertEquals(
                -1,
                PlasticityProcessor.trace(
                        0, fall, fall, -1, new Sums(Rounding.TRUNCATE, Overflow.SATURATE), Short.MIN_VALUE));
        assertEquals(
                0, PlasticityProcessor.trace(1, fall, fall, 1, new Sums(Rounding.RANDOMIZED, Overflow.SATURATE), 0));
        assertEquals(1, PlasticityProcessor.trace(1, fall, 2, 1, new Sums(Rounding.RANDOMIZED, Overflow.SATURATE), 0));
        long rise = 1L << 50;
        assertEquals(
                PlasticityProcessor.ONE,
                PlasticityProcessor.trace(0, rise, rise, 0, new Sums(Rounding.TRUNCATE, Overflow.SATURATE), 0));
        assertEquals(0, PlasticityProcessor.trace(0, rise, rise, 0, new Sums(Rounding.TRUNCATE, Overflow.WRAP), 0));
    }

    @Test
    void thePresetsDifferByEverySwitch() {
        assertEquals("paper", Quirks.PAPER.toString());
        assertEquals("as-published", Quirks.AS_PUBLISHED.toString());
        Quirks some = Quirks.PAPER;
        for (Switch quirk : Switch.values()) {
            assertFalse(Quirks.PAPER.has(quirk));
            assertTrue(Quirks.AS_PUBLISHED.has(quirk));
            some = some.with(quirk, true);
            assertTrue(some.has(quirk));
            assertEquals(some, Quirks.parse(some.toString()));
        }
        assertEquals(Quirks.AS_PUBLISHED, some);
        for (Switch quirk : Switch.values()) {
            some = some.with(quirk, false);
        }
        assertEquals(Quirks.PAPER, some);
        assertEquals(Quirks.PAPER, Quirks.parse("paper"));
        assertEquals(Overflow.SATURATE, Quirks.PAPER.overflow());
        assertEquals(Overflow.WRAP, Quirks.AS_PUBLISHED.overflow());
        assertThrows(IllegalArgumentException.class, () -> Quirks.parse("wrapping-sums+nonsense"));
    }
}
