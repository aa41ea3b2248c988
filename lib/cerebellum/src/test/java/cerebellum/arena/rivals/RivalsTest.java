package cerebellum.arena.rivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.control.Contender;
import cerebellum.control.Controller;
import cerebellum.control.Loads;
import cerebellum.control.Loop;
import cerebellum.control.Rig;
import cerebellum.control.Target;
import cerebellum.control.Task;
import cerebellum.control.Task.Port;
import cerebellum.plant.Body;
import cerebellum.plant.Motion;
import cerebellum.plant.Plant;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

class RivalsTest {
    /** An oscillator of 1 rad/s and damping .2, whose position is seen .2 s late and reached .1 s late. */
    private static final Rig SWING = new Rig() {
        @Override
        public Plant plant(Seed seed) {
            Motion swing = Motion.of(1, new double[] {50, 50}, (x, u, into) -> {
                into[0] = x[1];
                into[1] = u[0] - x[0] - .4 * x[1];
            });
            return new Body(swing, swing);
        }

        @Override
        public Task task() {
            List<Port> senses = List.of(new Port("x_m", 1, .001), new Port("v_m_per_s", 1, .001));
            return new Task(
                    .02,
                    senses,
                    List.of(new Port("u_N", 5)),
                    List.of(Target.sines(200, .5, .3)),
                    new Task.Lag(.1, .2),
                    6,
                    Loads.NONE);
        }

        @Override
        public Controller feedback() {
            return (now, command) -> command[0] = .5 * now.error(0);
        }
    };

    /** Against the exact solution of the oscillator's equation by another's integrator. */
    @Test
    void theModelFromTheBenchIsThePlant() {
        LinearModel model = LinearModel.of(SWING);
        double[] state = {.3, -.2};
        RealMatrix z = MatrixUtils.createRealMatrix(5, 1);
        double[] before = state.clone();
        var ode = new org.apache.commons.math3.ode.FirstOrderDifferentialEquations() {
            private double push;

            @Override
            public int getDimension() {
                return 2;
            }

            @Override
            public void computeDerivatives(double t, double[] y, double[] into) {
                into[0] = y[1];
                into[1] = push - y[0] - .4 * y[1];
            }
        };
        var referee = new DormandPrince853Integrator(1e-8, .02, 1e-12, 1e-12);
        for (int t = 0; t < 100; t++) {
            double[] last = state.clone();
            ode.push = 5 * Math.sin(.1 * t);
            referee.integrate(ode, 0, state, .02, state);
            if (t == 0) {
                z.setEntry(0, 0, last[0]);
                z.setEntry(1, 0, last[1]);
                referee.integrate(ode, 0, last, -.02, before);
                z.setEntry(2, 0, before[0]);
                z.setEntry(3, 0, before[1]);
            }
            RealMatrix u = MatrixUtils.createColumnRealMatrix(new double[] {Math.sin(.1 * t)});
            z = model.a().multiply(z).add(model.b().multiply(u));
        }
        assertEquals(state[0], z.getEntry(0, 0), .005 * 5);
        assertEquals(state[1], z.getEntry(1, 0), .005 * 5);
    }

    @Test
    void theRiccatiEquationIsSolved() {
        RealMatrix a = MatrixUtils.createRealMatrix(new double[][] {{1, .1}, {.2, 1.1}});
        RealMatrix b = MatrixUtils.createRealMatrix(new double[][] {{0}, {.1}});
        RealMatrix q = MatrixUtils.createRealIdentityMatrix(2);
        RealMatrix p = LinearModel.riccati(a, b.multiply(b.transpose()).scalarMultiply(1 / .3), q);
        double s = .3 + b.transpose().multiply(p).multiply(b).getEntry(0, 0);
        RealMatrix back = b.transpose().multiply(p).multiply(a);
        RealMatrix right = a.transpose()
                .multiply(p)
                .multiply(a)
                .subtract(back.transpose().multiply(back).scalarMultiply(1 / s))
                .add(q);
        assertEquals(0, p.subtract(right).getNorm() / p.getNorm(), 1e-9);
    }

    @Test
    void predictionTakesTheDelayOut() {
        double alone = error(new FeedbackAlone());
        double smith = error(new PredictedFeedback().tunedFor(SWING));
        double best = error(new LinearQuadratic().tunedFor(SWING));
        assertTrue(smith < .8 * alone, smith + " " + alone);
        assertTrue(best < .1 * alone, best + " " + alone);
    }

    @Test
    void whatLearnsTheCycleOrTheInverseForgetsTheFeedbacksFaults() {
        double alone = error(new FeedbackAlone());
        assertTrue(error(new InverseByLeastSquares().tunedFor(SWING)) < .3 * alone);
        double held = error(new DirectAdaptive().tunedFor(SWING));
        assertTrue(held < .8 * alone, "held back by the margin in delay: " + held / alone);
        double table = error(new RepetitiveControl().tunedFor(SWING));
        assertTrue(table < .6 * alone, "slow here, for one lead cannot fit both harmonics: " + table / alone);
        assertTrue(error(new TunedPid().tunedFor(SWING)) < .9 * alone);
    }

    private static double error(Contender contender) {
        Rig longer = SWING.with(SWING.task().with(20, Loads.NONE));
        double[] errors = new Loop(longer, contender.start(SWING, new Seed(1)), new Seed(1)).run();
        return errors[19];
    }
}
