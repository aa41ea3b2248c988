package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
        String table = Tables.of(List.of(new Row(NAME))).write().toString("html");
        assertTrue(table.contains(SPELLED) && !table.contains(NAME), table);
        Provenance none = new Provenance("x", Map.of(), List.of(), Map.of(), "", true);
        assertEquals(SPELLED + "<br>2", Lab.summary(new Found(List.of(NAME, "2"), none)));
    }

    @Test
    void aTerminalShowsTheNameItself() {
        assertEquals(
                "✓ " + NAME + " = 3, as it must be: 3",
                said(() -> Checkpoint.that(NAME, 3).is(3)));
        assertEquals(
                "Exercise " + NAME + " 1.000 is not it yet. " + NAME,
                said(() -> Exercise.answer(NAME, 1).between(2, 3, NAME)));
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
