package cerebellum.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPartsTest {
    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path folder;

    @Test
    void whatIsKeptComesBack() {
        try (KeptParts kept = new KeptParts(folder)) {
            assertEquals(Optional.empty(), kept.find(HASH));
            Outcome outcome = Outcome.of(List.of(.1, Double.NaN, -1e300));
            kept.keep(HASH, outcome);
            assertEquals(Optional.of(outcome), kept.find(HASH));
            String other = "cd".repeat(32);
            kept.keep(other, Outcome.of(new IllegalArgumentException("too\nmuch, far")));
            assertEquals("too much, far", kept.find(other).orElseThrow().failed());
            kept.keep("ef".repeat(32), Outcome.of(new OutOfMemoryError("here")));
            assertEquals(Optional.empty(), kept.find("ef".repeat(32)), "another machine may have more");
        }
    }

    @Test
    void whatIsNotWholeIsNotThere() throws IOException {
        try (KeptParts kept = new KeptParts(folder)) {
            kept.keep(HASH, Outcome.of(List.of(1., 2.)));
            Path file = folder.resolve("ab").resolve(HASH);
            String whole = Files.readString(file);
            for (int length = 0; length < whole.length() - 1; length++) {
                Files.writeString(file, whole.substring(0, length));
                assertEquals(Optional.empty(), kept.find(HASH), length + " of " + whole.length() + " letters");
            }
            Files.writeString(file, whole.replace("ab", "ba"));
            assertEquals(Optional.empty(), kept.find(HASH), "of another part");
        }
    }

    @Test
    void oneSweepAtATimeUsesAFolder() throws IOException {
        Files.createDirectories(folder.resolve("ab"));
        Files.writeString(folder.resolve("ab").resolve("left.part"), "by a sweep that was killed");
        KeptParts kept = new KeptParts(folder);
        assertEquals(
                "another sweep keeps its parts in " + folder + " at this moment",
                assertThrows(IllegalArgumentException.class, () -> new KeptParts(folder))
                        .getMessage());
        kept.close();
        new KeptParts(folder).close();
        try (Stream<Path> left = Files.walk(folder)) {
            assertEquals(0, left.filter(f -> f.toString().endsWith(".part")).count());
        }
    }

    @Test
    void aContinuedSweepComputesOnlyWhatIsMissing() {
        Sweep sweep =
                Sweep.of(new Probe()).over("size", "20-49").over("seed", "1-10").keptIn(folder);
        String whole = SweepTest.text(sweep.run());
        assertEquals(0, sweep.run().computed());
        assertEquals(whole, SweepTest.text(sweep.run()));
        Swept more = Sweep.of(new Probe())
                .over("size", "20-49")
                .over("seed", "1-12")
                .keptIn(folder)
                .run();
        assertEquals(60, more.computed(), "two seeds more");
        assertEquals(300, sweep.take("count").run().computed(), "other numbers are taken");
    }

    @Test
    void twentyStopsLoseNothing() {
        Sweep sweep =
                Sweep.of(new Probe()).over("size", "20-39").over("seed", "1-50").keptIn(folder);
        int computed = 0;
        int before = 0;
        for (int stop = 1; stop <= 20; stop++) {
            int most = stop * 40;
            Swept swept = sweep.run((done, total) -> done < most);
            assertTrue(swept.rows() >= before, "what was finished is lost");
            assertEquals(before, swept.rows() - swept.computed());
            before = swept.rows();
            computed += swept.computed();
        }
        Swept all = sweep.run();
        assertEquals(1000, computed + all.computed(), "no part is computed twice");
        assertEquals(
                SweepTest.text(Sweep.of(new Probe())
                        .over("size", "20-39")
                        .over("seed", "1-50")
                        .run()),
                SweepTest.text(all));
    }

    @Test
    void theHashOfTheLibraryIsThatOfItsClassesWhateverHoldsThem() {
        String hash = LibraryHash.of(Probe.class);
        assertEquals(64, hash.length());
        assertEquals(hash, LibraryHash.of(Probe.class));
        assertTrue(!hash.equals(LibraryHash.of(Outcome.class)), "a class from elsewhere is told apart");
    }
}
