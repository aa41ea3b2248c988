package cerebellum.shinji2024.vectors;

import cerebellum.Csv;
import cerebellum.Require;
import cerebellum.Text;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replays files of reference vectors through the Java twins of the hardware. */
public final class Vectors {
    private static final List<VectorKind> KINDS = Stream.concat(
                    ComponentVectors.KINDS.stream(), NetworkVectors.KINDS.stream())
            .toList();

    private Vectors() {}

    /**
     * What a replay found.
     *
     * @param file its name
     * @param rows below the header
     * @param mismatches rows with an output that differs
     * @param firstDifference the first of them in full, or ""
     * @param note what else to say of the file, or ""
     */
    public record Replay(String file, int rows, int mismatches, String firstDifference, String note) {}

    /**
     * Replays one file; its kind is its name.
     *
     * @throws IllegalArgumentException if it cannot be read, naming row and column where there is one
     */
    public static Replay replay(Path file) {
        String name = String.valueOf(file.getFileName());
        String kind = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        if (kind.endsWith("_stim") || kind.endsWith("_init")) {
            return new Replay(name, read(file).size(), 0, "", "a stimulus: nothing to compare by itself");
        }
        VectorKind found = KINDS.stream()
                .filter(k -> kind.matches(k.names()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Text.of(
                        "%s is of no known kind; there are %s",
                        name, KINDS.stream().map(VectorKind::names).collect(Collectors.joining(", ")))));
        VectorCheck check = new VectorCheck(read(file), found.outputs());
        Function<String, Csv> beside = other -> read(file.resolveSibling(other));
        found.twin().replay(check, beside);
        return check.result();
    }

    private static Csv read(Path file) {
        Require.that(Files.isRegularFile(file), "%s is not there", file);
        try {
            return Csv.read(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not text", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
