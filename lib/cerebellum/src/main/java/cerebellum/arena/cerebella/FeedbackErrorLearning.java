package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Rig;

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
        return new Cortex(rig, this, new Products(new Mossy(rig)), Cortex.Climbing.MOTOR_ERROR);
    }

    /** 1, the signals, soft signs of the rates, and all products of two signals. */
    static final class Products implements Cortex.Code {
        private final Mossy mossy;

        Products(Mossy mossy) {
            this.mossy = mossy;
        }

        @Override
        public int size() {
            int n = mossy.signals();
            return 1 + n + n / 3 + n * (n + 1) / 2;
        }

        @Override
        public void encode(Moment now, double[] fibres) {
            double[] signals = mossy.at(now);
            int at = 0;
            fibres[at++] = 1;
            for (int i = 0; i < signals.length; i++) {
                fibres[at++] = signals[i];
                if (i % 3 == 1) {
                    fibres[at++] = signals[i] / (Math.abs(signals[i]) + .02);
                }
                for (int k = 0; k <= i; k++) {
                    fibres[at++] = signals[i] * signals[k];
                }
            }
        }
    }
}
