package cerebellum.shinji2024.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.fixed.Rounding;
import cerebellum.network.FloatEngine;
import cerebellum.network.Network;
import cerebellum.shinji2024.Shinji2024;
import cerebellum.shinji2024.chip.Quirks.Switch;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
        FixedRegisters registers = new FixedRegisters(network);
        assertEquals(
                java.util.List.of(
                        Shinji2024Chip.MOSSY_FIBRE,
                        Shinji2024Chip.CLIMBING_FIBRE,
                        Shinji2024Chip.GRANULE,
                        Shinji2024Chip.GOLGI,
                        Shinji2024Chip.INTERNEURON,
                        Shinji2024Chip.PURKINJE),
                java.util.List.of(registers.membrane));
        assertEquals(new PlasticityProcessor(2551, 448, Shinji2024Chip.TRACE_DECAY), registers.rule);
        assertEquals(Shinji2024Chip.GOLGI_TO_GRANULE, registers.synapse[1]);
        assertEquals(Shinji2024Chip.INTERNEURON_TO_PURKINJE, registers.synapse[5]);
        assertEquals(Shinji2024Chip.EXCITATORY, registers.synapse[6]);
        assertArrayEquals(new int[] {0, 0, 0, 0xFFFFFF, 0x1FFFFFF, 0x1FFFFFF}, registers.driveMask);
        assertArrayEquals(new int[] {0x25800000, 0x25800000, 0, 0, 0, 0}, registers.kick);
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
        PlasticityProcessor rule = new PlasticityProcessor(0x00418937, 0x00084567, Shinji2024Chip.TRACE_DECAY);
        PlasticityProcessor[] still = {
            new PlasticityProcessor(0, 0x00084567, rule.decay()), new PlasticityProcessor(0x00418937, 0, rule.decay())
        };
        short[] alone = left(preset, rule, null);
        assertArrayEquals(alone, left(preset, rule, rule), "switch off");
        assertArrayEquals(alone, left(preset, rule, still[0]), "no depression");
        assertArrayEquals(alone, left(preset, rule, still[1]), "no potentiation");
    }

    /** Weights of the left hemisphere after passes, between which the right one has its own; it never learns. */
    private static short[] left(String preset, PlasticityProcessor rule, @Nullable PlasticityProcessor right) {
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
    @ParameterizedTest
    @ValueSource(doubles = {1, .0625})
    void theShortCutsOfLearningChangeNoBit(double scale) {
        Network network = new Shinji2024().withScale(scale).network();
        FixedEngine quick = new FixedEngine(network, Quirks.PAPER, Rounding.RANDOMIZED);
        FixedEngine plain = new FixedEngine(network, Quirks.PAPER, Rounding.randomized(31));
        PlasticityProcessor[] rules = {
            new PlasticityProcessor(2551, 448, Shinji2024Chip.TRACE_DECAY),
            new PlasticityProcessor(692, 107, Shinji2024Chip.TRACE_DECAY),
            // a trace that decays in 65 ms and a rule too strong for words to be passed over
            new PlasticityProcessor(1 << 16, 1 << 14, 33_000_000),
            // even stronger: every spike moves something
            new PlasticityProcessor(1 << 20, 3 << 16, 1 << 24),
            // traces so large that nearly all fall in every step, until the next rule lets them go
            new PlasticityProcessor(1 << 26, 1 << 14, Shinji2024Chip.TRACE_DECAY),
            new PlasticityProcessor(692, 107, 33_000_000),
        };
        for (PlasticityProcessor rule : rules) {
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
        refused(
                "the hardware knows one learning rule, ClimbingFibreRule; another runs in the float engine",
                new Shinji2024().network().mapPlasticity(p -> p.with((s, step, spikes, n, teaching, m) -> {})));
        Network one = new Shinji2024().network();
        List<Network.Projection> both = new java.util.ArrayList<>(one.projections());
        both.add(new Network.Plastic("GrC", "MLI", true, 1, one.plastic().get(0).plasticity()));
        refused(
                "the hardware has plastic synapses in one projection, not in 2",
                new Network(one.populations(), both, 2, 1));
        refused(
                "the hardware has plastic synapses in one projection, not in 0",
                new Network(one.populations(), both.subList(0, 6), 2, 1));
    }

    @Test
    void whatSixteenBitsCannotHoldIsRefused() {
        refused(
                "gain of MLI to PkC = 0.5 must be 0 or more than 0.5 and at most 32767: its weights of 1 to 1 steps of"
                        + " 15.625 pS would become 0 or more than 16 bits hold",
                gain("MLI", "PkC", .5));
        refused(
                "gain of MF to GoC = 400 must be 0 or more than 0.5 and at most 376.632: its weights of 1 to 87 steps of 15.625 pS"
                        + " would become 0 or more than 16 bits hold",
                gain("MF", "GoC", 400));
        refused(
                "a weight of 1 from GrC to PkC must be 256 nS, not 512 nS: the hardware knows no other",
                new Shinji2024()
                        .network()
                        .mapPlasticity(p -> new Network.Plasticity(p.rule(), p.teacher(), p.tauMs(), 512)));
        refused(
                "spontaneous drive of MLI = 3 mV/ms must be 0 or a power of 2 from 2^-23 to 128 mV/ms: the chip takes the low"
                        + " bits of a word",
                population(new Network.Population("MLI", 25, LIF, LIF, 3, 0, 0)));
        refused(
                "kick of MF = 200 mV must be 0 or lie between 5.96047E-8 and 127.999 mV: the chip holds it as"
                        + " s7.24",
                population(new Network.Population("MF", 246, LIF, LIF, 0, 200, .02)));
        refused(
                "MF must be integrate-and-fire cells: the hardware knows no other model",
                population(new Network.Population("MF", 246, LIF, (cells, dtMs) -> {}, 0, 37.5, .02)));
        // all 0 is what was asked for, and 0.6 of a step is said
        new FixedEngine(gain("MLI", "PkC", 0), Quirks.PAPER, Rounding.RANDOMIZED);
        assertEquals(
                "a weight of MLI to PkC = 9.375 pS is held as 15.63 pS (+67 %), s9.6 1",
                new FixedRegisters(gain("MLI", "PkC", .6))
                        .all().stream()
                                .filter(cerebellum.shinji2024.chip.Register::differs)
                                .findFirst()
                                .orElseThrow()
                                .toString());
    }

    @Test
    void weightsStartAsDescribedInBothEngines() {
        Network network = new Shinji2024()
                .network()
                .mapPlasticity(p -> p.with(Network.Start.uniform(new cerebellum.Seed(5), .01)));
        FixedEngine fixed = new FixedEngine(network, Quirks.PAPER, Rounding.RANDOMIZED);
        FloatEngine inFloat = new FloatEngine(network, new cerebellum.Seed(1));
        for (int h = 0; h < 2; h++) {
            float[] exact = inFloat.weights(h);
            float[] steps = fixed.weights(h);
            double mean = 0;
            for (int i = 0; i < exact.length; i++) {
                assertEquals(exact[i], steps[i], .5001 / PlasticityProcessor.ONE);
                mean += exact[i] / exact.length;
            }
            // SD of the mean of 32,768 uniform numbers: .01 / sqrt(3) / 181
            assertEquals(.01, mean, 2e-4);
        }
        assertTrue(!Arrays.equals(fixed.rawWeights(0), fixed.rawWeights(1)), "each hemisphere has its own");
        Network beyond = network.mapPlasticity(p -> p.with((h, w) -> w[7] = 1.5f));
        refused("weight at the start = 1.5 must lie between 0 and 1", beyond);
    }

    private static final cerebellum.cell.Lif LIF = new cerebellum.cell.Lif(14.6, 1, -68, -53, -78, -90);

    private static void refused(String sentence, Network network) {
        assertEquals(
                sentence,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new FixedEngine(network, Quirks.PAPER, Rounding.RANDOMIZED),
                                sentence)
                        .getMessage());
    }

    private static Network gain(String from, String to, double gain) {
        return new Shinji2024().network().withGain(from + " to " + to, gain);
    }

    private static Network population(Network.Population other) {
        return new Shinji2024().network().mapPopulations(p -> p.name().equals(other.name()) ? other : p);
    }

    /** Spikes and weights of a run with strong input and strong learning, as one number. */
    private static long hash(Quirks quirks) {
        FixedEngine engine = new FixedEngine(new Shinji2024().network(), quirks, Rounding.RANDOMIZED);
        long hash = 0;
        for (int step = 0; step < 60; step++) {
            for (int h = 0; h < 2; h++) {
                // a register that turns negative now and then, so that a trace without a floor shows
                engine.rule(h, new PlasticityProcessor(step % 7 == 0 ? -0x00400000 : 0x00200000, 0x00400000, 21474836));
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
