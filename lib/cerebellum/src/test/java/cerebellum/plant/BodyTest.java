package cerebellum.plant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.barto1995.Barto1995;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

class BodyTest {
    /** A body as its energies and forces: Lagrange's equations make the motion out of them, in another way than ours. */
    private interface Energies {
        double kinetic(double[] q, double[] v);

        double potential(double[] q);

        double[] forces(double[] v);
    }

    /** Accelerations from M a = Q + dT/dq - (dM/dq v) v - dV/dq, derivatives by differences. */
    private static double[] lagrange(Energies body, double[] q, double[] v) {
        int n = q.length;
        double[] right = body.forces(v).clone();
        double h = 1e-5;
        for (int i = 0; i < n; i++) {
            double[] up = q.clone();
            double[] down = q.clone();
            up[i] += h;
            down[i] -= h;
            right[i] +=
                    (body.kinetic(up, v) - body.kinetic(down, v) - body.potential(up) + body.potential(down)) / (2 * h);
            double[] change = new Array2DRowRealMatrix(mass(body, up))
                    .subtract(new Array2DRowRealMatrix(mass(body, down)))
                    .operate(v);
            for (int j = 0; j < n; j++) {
                right[j] -= change[j] / (2 * h) * v[i];
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(mass(body, q)))
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
    }

    private static double[][] mass(Energies body, double[] q) {
        int n = q.length;
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double[] both = new double[n];
                double[] one = new double[n];
                double[] other = new double[n];
                both[i] += 1;
                both[j] += 1;
                one[i] = 1;
                other[j] = 1;
                m[i][j] = body.kinetic(q, both) - body.kinetic(q, one) - body.kinetic(q, other);
            }
        }
        return m;
    }

    /** The state after a time by Dormand and Prince's rule on Lagrange's equations. */
    private static double[] referee(Energies body, double[] start, double endS) {
        int n = start.length / 2;
        return integrate(start, endS, (t, y, slope) -> {
            System.arraycopy(y, n, slope, 0, n);
            double[] a = lagrange(body, Arrays.copyOf(y, n), Arrays.copyOfRange(y, n, 2 * n));
            System.arraycopy(a, 0, slope, n, n);
        });
    }

    private interface Slope {
        void at(double t, double[] y, double[] slope);
    }

    private static double[] integrate(double[] start, double endS, Slope slopes) {
        double[] end = start.clone();
        new DormandPrince853Integrator(1e-9, .02, 1e-11, 1e-11)
                .integrate(
                        new FirstOrderDifferentialEquations() {
                            @Override
                            public int getDimension() {
                                return start.length;
                            }

                            @Override
                            public void computeDerivatives(double t, double[] y, double[] slope) {
                                slopes.at(t, y, slope);
                            }
                        },
                        0,
                        end.clone(),
                        endS,
                        end);
        return end;
    }

    private static double[] ours(Body body, double[] start, double endS, double... command) {
        body.at(start);
        for (int i = 0; i < Math.round(endS / .005); i++) {
            body.step(command, .005);
        }
        return body.state();
    }

    private static Energies cartPole(double cart, double pole, double rail, double force) {
        double l = .5;
        return new Energies() {
            @Override
            public double kinetic(double[] q, double[] v) {
                double along = v[0] + l * Math.cos(q[1]) * v[1];
                double down = l * Math.sin(q[1]) * v[1];
                return (cart * v[0] * v[0] + pole * (along * along + down * down) + pole * l * l / 3 * v[1] * v[1]) / 2;
            }

            @Override
            public double potential(double[] q) {
                return pole * 9.81 * l * Math.cos(q[1]);
            }

            @Override
            public double[] forces(double[] v) {
                return new double[] {force - rail * v[0], -.002 * v[1]};
            }
        };
    }

    @Test
    void aPoleFallsAsLagrangeSaysLoadedOrNot() {
        double[] start = {.1, .05, -.3, .2};
        Body body = new CartPole().body();
        assertArrayEquals(referee(cartPole(1, .1, .5, 1.5), start, .4), ours(body, start, .4, 1.5), 1e-7, "bare");
        body.load(true);
        assertArrayEquals(referee(cartPole(1.5, .1, 1, 1.5), start, .4), ours(body, start, .4, 1.5), 1e-7, "loaded");
    }

    private static Energies arm(double payload, double shoulder, double elbow) {
        return new Energies() {
            @Override
            public double kinetic(double[] q, double[] v) {
                double w = v[0] + v[1];
                return (1.4 * square(v, q, .11, 0)
                                + 1.1 * square(v, q, .3, .16)
                                + payload * square(v, q, .3, .33)
                                + .025 * v[0] * v[0]
                                + .045 * w * w)
                        / 2;
            }

            private double square(double[] v, double[] q, double upper, double fore) {
                double x = -upper * Math.sin(q[0]) * v[0] - fore * Math.sin(q[0] + q[1]) * (v[0] + v[1]);
                double y = upper * Math.cos(q[0]) * v[0] + fore * Math.cos(q[0] + q[1]) * (v[0] + v[1]);
                return x * x + y * y;
            }

            @Override
            public double potential(double[] q) {
                return 0;
            }

            @Override
            public double[] forces(double[] v) {
                return new double[] {shoulder - .05 * v[0], elbow - .05 * v[1]};
            }
        };
    }

    @Test
    void anArmSwingsAsLagrangeSaysWithSomethingInTheHandOrNot() {
        double[] start = {.3, 1.2, 2, -3};
        Body body = TwoLinkArm.human().body();
        assertArrayEquals(referee(arm(0, .4, -.2), start, .5), ours(body, start, .5, .4, -.2), 1e-6, "empty");
        body.load(true);
        assertArrayEquals(referee(arm(.5, .4, -.2), start, .5), ours(body, start, .5, .4, -.2), 1e-6, "loaded");
        body.reset();
        assertArrayEquals(new double[] {.3, 1.2, 0, 0}, body.state());
    }

    /** Straight on, the robot is a pole on a cart that pushes itself off its own body. */
    @Test
    void aRobotRollsAsLagrangeSaysStraightOn() {
        double r = .04;
        double h = .09;
        Energies straight = new Energies() {
            @Override
            public double kinetic(double[] q, double[] v) {
                double along = v[0] + h * Math.cos(q[1]) * v[1];
                double down = h * Math.sin(q[1]) * v[1];
                double wheels = 2 * .05 * v[0] * v[0] + 2 * (.05 * r * r / 2) * (v[0] / r) * (v[0] / r);
                return (.8 * (along * along + down * down) + wheels + .003 * v[1] * v[1]) / 2;
            }

            @Override
            public double potential(double[] q) {
                return .8 * 9.81 * h * Math.cos(q[1]);
            }

            @Override
            public double[] forces(double[] v) {
                double torque = .03 - 2 * .002 * (v[0] / r - v[1]);
                return new double[] {torque / r, -torque};
            }
        };
        double[] end = referee(straight, new double[] {0, .05, .1, -.2}, .25);
        double[] state = ours(new BalancingRobot().body(), new double[] {0, .05, 0, .1, -.2, 0}, .25, .02, .01);
        double[] plane = {state[0], state[1], state[3], state[4]};
        // unequal torques turn it as well, which couples at second order only
        assertArrayEquals(end, plane, 2e-2, "with a turn");
        state = ours(new BalancingRobot().body(), new double[] {0, .05, 0, .1, -.2, 0}, .25, .015, .015);
        assertArrayEquals(end, new double[] {state[0], state[1], state[3], state[4]}, 1e-7);
        assertEquals(0, state[2]);
    }

    /** Without drag and torque a robot that rolls, falls and turns keeps its energy. */
    @Test
    void aTurningRobotKeepsItsEnergy() {
        BalancingRobot free = new BalancingRobot(
                new BalancingRobot().masses(), new BalancingRobot().lengths(), new BalancingRobot.Drag(0, 0));
        double[] start = {0, .1, 0, .8, .2, 4};
        double before = energy(start);
        double[] end = ours(new Body(free, free), start, .1, 0, 0);
        assertTrue(Math.abs(end[5] - 4) > .01 && Math.abs(end[1] - .1) > .05, Arrays.toString(end));
        assertEquals(before, energy(end), 1e-8 * before);
    }

    private static double energy(double[] s) {
        double a = .09 * Math.sin(s[1]);
        double along = s[3] + .09 * Math.cos(s[1]) * s[4];
        double side = a * s[5];
        double down = .09 * Math.sin(s[1]) * s[4];
        return (.8 * (along * along + side * side + down * down)
                                + .003 * s[4] * s[4]
                                + .004 * s[5] * s[5]
                                + 3 * .05 * s[3] * s[3])
                        / 2
                + .8 * 9.81 * .09 * Math.cos(s[1]);
    }

    /** The load is on the left: the same torques turn a loaded robot to that side. */
    @Test
    void theLoadPullsARobotToOneSide() {
        Body body = new BalancingRobot().body();
        body.load(true);
        assertTrue(ours(body, new double[6], .1, .02, .02)[2] > .01);
    }

    @Test
    void anOscillatorRingsAsTheClosedFormSays() {
        double w = 2 * Math.PI;
        double damped = w * Math.sqrt(.75);
        double t = .7;
        double expected = 1 - Math.exp(-.5 * w * t) * (Math.cos(damped * t) + .5 * w / damped * Math.sin(damped * t));
        assertEquals(expected, ours(new Oscillator().body(), new double[2], t, 1)[0], 1e-9);
        Body loaded = new Oscillator().body();
        loaded.load(true);
        assertEquals(1, ours(loaded, new double[2], 10, 1)[0], 1e-6, "it comes to the same place");
    }

    /** After the transients the eye follows each harmonic of the head as the transfer functions say. */
    @Test
    void anEyeFollowsTheHeadAsTheTransferFunctionsSay() {
        GazeReflex reflex = new GazeReflex();
        Body body = reflex.body();
        double[] sense = new double[2];
        double[][] seen = new double[6][2];
        for (int i = 0; i < 200 * 400; i++) {
            body.sense(sense);
            for (int k : List.of(1, 3, 5)) {
                if (i >= 199 * 400) {
                    seen[k][0] += sense[0] * Math.cos(2 * Math.PI * k * i / 400) / 200;
                    seen[k][1] -= sense[0] * Math.sin(2 * Math.PI * k * i / 400) / 200;
                }
            }
            body.step(new double[] {0}, .005);
        }
        double[] amplitude = {0, .5, 0, .4, 0, .25};
        double[] phase = {0, 0, 0, 1, 0, 2};
        for (int k : List.of(1, 3, 5)) {
            Complex s = new Complex(0, Math.PI * k);
            Complex canal = s.multiply(6).divide(s.multiply(6).add(1));
            Complex integrator = new Complex(25).divide(s.multiply(25).add(1)).add(.16);
            Complex orbit =
                    s.divide(s.multiply(.2).add(1).multiply(s.multiply(.012).add(1)));
            Complex head = new Complex(0, phase[k] - Math.PI / 2).exp().multiply(amplitude[k]);
            Complex eye =
                    head.multiply(canal).multiply(integrator).multiply(orbit).multiply(-.6);
            assertEquals(eye.getReal(), seen[k][0], 2e-4, "harmonic " + k);
            assertEquals(eye.getImaginary(), seen[k][1], 2e-4, "harmonic " + k);
        }
    }

    @Test
    void glassesTakeFromWhatTheEyeIsSeenToDo() {
        Body body = new GazeReflex().body();
        double[] sense = new double[2];
        body.at(0, -.1, 0, 0, .3);
        body.load(true);
        body.sense(sense);
        assertEquals(-.1 + .4 * new GazeReflex().head().velocity(.3), sense[0], 1e-12);
    }

    @Test
    void allEquationsAgreeWithDormandAndPrince() {
        double[][] command = {{.3}, {2}, {.02, .01}, {.2}, {.5, -.4}};
        double[][] start = {{.1, -1}, {.1, .02, .5, -.1}, {.1, .03, 1, .2, .5, 2}, {.1, 1, .2, .1, .4}, {.3, 1.2, 1, 2}
        };
        List<Motion> motions =
                List.of(new Oscillator(), new CartPole(), new BalancingRobot(), new GazeReflex(), TwoLinkArm.human());
        for (int m = 0; m < motions.size(); m++) {
            Motion motion = motions.get(m);
            double[] own = command[m];
            double[] end = integrate(start[m], .3, (t, y, slope) -> motion.rate(y, own, slope));
            assertArrayEquals(end, ours(new Body(motion, motion), start[m], .3, own), 2e-6, motion.toString());
        }
    }

    @Test
    void aFallEndsAtTheBoundsUntilItIsPutUpAgain() {
        Body body = new CartPole().body();
        for (int i = 0; i < 1000; i++) {
            body.step(new double[] {i < 500 ? 50 : Double.NaN}, .01);
        }
        assertTrue(body.lost());
        for (double x : body.state()) {
            assertTrue(Double.isFinite(x), Arrays.toString(body.state()));
        }
        body.reset();
        assertFalse(body.lost());
        body.step(new double[] {Double.NaN}, .01);
        assertTrue(body.lost() && Double.isFinite(body.state()[2]));
        assertThrows(IllegalArgumentException.class, () -> body.at(1));
    }

    @Test
    void aStickyMassKeepsItsStateAndFeelsItsLoad() {
        StickyMass mass = new StickyMass(Barto1995.PLANT, 1);
        double[] state = new double[2];
        double[] sense = new double[2];
        for (int i = 0; i < 200; i++) {
            mass.step(new double[] {.1}, .001);
            Barto1995.PLANT.step(state, .1, .001);
        }
        mass.sense(sense);
        assertArrayEquals(state, sense);
        mass.reset();
        mass.load(true);
        mass.step(new double[] {.1}, .001);
        mass.sense(sense);
        double[] heavy = new double[2];
        Barto1995.PLANT.withMass(Barto1995.PLANT.massKg() + 1).step(heavy, .1, .001);
        assertArrayEquals(heavy, sense);
    }
}
