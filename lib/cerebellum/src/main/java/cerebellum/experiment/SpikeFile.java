package cerebellum.experiment;

import cerebellum.Require;
import cerebellum.network.Engine;
import cerebellum.network.Tape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Every spike of a run as CSV. A checkpoint knows how long it was and its SHA-256; a run goes on only where the file is
 * that one, byte for byte. It is never cut, padded or written over.
 */
final class SpikeFile implements AutoCloseable {
    private static final String HEADER = "step,hemisphere,population,cell\n";

    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest;
    private final StringBuilder lines = new StringBuilder();

    private SpikeFile(Path file, FileChannel channel, MessageDigest digest) {
        this.file = file;
        this.channel = channel;
        this.digest = digest;
    }

    /**
     * Starts a file.
     *
     * @throws IllegalArgumentException if something is in it already
     */
    static SpikeFile start(Path file) {
        try {
            Require.that(
                    !Files.exists(file) || Files.size(file) == 0,
                    "%s has spikes already, and nothing is written over: name another file or remove it",
                    file);
            SpikeFile made = open(file, sha256());
            made.lines.append(HEADER);
            return made;
        } catch (IOException e) {
            throw cannot(file, "opened", e);
        }
    }

    /**
     * Goes on with a file.
     *
     * @param known what {@link #mark} gave, from the checkpoint
     * @throws IllegalArgumentException if it is not the file that the checkpoint was saved with
     */
    static SpikeFile resume(Path file, Path checkpoint, long[] known) {
        Require.that(
                Files.isRegularFile(file),
                "%s is not there; %s was saved with %d bytes of spikes in it",
                file,
                checkpoint,
                known[0]);
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            long length = Files.size(file);
            Require.that(
                    length == known[0],
                    "%s has %d bytes; %s was saved with %d: it %s",
                    file,
                    length,
                    checkpoint,
                    known[0],
                    length < known[0] ? "is not the same file" : "holds spikes that the run does not know of");
            byte[] part = new byte[1 << 16];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                digest.update(part, 0, n);
            }
            SpikeFile made = open(file, digest);
            Require.that(
                    java.util.Arrays.equals(known, made.mark()),
                    "%s holds other spikes than %s was saved with: their SHA-256 differ",
                    file,
                    checkpoint);
            return made;
        } catch (IOException e) {
            throw cannot(file, "read", e);
        }
    }

    /** Nothing yet: what {@link Tape} reads a mark into. */
    static long[] noMark() {
        return new long[5];
    }

    private static SpikeFile open(Path file, MessageDigest digest) throws IOException {
        return new SpikeFile(
                file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), digest);
    }

    /** Adds the spikes of the engine's last step. */
    void add(Engine engine) {
        for (int h = 0; h < engine.network().hemispheres(); h++) {
            for (int p = 0; p < engine.network().populations().size(); p++) {
                for (int cell : engine.spikes(h, p)) {
                    lines.append(engine.steps() - 1).append(',').append(h).append(',');
                    lines.append(engine.network().populations().get(p).name());
                    lines.append(',').append(cell).append('\n');
                }
            }
        }
    }

    /** Writes what was added to the disk. */
    void flush() {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        try {
            for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
                channel.write(left);
            }
            channel.force(false);
        } catch (IOException e) {
            throw cannot(file, "written", e);
        }
        digest.update(bytes);
        lines.setLength(0);
    }

    /** What tells the file as it is on the disk from any other: its length and its SHA-256 in four words. */
    long[] mark() {
        try {
            ByteBuffer hash = ByteBuffer.wrap(((MessageDigest) digest.clone()).digest());
            return new long[] {channel.size(), hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong()};
        } catch (IOException e) {
            throw cannot(file, "read", e);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw cannot(file, "closed", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UncheckedIOException cannot(Path file, String verb, IOException e) {
        return new UncheckedIOException(file + " cannot be " + verb + ": " + e.getMessage(), e);
    }
}
