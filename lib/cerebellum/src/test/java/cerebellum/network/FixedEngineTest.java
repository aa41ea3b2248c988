package cerebellum.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.fixed.Plasticity;
import cerebellum.fixed.Quirks;
import cerebellum.fixed.Quirks.Switch;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.Shinji2024Chip;
import cerebellum.model.Shinji2024;
import java.util.Arrays;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedEngineTest {
    /** Switches of the output filter and the controller, which stand outside the network. */
    private static final EnumSet<Switch> OUTSIDE =
            EnumSet.of(Switch.FILTER_ADDS_ITS_FRACTION, Switch.STALE_ACCELERATION);

    @Test
    void theDescriptionGivesTheConstantsOfTheChip() {
        Network network = new Shinji2024().network();
        assertEquals(
                java.util.List.of(
                        Shinji2024Chip.MOSSY_FIBRE,
                        Shinji2024Chip.CLIMBING_FIBRE,
                        Shinji2024Chip.GRANULE,
                        Shinji2024Chip.GOLGI,
                        Shinji2024Chip.INTERNEURON,
                        Shinji2024Chip.PURKINJE),
                network.populations().stream()
                        .map(p -> FixedHemisphere.membrane(p.cell()))
                        .toList());
        Plasticity registers = FixedPlasticity.registers(
                new cerebellum.learning.ClimbingFibreRule(Shinji2024.GAMMA_LTP, Shinji2024.GAMMA_LTD), 100);
        assertEquals(new Plasticity(2551, 448, Shinji2024Chip.TRACE_DECAY), registers);
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void everyQuirkAloneIsSeen(Switch quirk) {
        if (!OUTSIDE.contains(quirk)) {
            assertNotEquals(hash(Quirks.PAPER), hash(Quirks.PAPER.with(quirk, true)));
        }
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void everyQuirkIsMissedInThePublishedDesign(Switch quirk) {
        if (!OUTSIDE.contains(quirk)) {
            assertNotEquals(hash(Quirks.AS_PUBLISHED), hash(Quirks.AS_PUBLISHED.with(quirk, false)));
        }
    }

    /** The hemispheres share the generators: were a word drawn in the right one's pauses, the left would round otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"paper", "as-published"})
    void aPassThatDoesNotLearnTakesNoWordFromTheOtherHemisphere(String preset) {
        Plasticity rule = new Plasticity(0x00418937, 0x00084567, Shinji2024Chip.TRACE_DECAY);
        Plasticity[] still = {new Plasticity(0, 0x00084567, rule.decay()), new Plasticity(0x00418937, 0, rule.decay())};
        short[] alone = left(preset, rule, null);
        assertArrayEquals(alone, left(preset, rule, rule), "switch off");
        assertArrayEquals(alone, left(preset, rule, still[0]), "no depression");
        assertArrayEquals(alone, left(preset, rule, still[1]), "no potentiation");
    }

    /** Weights of the left hemisphere after passes, between which the right one has its own; it never learns. */
    private static short[] left(String preset, Plasticity rule, @Nullable Plasticity right) {
        FixedEngine engine = new FixedEngine(new Shinji2024().network(), Quirks.parse(preset), Rounding.RANDOMIZED);
        int[] granules =
                java.util.stream.IntStream.range(0, 300).map(i -> 13 * i).toArray();
        engine.rule(0, rule);
        for (int ms = 0; ms < 40; ms++) {
            engine.fire(0, Shinji2024.GRC, granules);
            engine.fire(0, Shinji2024.CF, ms % 9 == 0 ? new int[] {1, 4} : new int[0]);
            engine.step(0, Shinji2024.PKC, true);
            if (right != null) {
                engine.rule(1, right);
                engine.step(1, Shinji2024.PKC, right.ltd() == 0 || right.ltp() == 0);
            }
        }
        short[] weights = engine.rawWeights(0);
        assertTrue(weights[0] > 200 && weights[0] != 40 * 8, "rounding must show: " + weights[0]);
        return weights;
    }

    @Test
    void firesAtTheRatesOfTheFloatEngine() {
        FixedEngine engine = new FixedEngine(new Shinji2024().network(), Quirks.PAPER, Rounding.RANDOMIZED);
        for (int h = 0; h < 2; h++) {
            Arrays.fill(engine.input(h, Shinji2024.MF).kicksPerMs, 0, 144, .06f);
            Arrays.fill(engine.input(h, Shinji2024.CF).kicksPerMs, .002f);
        }
        long[] spikes = new long[6];
        engine.run(2000, 1, (e, h, s) -> {
            for (int p = 0; p < 6; p++) {
                spikes[p] += e.count(h, p);
            }
        });
        double[] expected = {43.4, 2, 28.5, 58.7, 31.1, 40};
        int[] cells = {246, 8, 4096, 369, 25, 8};
        for (int p = 0; p < 6; p++) {
            assertEquals(expected[p], spikes[p] / 4. / cells[p], (p == 1 ? .6 : .1) * expected[p], "population " + p);
        }
    }

    @Test
    void theSameBitsOnOneOrMoreThreads() {
        Network network = new Shinji2024().withScale(2).network();
        FixedEngine one = new FixedEngine(network, Quirks.PAPER, Rounding.RANDOMIZED);
        FixedEngine two = new FixedEngine(network, Quirks.PAPER, Rounding.RANDOMIZED);
        one.run(60, 1, (e, h, s) -> {});
        for (int s = 0; s < 20; s++) {
            two.step();
        }
        two.run(40, 2, (e, h, s) -> {});
        for (int h = 0; h < 4; h++) {
            assertArrayEquals(one.spikes(h, Shinji2024.GRC), two.spikes(h, Shinji2024.GRC));
            assertArrayEquals(one.rawWeights(h), two.rawWeights(h));
        }
        assertTrue(!Arrays.equals(one.rawWeights(0), one.rawWeights(2)));
    }

    /** 32 random bits and 31 are the same to numbers of 31 fraction bits at most, but only the first takes the short cuts. */
    @Test
    void theShortCutsOfLearningChangeNoBit() {
        Network network = new Shinji2024().network();
        FixedEngine quick = new FixedEngine(network, Quirks.PAPER, Rounding.RANDOMIZED);
        FixedEngine plain = new FixedEngine(network, Quirks.PAPER, Rounding.randomized(31));
        Plasticity[] rules = {
            new Plasticity(2551, 448, Shinji2024Chip.TRACE_DECAY),
            new Plasticity(692, 107, Shinji2024Chip.TRACE_DECAY),
            // a trace that decays in 65 ms and a rule too strong for words to be passed over
            new Plasticity(1 << 16, 1 << 14, 33_000_000),
            // even stronger: every spike moves something
            new Plasticity(1 << 20, 3 << 16, 1 << 24),
        };
        for (Plasticity rule : rules) {
            for (FixedEngine engine : new FixedEngine[] {quick, plain}) {
                for (int h = 0; h < 2; h++) {
                    engine.rule(h, rule);
                    Arrays.fill(engine.input(h, Shinji2024.MF).kicksPerMs, .06f);
                    Arrays.fill(engine.input(h, Shinji2024.CF).kicksPerMs, .02f);
                }
                engine.run(120, 1, (e, h, s) -> {});
            }
            for (int h = 0; h < 2; h++) {
                assertArrayEquals(plain.rawWeights(h), quick.rawWeights(h), rule + ", hemisphere " + h);
                assertArrayEquals(plain.spikes(h, 2), quick.spikes(h, 2));
            }
            short[] learnt = quick.rawWeights(0);
            assertTrue(
                    java.util.stream.IntStream.range(0, learnt.length)
                                    .map(i -> learnt[i])
                                    .distinct()
                                    .count()
                            > 1,
                    "nothing learnt");
        }
    }

    @Test
    void whatTheHardwareCannotDoIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new FixedEngine(new Shinji2024().withDtMs(.5).network(), Quirks.PAPER, Rounding.RANDOMIZED));
        Network other = new Shinji2024()
                .network()
                .mapProjections(p -> p.plasticity() == null
                        ? p
                        : p.with(p.plasticity().with((s, step, spikes, n, teaching, m) -> {})));
        assertThrows(IllegalArgumentException.class, () -> new FixedEngine(other, Quirks.PAPER, Rounding.RANDOMIZED));
    }

    /** Spikes and weights of a run with strong input and strong learning, as one number. */
    private static long hash(Quirks quirks) {
        FixedEngine engine = new FixedEngine(new Shinji2024().network(), quirks, Rounding.RANDOMIZED);
        long hash = 0;
        for (int step = 0; step < 60; step++) {
            for (int h = 0; h < 2; h++) {
                // a register that turns negative now and then, so that a trace without a floor shows
                engine.rule(h, new Plasticity(step % 7 == 0 ? -0x00400000 : 0x00200000, 0x00400000, 21474836));
                Arrays.fill(engine.input(h, Shinji2024.MF).kicksPerMs, step < 30 ? .06f : .9f);
                int sign = h == 0 ? 1 : -1;
                engine.mossy(h, new int[] {sign * 900, sign * 30_000, 500, 700, 800});
                engine.climbing(h, new int[] {step % 3 == 0 ? 3000 : 200, 3000}, 0x4000, step % 2 == 0 ? 4000 : -4000);
                engine.pass(h, step > 0);
                for (int p = 0; p < 6; p++) {
                    hash = hash * 31 + Arrays.hashCode(engine.spikes(h, p));
                }
                hash = hash * 31 + Arrays.hashCode(engine.rawWeights(h));
            }
        }
        return hash;
    }
}
