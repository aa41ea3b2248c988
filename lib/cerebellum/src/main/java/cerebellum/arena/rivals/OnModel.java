package cerebellum.arena.rivals;

import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Rig;
import cerebellum.control.Tunable;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** What predicts the senses by a linear model of the plant. Without a model it is the feedback controller alone. */
abstract class OnModel implements Tunable {
    private static final int CYCLES = 3;

    private final @Nullable LinearModel model;
    private final Tunables tunables;

    /**
     * Of a model.
     *
     * @param number what is tuned besides the trust in the senses
     * @param starts of both numbers
     */
    OnModel(@Nullable LinearModel model, String number, double[]... starts) {
        this.model = model;
        tunables = Tunables.of(CYCLES, false, List.of(number, "trust in the senses"), starts);
    }

    /** The same with a model. */
    abstract OnModel with(LinearModel found);

    /** A controller on what is predicted; {@link Controller#NOTHING} if the model cannot be steered. */
    abstract Controller start(Rig rig, LinearModel known, StatePredictor predictor, double number);

    @Override
    public final Tunables tunables() {
        return tunables;
    }

    @Override
    public final Tunable knowing(Rig rig) {
        return with(LinearModel.of(rig));
    }

    @Override
    public final Optional<String> cannot(Rig rig) {
        return model == null || start(rig, new Seed(0)) != Controller.NOTHING
                ? Optional.empty()
                : Optional.of("no linear model of this plant was found that could be steered");
    }

    @Override
    public final Controller start(Rig rig, Seed seed, double[] numbers) {
        if (model == null) {
            return Controller.NOTHING;
        }
        RealMatrix gain = StatePredictor.gain(rig.task(), model, numbers[1]);
        return LinearModel.finite(gain)
                ? start(rig, model, new StatePredictor(rig.task(), model, gain), numbers[0])
                : Controller.NOTHING;
    }
}
