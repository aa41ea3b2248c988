package cerebellum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Progress;
import cerebellum.Seed;
import cerebellum.experiment.Picture.Panel;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final List<Claim> CLAIMS = Claim.table("""
            seed | seed | 0 to 3 | read | small | -
            twice | twice | 0 to 6 | read, in the manner of | small | -
            thriceMs | three times | 0 to 9 | ours | small | -""");

    private static final double[] ONE = {1};

    private record Measured(double thriceMs, double seed, double twice) {
        static Measured of(Seed seed) {
            return new Measured(3 * seed.value(), seed.value(), 2 * seed.value());
        }
    }

    @Entry("chancy")
    private static final class Chancy implements ModelEntry {
        @Override
        public List<Claim> claims() {
            return CLAIMS;
        }

        @Override
        public Measured measure(Seed seed) {
            return Measured.of(seed);
        }

        @Override
        public Picture picture() {
            return Picture.of("one point", Panel.of("x", "y").with(Picture.Mark.DOTS, "p", ONE, ONE));
        }
    }

    @Entry(value = "sure", chance = false)
    private static final class Sure implements ModelEntry {
        @Override
        public List<Claim> claims() {
            return CLAIMS;
        }

        @Override
        public Measured measure(Seed seed) {
            return Measured.of(seed);
        }

        @Override
        public Picture picture() {
            return Picture.of("one point", Panel.of("x", "y").with(Picture.Mark.DOTS, "p", ONE, ONE));
        }
    }

    @Test
    void aVerdictNeedsEverySeed() {
        List<String> good = List.of("reproduced", "in the manner of", "holds our bar");
        assertEquals(good, verdicts(new Seeds(1, 3), new Chancy()));
        assertEquals(
                List.of("not reproduced", "not reproduced", "not reproduced"), verdicts(new Seeds(1, 4), new Chancy()));
        assertEquals(good, verdicts(new Seeds(1, 4), new Sure()));
    }

    @Test
    void theSpreadIsOverSeeds() {
        Review.Found found = new Review(new Seeds(1, 3), "all").run(List.of(new Chancy()), Progress.quiet());
        Review.Row row = found.checks().get(2);
        assertEquals(6, row.value());
        assertEquals(3, row.sd());
        assertEquals(3, row.seeds());
        assertEquals("0 to 9 ms", row.bar());
        assertEquals(
                List.of(
                        "1 models, 3 checks: 1 reproduced, 1 holds our bar, 1 in the manner of",
                        "chancy: 1 reproduced, 1 holds our bar, 1 in the manner of"),
                found.summary());
    }

    @Test
    void anUnknownModelIsAnsweredWithTheOnesThereAre() {
        String said = assertThrows(IllegalArgumentException.class, () -> new Review(new Seeds(1, 1), "marr"))
                .getMessage();
        assertTrue(said.startsWith("there is no model \"marr\"; there are adaptive-motor, albus-1975, "), said);
    }

    /** Without running them: the record that {@code measure} declares has the claims' names and nothing but numbers. */
    @Test
    void everyEntryMeasuresWhatItClaims() throws NoSuchMethodException {
        Set<Class<?>> numbers = Set.of(double.class, int.class, long.class);
        for (String name : ModelList.names()) {
            ModelEntry entry = ModelList.entry(name);
            RecordComponent[] measured = Arrays.stream(entry.getClass().getMethods())
                    .filter(m -> m.getName().equals("measure") && !m.isBridge())
                    .findFirst()
                    .orElseThrow()
                    .getReturnType()
                    .getRecordComponents();
            assertEquals(
                    entry.claims().stream().map(Claim::name).collect(Collectors.toSet()),
                    Arrays.stream(measured).map(RecordComponent::getName).collect(Collectors.toSet()),
                    name);
            assertTrue(Arrays.stream(measured).allMatch(c -> numbers.contains(c.getType())), name);
            assertTrue(entry.claims().size() >= 2, name);
        }
    }

    @Test
    void everyEntryHasAPictureWithNothingMissing() {
        for (String name : ModelList.names()) {
            for (Panel panel : ModelList.entry(name).picture().panels()) {
                assertFalse(panel.layers().isEmpty(), name);
                for (Picture.Layer layer : panel.layers()) {
                    assertTrue(DoubleStream.of(layer.x()).allMatch(Double::isFinite), name + ": " + layer.name());
                    assertTrue(DoubleStream.of(layer.y()).anyMatch(Double::isFinite), name + ": " + layer.name());
                }
            }
        }
    }

    private static List<String> verdicts(Seeds seeds, ModelEntry entry) {
        return new Review(seeds, "all")
                .run(List.of(entry), Progress.quiet()).checks().stream()
                        .map(Review.Row::verdict)
                        .toList();
    }
}
