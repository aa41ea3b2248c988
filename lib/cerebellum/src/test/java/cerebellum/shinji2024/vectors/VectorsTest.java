package cerebellum.shinji2024.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Csv;
import cerebellum.experiment.Datasets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "lfsr32,2004",
        "mempot,2285",
        "syncnd,1200",
        "syncur,1200",
        "stdp,1750",
        "lpf_spk,1200",
        "pid,1200",
        "cfnonlin,1325"
    })
    void everyRowOfTheHardwareIsReproduced(String kind, int rows) {
        Datasets.read("vectors/" + kind + ".csv");
        Path file = Datasets.root().resolve("vectors/" + kind + ".csv");
        assertEquals(new Vectors.Replay(kind + ".csv", rows, 0, "", ""), Vectors.replay(file));
    }

    @ParameterizedTest
    @CsvSource({
        "lfsr32,LFSR",
        "mempot,rand v_mb_new t_spk_new i_syn_dec v_mb_old_mV v_mb_new_mV",
        "syncnd,rand g_syn_new",
        "syncur,i_syn i_syn_dec",
        "stdp,spkmean_add_prev rand0 rand1 g_new w_new",
        "lpf_spk,rand spkmean_L spkmean_R",
        "pid,COM MSR_acc ERR_acc ERR_vel",
        "cfnonlin,rand revs_own revs_used i_syn_O"
    })
    void oneFlippedDigitOfAnyOutputIsFoundAndNamed(String kind, String outputs) throws IOException {
        for (String column : outputs.split(" ", -1)) {
            for (int row : new int[] {1, 77, 600, 1100}) {
                List<String[]> cells = cells(kind);
                int c = Arrays.asList(cells.get(0)).indexOf(column);
                String text = cells.get(row)[c];
                int digit = text.length() - 1 - row % 2 * (text.length() > 2 ? 1 : 0);
                digit = Character.isLetterOrDigit(text.charAt(digit)) ? digit : text.length() - 1;
                char flipped = text.charAt(digit) == '1' ? '0' : '1';
                cells.get(row)[c] = text.substring(0, digit) + flipped + text.substring(digit + 1);
                Vectors.Replay replay = Vectors.replay(write(kind, cells, "\n"));
                assertEquals(1, replay.mismatches(), kind + " " + column + " row " + row);
                assertTrue(
                        replay.firstDifference()
                                .startsWith("row %d: %s is %s, the twin has %s ["
                                        .formatted(row + 1, column, cells.get(row)[c], trim(column, text))),
                        replay.firstDifference());
            }
        }
    }

    /** The decimal copies are printed without a fraction when they have none. */
    private static String trim(String column, String text) {
        return column.endsWith("_mV") && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lfsr32", "mempot", "syncnd", "syncur", "stdp", "lpf_spk", "pid", "cfnonlin"})
    void linesMayEndInCarriageReturnsAndSetsMayStartAgain(String kind) throws IOException {
        List<String[]> once = cells(kind);
        List<String[]> twice = new ArrayList<>(once);
        twice.addAll(once.subList(1, once.size()));
        Vectors.Replay replay = Vectors.replay(write(kind, twice, "\r\n"));
        assertEquals(0, replay.mismatches(), replay.firstDifference());
        assertEquals(2 * (once.size() - 1), replay.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lfsr32", "mempot", "syncnd", "syncur", "cfnonlin"})
    void rowsOfKindsWithoutStateMayBeASelection(String kind) throws IOException {
        List<String[]> all = cells(kind);
        List<String[]> some = new ArrayList<>(all.subList(0, 1));
        for (int i = 3; i < all.size(); i += 7) {
            some.add(all.get(i));
        }
        Vectors.Replay replay = Vectors.replay(write(kind, some, "\n"));
        assertEquals(0, replay.mismatches(), replay.firstDifference());
    }

    @Test
    void readingAnOutputIsNotComparingIt() {
        Csv file = Csv.parse("x.csv", "a,b\n0001,0002\n0003,0004\n");
        VectorCheck check = new VectorCheck(file, "b");
        check.next();
        check.in("a", 16);
        check.in("b", 16);
        assertEquals(
                "x.csv row 2: the output b was not compared",
                assertThrows(IllegalArgumentException.class, check::next).getMessage());
        assertThrows(IllegalArgumentException.class, () -> check.out("a", 16, 1), "an input is not compared");
    }

    @Test
    void aColumnThatNobodyKnowsIsRefused() throws IOException {
        List<String[]> cells = cells("syncur");
        for (int i = 0; i < cells.size(); i++) {
            String[] more = Arrays.copyOf(cells.get(i), cells.get(i).length + 1);
            more[more.length - 1] = i == 0 ? "i_syn_2" : "0";
            cells.set(i, more);
        }
        Path file = write("syncur", cells, "\n");
        assertEquals(
                "syncur.csv column \"i_syn_2\" is neither an input nor an output of its kind, so that nothing can be said"
                        + " of it",
                assertThrows(IllegalArgumentException.class, () -> Vectors.replay(file))
                        .getMessage());
    }

    @Test
    void aFileWithoutAnOutputIsRefused() throws IOException {
        List<String[]> inputs = new ArrayList<>();
        cells("syncnd").forEach(row -> inputs.add(Arrays.copyOf(row, 6)));
        Path file = write("syncnd", inputs, "\n");
        String said = assertThrows(IllegalArgumentException.class, () -> Vectors.replay(file))
                .getMessage();
        assertTrue(said.startsWith("syncnd.csv has no output to compare: no column rand|g_syn_new; it has "), said);
    }

    @Test
    void aStimulusIsNoError() {
        Vectors.Replay replay = Vectors.replay(Datasets.root().resolve("vectors/cell_MF_stim.csv"));
        assertEquals(List.of(240, 0), List.of(replay.rows(), replay.mismatches()));
        assertEquals("a stimulus: nothing to compare by itself", replay.note());
    }

    @Test
    void whatCannotBeReadSaysWhereAndWhy() throws IOException {
        assertEquals("syncur.csv row 3 column g_syn: \"98G6\" is not 16 bits in 4 hex digits", refusal("986D", "98G6"));
        assertEquals("syncur.csv row 3 column g_syn: \"986\" is not 16 bits in 4 hex digits", refusal("986D", "986"));
        assertEquals("syncur.csv row 3 has 5 cells, its header has 7", refusal("986D,A9B7,", ""));
        assertEquals(
                "syncur.csv has no column \"v_rev\"; it has kind, row, vrev, g_syn, v_mb_old, i_syn, i_syn_dec",
                refusal("v_rev", "vrev"));
        String unknown = assertThrows(
                        IllegalArgumentException.class, () -> Vectors.replay(write("nothing", cells("pid"), "\n")))
                .getMessage();
        assertTrue(unknown.startsWith("nothing.csv is of no known kind; there are "), unknown);
        assertThrows(IllegalArgumentException.class, () -> Vectors.replay(folder.resolve("absent.csv")));
        Path binary = folder.resolve("pid.csv");
        Files.write(binary, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 'a'});
        assertThrows(IllegalArgumentException.class, () -> Vectors.replay(binary));
    }

    private String refusal(String from, String to) throws IOException {
        Path file = folder.resolve("syncur.csv");
        Files.writeString(file, Datasets.read("vectors/syncur.csv").text().replaceFirst(from, to));
        return assertThrows(IllegalArgumentException.class, () -> Vectors.replay(file))
                .getMessage();
    }

    private static List<String[]> cells(String kind) {
        return new ArrayList<>(Datasets.read("vectors/" + kind + ".csv")
                .text()
                .lines()
                .map(line -> line.split(",", -1))
                .toList());
    }

    private Path write(String kind, List<String[]> cells, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        cells.forEach(row -> text.append(String.join(",", row)).append(end));
        return Files.writeString(folder.resolve(kind + ".csv"), text);
    }
}
