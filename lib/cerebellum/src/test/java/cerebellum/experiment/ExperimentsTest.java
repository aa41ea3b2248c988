package cerebellum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.About;
import cerebellum.Names;
import cerebellum.barto1995.PredictiveFigure1;
import cerebellum.barto1995.PulseStep;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperimentsTest {
    @Test
    void everyExperimentDescribesItselfAndItsParameters() {
        assertFalse(Experiments.names().isEmpty());
        for (String name : Experiments.names()) {
            Experiment<?> experiment = Experiments.named(name);
            assertTrue(experiment.getClass().isRecord(), experiment.toString());
            assertTrue(Experiments.nameOf(experiment.getClass()).matches("[a-z][a-z0-9-]*"), experiment.toString());
            assertFalse(Experiments.about(experiment.getClass()).source().isEmpty(), experiment.toString());
            for (RecordComponent component : experiment.getClass().getRecordComponents()) {
                assertTrue(
                        component.isAnnotationPresent(About.class),
                        experiment.getClass() + " says nothing about " + component.getName());
            }
        }
    }

    @Test
    void parametersComeAsText() {
        assertEquals(new Review(new Seeds(2, 5), "all"), Experiments.named("review", Map.of("seeds", "2-5")));
        assertEquals(new Review(), Experiments.named("review", Map.of()));
    }

    @Test
    void oneParameterChangesAndTheOthersStay() {
        PredictiveFigure1 base = new PredictiveFigure1();
        Experiment<?> heavier = base.with("mass_kg", 1.5).with("start_m", .01);
        PulseStep command = base.command();
        assertEquals(
                new PredictiveFigure1(
                        base.targetM(), .01, command.withPlant(command.plant().withMass(1.5))),
                heavier);
        assertThrows(IllegalArgumentException.class, () -> base.with("mass_kg", -1));
    }

    @Test
    void changesAreTextAsOnTheCommandLine() {
        PredictiveFigure1 base = new PredictiveFigure1();
        assertEquals(base, Experiments.with(base, " "));
        assertEquals(
                base.with("mass_kg", 1.5).with("start_m", .01), Experiments.with(base, " mass_kg=1.5  start_m=.01"));
        for (String wrong : List.of("mass_kg", "=1")) {
            assertEquals(
                    "\"" + wrong + "\" is not key=value",
                    assertThrows(IllegalArgumentException.class, () -> Experiments.with(base, wrong))
                            .getMessage());
        }
        assertEquals(
                "\"mass_kg\" is given twice",
                assertThrows(IllegalArgumentException.class, () -> Experiments.with(base, "mass_kg=1 mass_kg=2"))
                        .getMessage());
    }

    @Test
    void refusalsNameWhatIsThere() {
        assertTrue(message("nothing", Map.of()).startsWith("there is no experiment \"nothing\"; there are "));
        assertEquals("review has no parameter \"seed\"; it has seeds, model", message("review", Map.of("seed", "1")));
        assertEquals("seeds = \"x\" must be a number or a range such as 1-20", message("review", Map.of("seeds", "x")));
        for (String bad : new String[] {"1e", "1,", ".", "1.2.3", "--1", "1e+", "NaN", "0x1"}) {
            assertEquals(
                    "values = \"" + bad + "\" must be one or more numbers such as 50,70,100",
                    message("predictive-noise", Map.of("levels", bad)));
        }
        assertEquals(Values.of(.5, -2, 1e-3), Values.parse(".5,-2.,1e-3"));
        // whatever a parameter's own parser makes of it, the sentence is ours
        for (String name : Experiments.names()) {
            for (Experiments.Parameter parameter : Experiments.parameters(Experiments.named(name))) {
                for (String bad : new String[] {"1e", "-", "9-", "99999999999999999999"}) {
                    assertFalse(
                            saidOf(name, parameter.key(), bad).contains("For input string"),
                            name + " " + parameter.key() + "=" + bad);
                }
            }
        }
        assertEquals("last seed = 1 must lie between 2 and 100001", message("review", Map.of("seeds", "2-1")));
    }

    @Test
    void namesCarryTheirUnits() {
        assertEquals("mass_kg", Names.key("massKg"));
        assertEquals("v_mV", Names.column("vMv"));
        assertEquals("velocity_m_per_s", Names.column("velocityMPerS"));
        assertEquals("torque_Nm", Names.column("torqueNm"));
        assertEquals("peak", Names.quantity("peak_m_per_s"));
        assertEquals("v", Names.quantity("v_mV"));
        Map<String, String> units = Map.of(
                "massKg",
                "kg",
                "velocityMPerS",
                "m/s",
                "trials",
                "",
                "vMv",
                "mV",
                "v_mV",
                "mV",
                "pPerRps",
                "1/rps",
                "viscousNmSPerRad",
                "N m s/rad",
                "inertiaKgM2",
                "kg m2");
        units.forEach((name, unit) -> assertEquals(unit, Names.unit(name), name));
    }

    private static String message(String name, Map<String, String> parameters) {
        return assertThrows(IllegalArgumentException.class, () -> Experiments.named(name, parameters))
                .getMessage();
    }

    private static String saidOf(String name, String key, String value) {
        try {
            Experiments.named(name, Map.of(key, value));
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
