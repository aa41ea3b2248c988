package cerebellum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.About;
import cerebellum.Names;
import cerebellum.Ranges;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code ./lab experiment} lists as allowed is what a constructor allows. */
class RangesTest {
    private static final Set<Class<?>> NUMBERS = Set.of(double.class, int.class, long.class, Values.class);

    /** Whose ranges still stand in their constructors. */
    private static final Set<String> LEFT = Set.of(
            "predictive-delay-limit",
            "predictive-figure1",
            "predictive-figure3",
            "predictive-figure4",
            "predictive-learning",
            "predictive-noise",
            "predictive-rivals",
            "predictive-variants");

    /** A seed may be any number. */
    private static final Set<String> FREE = Set.of("seed");

    /** Ends that another parameter's default forbids; the sentence says which. */
    private static final Set<String> TOGETHER = Set.of(
            "open-loop from_ms",
            "open-loop to_ms",
            "motor torque_constant_nm_per_a",
            "motor resistance_ohm",
            "motor viscous_nm_s_per_rad",
            "motor coulomb_nm",
            "motor static_nm",
            "motor-figure8 torque_constant_nm_per_a",
            "motor-figure8 resistance_ohm",
            "motor-figure8 viscous_nm_s_per_rad",
            "motor-figure8 coulomb_nm",
            "motor-figure8 static_nm",
            "motor-variants torque_constant_nm_per_a",
            "motor-variants resistance_ohm",
            "motor-variants viscous_nm_s_per_rad",
            "motor-variants coulomb_nm",
            "motor-variants static_nm");

    @Test
    void everyNumberHasARangeWhoseEndsPassAndWhatIsBeyondFails() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (String name : Experiments.names()) {
            if (!LEFT.contains(name)) {
                Experiment<?> experiment = Experiments.named(name);
                for (RecordComponent c : numbers(experiment.getClass(), new ArrayList<>())) {
                    String key = Names.key(c.getName());
                    About about = c.getAnnotation(About.class);
                    if (about == null || !Ranges.bounded(about)) {
                        if (!FREE.contains(key)) {
                            wrong.add(name + ": " + key + " has no range");
                        }
                        continue;
                    }
                    tried++;
                    for (double end : new double[] {about.low(), about.high()}) {
                        String refused = refusal(experiment, key, text(c, end));
                        if (!refused.isEmpty() && !TOGETHER.contains(name + " " + key)) {
                            wrong.add(name + " " + key + "=" + text(c, end) + ": " + refused);
                        }
                    }
                    boolean whole = c.getType() == int.class || c.getType() == long.class;
                    for (double beyond : new double[] {
                        whole ? about.low() - 1 : Math.nextDown(about.low()),
                        whole ? about.high() + 1 : Math.nextUp(about.high())
                    }) {
                        String refused = refusal(experiment, key, text(c, beyond));
                        if (!refused.startsWith(key + " = ") || !refused.contains("must lie between")) {
                            wrong.add(name + " " + key + "=" + text(c, beyond) + ": \"" + refused + "\"");
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(tried > 0);
        assertTrue(Experiments.names().containsAll(LEFT));
    }

    @Test
    void aRefusalNamesKeyValueUnitAndRange() {
        record Mass(
                @About(value = "of it", low = .5, high = 2) double massKg) {}
        Ranges.check(Mass.class, 2.);
        assertEquals(
                "mass_kg = -1 kg must lie between 0.5 and 2 kg",
                assertThrows(IllegalArgumentException.class, () -> Ranges.check(Mass.class, -1.))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Ranges.check(Mass.class, Double.NaN));
    }

    /** The numbers among an experiment's parameters, those of its groups among them. */
    private static List<RecordComponent> numbers(Class<?> record, List<RecordComponent> found) {
        for (RecordComponent c : record.getRecordComponents()) {
            if (NUMBERS.contains(c.getType())) {
                found.add(c);
            } else if (Experiments.isGroup(c.getType())) {
                numbers(c.getType(), found);
            }
        }
        return found;
    }

    private static String text(RecordComponent c, double value) {
        return c.getType() == int.class || c.getType() == long.class
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String refusal(Experiment<?> experiment, String key, String value) {
        try {
            Experiments.with(experiment, Map.of(key, value));
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
