package cerebellum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
    @Test
    void aMissingFileIsNamed() {
        assertEquals("datasets/review/none.csv is missing", refusal("review/none.csv"));
    }

    @Test
    void aChangedByteIsNoticed(@TempDir Path folder) throws IOException {
        Path from = Datasets.root().resolve("review");
        Files.copy(from.resolve("SHA256SUMS"), folder.resolve("SHA256SUMS"));
        Files.writeString(folder.resolve("table1_neurons.csv"), "element\n");
        Files.writeString(folder.resolve("other.csv"), "a\n");
        String before = System.getProperty("lab.datasets");
        System.setProperty("lab.datasets", folder.toString());
        try {
            assertTrue(refusal("table1_neurons.csv")
                    .startsWith("datasets/table1_neurons.csv is damaged: its SHA-256 starts with "));
            assertTrue(refusal("other.csv").endsWith("SHA256SUMS says nothing of it"));
        } finally {
            if (before == null) {
                System.clearProperty("lab.datasets");
            } else {
                System.setProperty("lab.datasets", before);
            }
        }
    }

    public record Part(@Nullable Double slope, int count) {}

    public record Row(String name, Part part) {}

    /** Columns by name, in whatever order; a missing number is null, a missing column named. */
    @Test
    void rowsAreRecords() {
        Datasets file = new Datasets("some.csv", "0", "count,name,slope\n3,a,\n4,b,1.5\n");
        assertEquals(List.of(new Row("a", new Part(null, 3)), new Row("b", new Part(1.5, 4))), file.rows(Row.class));
        Datasets less = new Datasets("some.csv", "0", "count,name\n3,a\n");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> less.rows(Row.class))
                .getMessage()
                .contains("slope"));
        Datasets wrong = new Datasets("some.csv", "0", "count,name,slope\nx,a,\n");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> wrong.rows(Row.class))
                .getMessage()
                .contains("row 2"));
    }

    private static String refusal(String path) {
        return assertThrows(IllegalArgumentException.class, () -> Datasets.read(path))
                .getMessage();
    }
}
