package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Require;
import cerebellum.barto1995.PredictiveFigure1;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A name goes into a page as it is read: {@code a<b & c>d}. */
class HtmlTest {
    private static final String NAME = "a<b & c>d";
    private static final String SPELLED = "a&lt;b &amp; c&gt;d";

    record Row(String name) {}

    record Found(List<String> summary, Provenance provenance) implements Result {}

    @Test
    void tagsAndQuotesAreSpelled() {
        assertEquals("a&lt;b &amp; c&gt;d &quot;e&quot; &#39;f&#39;", Html.text("a<b & c>d \"e\" 'f'"));
        assertEquals(NAME, Html.plain("<b>" + SPELLED + "</b>"));
        assertEquals("&lt;", Html.plain(Html.text("&lt;")));
    }

    @Test
    void tablesAndSummariesSpellNames() {
        String table = HtmlTable.of(Tables.of(List.of(new Row(NAME))), 9);
        assertTrue(table.contains(SPELLED) && !table.contains(NAME), table);
        Provenance none = new Provenance("x", Map.of(), List.of(), Map.of(), "", true);
        assertEquals(SPELLED + "<br>2", Lab.summary(new Found(List.of(NAME, "2"), none)));
    }

    record Check(String claim, int n, double v_mV, String verdict) {}

    @Test
    void wordsStandLeftNumbersRightAndVerdictsCarryAMark() {
        List<Check> checks = List.of(new Check("a", 1, .5, "reproduced"), new Check("b", 2, 1.5, "not reproduced"));
        String table = HtmlTable.of(Tables.of("checks", Check.class, checks), 9);
        assertTrue(table.contains("<caption>checks</caption>"), table);
        assertTrue(table.contains("<th style=\"text-align:left\">claim<"), table);
        assertTrue(table.contains("<td style=\"text-align:right\">0.5<"), table);
        assertTrue(table.contains("✓ reproduced<") && table.contains("✗ not reproduced<"), table);
        String cut = HtmlTable.of(Tables.of(checks), 1);
        assertTrue(cut.contains("1 of 2 rows; show(table, 2) shows all") && !cut.contains("✗"), cut);
    }

    @Test
    void experimentsAndTheirParametersAreShownInWords() {
        String all = said(() -> Lab.show(Tables.experiments()));
        assertTrue(all.contains("new PredictiveFigure1()"), all);
        String one = said(() -> Lab.show(new PredictiveFigure1()));
        assertTrue(one.startsWith("predictive-figure1: "), one);
        assertTrue(one.lines().anyMatch(l -> l.matches("mass_kg +1.0 +kg +0.01 to 100 .+")), one);
        assertTrue(said(() -> Lab.show(new Check("a", 1, .5, "b"))).contains("v_mV       0.5"), "a record");
        assertEquals("7", said(() -> Lab.show((Object) 7)));
    }

    @Test
    void inANotebookARefusalIsItsSentenceAlone() {
        assertTrue(Require.refusal("no").getStackTrace().length > 0);
        System.setProperty("lab.sentences", "true");
        try {
            for (Executable refused : List.<Executable>of(
                    () -> new PredictiveFigure1().with("mass_kg", -1),
                    () -> new PredictiveFigure1().with("mass", 1),
                    () -> Tables.column(List.of(new Row(NAME)), "name"),
                    () -> Checkpoint.that("x", 1).is(0))) {
                assertEquals(0, assertThrows(RuntimeException.class, refused).getStackTrace().length);
            }
        } finally {
            System.clearProperty("lab.sentences");
        }
    }

    @Test
    void aTerminalShowsTheNameItself() {
        assertEquals(
                "✓ " + NAME + " = 3, as it must be: 3",
                said(() -> Checkpoint.that(NAME, 3).is(3)));
    }

    private static String said(Runnable call) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            call.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
