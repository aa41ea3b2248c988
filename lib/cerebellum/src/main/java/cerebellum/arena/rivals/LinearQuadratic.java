package cerebellum.arena.rivals;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Contender;
import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import java.util.Optional;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Linear quadratic Gaussian control of a model of the plant: the commands that would be best for the known periodic
 * target, were the model right. Anderson &amp; Moore (1990), chapters 4 and 8.
 *
 * <pre>
 *  minimal sum of |y - r|^2 + weight |u|^2,   u = -K z + F g(t+1)
 *  K = F P A,   F = (weight + B'PB)^-1 B',   g(t) = (A - B K)' g(t+1) + C' r(t)
 * </pre>
 */
@About(
        name = "lqg",
        value = "linear quadratic Gaussian control of a model of the plant, with preview of the target",
        source = "Anderson & Moore 1990")
public final class LinearQuadratic implements Contender {
    private static final String[] NAMES = {"weight of the command", "trust in the senses"};
    private static final int CYCLES = 3;
    private static final int PERIODS = 3;
    private static final double[][] STARTS = {{.01, .01}, {.3, .003}, {3, .03}, {30, .003}};

    private final double[] numbers;
    private final @Nullable LinearModel model;

    /** Untuned: without a model it is the feedback alone. */
    public LinearQuadratic() {
        this(null, STARTS[0]);
    }

    private LinearQuadratic(@Nullable LinearModel model, double... numbers) {
        this.model = model;
        this.numbers = numbers;
    }

    @Override
    public Contender tunedFor(Rig rig) {
        LinearModel found = LinearModel.of(rig);
        return new LinearQuadratic(found, Tuning.search(rig, CYCLES, n -> new LinearQuadratic(found, n), STARTS));
    }

    @Override
    public Optional<String> cannot(Rig rig) {
        return model == null || start(rig, new Seed(0)) != Controller.NOTHING
                ? Optional.empty()
                : Optional.of("no linear model of this plant was found that could be steered");
    }

    @Override
    public Controller start(Rig rig, Seed seed) {
        if (model == null) {
            return Controller.NOTHING;
        }
        RealMatrix filter = StatePredictor.gain(rig.task(), model, numbers[1]);
        RealMatrix b = model.b();
        RealMatrix weight =
                MatrixUtils.createRealIdentityMatrix(b.getColumnDimension()).scalarMultiply(numbers[0]);
        RealMatrix c = MatrixUtils.createRealMatrix(
                rig.task().targets().size(), model.a().getRowDimension());
        for (int k = 0; k < c.getRowDimension(); k++) {
            c.setEntry(k, k, 1);
        }
        RealMatrix p = LinearModel.riccati(
                model.a(),
                b.multiply(b.transpose()).scalarMultiply(1 / numbers[0]),
                c.transpose().multiply(c));
        if (!LinearModel.finite(p) || !LinearModel.finite(filter)) {
            return Controller.NOTHING;
        }
        RealMatrix f = new LUDecomposition(weight.add(b.transpose().multiply(p).multiply(b)), 0)
                .getSolver()
                .getInverse()
                .multiply(b.transpose());
        RealMatrix k = f.multiply(p).multiply(model.a());
        double[][] forward =
                forward(rig.task(), model.a().subtract(b.multiply(k)).transpose(), f);
        return new Running(rig.task(), new StatePredictor(rig.task(), model, filter), k.getData(), forward);
    }

    /** What the target alone asks of the commands, for each step at which one arrives. */
    private static double[][] forward(Task task, RealMatrix closed, RealMatrix f) {
        int steps = task.steps();
        double[][] table = new double[steps][];
        double[] g = new double[closed.getRowDimension()];
        for (int t = PERIODS * steps; t > 0; t--) {
            g = closed.operate(g);
            for (int k = 0; k < task.targets().size(); k++) {
                g[k] += task.targets().get(k).at(t % steps)
                        / task.senses().get(k).size();
            }
            table[(t - 1) % steps] = f.operate(g);
        }
        return table;
    }

    @Override
    public String toString() {
        return Tuning.told(NAMES, numbers);
    }

    private static final class Running implements Controller {
        private final Task task;
        private final StatePredictor predictor;
        private final double[][] gain;
        private final double[][] forward;

        private Running(Task task, StatePredictor predictor, double[][] gain, double[][] forward) {
            this.task = task;
            this.predictor = predictor;
            this.gain = gain;
            this.forward = forward;
        }

        @Override
        public void command(Moment now, double[] command) {
            double[] state = predictor.at(now);
            double[] wanted = forward[(now.step() + task.efferentSteps()) % forward.length];
            for (int j = 0; j < command.length; j++) {
                double sum = wanted[j];
                for (int i = 0; i < state.length; i++) {
                    sum -= gain[j][i] * state[i];
                }
                command[j] = sum * task.commands().get(j).size();
            }
        }

        @Override
        public void restart() {
            predictor.restart();
        }
    }
}
