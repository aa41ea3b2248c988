package cerebellum.shinji2024.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.Sums;
import cerebellum.fixed.SynapseProcessor;
import cerebellum.shinji2024.chip.Quirks.Switch;
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
        String twice = assertThrows(IllegalArgumentException.class, () -> Quirks.parse("wrapping-sums+wrapping-sums"))
                .getMessage();
        assertTrue(twice.endsWith(" joined by +, each once"), twice);
    }
}
