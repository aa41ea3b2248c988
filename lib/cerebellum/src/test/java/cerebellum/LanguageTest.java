package cerebellum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.barto1995.PredictiveFigure1;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the library says is the same in every language: {@link Text#of} and {@code Locale.ROOT}, nothing else. */
class LanguageTest {
    private static final Pattern ASKS =
            Pattern.compile("\\.formatted\\(|String\\.format\\((?!\\s*(Locale\\.ROOT|[a-z]*[lL]ocale))"
                    + "|\\.printf\\(|\\.format\\(\"|to(Lower|Upper)Case\\(\\)|new (DecimalFormat|Formatter|Scanner)\\("
                    + "|NumberFormat\\.get|Collator");

    @Test
    void noSourceAsksForTheLanguage() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        try (Stream<Path> all =
                Files.walk(Path.of(System.getProperty("lab.root", "../..")).resolve("lib"))) {
            for (Path file : all.filter(f ->
                            f.toString().contains("src/main") && f.toString().endsWith(".java"))
                    .toList()) {
                files++;
                for (MatchResult hit :
                        ASKS.matcher(Files.readString(file)).results().toList()) {
                    found.add(file.getFileName() + ": " + hit.group());
                }
            }
        }
        assertTrue(files > 150, files + " files");
        assertEquals(List.of(), found);
    }

    @Test
    void theRuleSees() {
        for (String bad : List.of(
                "\"%f\".formatted(x)",
                "String.format(\"%f\", x)",
                "String.format(\n    \"%f\", x)",
                "out.printf(\"%f\", x)",
                "s.toLowerCase()",
                "new DecimalFormat(\"0\")")) {
            assertTrue(ASKS.matcher(bad).find(), bad);
        }
        for (String good :
                List.of("String.format(Locale.ROOT, \"%f\", x)", "Text.of(\"%f\", x)", "s.toLowerCase(Locale.ROOT)")) {
            assertTrue(!ASKS.matcher(good).find(), good);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar-EG", "tr", "hi-IN-u-nu-deva"})
    void numbersAndWordsAreThoseOfNoLanguage(String tag) {
        assertEquals("0.500 7", in(tag, () -> Text.of("%.3f %d", .5, 7)));
        assertEquals(
                "x = 1.5 mV must lie between 2 and 3 mV",
                in(
                        tag,
                        () -> assertThrows(IllegalArgumentException.class, () -> Require.in("x", 1.5, "mV", 2, 3))
                                .getMessage()));
        assertEquals(
                "x = 7 must lie between 8 and 9",
                in(
                        tag,
                        () -> assertThrows(IllegalArgumentException.class, () -> Require.in("x", 7, "", 8, 9))
                                .getMessage()));
        PredictiveFigure1 figure = new PredictiveFigure1();
        List<String> summary = figure.run().summary();
        assertTrue(summary.get(0).startsWith("pulse 0.1382 s"), summary.get(0));
        assertEquals(summary, in(tag, () -> figure.run().summary()));
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
