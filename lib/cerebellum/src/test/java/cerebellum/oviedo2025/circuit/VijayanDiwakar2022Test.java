package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.experiment.Checks;
import cerebellum.experiment.Datasets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VijayanDiwakar2022Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new VijayanDiwakar2022(), 1, 2);
    }

    @Test
    void withoutLearningItGuesses() {
        assertFalse(Checks.holds(new VijayanDiwakar2022(7, 0), "accuracy"));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "mossy fibres of a feature = 1 must lie between 2 and 50",
                assertThrows(IllegalArgumentException.class, () -> new VijayanDiwakar2022(1, 1))
                        .getMessage());
    }

    @Test
    void flowersThatAreMissingOrChangedAreNamed(@TempDir Path folder) throws IOException {
        Path iris = Files.createDirectory(folder.resolve("iris"));
        Path sums = Datasets.root().resolve("iris/SHA256SUMS");
        String before = System.getProperty("lab.datasets");
        System.setProperty("lab.datasets", folder.toString());
        try {
            assertEquals("datasets/iris/iris.csv is missing", refusal());
            Files.copy(sums, iris.resolve("SHA256SUMS"));
            Files.writeString(iris.resolve("iris.csv"), "species\nsetosa\n");
            String changed = refusal();
            assertTrue(changed.startsWith("datasets/iris/iris.csv is damaged: its SHA-256 starts with "), changed);
            assertEquals(1, changed.lines().count());
        } finally {
            if (before == null) {
                System.clearProperty("lab.datasets");
            } else {
                System.setProperty("lab.datasets", before);
            }
        }
    }

    private static String refusal() {
        VijayanDiwakar2022 model = new VijayanDiwakar2022();
        return assertThrows(IllegalArgumentException.class, () -> model.measure(new Seed(1)))
                .getMessage();
    }
}
