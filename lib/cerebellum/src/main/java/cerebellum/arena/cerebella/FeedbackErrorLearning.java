package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Rig;
import cerebellum.granular.GranularLayer;

/**
 * Feedback-error learning: an inverse model of the plant, from the wanted movement to commands, taught by the feedback
 * controller's command (Kawato &amp; Gomi 1992, Biol Cybern 68:95). Its functions are those a body with inertia, friction
 * and springs asks for: 1, positions, rates, accelerations, the signs of rates, and all products of two.
 */
@About(
        name = "feedback-error-learning",
        value =
                "an inverse model of wanted positions, rates, accelerations and their products; taught by the feedback's"
                        + " command",
        source = "Kawato & Gomi 1992")
public final class FeedbackErrorLearning extends Cerebellum {
    /** Untuned. */
    public FeedbackErrorLearning() {
        this(new Learning(.03, .05));
    }

    private FeedbackErrorLearning(Learning learning) {
        super(learning);
    }

    @Override
    Cerebellum with(Learning other) {
        return new FeedbackErrorLearning(other);
    }

    @Override
    public Controller start(Rig rig, Seed seed) {
        return new Cortex(rig, this, products(rig), Cortex.Climbing.MOTOR_ERROR);
    }

    /** The products of what is wanted of a rig. */
    static Cortex.Code products(Rig rig) {
        Mossy mossy = new Mossy(rig);
        return mossy.onto(new Products(mossy.signals()));
    }

    /** 1, the signals, soft signs of the rates, and all products of two signals. */
    private record Products(int count) implements GranularLayer {
        @Override
        public int size() {
            return 1 + count + count / 3 + count * (count + 1) / 2;
        }

        @Override
        public void encode(double[] signal, double[] fibres) {
            int at = 0;
            fibres[at++] = 1;
            for (int i = 0; i < signal.length; i++) {
                fibres[at++] = signal[i];
                if (i % 3 == 1) {
                    fibres[at++] = signal[i] / (Math.abs(signal[i]) + .02);
                }
                for (int k = 0; k <= i; k++) {
                    fibres[at++] = signal[i] * signal[k];
                }
            }
        }
    }
}
