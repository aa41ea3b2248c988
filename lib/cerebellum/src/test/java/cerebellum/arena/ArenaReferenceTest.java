package cerebellum.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.arena.Standings.Pair;
import cerebellum.arena.Standings.Rank;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The standings that are kept are those that a run gives, and say of everyone what there is to say. */
class ArenaReferenceTest {
    private static final Standings KEPT = Standings.recorded();

    @Test
    void theTableIsFullOrSaysWhyNot() {
        Set<String> plants = KEPT.pairs().stream().map(Pair::plant).collect(Collectors.toCollection(TreeSet::new));
        Set<String> controllers =
                KEPT.pairs().stream().map(Pair::controller).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Entrants.rigs().keySet(), plants);
        assertTrue(plants.size() >= 7 && controllers.size() >= 16, plants + " " + controllers);
        assertTrue(Entrants.contenders().keySet().containsAll(controllers));
        assertEquals(plants.size() * controllers.size(), KEPT.pairs().size());
        assertTrue(KEPT.filled().size() >= 85, KEPT.filled().size() + " pairs");
        for (Pair pair : KEPT.pairs()) {
            assertTrue(!Double.isNaN(pair.learned()) || pair.note().length() > 20, pair + " says why not");
        }
    }

    /** As on the machine that made them, to the last bit. */
    @Test
    void aRunGivesTheSameNumbers() {
        String some = "cmac,direct-adaptive,feedback-alone,feedback-error-learning,repetitive,rls-inverse";
        Standings now = new Arena(some, "delayed-oscillator", new Seeds(1, 5)).run();
        assertEquals(6, now.pairs().size());
        for (Pair pair : now.pairs()) {
            assertTrue(KEPT.pairs().contains(pair), pair.toString());
        }
    }

    @Test
    void whatLearnsEndsBelowHalfOnFivePlantsOrTheTableSaysWhichDoesNot() throws IOException {
        String page = Files.readString(Datasets.root().resolve("arena/README.md"));
        for (Rank rank : KEPT.ranks()) {
            boolean learns = KEPT.pairs().stream()
                    .anyMatch(p -> p.controller().equals(rank.controller()) && p.weights() != null && p.weights() > 0);
            boolean told = page.lines().anyMatch(l -> l.startsWith("- **" + rank.controller() + "**"));
            assertEquals(learns && rank.below() < 5, told, rank.toString());
        }
    }

    @Test
    void guestsTakeTheirPlaces() {
        Standings met = new Arena("feedback-alone", "delayed-oscillator", new Seeds(1, 1))
                .contest()
                .with("impatient", new Impatient())
                .run();
        Standings both = KEPT.beside(met);
        assertEquals(KEPT.pairs().size() + 1, both.pairs().size(), "feedback alone was there already");
        assertTrue(both.ranks().stream().anyMatch(r -> r.controller().equals("impatient")));
        List<Integer> places = both.places().stream()
                .filter(p -> p.plant().equals("delayed-oscillator"))
                .map(Standings.Place::place)
                .toList();
        assertEquals(List.copyOf(new TreeSet<>(places)), places, "1, 2, 3 ...");
        assertFalse(both.picture().panels().isEmpty());
    }
}
