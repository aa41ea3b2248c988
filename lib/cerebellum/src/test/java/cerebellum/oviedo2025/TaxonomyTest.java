package cerebellum.oviedo2025;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.ModelList;
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
        assertEquals(
                List.of("1970s", "1980s", "1990s", "2000s", "2010s", "2020s"),
                found.by("decade").stream().map(Taxonomy.Count::group).toList(),
                "with those in which nothing came");
    }

    @Test
    void theLibrarysEntriesAreFoundByTheirName() {
        Taxonomy.Model purkinje = found.models().stream()
                .filter(m -> m.corrected().equals("16"))
                .findFirst()
                .orElseThrow();
        assertEquals("de-schutter-bower-1994", purkinje.where());
        assertEquals(
                List.of(),
                found.models().stream()
                        .filter(m -> m.inLibrary().equals("no"))
                        .map(Taxonomy.Model::corrected)
                        .toList());
    }

    @Test
    void everyKindOfCellHasAModelButOneThatSaysWhyNot() {
        List<Taxonomy.CellKind> without =
                found.cells().stream().filter(c -> c.models() == 0).toList();
        assertEquals(
                List.of("Lugaro"), without.stream().map(Taxonomy.CellKind::cell).toList());
        assertTrue(without.get(0).note().startsWith("no published model"));
        Taxonomy.CellKind olive = found.cells().stream()
                .filter(c -> c.cell().equals("olive"))
                .findFirst()
                .orElseThrow();
        assertEquals("manor-1997; geminiani-2019", olive.alone());
    }

    @Test
    void everyModelNamesAPublication() {
        List<ModelList.Row> rows = ModelList.read().rows();
        List<String> names = rows.stream().map(ModelList.Row::name).toList();
        assertEquals(names.size(), names.stream().distinct().count());
        assertTrue(names.containsAll(ModelList.names()));
        assertTrue(rows.stream().allMatch(r -> r.publication().year() > 1900));
    }
}
