package cerebellum.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.barto1995.Barto1995;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

class SpringMassTest {
    private static final SpringMass PLANT = Barto1995.PLANT;

    /** Independent integration from rest at 0 under the pulse for {@code pulseS}, then the step; {x, v} at the end. */
    private static double[] referee(SpringMass plant, double pulseS, double endS) {
        double[] state = {0, 0};
        double[] times = {0, pulseS, endS};
        for (int part = 0; part < 2; part++) {
            double equilibrium = part == 0 ? .1 : .04;
            FirstOrderDifferentialEquations equations = new FirstOrderDifferentialEquations() {
                @Override
                public int getDimension() {
                    return 2;
                }

                @Override
                public void computeDerivatives(double t, double[] y, double[] slope) {
                    double size = Math.abs(y[1]);
                    double drag = plant.viscosity() == SpringMass.Viscosity.LINEAR ? size : Math.pow(size, .2);
                    slope[0] = y[1];
                    slope[1] = (-plant.damping() * Math.signum(y[1]) * drag
                                    - plant.stiffnessNPerM() * (y[0] - equilibrium))
                            / plant.massKg();
                }
            };
            new DormandPrince853Integrator(1e-9, 1e-3, 1e-11, 1e-11)
                    .integrate(equations, times[part], state, times[part + 1], state);
        }
        return state;
    }

    private static double[] ours(SpringMass plant, double pulseS, double endS, double dtS) {
        double[] state = {0, 0};
        for (int i = 0; i < Math.round(pulseS / dtS); i++) {
            plant.step(state, .1, dtS);
        }
        for (int i = 0; i < Math.round((endS - pulseS) / dtS); i++) {
            plant.step(state, .04, dtS);
        }
        return state;
    }

    @Test
    void agreesWithAnIndependentIntegratorInBothMedia() {
        for (SpringMass plant : new SpringMass[] {PLANT, PLANT.linear(4), PLANT.withMass(1.5)}) {
            for (double end : new double[] {.14, .18, .2}) {
                double[] expected = referee(plant, .1, end);
                assertEquals(expected[0], ours(plant, .1, end, .001)[0], 1e-5, plant + " at " + end);
                assertEquals(expected[1], ours(plant, .1, end, .001)[1], 1e-4, plant + " at " + end);
                assertEquals(expected[0], ours(plant, .1, end, .0001)[0], 1e-6, plant + " at " + end);
            }
        }
    }

    /** Fine reference runs of two other schemes agree on these to 6e-9 m. */
    @Test
    void holdsTheReferenceAtOneMillisecond() {
        assertEquals(.0375208, ours(PLANT, .1, 1, .001)[0], 1e-5);
        assertEquals(7.1e-8, Math.abs(ours(PLANT, .1, 1, .001)[1]), 2e-9);
    }

    /** At a standstill the spring and the medium balance: v = (k D / b)^5. */
    @Test
    void creepsAsTheClosedFormSays() {
        double[] state = {.03, 0};
        for (int i = 0; i < 100; i++) {
            PLANT.step(state, .04, .001);
        }
        double expected = Math.pow(60 * (.04 - state[0]) / 4, 5);
        assertEquals(expected, state[1], 1e-3 * expected);
        assertEquals(.0231048, PLANT.stickingBandM(.005), 1e-7);
    }

    @Test
    void restsForGoodInsideTheBandOnly() {
        assertTrue(PLANT.rests(new double[] {.05, .004}, .04, .005));
        assertTrue(!PLANT.rests(new double[] {.064, 0}, .04, .005), "outside the band");
        assertTrue(!PLANT.linear(4).rests(new double[] {.05, .004}, .04, .005), "a linear spring pulls it away");
    }

    @Test
    void refusesWhatIsNoMass() {
        for (double mass : new double[] {-1, 0, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> PLANT.withMass(mass))
                    .getMessage()
                    .endsWith("must lie between 0.01 and 100 kg"));
        }
    }
}
