package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Experiments;
import cerebellum.experiment.PaperFigures;
import cerebellum.shinji2024.Motor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void listsEveryExperimentWithItsDefaults() {
        assertEquals(0, lab("experiment"));
        assertTrue(text(out).contains("review\n"), text(out));
        assertTrue(text(out).contains("seeds=1-1") || text(out).contains("seeds=1 "), text(out));
    }

    @Test
    void refusesInOneSentence() {
        assertRefused("lab: there is no command \"fly\"; ./lab help lists them", "fly");
        assertRefused("lab: \"seeds\" is not key=value", "experiment", "review", "seeds");
        assertRefused("lab: \"seeds\" is given twice", "experiment", "review", "seeds=1", "seeds=2");
        assertRefused("lab: --csv needs a folder", "experiment", "review", "--csv");
        assertRefused(
                "lab: there is no figure \"a.png\"; there are " + String.join(", ", PaperFigures.all()),
                "picture",
                "a.png",
                "b.png");
        assertRefused(
                "lab: picture barto-figure1 needs a file to write, such as barto-figure1.png",
                "picture",
                "barto-figure1");
        assertRefused("lab: a.svg must end in .png: a figure is written as PNG", "picture", "barto-figure1", "a.svg");
        assertRefused("lab: vectors needs at least one file", "vectors");
        assertRefused("lab: gallery needs one folder to write to", "gallery");
    }

    @Test
    void writesTablesAndProvenanceWhole(@TempDir Path folder) throws IOException {
        assertEquals(0, lab("experiment", "review", "model=wolpert-1998", "--csv", folder.toString()), text(err));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("review-checks.csv", "review-models.csv", "review-provenance.csv"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
        assertTrue(Files.readString(folder.resolve("review-provenance.csv")).contains("parameter seeds,1\n"));
    }

    @Test
    void aSweepIsWrittenAndGoesOnWhereItWas(@TempDir Path folder) throws IOException {
        String[] words = {"sweep", "review", "model=albus-1975,smith-predictor", "seeds=1-2", "--csv", folder.toString()
        };
        assertEquals(0, lab(words), text(err));
        assertTrue(text(out).contains("4 of 4 parts: 4 computed now, 0 kept from before, 0 failed"), text(out));
        String table = Files.readString(folder.resolve("review-sweep-parts.csv"));
        assertTrue(table.startsWith("part,model,seeds,checks_verdict_is_reproduced,"), table);
        assertTrue(
                Files.readString(folder.resolve("review-sweep-provenance.csv")).contains("parameter seeds,1-2\n"));
        out.reset();
        assertEquals(0, lab(words), text(err));
        assertTrue(text(out).contains("0 computed now, 4 kept from before"), text(out));
        assertEquals(table, Files.readString(folder.resolve("review-sweep-parts.csv")));
    }

    @Test
    void aSweepThatIsNotUnderstoodIsRefused() {
        assertRefused(
                "lab: motor has no parameter \"lpt\"; it has "
                        + String.join(
                                ", ",
                                Experiments.parameters(new Motor()).stream()
                                        .map(Experiments.Parameter::key)
                                        .toList()),
                "sweep",
                "motor",
                "lpt=1,2");
        assertRefused("lab: seed = \"5-1\" is empty: it ends before it begins", "sweep", "motor", "seed=5-1");
        assertRefused("lab: ltp = \"\" has an empty value", "sweep", "motor", "ltp=");
        assertRefused("lab: \"ltp\" is both fixed and varied", "sweep", "motor", "ltp=0 cycles=3", "ltp=1e-8,1e-7");
        assertRefused("lab: --take needs a value", "sweep", "motor", "--take");
        assertRefused("lab: --on is given twice", "sweep", "motor", "--on", "local", "--on", "local");
        assertRefused("lab: sweep knows no --fast; ./lab help lists what there is", "sweep", "motor", "--fast");
        assertRefused(
                "lab: the sweep has 10,000,000 parts (seed: 10,000,000), more than 100,000; if that is meant, say --yes",
                "sweep",
                "motor",
                "seed=1-10000000");
        assertRefused(
                "lab: draw = \"few\" must be a number of draws such as 200, latin200 or random200",
                "sweep",
                "motor",
                "--draw",
                "few");
        assertRefused("lab: sweep needs an experiment; there are " + String.join(", ", Experiments.names()), "sweep");
    }

    @Test
    void aPictureWithoutItsFolderIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("none/picture.png");
        assertRefused("lab: cannot write " + file + ": its folder is not there", "picture", file.toString());
        assertEquals(0, lab("picture", folder.resolve("picture.png").toString()));
        assertTrue(Files.size(folder.resolve("picture.png")) > 10_000);
    }

    @Test
    void everyPanelIsListedAndAFigureIsWritten(@TempDir Path folder) throws IOException {
        assertEquals(0, lab("picture"));
        for (String name : PaperFigures.all()) {
            assertTrue(text(out).contains(name), name);
        }
        assertTrue(text(out).lines().filter(l -> l.contains("  drawn")).count() >= 28, text(out));
        Path file = folder.resolve("figure.png");
        assertEquals(0, lab("picture", "barto-figure1", "start_m=.01", file.toString()), text(err));
        assertTrue(text(out).contains("movement from 0.01 to 0.05 m"), text(out));
        assertTrue(Files.size(file) > 20_000);
    }

    @Test
    void unitsAreExactInTheList() {
        assertEquals(0, lab("experiment"));
        assertTrue(text(out).lines().anyMatch(l -> l.matches("    clock_mhz=\\S+ +\\(1 to 2000 MHz\\) .*")), text(out));
    }

    @Test
    void aFileInTheWayIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        assertRefused("lab: " + file + " is a file, not a folder", "experiment", "review", "--csv", file.toString());
    }

    private void assertRefused(String sentence, String... arguments) {
        err.reset();
        assertEquals(2, lab(arguments));
        assertEquals(sentence, text(err).strip());
    }

    private int lab(String... arguments) {
        return new Main(stream(out), stream(err), new AtomicBoolean()).run(List.of(arguments));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
