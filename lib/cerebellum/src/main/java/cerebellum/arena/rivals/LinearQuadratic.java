package cerebellum.arena.rivals;

import cerebellum.About;
import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
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
public final class LinearQuadratic extends OnModel {
    private static final int PERIODS = 3;

    /** Untuned. */
    public LinearQuadratic() {
        this(null);
    }

    private LinearQuadratic(@Nullable LinearModel model) {
        super(
                model,
                "weight of the command",
                new double[] {.01, .01},
                new double[] {.3, .003},
                new double[] {3, .03},
                new double[] {30, .003});
    }

    @Override
    OnModel with(LinearModel found) {
        return new LinearQuadratic(found);
    }

    @Override
    Controller start(Rig rig, LinearModel known, StatePredictor predictor, double number) {
        RealMatrix b = known.b();
        RealMatrix weight =
                MatrixUtils.createRealIdentityMatrix(b.getColumnDimension()).scalarMultiply(number);
        RealMatrix c = MatrixUtils.createRealMatrix(
                rig.task().targets().size(), known.a().getRowDimension());
        for (int k = 0; k < c.getRowDimension(); k++) {
            c.setEntry(k, k, 1);
        }
        RealMatrix p = LinearModel.riccati(
                known.a(),
                b.multiply(b.transpose()).scalarMultiply(1 / number),
                c.transpose().multiply(c));
        if (!LinearModel.finite(p)) {
            return Controller.NOTHING;
        }
        RealMatrix f = new LUDecomposition(weight.add(b.transpose().multiply(p).multiply(b)), 0)
                .getSolver()
                .getInverse()
                .multiply(b.transpose());
        RealMatrix k = f.multiply(p).multiply(known.a());
        double[][] forward =
                forward(rig.task(), known.a().subtract(b.multiply(k)).transpose(), f);
        return new Running(rig.task(), predictor, k.getData(), forward);
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

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Running(Task task, StatePredictor predictor, double[][] gain, double[][] forward)
            implements Controller {
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
