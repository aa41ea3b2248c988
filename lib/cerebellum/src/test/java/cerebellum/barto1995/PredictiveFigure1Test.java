package cerebellum.barto1995;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Csv;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Experiments;
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
        Csv reference = Datasets.read("predictive-switching/curve.csv").csv();
        for (int row = 0; row < reference.size(); row++) {
            List<double[]> curve = Barto1995.COMMAND.switchingCurve(reference.number(row, 0), .5);
            double at = PulseStep.positionOn(curve, reference.number(row, 1));
            assertEquals(reference.number(row, 2), at, 2e-5, "row " + row);
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
        Csv reference = Datasets.read("predictive-switching/pulses.csv").csv();
        assertEquals(reference.size(), FOUND.pulses().size());
        for (int row = 0; row < reference.size(); row++) {
            PredictiveFigure1.Pulse pulse = FOUND.pulses().get(row);
            assertEquals(reference.number(row, 0), pulse.targetM(), 1e-9);
            assertEquals(reference.number(row, 1), pulse.startM(), 1e-9);
            assertEquals(reference.number(row, 2), pulse.pulseS(), 1e-4, pulse.toString());
            assertEquals(reference.number(row, 3), pulse.endS(), 1e-3, pulse.toString());
            assertEquals(reference.number(row, 4), pulse.peakMPerS(), 1e-3, pulse.toString());
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
        Csv reference = Datasets.read("predictive-switching/fine.csv").csv();
        PulseStep.Movement fine = new PulseStep(Barto1995.PLANT, .1, .04, .005, 1e-5).move(0, .1);
        assertEquals(reference.number(0, 2), fine.endpointM(), 2e-7);
        assertEquals(fine.endpointM(), Barto1995.COMMAND.move(0, .1).endpointM(), 1e-5);
        assertEquals(reference.number(1, 2), Barto1995.COMMAND.move(0, .1).peakMPerS(), 1e-5);
    }

    @Test
    void refusalsNameValueUnitAndRange() {
        assertEquals("target_m = 0.08 m must lie between 0.016896 and 0.063104 m", refusal("target_m", ".08"));
        assertEquals("target_m = NaN m must lie between -10 and 10 m", refusal("target_m", "NaN"));
        assertEquals("mass_kg = -1 kg must lie between 0.01 and 100 kg", refusal("mass_kg", "-1"));
        assertEquals("start_m = 0.06 m must not lie beyond target_m = 0.05 m", refusal("start_m", ".06"));
        assertEquals("step_m = 0.04 m must not lie beyond pulse_m = 0.03 m", refusal("pulse_m", ".03"));
    }

    /** To know it, the movement must be simulated: nothing is, while parameters are put together. */
    @Test
    void aTargetOutOfReachOrReachedAlreadyIsRefusedByTheRun() {
        assertEquals(
                "target_m = 0.05 m cannot be reached from start_m = 0.0 m by a pulse of 1 s or less",
                refusalOfRun(Map.of("pulse_m", ".06")));
        assertEquals(
                "target_m = 0.05 m is reached from start_m = 0.05 m without a pulse",
                refusalOfRun(Map.of("start_m", ".05")));
    }

    /** What the paper says of the plant is not true of a linear one: nearly nothing but the equilibrium can be reached. */
    @Test
    void theMediumIsAParameter() {
        assertEquals("target_m = 0.05 m must lie between 0.039667 and 0.040333 m", refusal("viscosity", "linear"));
        PredictiveFigure1.Found linear = (PredictiveFigure1.Found) Experiments.named(
                        "predictive-figure1", Map.of("viscosity", "linear", "target_m", ".04", "damping", "20"))
                .run();
        assertEquals("linear", linear.endings().get(0).viscosity());
    }

    /** The linear media are made from what was asked for: their damping may lie outside of what may be asked for. */
    @Test
    void aHeavyMassInAStickyMediumIsComparedWithStickierLinearMedia() {
        Map<String, String> asked = Map.of("mass_kg", "100", "damping", "1000", "stiffness_n_per_m", "10000");
        PredictiveFigure1.Found found = (PredictiveFigure1.Found)
                Experiments.named("predictive-figure1", asked).run();
        assertEquals(0, found.endings().get(0).turns());
        assertEquals(2000, found.endings().get(3).damping(), 1e-9, "critical: twice the root of mass times stiffness");
        assertEquals(1, found.endings().get(3).turns());
    }

    private static String refusal(String key, String value) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> Experiments.named("predictive-figure1", Map.of(key, value)))
                .getMessage();
    }

    private static String refusalOfRun(Map<String, String> parameters) {
        Experiment<?> experiment = Experiments.named("predictive-figure1", parameters);
        return assertThrows(IllegalArgumentException.class, experiment::run).getMessage();
    }
}
