package cerebellum.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Datasets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwcTest {
    private static List<Compartment> tree(String text, double longestUm) {
        return Swc.parse("test", text).compartments(type -> TextbookCells.passive(), longestUm);
    }

    @Test
    void theExampleBecomesACellThatRuns() {
        Datasets file = Datasets.read("morphology/small-purkinje.swc");
        List<Compartment> tree = Swc.parse(file.path(), file.text()).compartments(t -> TextbookCells.passive(), 1000);
        assertEquals(23, tree.size());
        assertEquals(29.8, tree.get(0).diameterUm());
        assertEquals(28.7, tree.get(1).lengthUm(), 1e-9);
        double twigs = tree.stream()
                .filter(c -> c.diameterUm() == 1.5)
                .mapToDouble(Compartment::areaUm2)
                .sum();
        assertEquals(16 * Math.PI * 1.5 * 24.7 * Math.sqrt(2), twigs, 1e-6);
        CompartmentCell cell = new CompartmentCell(tree, 250, .02, -65);
        cell.inject(0, 100);
        cell.runTo(50);
        assertTrue(cell.vMv(0) > -64 && cell.vMv(tree.size() - 1) < cell.vMv(0));
    }

    @Test
    void orderCommentsMarksAndLineEndsDoNotMatter() {
        String plain = "1 1 0 0 0 5 -1\n2 3 0 25 0 1 1\n3 3 0 35 0 1 2\n";
        String other = "\uFEFF# a cell\r\n3 3 0 35 0 1 2 # tip\r\n\r\n2 3 0 25 0 1 1\r\n1 1 0 0 0 5 -1\r\n";
        assertEquals(
                tree(plain, 100).stream().map(Compartment::lengthUm).toList(),
                tree(other, 100).stream().map(Compartment::lengthUm).toList());
        assertEquals(
                List.of(10., 20., 10.),
                tree(plain, 100).stream().map(Compartment::lengthUm).toList());
    }

    @Test
    void piecesAreCutEvenlyAndTypesAreTold() {
        List<Compartment> tree = Swc.parse("t", "1 1 0 0 0 5 -1\n2 3 0 25 0 1 1\n3 7 0 35 0 1 2")
                .compartments(type -> new Patch(type, 1, -65, List.of(), null), 7);
        assertEquals(6, tree.size());
        assertEquals(20 / 3., tree.get(1).lengthUm(), 1e-12);
        assertEquals(7, tree.get(5).membrane().capacitanceUfPerCm2());
        assertEquals(3, tree.get(4).parent());
    }

    @Test
    void thePointsOfASomaOfThreeAreOneSphere() {
        List<Compartment> tree = tree("1 1 0 0 0 5 -1\n2 1 0 -5 0 5 1\n3 1 0 5 0 5 1\n4 3 0 25 0 1 3", 100);
        assertEquals(2, tree.size());
        assertEquals(20, tree.get(1).lengthUm(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | no point",
                "# nothing | no point",
                "1 1 0 0 0 5 | line 1: 6 numbers",
                "1 1 0 0 0 5 -1 9 | line 1: 8 numbers",
                "one 1 0 0 0 5 -1 | line 1: \"one\" is not a whole number",
                "1 1.5 0 0 0 5 -1 | line 1: \"1.5\" is not a whole number",
                "1 1 x 0 0 5 -1 | line 1: \"x\" is not a number",
                "1 1 0,5 0 0 5 -1 | line 1: \"0,5\" is not a number",
                "1 1 NaN 0 0 5 -1 | line 1: NaN is not within",
                "1 1 0 0 1e99 5 -1 | line 1: 1e99 is not within",
                "1 8 0 0 0 5 -1 | line 1: type 8",
                "1 -1 0 0 0 5 -1 | line 1: type -1",
                "1 1 0 0 0 0 -1 | line 1: radius = 0 um",
                "1 1 0 0 0 -2 -1 | line 1: radius = -2 um",
                "1 1 0 0 0 NaN -1 | line 1: NaN is not within",
                "1 1 0 0 0 5 -2 | line 1: parent -2",
                "1 1 0 0 0 5 -1;1 3 0 9 0 1 1 | line 2: point 1 is there already",
                "1 1 0 0 0 5 -1;2 3 0 9 0 1 -1 | line 2: a second root",
                "1 1 0 0 0 5 -1;2 3 0 9 0 1 7 | line 2: its parent 7 is not there",
                "1 1 0 0 0 5 1 | line 1: point 1 hangs in a circle",
                "1 1 0 0 0 5 -1;2 3 0 9 0 1 3;3 3 0 9 0 1 2 | line 2: point 2 hangs in a circle",
                "1 3 0 0 0 5 -1;2 3 0 2 0 1 1 | line 2: the point lies in its parent",
                "1 1 0 0 0 5 -1;2 3 0 9 0 1 1;3 3 0 9 0 1 2 | line 3: the point lies in its parent"
            })
    void whatIsNoTreeIsRefusedByItsLine(String text, String sentence) {
        String said = assertThrows(IllegalArgumentException.class, () -> tree(text.replace(';', '\n'), 100))
                .getMessage();
        assertTrue(said.contains(sentence) && said.lines().count() == 1, said);
    }
}
