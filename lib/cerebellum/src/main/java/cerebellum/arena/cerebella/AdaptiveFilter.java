package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Rig;
import cerebellum.granular.GranularLayer;
import java.util.Arrays;

/**
 * The adaptive filter: granule cells give leaky integrals of what mossy fibres bring, a Purkinje cell learns to add them up
 * (Fujita 1982, Biol Cybern 45:195). Here the mossy fibres bring the wanted movement's position and rate.
 */
@About(
        name = "adaptive-filter",
        value = "leaky integrals of the wanted movement, summed by a Purkinje cell; taught by the feedback's command",
        source = "Fujita 1982")
public final class AdaptiveFilter extends Cerebellum {
    /** Untuned. */
    public AdaptiveFilter() {
        super(CYCLES, 1, true, .03);
    }

    @Override
    public Controller start(Rig rig, Seed seed, double[] numbers) {
        Mossy mossy = new Mossy(rig);
        int inputs = mossy.signals() / 3 * 2;
        Cortex.Code code = new Cortex.Code(new Bank(inputs, rig.task().dtS()), inputs, (now, input) -> {
            double[] signals = mossy.at(now);
            for (int i = 0; i < inputs; i++) {
                input[i] = signals[i / 2 * 3 + i % 2];
            }
        });
        return new Cortex(rig, numbers, code, Cortex.Climbing.MOTOR_ERROR);
    }

    /** Each input as it is, and its leaky integrals of time constants from .02 to 2 s. */
    static final class Bank implements GranularLayer {
        private static final int FILTERS = 6;

        private final double[] keep = new double[FILTERS];
        private final double[] state;

        Bank(int inputs, double dtS) {
            state = new double[inputs * (FILTERS + 1)];
            Arrays.setAll(keep, f -> StrictMath.exp(-dtS / (.02 * StrictMath.pow(100, f / (FILTERS - 1.)))));
        }

        @Override
        public int size() {
            return state.length;
        }

        @Override
        public void encode(double[] input, double[] fibres) {
            for (int i = 0, s = 0; i < input.length; i++) {
                state[s++] = input[i];
                for (int f = 0; f < FILTERS; f++, s++) {
                    state[s] = keep[f] * state[s] + (1 - keep[f]) * input[i];
                }
            }
            System.arraycopy(state, 0, fibres, 0, state.length);
        }

        @Override
        public void reset() {
            Arrays.fill(state, 0);
        }
    }
}
