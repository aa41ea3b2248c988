package cerebellum.notebook;

import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Writes a result's tables as CSV with its provenance beside them; a file is there whole or not at all. */
final class CsvFolder {
    private final Path folder;

    private CsvFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A folder that exists now and can be written to.
     *
     * @throws IOException if it cannot
     */
    static CsvFolder in(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, ".lab", ".part"));
        return new CsvFolder(folder);
    }

    /** Writes {@code EXPERIMENT-TABLE.csv} for each table and {@code EXPERIMENT-provenance.csv}. */
    List<Path> write(Result result) throws IOException {
        String experiment = result.provenance().experiment();
        Map<Path, String> files = new LinkedHashMap<>();
        for (Map.Entry<String, Table> table : Tables.in(result).entrySet()) {
            files.put(folder.resolve(experiment + "-" + table.getKey() + ".csv"), csv(table.getValue()));
        }
        files.put(folder.resolve(experiment + "-provenance.csv"), csv(table(result.provenance())));
        List<Path> parts = new ArrayList<>();
        try {
            for (Map.Entry<Path, String> file : files.entrySet()) {
                Path part = Files.createTempFile(folder, ".lab", ".part");
                parts.add(part);
                Files.writeString(part, file.getValue());
            }
            int next = 0;
            for (Path file : files.keySet()) {
                Files.move(
                        parts.get(next++), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
        return List.copyOf(files.keySet());
    }

    /** Provenance as a table of two columns. */
    static Table table(Provenance provenance) {
        StringColumn what = StringColumn.create("what");
        StringColumn value = StringColumn.create("value");
        what.append("experiment");
        value.append(provenance.experiment());
        provenance.parameters().forEach((key, text) -> {
            what.append("parameter " + key);
            value.append(text);
        });
        provenance.constants().forEach(text -> {
            what.append("constants");
            value.append(text);
        });
        provenance.data().forEach((path, hash) -> {
            what.append("sha256 of datasets/" + path);
            value.append(hash);
        });
        what.append("library version");
        value.append(provenance.version());
        what.append("complete");
        value.append(Boolean.toString(provenance.complete()));
        return Table.create("provenance", what, value);
    }

    /** What went wrong with a file, in one sentence. */
    static String words(IOException e) {
        String file = e instanceof FileSystemException f ? f.getFile() : "";
        if (e instanceof AccessDeniedException) {
            return "no permission to write " + file;
        } else if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
            return file + " is a file, not a folder";
        } else if (e instanceof NoSuchFileException) {
            return "cannot write " + file + ": its folder is not there";
        }
        return "cannot write: " + e.getMessage();
    }

    /** A table as CSV, lines ended in one way everywhere. */
    static String csv(Table table) {
        StringWriter text = new StringWriter();
        table.write().csv(text);
        return text.toString().replace("\r\n", "\n");
    }
}
