package cerebellum.experiment;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Asks model entries whether their checks hold. */
public final class Checks {
    private Checks() {}

    /** Every check of a model at the given seeds but those that are named; what was measured. */
    public static List<Map<String, Double>> allHoldBut(List<String> names, ModelEntry model, long... seeds) {
        List<Map<String, Double>> all = new ArrayList<>();
        assertAll(LongStream.of(seeds).boxed().flatMap(seed -> {
            Map<String, Double> found = Claim.values(model.claims(), model.measure(new Seed(seed)));
            all.add(found);
            return model.claims().stream()
                    .filter(c -> !names.contains(c.name()))
                    .map(claim -> () -> {
                        double value = found.get(claim.name());
                        assertTrue(
                                claim.holds(value),
                                "%s, seed %d: %s = %s, bar %s"
                                        .formatted(model, seed, claim.name(), value, claim.bar("")));
                    });
        }));
        return all;
    }

    /** Every check of a model at the given seeds. */
    public static void allHold(ModelEntry model, long... seeds) {
        allHoldBut(List.of(), model, seeds);
    }

    /** One check at seed 1, by its name. */
    public static boolean holds(ModelEntry model, String name) {
        return claim(model, name).holds(value(model, name));
    }

    /** Whether a number measured elsewhere would pass a check. */
    public static boolean wouldHold(ModelEntry model, String name, double value) {
        return claim(model, name).holds(value);
    }

    /** What is measured for a check at seed 1. */
    public static double value(ModelEntry model, String name) {
        return Claim.values(model.claims(), model.measure(new Seed(1))).get(name);
    }

    private static Claim claim(ModelEntry model, String name) {
        return model.claims().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
