package cerebellum.experiment;

import cerebellum.Csv;
import cerebellum.Lists;
import cerebellum.Names;
import cerebellum.Require;
import cerebellum.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file of the folder {@code datasets}, or of the data sets inside this jar, read whole and checked against the {@code
 * SHA256SUMS} beside it.
 *
 * @param path below {@code datasets}, with forward slashes
 * @param sha256 of its bytes, lower-case hex
 * @param text its content
 */
public record Datasets(String path, String sha256, String text) {
    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is missing or damaged, or {@code SHA256SUMS} does not list it
     */
    public static Datasets read(String path) {
        byte[] bytes = bytes(path);
        String found = HexFormat.of().formatHex(Sha256.start().digest(bytes));
        String expected = expected(path);
        Require.that(
                expected.equals(found),
                "datasets/%s is damaged: its SHA-256 starts with %s, SHA256SUMS says %s",
                path,
                found.substring(0, 12),
                expected.isEmpty() ? "nothing of it" : expected.substring(0, 12));
        return new Datasets(path, found, Csv.withoutMark(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** From the folder; where there is none, from the jar this class is in. */
    private static byte[] bytes(String path) {
        Path root = folder();
        if (root != null) {
            Require.that(Files.isRegularFile(root.resolve(path)), "datasets/%s is missing", path);
        }
        try (InputStream in = root == null
                ? Datasets.class.getResourceAsStream("/datasets/" + path)
                : Files.newInputStream(root.resolve(path))) {
            Require.that(
                    in != null,
                    "datasets/%s is neither in this jar nor in a folder datasets at or above %s",
                    path,
                    Path.of("").toAbsolutePath());
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("datasets/" + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The content as CSV. */
    public Csv csv() {
        return Csv.parse("datasets/" + path, text);
    }

    /**
     * Its rows as records: a component is what the column of its name holds, the components of a record in it likewise; an
     * empty cell of a number that may be missing is null. The records must be public.
     *
     * @throws IllegalArgumentException if a column is missing or a cell holds no number where one is wanted
     */
    public <R extends Record> List<R> rows(Class<R> type) {
        Csv csv = csv();
        return Lists.of(csv.size(), row -> type.cast(record(csv, row, type)));
    }

    private static Object record(Csv csv, int row, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
            values[i] = types[i].isRecord()
                    ? record(csv, row, types[i])
                    : cell(csv, row, csv.column(Names.column(components[i].getName())), types[i]);
        }
        return Experiments.construct(type, types, values);
    }

    private static @Nullable Object cell(Csv csv, int row, int column, Class<?> type) {
        if (type == String.class) {
            return csv.text(row, column);
        }
        if (!type.isPrimitive() && csv.text(row, column).isEmpty()) {
            return null;
        }
        if (type == double.class || type == Double.class) {
            return csv.number(row, column);
        }
        return (int) csv.whole(row, column);
    }

    /**
     * The folder: the system property {@code lab.datasets}, else the nearest {@code datasets} at or above here.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Path root() {
        Path folder = folder();
        Require.that(
                folder != null,
                "the folder datasets was not found at or above %s",
                Path.of("").toAbsolutePath());
        return Objects.requireNonNull(folder);
    }

    /** The folder as {@link #root} finds it; null if there is none. */
    public static @Nullable Path folder() {
        String set = System.getProperty("lab.datasets");
        if (set != null) {
            return Path.of(set);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("datasets")) && Files.isRegularFile(at.resolve("pom.xml"))) {
                return at.resolve("datasets");
            }
        }
        return null;
    }

    private static String expected(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String sums = path.substring(0, path.length() - name.length()) + "SHA256SUMS";
        return Csv.withoutMark(new String(bytes(sums), StandardCharsets.UTF_8))
                .lines()
                .map(line -> line.trim().split("\\s+\\*?", -1))
                .filter(parts -> parts.length == 2 && parts[1].equals(name))
                .map(parts -> parts[0])
                .findFirst()
                .orElse("");
    }
}
