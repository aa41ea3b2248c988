package cerebellum.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cerebellum.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a part of three numbers takes, for the plan of ten million of them on the cluster's page. */
class SweepSizeTest {
    private static final int PARTS = 200_000;

    private static Outcome outcome(SplittableRandom random) {
        return Outcome.of(List.of(random.nextDouble(), random.nextDouble(), random.nextDouble()));
    }

    @Test
    void anOutcomeTakes152BytesOfTheHeap() {
        SplittableRandom random = new Seed(1).random();
        Outcome[] outcomes = new Outcome[PARTS];
        long before = used();
        for (int i = 0; i < PARTS; i++) {
            outcomes[i] = outcome(random);
        }
        double each = (used() - before) / (double) PARTS;
        assertEquals(3, outcomes[PARTS - 1].numbers().size());
        assertEquals(152, each, 15, "bytes");
    }

    @Test
    void aKeptPartIsAFileOf130Bytes(@TempDir Path folder) throws IOException {
        SplittableRandom random = new Seed(1).random();
        double sum = 0;
        try (KeptParts kept = new KeptParts(folder)) {
            for (int i = 0; i < 100; i++) {
                kept.keep("ab".repeat(32), outcome(random));
                sum += Files.size(folder.resolve("ab").resolve("ab".repeat(32)));
            }
        }
        assertEquals(130, sum / 100, 5, "bytes");
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
