package cerebellum.shinji2024.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cerebellum.fixed.Overflow;
import cerebellum.fixed.Rounding;
import org.junit.jupiter.api.Test;

/** That the VHDL makes the same target is ClosedLoopTest's to show. */
class TargetGeneratorTest {
    @Test
    void aSineIsExactAtItsNodesAndStraightBetween() {
        for (int phase = 0; phase < TargetGenerator.PHASES; phase++) {
            double sine = 32768 * StrictMath.sin(2 * Math.PI * phase / TargetGenerator.PHASES);
            int wave = TargetGenerator.wave(0, phase);
            assertEquals(sine, wave, phase % 16 == 0 ? 1 : 2, "phase " + phase);
            if (phase % 16 == 0 && Math.abs(sine) < 32767) {
                assertEquals(Math.rint(sine), wave, "phase " + phase);
            }
            int left = TargetGenerator.wave(0, phase & ~15);
            int right = TargetGenerator.wave(0, (phase & ~15) + 16 & TargetGenerator.PHASES - 1);
            assertEquals(left + (right - left) * (phase & 15) / 16., wave, 1, "phase " + phase);
        }
    }

    @Test
    void squareAndTriangleAreWhatTheyAreCalled() {
        for (int phase = 0; phase < TargetGenerator.PHASES; phase++) {
            assertEquals(phase < 4096 ? 32767 : -32767, TargetGenerator.wave(1, phase));
            int along = phase & 4095;
            int triangle = along < 2048 ? 16 * along : 32767 - 16 * (along - 2048);
            assertEquals(phase < 4096 ? triangle : -triangle, TargetGenerator.wave(2, phase));
            assertEquals(TargetGenerator.wave(2, phase), TargetGenerator.wave(3, phase));
        }
    }

    @Test
    void theTargetIsTheWaveTimesTheAmplitude() {
        int amplitude = (int) Formats.AMPLITUDE.quantize(20, Rounding.TRUNCATE, Overflow.SATURATE, 0);
        for (int phase = 0; phase < TargetGenerator.PHASES; phase += 7) {
            double rps = 20 * TargetGenerator.wave(0, phase) / 32768.;
            assertEquals(rps, Formats.SPEED.value(TargetGenerator.target(0, phase, amplitude)), 1e-4, "phase " + phase);
        }
    }
}
