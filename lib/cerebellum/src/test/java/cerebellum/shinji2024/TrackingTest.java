package cerebellum.shinji2024;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.control.Pd;
import cerebellum.control.Tracker;
import cerebellum.control.Waveform;
import cerebellum.control.Waveform.Wave;
import cerebellum.network.FloatEngine;
import cerebellum.shinji2024.chip.ChipPd;
import cerebellum.shinji2024.chip.Quirks;
import org.junit.jupiter.api.Test;

class TrackingTest {
    @Test
    void targetsHaveTheirShapes() {
        for (Wave wave : Wave.values()) {
            Waveform w = new Waveform(wave, 32, 2);
            double mean = 0;
            for (int t = 0; t < 2000; t++) {
                mean += w.at(t) / 2000;
                assertEquals(w.at(t), -w.at((t + 1000) % 2000), 1e-9, wave + " at " + t);
                assertTrue(Math.abs(w.at(t)) <= 32, wave + " at " + t);
            }
            assertEquals(0, mean, 1e-9);
        }
        assertEquals(32, new Waveform(Wave.TRIANGLE, 32, 2).at(500), 1e-9);
        assertEquals(16, new Waveform(Wave.TRIANGLE, 32, 2).at(250), 1e-9);
        assertEquals(-32, new Waveform(Wave.SQUARE, 32, 2).at(1000));
        assertEquals(32 * Math.sin(.2 * Math.PI), new Waveform(Wave.SINE, 32, 2).at(200), 1e-9);
    }

    @Test
    void pdIsProportionalAndDerivative() {
        Tracker pd = new Pd(.5, .01).start(.001);
        assertEquals(.5 * 2 + .01 * 2 / .001, pd.command(5, 3), 1e-12);
        assertEquals(.5 * 2, pd.command(6, 4), 1e-12);
    }

    @Test
    void theChipsControllerAndFilterAreTheSameInWholeNumbers() {
        Tracker exact = ShinjiMotor.S1.pd().start(.001);
        Tracker chip = ChipPd.start(ShinjiMotor.S1.pd(), Quirks.PAPER);
        Tracker stale = ChipPd.start(ShinjiMotor.S1.pd(), Quirks.PAPER.with(Quirks.Switch.STALE_ACCELERATION, true));
        // the jump of the measured speed is in the derivative at once, or a step later
        assertEquals(-26 / 4096., stale.command(0, 1), 1e-4);
        assertEquals(-(26 + 41) / 4096., stale.command(0, 1), 1e-4);
        for (int t = 0; t < 100; t++) {
            double expected = exact.command(20 * Math.sin(.01 * t), t / 10.);
            assertEquals(expected, chip.command(20 * Math.sin(.01 * t), t / 10.), 2e-4);
        }
        CerebellarTracker.Output output = ShinjiMotor.S1.output();
        double[] filtered = new double[2];
        double[] biased = new double[2];
        var plain = output.chip(Quirks.PAPER)[0];
        var adding = output.chip(Quirks.PAPER.with(Quirks.Switch.FILTER_ADDS_ITS_FRACTION, true))[0];
        var real = output.exact()[0];
        for (int t = 0; t < 4000; t++) {
            filtered[0] = plain.applyAsDouble(2);
            filtered[1] = real.applyAsDouble(2);
            biased[0] = adding.applyAsDouble(2);
        }
        assertEquals(.7, filtered[1], 1e-4);
        assertEquals(2 * 19 / 53., filtered[0], 1e-3);
        assertEquals(.0047, biased[0] - filtered[0], .002);
    }

    @Test
    void undrivenClimbingFibresStayBehind() {
        int[] quirky = teachBy(Quirks.PAPER.with(Quirks.Switch.UNDRIVEN_CLIMBING_FIBRES, true));
        int[] paper = teachBy(Quirks.PAPER);
        for (int f = 0; f < 8; f++) {
            assertTrue(paper[f] > 60, "fibre " + f + ": " + paper[f]);
            assertEquals(f != 2 && f != 4, quirky[f] > 40, "fibre " + f + ": " + quirky[f]);
        }
    }

    private static int[] teachBy(Quirks quirks) {
        Seed seed = new Seed(2);
        FloatEngine engine = new FloatEngine(ShinjiMotor.S1.network(), seed);
        ShinjiMotor s1 = ShinjiMotor.S1;
        CerebellarTracker cerebellum =
                new CerebellarTracker(engine, s1.controller(), s1.signals(), s1.output(), quirks, seed);
        int[] spikes = new int[8];
        for (int t = 0; t < 8000; t++) {
            cerebellum.command(-20, 0);
            for (int fibre : engine.spikes(0, Shinji2024.CF)) {
                spikes[fibre]++;
            }
        }
        return spikes;
    }

    @Test
    void fibresCarryTheSignals() {
        ShinjiMotor mute = new ShinjiMotor(
                ShinjiMotor.S1.arithmetic(),
                ShinjiMotor.S1.motor(),
                ShinjiMotor.S1.pd(),
                new FibreSignals(.2, .8, 15, 5, 13, 6),
                ShinjiMotor.S1.output(),
                ShinjiMotor.S1.synapses());
        CerebellarTracker cerebellum = mute.cerebellum(new Seed(1));
        cerebellum.command(10, 4);
        float[] left = cerebellum.engine().input(0, Shinji2024.MF).currentPa;
        float[] right = cerebellum.engine().input(1, Shinji2024.MF).currentPa;
        // the first twenty choices of the published generator: -2 -4 1 1 2 -4 0 0 0 1 ...; gains .372 .744 .489 .977
        // .955
        assertEquals(0, left[0]);
        assertEquals(.489 * .8 * 6, left[2], .005);
        assertEquals(.977 * .8 * 6, left[3], .005);
        assertEquals(0, left[4], "no command yet");
        assertEquals(.639 * .2 * 10, left[7], .005);
        cerebellum.command(100, 0);
        assertEquals(5, left[3], "limited");
        double command = ShinjiMotor.S1.controller().command(10, 4);
        assertEquals(.955 * 15 * command, left[4], .005, "the command of the step before");
        for (int f = 0; f < left.length; f++) {
            assertEquals(-left[f], right[f], 1e-6);
        }
    }

    @Test
    void onlyTheWrongErrorTeachesAndItSaturates() {
        int[] left = teach(-20, 20_000);
        int[] right = teach(20, 20_000);
        int[] little = teach(-.5, 20_000);
        // 13 Hz and the spontaneous .5 Hz, 8 fibres, 20 s: 2160 spikes, SD 46; below saturation 6 Hz/rps
        assertEquals(2160, left[0], 190);
        assertEquals(80, left[1], 40);
        assertEquals(2160, right[1], 190);
        assertEquals(80, right[0], 40);
        assertEquals(560, little[0], 100);
    }

    private static int[] teach(double error, int steps) {
        CerebellarTracker cerebellum = ShinjiMotor.S1.cerebellum(new Seed(4));
        int[] spikes = new int[2];
        for (int t = 0; t < steps; t++) {
            cerebellum.command(error, 0);
            for (int h = 0; h < 2; h++) {
                spikes[h] += cerebellum.engine().count(h, Shinji2024.CF);
            }
        }
        return spikes;
    }
}
