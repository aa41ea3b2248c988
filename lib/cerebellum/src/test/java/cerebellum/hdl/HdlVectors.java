package cerebellum.hdl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the vectors of all entities: {@code HdlVectors FOLDER SEED ROWS}; {@code hdl/vectors} is seed 7, 100 rows. */
public final class HdlVectors {
    private HdlVectors() {}

    /** Writes one file an entity. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Long.parseLong(args[1]), Integer.parseInt(args[2]));
    }

    static Map<String, VectorTable> write(Path folder, long seed, int rows) throws IOException {
        Files.createDirectories(folder);
        Map<String, VectorTable> all = EntityVectors.all(seed, rows);
        for (Map.Entry<String, VectorTable> entry : all.entrySet()) {
            Files.writeString(
                    folder.resolve(entry.getKey() + ".csv"), entry.getValue().toString());
        }
        return all;
    }
}
