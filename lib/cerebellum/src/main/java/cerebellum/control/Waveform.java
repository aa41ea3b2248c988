package cerebellum.control;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Require;

/** A periodic target in steps of 1 ms. */
public record Waveform(
        @About("shape of the target") Wave wave,

        @About(value = "peak of the target; of the mixed one, of the sum of its parts' peaks", low = 0, high = 1000)
        double amplitudeRps,

        @About(value = "length of one cycle of the target", low = .02, high = 100)
        double periodS)
        implements Target {
    /** Length of a step. */
    public static final double DT_S = .001;

    /** Shapes. */
    public enum Wave {
        /** The paper's. */
        SINE,
        /** Jumps between the peaks. */
        SQUARE,
        /** Constant acceleration. */
        TRIANGLE,
        /** Two thirds sine, one third its third harmonic. */
        MIXED
    }

    /** Checks ranges. */
    public Waveform {
        Ranges.check(Waveform.class, wave, amplitudeRps, periodS);
        Require.steps("period_s", periodS, "s", DT_S);
    }

    @Override
    public int steps() {
        return (int) Math.round(1000 * periodS);
    }

    @Override
    public double at(int step) {
        double turn = (double) step / steps();
        double phase = 2 * Math.PI * turn;
        return amplitudeRps
                * switch (wave) {
                    case SINE -> StrictMath.sin(phase);
                    case SQUARE -> turn < .5 ? 1 : -1;
                    case TRIANGLE -> 1 - 4 * Math.abs((turn + .25) % 1 - .5);
                    case MIXED -> (2 * StrictMath.sin(phase) + StrictMath.sin(3 * phase)) / 3;
                };
    }
}
