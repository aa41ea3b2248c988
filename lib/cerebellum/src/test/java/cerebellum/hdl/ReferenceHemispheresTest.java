package cerebellum.hdl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.control.Target;
import cerebellum.control.Waveform;
import cerebellum.fixed.Rounding;
import cerebellum.plant.DcMotor;
import cerebellum.shinji2024.Shinji2024;
import cerebellum.shinji2024.ShinjiMotor;
import cerebellum.shinji2024.chip.ChipLoop;
import cerebellum.shinji2024.chip.ChipRegisters;
import cerebellum.shinji2024.chip.ChipTracker;
import cerebellum.shinji2024.chip.FixedEngine;
import cerebellum.shinji2024.chip.Quirks;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The reference that writes the passes for the VHDL equals the fixed-point engine, preset {@code paper}: on the same
 * passes and in the same closed loop that the VHDL is held to. It judges the engine's short cuts, its order and its
 * wiring; the arithmetic is shared, so that only recordings and the VHDL judge that.
 */
class ReferenceHemispheresTest {
    @Test
    void everySpikeAndWeightOfASecond() {
        FixedEngine engine = new FixedEngine(new Shinji2024().network(), Quirks.PAPER, Rounding.RANDOMIZED);
        ReferenceHemispheres reference = new ReferenceHemispheres();
        int[] fired = new int[6];
        for (int ms = 0; ms < 1000; ms++) {
            for (int hem = 0; hem < 2; hem++) {
                ReferenceHemispheres.Signals in = HemisphereVectors.signals(ms, 1000, hem);
                reference.pass(hem, in);
                pass(engine, hem, in);
                same(engine, reference, hem, "ms " + ms + " hemisphere " + hem);
                for (int p = 0; p < fired.length; p++) {
                    fired[p] += engine.count(hem, p);
                }
            }
        }
        for (int count : fired) {
            assertTrue(count > 16, "populations that only fire at power-up prove nothing");
        }
        int learnt = 0;
        for (short weight : engine.rawWeights(0)) {
            learnt += weight > 0 ? 1 : 0;
        }
        assertTrue(learnt > 1000, "weights that stay 0 prove nothing: " + learnt);
    }

    @Test
    void everyCommandOfTheClosedLoop() {
        Waveform target = new Waveform(Waveform.Wave.SINE, 32, .512);
        ChipRegisters registers = ShinjiMotor.S1.chip(target);
        ChipTracker one = ShinjiMotor.S1.chipCerebellum(target);
        ReferenceHemispheres reference = new ReferenceHemispheres();
        ChipLoop other = new ChipLoop(registers, (hem, signals, learns) -> {
            reference.pass(hem, ReferenceHemispheres.Signals.of(registers, signals, learns));
            return spikes(reference.purkinje).length;
        });
        Target wanted = ChipTracker.target(registers);
        DcMotor motor = ShinjiMotor.S1.machine(new Seed(1));
        double measured = 0;
        for (int ms = 0; ms < 1024; ms++) {
            double command = one.command(wanted.at(ms % 512), measured);
            assertEquals(command, other.tick((int) Math.rint(measured * 0x1p16)) * 0x1p-16, "ms " + ms);
            measured = motor.step(command);
        }
    }

    @Test
    void theRegistersOfTheMotorExperiment() {
        assertArrayEquals(
                new int[] {0, 16, 16384, 26, 41, 51, 333, 3840, 256, 0, 426, 693, 107, 21474836, 19, 53},
                ShinjiMotor.S1.chip(new Waveform(Waveform.Wave.SINE, 32, .512)).values());
    }

    private static void pass(FixedEngine engine, int hem, ReferenceHemispheres.Signals in) {
        engine.mossy(hem, new int[] {in.target(), in.error(), in.command(), 0, 0});
        engine.climbing(hem, new int[] {in.wrong(), in.wrong()}, in.gain(), in.offset());
        engine.rule(hem, in.rule());
        engine.pass(hem, in.learn());
    }

    private static void same(FixedEngine engine, ReferenceHemispheres reference, int hem, String where) {
        boolean[][] all = {
            reference.mossy,
            reference.climbing,
            reference.granule,
            reference.golgi[hem],
            reference.interneuron,
            reference.purkinje
        };
        for (int p = 0; p < all.length; p++) {
            assertArrayEquals(spikes(all[p]), engine.spikes(hem, p), where + " population " + p);
        }
        short[] weights = engine.rawWeights(hem);
        for (int t = 0; t < 8; t++) {
            for (int s = 0; s < 4096; s++) {
                if (reference.weight[hem][t][s] != weights[4096 * t + s]) {
                    assertEquals(reference.weight[hem][t][s], weights[4096 * t + s], where + " weight");
                }
            }
        }
    }

    private static int[] spikes(boolean[] fired) {
        return IntStream.range(0, fired.length).filter(n -> fired[n]).toArray();
    }
}
