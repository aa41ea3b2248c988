package cerebellum.experiment;

import cerebellum.Csv;
import cerebellum.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file of the folder {@code datasets}, read whole and checked against the {@code SHA256SUMS} beside it.
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
        Path file = root().resolve(path);
        Require.that(Files.isRegularFile(file), "datasets/%s is missing", path);
        try {
            byte[] bytes = Files.readAllBytes(file);
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            String expected = expected(file);
            Require.that(
                    expected.equals(found),
                    "datasets/%s is damaged: its SHA-256 starts with %s, SHA256SUMS says %s",
                    path,
                    found.substring(0, 12),
                    expected.isEmpty() ? "nothing of it" : expected.substring(0, 12));
            return new Datasets(path, found, Csv.withoutMark(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("datasets/" + path + " cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The content as CSV. */
    public Csv csv() {
        return Csv.parse("datasets/" + path, text);
    }

    /** The folder: the system property {@code lab.datasets}, else the nearest {@code datasets} at or above here. */
    public static Path root() {
        String set = System.getProperty("lab.datasets");
        if (set != null) {
            return Path.of(set);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("datasets")) && Files.isRegularFile(at.resolve("pom.xml"))) {
                return at.resolve("datasets");
            }
        }
        throw new IllegalArgumentException(
                "the folder datasets was not found at or above " + Path.of("").toAbsolutePath());
    }

    private static String expected(Path file) throws IOException {
        Path sums = file.resolveSibling("SHA256SUMS");
        if (Files.isRegularFile(sums)) {
            for (String line : Files.readAllLines(sums, StandardCharsets.UTF_8)) {
                String[] parts = Csv.withoutMark(line).trim().split("\\s+\\*?", -1);
                if (parts.length == 2 && file.endsWith(parts[1])) {
                    return parts[0];
                }
            }
        }
        return "";
    }
}
