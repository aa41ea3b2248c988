package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, terminals, files and axes are the same in every language. */
class PageLanguageTest {
    record Row(double timeMs, int n, long many, Double boxed) {}

    record Found(List<Row> rows, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            return List.of();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar-EG", "hi-IN-u-nu-deva"})
    void whatIsShownIsShownInNoLanguage(String tag, @TempDir Path folder) {
        List<Row> rows = List.of(new Row(1.5, 1234567, 7_654_321_000L, .25), new Row(-1e-7, 2, 3, 1e9));
        assertEquals("-1.00e-07", in(tag, () -> Tables.number(-1e-7)));
        String bar = in(tag, () -> ProgressBar.html(new ProgressBar.View(.5, 2, 3)));
        assertTrue(bar.contains("value=\"0.500\"") && bar.contains("50 %, 3 s left"), bar);
        String broken = in(
                tag,
                () -> String.valueOf(assertThrows(
                                IllegalStateException.class,
                                () -> Checkpoint.that("x", .14).between(.1, .12))
                        .getMessage()));
        assertTrue(broken.startsWith("CHECKPOINT: x = 0.14000, must be between 0.10000 and 0.12000. "), broken);
        Supplier<String> page = () -> HtmlTable.of(Tables.of(rows), 9);
        assertEquals(in("en", page), in(tag, page));
        Supplier<List<String>> text = () -> TextTable.lines(Tables.of(rows), 9);
        assertEquals(in("en", text), in(tag, text));
        assertTrue(in(tag, text).get(1).contains("1234567"), in(tag, text).toString());
        Supplier<String> csv = () -> csv(rows, folder);
        assertEquals("time_ms,n,many,boxed\n1.5,1234567,7654321000,0.25\n-1.0E-7,2,3,1.0E9\n", in(tag, csv));
        Supplier<List<Letters.Label>> chart =
                () -> Page.words(Charts.lines(rows, "time_ms", "n").picture());
        assertEquals(in("en", chart), in(tag, chart));
        Supplier<String> data =
                () -> Tables.readable(Tables.dataset("motor/figure7.csv"), 30).print();
        assertEquals(in("en", data), in(tag, data));
    }

    private static String csv(List<Row> rows, Path folder) {
        try {
            Provenance none = new Provenance("x", Map.of(), List.of(), Map.of(), "", true);
            CsvFolder.in(folder).write(new Found(rows, none));
            return Files.readString(folder.resolve("x-rows.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T in(String tag, Supplier<T> call) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            return call.get();
        } finally {
            Locale.setDefault(before);
        }
    }
}
