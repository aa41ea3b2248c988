package cerebellum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data file that is missing stops what needs it, when it runs, and nothing else. */
class MissingDataTest {
    @Test
    void noExperimentNeedsDataToBeMade(@TempDir Path folder) throws IOException {
        Path motor = Datasets.root().resolve("motor");
        try (Stream<Path> files = Files.list(motor)) {
            Files.createDirectory(folder.resolve("motor"));
            for (Path file : files.filter(f -> !f.endsWith("variants.csv")).toList()) {
                Files.copy(file, folder.resolve("motor").resolve(file.getFileName()));
            }
        }
        String before = System.getProperty("lab.datasets");
        System.setProperty("lab.datasets", folder.toString());
        try {
            List<String> names = Experiments.names();
            names.forEach(Experiments::named);
            Experiment<?> variants = Experiments.named("motor-variants", Map.of("cycles", "1"));
            assertEquals(
                    "datasets/motor/variants.csv is missing",
                    assertThrows(IllegalArgumentException.class, variants::run).getMessage());
            Map<String, String> own = Map.of("variants", "mine: ltp=0", "cycles", "1", "loads", "none");
            assertEquals(
                    List.of("mine"),
                    ((cerebellum.shinji2024.MotorVariants.Found)
                                    Experiments.named("motor-variants", own).run())
                            .variants().stream().map(v -> v.variant()).toList());
        } finally {
            if (before == null) {
                System.clearProperty("lab.datasets");
            } else {
                System.setProperty("lab.datasets", before);
            }
        }
    }
}
