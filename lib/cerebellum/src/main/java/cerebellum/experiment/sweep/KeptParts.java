package cerebellum.experiment.sweep;

import cerebellum.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finished parts in a folder, one file a part, found again by the hash of all that went into it. A file gets its name when
 * it is whole; one that is not whole, or not of this hash, is as good as none. One sweep at a time uses a folder.
 */
final class KeptParts implements AutoCloseable {
    private static final String END = "end";

    private final Path folder;
    private final FileChannel lock;

    KeptParts(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked()) {
                lock.close();
                throw Require.refusal("another sweep keeps its parts in " + folder + " at this moment");
            }
            try (Stream<Path> files = Files.walk(folder, 2)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".part")).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private boolean locked() throws IOException {
        try {
            FileLock got = lock.tryLock();
            return got != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** A part that was kept whole under this hash, lower-case hex. */
    Optional<Outcome> find(String hash) {
        try {
            return read(hash, Files.readAllLines(file(hash)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static Optional<Outcome> read(String hash, List<String> lines) {
        if (lines.size() != 4 || !lines.get(0).equals(hash) || !lines.get(3).equals(END)) {
            return Optional.empty();
        }
        List<Double> numbers = lines.get(1).isEmpty()
                ? List.of()
                : Arrays.stream(lines.get(1).split(",", -1))
                        .map(Double::valueOf)
                        .toList();
        return Optional.of(new Outcome(numbers, lines.get(2), true));
    }

    /** Keeps one; one that may not fail another time is not kept. */
    void keep(String hash, Outcome outcome) {
        if (!outcome.lasting()) {
            return;
        }
        Path file = file(hash);
        Path part = file.resolveSibling(hash + ".part");
        String numbers = outcome.numbers().stream().map(String::valueOf).collect(Collectors.joining(","));
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(part, String.join("\n", hash, numbers, outcome.failed(), END, ""));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** In 256 folders, so that none holds too many. */
    private Path file(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("parts cannot be kept in " + folder + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
