package cerebellum.arena.rivals;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Contender;
import cerebellum.control.Controller;
import cerebellum.control.Imagined;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;
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
public final class PredictedFeedback implements Contender {
    private static final String[] NAMES = {"gain of the feedback", "trust in the senses"};
    private static final int CYCLES = 3;

    private final double[] numbers;
    private final @Nullable LinearModel model;

    /** Untuned: without a model it is the feedback alone. */
    public PredictedFeedback() {
        this(null, 1, .01);
    }

    private PredictedFeedback(@Nullable LinearModel model, double... numbers) {
        this.model = model;
        this.numbers = numbers;
    }

    @Override
    public Contender tunedFor(Rig rig) {
        LinearModel found = LinearModel.of(rig);
        return new PredictedFeedback(
                found, Tuning.search(rig, CYCLES, n -> new PredictedFeedback(found, n), new double[] {1, .01}));
    }

    @Override
    public Optional<String> cannot(Rig rig) {
        return model == null || LinearModel.finite(StatePredictor.gain(rig.task(), model, numbers[1]))
                ? Optional.empty()
                : Optional.of("no linear model of this plant was found that a filter could follow");
    }

    @Override
    public Controller start(Rig rig, Seed seed) {
        if (model == null) {
            return Controller.NOTHING;
        }
        RealMatrix gain = StatePredictor.gain(rig.task(), model, numbers[1]);
        return LinearModel.finite(gain)
                ? new Running(rig, new StatePredictor(rig.task(), model, gain), numbers[0])
                : Controller.NOTHING;
    }

    @Override
    public String toString() {
        return Tuning.told(NAMES, numbers);
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
