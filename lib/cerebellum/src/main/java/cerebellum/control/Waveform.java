package cerebellum.control;

import cerebellum.Require;

/**
 * A periodic target.
 *
 * @param wave its shape
 * @param amplitudeRps its peak; of the mixed one, of the sum of its parts' peaks
 * @param periodS of one cycle
 */
public record Waveform(Wave wave, double amplitudeRps, double periodS) implements Target {
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
        Require.in("amplitude", amplitudeRps, "rps", 0, 1000);
        Require.in("period", periodS, "s", .02, 100);
        Require.steps("period", periodS, "s", TrackingLoop.DT_S);
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
