package cerebellum.notebook.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The key is what the solutions give; nothing of them is in it in clear. */
class ExerciseKeyTest {
    @Test
    @Tag("tools")
    void theKeyIsMadeOfWhatTheSolutionsGive() throws IOException {
        boolean write = "write".equals(System.getProperty("lab.key"));
        try (KeyMaker maker = new KeyMaker(write)) {
            if (write) {
                Files.writeString(KeyMaker.KEY, maker.key());
            }
            assertEquals(maker.key(), Files.readString(KeyMaker.KEY));
        }
    }

    @Test
    void nothingOfItIsInClear() throws IOException {
        String key = Files.readString(KeyMaker.KEY);
        int searched = 0;
        for (KeyMaker.Source source : KeyMaker.sources()) {
            assertTrue(key.contains(source.name() + " "), source.name());
            for (String of : new String[] {"solution", "truth", "hint", "wrong", "model"}) {
                for (String text : source.all(of)) {
                    for (String line : text.lines().toList()) {
                        assertFalse(line.length() > 8 && key.contains(line.strip()), line);
                        searched++;
                    }
                }
            }
        }
        assertTrue(searched > 100, searched + " lines");
    }

    @Test
    void everyExerciseHasItsKindAndLevelAndHelp() throws IOException {
        for (KeyMaker.Source source : KeyMaker.sources()) {
            if (!source.name().equals("*")) {
                Question question = Question.of(source.name());
                assertTrue(question.kind().matches("predict|change|explain|code|project"), question.kind());
                assertTrue(question.level().matches("easy|middle|hard"), question.level());
                assertTrue(
                        !source.all("hint").isEmpty()
                                || !source.all("step").isEmpty()
                                || !source.all("idea").isEmpty(),
                        source.name() + " has no help");
            }
        }
    }
}
