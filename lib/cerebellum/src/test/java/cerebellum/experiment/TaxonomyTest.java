package cerebellum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaxonomyTest {
    private final Taxonomy.Found found = new Taxonomy().run();

    @Test
    void everyModelOfTheListIsThereOnce() {
        assertEquals(30, found.models().size());
        List<String> numbers =
                found.models().stream().map(Taxonomy.Model::corrected).toList();
        for (int n = 3; n <= 32; n++) {
            assertEquals(n != 29, numbers.contains(Integer.toString(n)), "[" + n + "]");
        }
        assertTrue(numbers.contains("missing"));
        assertEquals(30, numbers.stream().distinct().count());
    }

    @Test
    void tablesAndCorrectionsAreWhole() {
        assertEquals(8, found.elements().size());
        assertEquals(
                4,
                found.coverage().stream()
                        .filter(c -> c.status().equals("unexplored"))
                        .count());
        assertEquals(23, found.corrections().size());
    }

    @Test
    void everyModelHasOneClassAndOneDecade() {
        assertEquals(
                30, found.by("class").stream().mapToInt(Taxonomy.Count::models).sum());
        assertEquals(
                30, found.by("decade").stream().mapToInt(Taxonomy.Count::models).sum());
    }

    @Test
    void theLibrarysEntriesAreFoundByTheirNumber() {
        Taxonomy.Model purkinje = found.models().stream()
                .filter(m -> m.corrected().equals("16"))
                .findFirst()
                .orElseThrow();
        assertEquals("de-schutter-bower-1994", purkinje.where());
        for (var entry : Review.entries()) {
            int number = entry.citation().review();
            assertTrue(
                    number == 0
                            || found.models().stream()
                                    .anyMatch(m -> m.corrected().equals(Integer.toString(number))
                                            && m.year() == entry.citation().year()),
                    entry.name());
        }
    }
}
