package cerebellum.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Asks model entries whether their checks hold. */
final class Checks {
    private Checks() {}

    /** Every check of a model at the given seeds. */
    static void allHold(ModelEntry model, long... seeds) {
        assertAll(LongStream.of(seeds).boxed().flatMap(seed -> {
            double[] found = model.measure(seed);
            return IntStream.range(0, found.length).mapToObj(i -> () -> {
                ModelEntry.Claim claim = model.claims().get(i);
                assertTrue(
                        claim.holds(found[i]),
                        "%s, seed %d: %s = %s, bar %s"
                                .formatted(model.name(), seed, claim.quantity(), found[i], claim.bar()));
            });
        }));
    }

    /** One check, named by its quantity. */
    static boolean holds(ModelEntry model, long seed, String quantity) {
        for (int i = 0; i < model.claims().size(); i++) {
            if (model.claims().get(i).quantity().equals(quantity)) {
                return model.claims().get(i).holds(model.measure(seed)[i]);
            }
        }
        throw new IllegalArgumentException(model.name() + " has no check \"" + quantity + "\"");
    }
}
