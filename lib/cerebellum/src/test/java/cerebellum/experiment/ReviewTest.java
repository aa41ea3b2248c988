package cerebellum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Progress;
import cerebellum.model.ModelEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewTest {
    /** Measures its seed and twice its seed. */
    private record Fake(boolean deterministic) implements ModelEntry {
        @Override
        public String name() {
            return "fake";
        }

        @Override
        public Citation citation() {
            return new Citation(0, "Nobody", 2000, "Nothing", "nowhere", "");
        }

        @Override
        public Subject subject() {
            return Subject.OTHER_NEURON;
        }

        @Override
        public String style() {
            return "none";
        }

        @Override
        public List<Claim> claims() {
            return List.of(
                    new Claim("seed", "", "small", Trust.READ, 0, 3, true, ""),
                    new Claim("twice", "", "small", Trust.OURS, 0, 6, false, ""));
        }

        @Override
        public double[] measure(long seed) {
            return new double[] {seed, 2 * seed};
        }
    }

    @Test
    void aVerdictNeedsEverySeed() {
        assertEquals(List.of("reproduced", "in the manner of"), verdicts(new Seeds(1, 3), false));
        assertEquals(List.of("not reproduced", "not reproduced"), verdicts(new Seeds(1, 4), false));
        assertEquals(List.of("reproduced", "in the manner of"), verdicts(new Seeds(1, 4), true));
    }

    @Test
    void theSpreadIsOverSeeds() {
        Review.Row row = new Review(new Seeds(1, 3), "all")
                .run(List.of(new Fake(false)), Progress.quiet())
                .checks()
                .get(1);
        assertEquals(4, row.value());
        assertEquals(2, row.sd());
        assertEquals(3, row.seeds());
        assertEquals("0 to 6", row.bar());
    }

    @Test
    void anUnknownModelIsAnsweredWithTheOnesThereAre() {
        String said = assertThrows(IllegalArgumentException.class, () -> new Review(new Seeds(1, 1), "marr"))
                .getMessage();
        assertTrue(said.startsWith("there is no model \"marr\"; there are adaptive-motor, albus-1975, "), said);
    }

    private static List<String> verdicts(Seeds seeds, boolean deterministic) {
        return new Review(seeds, "all")
                .run(List.of(new Fake(deterministic)), Progress.quiet()).checks().stream()
                        .map(Review.Row::verdict)
                        .toList();
    }
}
