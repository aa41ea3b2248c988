package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.notebook.course.KeyMaker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules of {@code notebooks/README.md}; executing them is the business of {@code ./lab test}. */
class NotebooksTest {
    private static final Path ROOT = Path.of(System.getProperty("lab.root", "../.."));

    private static final Pattern CHECK = Pattern.compile("Exercise\\.check\\(\"([\\w-]+)\", \\w+\\)");

    static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("notebooks"))) {
            return files.filter(f -> f.toString().endsWith(".ipynb")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void followsTheHouseRules(Path file) throws IOException {
        JsonNode book = new ObjectMapper().readTree(file.toFile());
        assertEquals("java", book.at("/metadata/kernelspec/name").asText());
        List<String> code = new ArrayList<>();
        List<String> exercises = new ArrayList<>();
        List<String> checked = new ArrayList<>();
        for (JsonNode cell : book.get("cells")) {
            if (cell.get("cell_type").asText().equals("code")) {
                String source = source(cell);
                code.add(source);
                assertTrue(cell.get("outputs").isEmpty(), "committed with outputs: " + source);
                assertTrue(cell.get("execution_count").isNull(), "committed with a count: " + source);
                assertTrue(source.lines().filter(l -> !l.isBlank()).count() <= 12, "over 12 lines: " + source);
                assertFalse(
                        source.matches("(?s).*\\b(class|interface|enum)\\s+\\w+.*\\{.*"),
                        "a type in a cell: " + source);
                assertFalse(
                        source.matches("(?s).*\\b(var|double|int|long|String)\\s+(io|java)\\b.*"),
                        "banned name: " + source);
                assertFalse(source.startsWith("%"), "a magic: " + source);
                boolean chart = source.matches("(?s).*show\\(.*\\b(lines|linesBy|dots|dotsBy|bars|raster|line)\\(.*");
                assertTrue(!chart || source.contains(".titled(\""), "a chart without a title: " + source);
                for (JsonNode tag : cell.at("/metadata/tags")) {
                    if (tag.asText().startsWith("exercise-")) {
                        exercises.add(tag.asText());
                        checked.add(CHECK.matcher(source)
                                .results()
                                .map(r -> r.group(1))
                                .findFirst()
                                .orElse(""));
                    }
                }
            }
        }
        assertTrue(code.stream().anyMatch(c -> c.contains("show(knob(")), "no knob to drag");
        assertEquals("Lab.open()", code.get(0).strip().replace(";", ""));
        assertTrue(code.get(code.size() - 1).contains("Checkpoint.that("), "the last cell is no checkpoint");
        for (int i = 0; i < exercises.size(); i++) {
            assertEquals("exercise-" + (i + 1), exercises.get(i), "exercises are numbered from 1");
        }
        Path answers = ROOT.resolve("course/answers")
                .resolve(file.getFileName().toString().replace(".ipynb", ".txt"));
        List<KeyMaker.Source> sources = KeyMaker.parse(Files.readAllLines(answers));
        assertEquals(sources.stream().map(KeyMaker.Source::name).toList(), checked);
        assertTrue(checked.size() >= 5, checked.size() + " exercises");
        for (String kind : List.of("explain", "code")) {
            assertTrue(sources.stream().anyMatch(e -> e.head().startsWith(kind)), "no exercise of the kind " + kind);
        }
        assertTrue(code.stream().anyMatch(c -> c.contains("Exercise.done(")), "no list of what is done");
    }

    private static String source(JsonNode cell) {
        return StreamSupport.stream(cell.get("source").spliterator(), false)
                .map(JsonNode::asText)
                .reduce("", String::concat);
    }
}
