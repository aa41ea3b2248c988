package cerebellum.arena.rivals;

import cerebellum.About;
import cerebellum.control.Controller;
import cerebellum.control.Imagined;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import org.jspecify.annotations.Nullable;

/**
 * A Smith predictor: the plant's own feedback controller, shown what the senses will read when its command arrives, with
 * a gain that the loop without delay can bear. Miall, Weir, Wolpert &amp; Stein (1993), J Mot Behav 25:203.
 *
 * <p>Differs: the model starts from filtered senses each step instead of running beside the plant for good, so that it
 * serves unstable plants as well.
 */
@About(
        name = "smith-predictor",
        value = "the feedback controller on senses predicted over both delays by a linear model",
        source = "Smith 1957; Miall et al. 1993")
public final class PredictedFeedback extends OnModel {
    /** Untuned. */
    public PredictedFeedback() {
        this(null);
    }

    private PredictedFeedback(@Nullable LinearModel model) {
        super(model, "gain of the feedback", new double[] {1, .01});
    }

    @Override
    OnModel with(LinearModel found) {
        return new PredictedFeedback(found);
    }

    @Override
    Controller start(Rig rig, LinearModel known, StatePredictor predictor, double gain) {
        return new Running(rig, predictor, gain);
    }

    private static final class Running implements Controller {
        private final Task task;
        private final StatePredictor predictor;
        private final Imagined imagined;
        private final Controller feedback;
        private final double gain;
        private final double[] sense;

        private Running(Rig rig, StatePredictor predictor, double gain) {
            task = rig.task();
            this.predictor = predictor;
            this.gain = gain;
            imagined = new Imagined(task);
            feedback = rig.feedback();
            sense = new double[task.senses().size()];
        }

        @Override
        public void command(Moment now, double[] command) {
            double[] state = predictor.at(now);
            for (int i = 0; i < sense.length; i++) {
                sense[i] = state[i] * task.senses().get(i).size();
            }
            feedback.command(imagined.at(now, task.efferentSteps(), sense), command);
            for (int j = 0; j < command.length; j++) {
                command[j] *= gain;
            }
        }

        @Override
        public void restart() {
            predictor.restart();
            feedback.restart();
        }
    }
}
