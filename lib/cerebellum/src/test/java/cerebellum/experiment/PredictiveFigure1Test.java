package cerebellum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.control.PulseStep;
import cerebellum.model.Barto1995;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PredictiveFigure1Test {
    private static final PredictiveFigure1.Found FOUND = new PredictiveFigure1().run();

    @Test
    void theMovementOfTheFigure() {
        PredictiveFigure1.Figure figure = FOUND.figure().get(0);
        assertEquals(.13824, figure.pulseS(), 1e-5);
        assertEquals(.05, figure.endpointM(), 1e-6);
        assertEquals(.2576, figure.endS(), 5e-4);
        assertEquals(.34991, figure.peakMPerS(), 5e-5);
    }

    @Test
    void theSwitchingCurveForwardsAndBackwards() {
        double[][] reference = {{.04824, .1}, {.0434, .2}, {.03504, .3}, {.02906, .35}, {.02124, .4}, {.01015, .45}};
        List<double[]> curve = Barto1995.COMMAND.switchingCurve(.05, .5);
        for (double[] point : reference) {
            assertEquals(point[0], PulseStep.positionOn(curve, point[1]), 1e-5);
        }
        assertEquals(5, FOUND.switches().size());
        FOUND.switches().forEach(s -> assertEquals(0, s.differenceM(), 2e-5, s.toString()));
    }

    @Test
    void theReachableBand() {
        assertEquals(.016895, FOUND.band().get(0).lowM(), 1e-6);
        assertEquals(.063105, FOUND.band().get(0).highM(), 1e-6);
        assertEquals(.0170, FOUND.band().get(1).lowM(), 2e-4);
        assertEquals(.0630, FOUND.band().get(1).highM(), 2e-4);
    }

    @Test
    void thePulseTable() {
        double[][] reference = {
            {.0702, .297, .301}, {.0776, .236, .248}, {.0571, .145, .138},
            {.0975, .286, .383}, {.1075, .244, .308}, {.0988, .186, .201},
            {.1241, .287, .444}, {.1382, .258, .350}, {.1404, .220, .238}
        };
        for (int i = 0; i < reference.length; i++) {
            PredictiveFigure1.Pulse pulse = FOUND.pulses().get(i);
            assertEquals(reference[i][0], pulse.pulseS(), 1e-4, pulse.toString());
            assertEquals(reference[i][1], pulse.endS(), 1e-3, pulse.toString());
            assertEquals(reference[i][2], pulse.peakMPerS(), 1e-3, pulse.toString());
        }
    }

    @Test
    void theTargetAsEquilibriumDoesNotWork() {
        FOUND.equilibrium().forEach(e -> assertTrue(e.errorM() < -.019, e.toString()));
    }

    @Test
    void fastMovementsEndWithoutOscillationHereAndRingInALinearMedium() {
        assertEquals(0, FOUND.endings().get(0).turns());
        assertEquals(0, FOUND.endings().get(0).overshootM(), 1e-5);
        assertTrue(FOUND.endings().get(1).turns() >= 4 && FOUND.endings().get(1).overshootM() > .04);
        assertTrue(FOUND.endings().get(2).turns() >= 1, "the same force at the peak rings, too");
    }

    @Test
    void oneMillisecondIsFineEnough() {
        double fine =
                new PulseStep(Barto1995.PLANT, .1, .04, .005, 1e-5).move(0, .1).endpointM();
        assertEquals(.0375094, fine, 2e-7);
        assertEquals(fine, Barto1995.COMMAND.move(0, .1).endpointM(), 1e-5);
        assertEquals(.294661, Barto1995.COMMAND.move(0, .1).peakMPerS(), 1e-5);
    }

    @Test
    void refusalsNameValueUnitAndRange() {
        assertEquals("target = 0.08 m must lie between 0.016896 and 0.063104 m", refusal("target_m", ".08"));
        assertEquals("target = NaN m must lie between 0.016896 and 0.063104 m", refusal("target_m", "NaN"));
        assertEquals("mass = -1 kg must lie between 0.01 and 100 kg", refusal("mass_kg", "-1"));
        assertEquals("start = 0.06 m must lie between -1 and 0.05 m", refusal("start_m", ".06"));
        assertEquals(
                "target = 0.05 m cannot be reached from start = 0.0 m by a pulse of 1 s or less",
                refusal("pulse_m", ".06"));
    }

    private static String refusal(String key, String value) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> Experiments.named("predictive-figure1", Map.of(key, value)))
                .getMessage();
    }
}
