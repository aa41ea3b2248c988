package cerebellum.arena.rivals;

import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Loads;
import cerebellum.control.Loop;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A linear model of a plant without load, found on the bench: the feedback controller drives it, small random commands
 * shake it, and least squares find what the senses of a step owe to the two steps before. Everything in units of the
 * sizes of senses and commands. No noise of the senses and no delay on the bench.
 *
 * <pre>  y(t+1) = A1 y(t) + A2 y(t-1) + B1 u(t) + B2 u(t-1),   state z = [y(t), y(t-1), u(t-1)]</pre>
 *
 * @param a state to state
 * @param b command to state
 * @param senses how many lead the state
 */
record LinearModel(RealMatrix a, RealMatrix b, int senses) {
    private static final long BENCH = 101;
    private static final int STEPS = 6000;

    /** tuned: the shaking commands, share of their size, and how long each is held, steps. */
    private static final double SHAKE = .05;

    private static final int HELD = 4;
    private static final double RIDGE = 1e-9;

    /** Of a rig, from a seed above 100. */
    static LinearModel of(Rig rig) {
        Task task = rig.task();
        int m = task.senses().size();
        int q = task.commands().size();
        List<double[]> seen = record(rig);
        int width = 2 * m + 2 * q;
        RealMatrix normal = new Array2DRowRealMatrix(width, width);
        RealMatrix right = new Array2DRowRealMatrix(width, m);
        double[] row = new double[width];
        int rows = 0;
        for (int t = 2; t < seen.size(); t++) {
            if (regressors(seen, t, m, q, row)) {
                rows++;
                for (int i = 0; i < width; i++) {
                    for (int j = 0; j < width; j++) {
                        normal.addToEntry(i, j, row[i] * row[j]);
                    }
                    for (int k = 0; k < m; k++) {
                        right.addToEntry(i, k, row[i] * seen.get(t)[k]);
                    }
                }
            }
        }
        for (int i = 0; i < width; i++) {
            normal.addToEntry(i, i, RIDGE * rows);
        }
        RealMatrix theta = new CholeskyDecomposition(normal, 1e-9, 0)
                .getSolver()
                .solve(right)
                .transpose();
        int n = 2 * m + q;
        RealMatrix a = new Array2DRowRealMatrix(n, n);
        RealMatrix b = new Array2DRowRealMatrix(n, q);
        for (int k = 0; k < m; k++) {
            a.setEntry(m + k, k, 1);
            for (int i = 0; i < 2 * m; i++) {
                a.setEntry(k, i, theta.getEntry(k, i));
            }
            for (int j = 0; j < q; j++) {
                b.setEntry(k, j, theta.getEntry(k, 2 * m + j));
                a.setEntry(k, 2 * m + j, theta.getEntry(k, 2 * m + q + j));
            }
        }
        for (int j = 0; j < q; j++) {
            b.setEntry(2 * m + j, j, 1);
        }
        return new LinearModel(a, b, m);
    }

    /** y(t-1), y(t-2), u(t-1), u(t-2) of consecutive steps; false where the plant was put back between. */
    private static boolean regressors(List<double[]> seen, int t, int m, int q, double[] into) {
        double[] one = seen.get(t - 1);
        double[] two = seen.get(t - 2);
        System.arraycopy(one, 0, into, 0, m);
        System.arraycopy(two, 0, into, m, m);
        System.arraycopy(one, m, into, 2 * m, q);
        System.arraycopy(two, m, into, 2 * m + q, q);
        return seen.get(t)[m + q] - two[m + q] == 2;
    }

    /** Rows of senses, commands that arrive, and the number of the step. */
    private static List<double[]> record(Rig rig) {
        Task task = rig.task();
        int m = task.senses().size();
        int q = task.commands().size();
        SplittableRandom chance = new Seed(BENCH).of("shake").random();
        double[] shake = new double[q];
        Controller shaken = (now, command) -> {
            for (int j = 0; j < q; j++) {
                if (now.step() % HELD == 0) {
                    shake[j] = SHAKE * task.commands().get(j).size() * Seed.normal(chance);
                }
                command[j] += shake[j];
            }
        };
        int cycles = Math.max(1, STEPS / task.steps());
        Rig bench = rig.with(task.withNoise(0).with(cycles, Loads.NONE));
        List<double[]> seen = new ArrayList<>();
        Loop loop = new Loop(bench, shaken, new Seed(BENCH));
        for (int c = 0; c < cycles; c++) {
            loop.cycle(at -> {
                Moment now = at.now();
                double[] row = new double[m + q + 1];
                for (int i = 0; i < m; i++) {
                    row[i] = at.truth(i) / task.senses().get(i).size();
                }
                for (int j = 0; j < q; j++) {
                    row[m + j] = at.arrived(j) / task.commands().get(j).size();
                }
                row[m + q] = now.step();
                seen.add(row);
                return true;
            });
        }
        return seen;
    }

    /**
     * The steady solution P of P = A'PA - A'PB (R + B'PB)^-1 B'PA + Q by doubling: Anderson (1978), Int J Control 28:295.
     *
     * @param g B R^-1 B'
     * @return an entry that is no number if there is none
     */
    static RealMatrix riccati(RealMatrix a, RealMatrix g, RealMatrix q) {
        RealMatrix ak = a;
        RealMatrix gk = g;
        RealMatrix hk = q;
        RealMatrix one = MatrixUtils.createRealIdentityMatrix(a.getRowDimension());
        for (int i = 0; i < 40; i++) {
            LUDecomposition lu = new LUDecomposition(one.add(gk.multiply(hk)), 0);
            if (!lu.getSolver().isNonSingular()) {
                return hk.scalarMultiply(Double.NaN);
            }
            RealMatrix inverse = lu.getSolver().getInverse();
            RealMatrix step = ak.transpose().multiply(hk).multiply(inverse).multiply(ak);
            gk = gk.add(ak.multiply(inverse).multiply(gk).multiply(ak.transpose()));
            ak = ak.multiply(inverse).multiply(ak);
            hk = hk.add(step);
            if (step.getNorm() <= 1e-12 * hk.getNorm()) {
                break;
            }
        }
        return hk;
    }

    /** Whether every entry is a number. */
    static boolean finite(RealMatrix matrix) {
        return Double.isFinite(matrix.getFrobeniusNorm());
    }
}
