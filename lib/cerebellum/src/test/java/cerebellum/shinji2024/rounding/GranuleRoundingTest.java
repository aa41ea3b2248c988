package cerebellum.shinji2024.rounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.Sums;
import cerebellum.fixed.SynapseProcessor;
import cerebellum.shinji2024.chip.Shinji2024Chip;
import cerebellum.shinji2024.rounding.GranuleRounding.Afferent;
import cerebellum.shinji2024.rounding.GranuleRounding.Roundings;
import cerebellum.shinji2024.rounding.GranuleRounding.Run;
import cerebellum.shinji2024.rounding.GranuleRounding.Trace;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class GranuleRoundingTest {
    private static final GranuleRounding FOUR =
            new GranuleRounding(Afferent.mossy(1, 80 / 64., 80), new Afferent(10, -70, 6 / 64., 6), 16, 0);
    private static final Roundings HALF_UP = new Roundings(Rounding.HALF_UP, Rounding.HALF_UP, false);
    private static final Roundings RANDOMIZED = new Roundings(Rounding.RANDOMIZED, Rounding.RANDOMIZED, false);

    @Test
    void onSixteenBitsItIsTheProcessorsStepToTheLastBit() {
        for (boolean bit13 : new boolean[] {false, true}) {
            byte[] inputs = GranuleRounding.inputs(5000, new Seed(3), false);
            Run run = FOUR.fixed(
                    inputs, new Roundings(Rounding.HALF_UP, Rounding.HALF_UP, bit13), new Seed(3), 1, "half-up");
            Sums sums = new Sums(Rounding.HALF_UP, Overflow.SATURATE, bit13 ? 13 : 9);
            SynapseProcessor mossy = Shinji2024Chip.EXCITATORY;
            SynapseProcessor golgi = Shinji2024Chip.GOLGI_TO_GRANULE;
            int gm = 0;
            int gg = 0;
            int v = -74 << 8;
            int spikes = 0;
            for (Trace step : run.steps()) {
                byte in = inputs[step.timeMs()];
                gm = mossy.conductance(gm, (in & 1) * 80, 0, sums);
                gg = golgi.conductance(gg, (in >> 1) * 6, 0, sums);
                int current = mossy.current(gm, v, sums) + golgi.current(gg, v, sums);
                int out = Shinji2024Chip.GRANULE.step(current, v, 0, 0, sums);
                v = MembraneProcessor.potential(out);
                spikes += step.spike();
                assertEquals(gg / 64., step.golgiNanosiemens(), 0);
                assertEquals(gm / 64., step.mossyNanosiemens(), 0);
                assertEquals(current / 16., step.golgiPicoamp() + step.mossyPicoamp(), 0);
                assertEquals(v / 256., step.vMv(), 0);
                assertEquals(MembraneProcessor.spiked(out) ? 1 : 0, step.spike());
            }
            assertTrue(spikes > 10);
        }
    }

    @Test
    void withThirtyTwoBitsRoundingNoLongerMatters() {
        byte[] inputs = GranuleRounding.inputs(20_000, new Seed(1), false);
        GranuleRounding wide = FOUR.withWordBits(32);
        double reference = wide.reference(inputs, "").rateHz();
        assertEquals(reference, wide.fixed(inputs, HALF_UP, new Seed(1), 1, "").rateHz(), .06);
        assertEquals(
                reference, wide.fixed(inputs, RANDOMIZED, new Seed(1), 1, "").rateHz(), .06);
    }

    @Test
    void halfUpRestsAtFourStepsAndRandomizedAtZero() {
        for (int seed = 1; seed <= 12; seed++) {
            byte[] inputs = GranuleRounding.inputs(20_000, new Seed(seed), false);
            assertEquals(
                    62.5, FOUR.fixed(inputs, HALF_UP, new Seed(seed), 1, "").leastGolgiPs(), 0);
            assertEquals(
                    0, FOUR.fixed(inputs, RANDOMIZED, new Seed(seed), 16, "").leastGolgiPs(), 0);
        }
    }

    @Test
    void randomizedRunsAgreeWithTheReferenceAndHalfUpOnesDoNot() {
        SummaryStatistics chance = new SummaryStatistics();
        SummaryStatistics up = new SummaryStatistics();
        for (int seed = 1; seed <= 20; seed++) {
            byte[] inputs = GranuleRounding.inputs(50_000, new Seed(seed), false);
            double reference = FOUR.reference(inputs, "").rateHz();
            chance.addValue(
                    FOUR.fixed(inputs, RANDOMIZED, new Seed(seed), 16, "").rateHz() - reference);
            up.addValue(FOUR.fixed(inputs, HALF_UP, new Seed(seed), 16, "").rateHz() - reference);
        }
        assertEquals(0, chance.getMean(), .1);
        assertTrue(chance.getMin() > -.3 && chance.getMax() < .3);
        assertTrue(up.getMax() < -1, "half-up lowers the rate here: " + up);
    }
}
