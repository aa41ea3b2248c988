package cerebellum.network;

import cerebellum.Require;
import cerebellum.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a run on its way into a file or back: one walk over the arrays serves both, so that they cannot disagree.
 *
 * <p>The file is its content and the content's SHA-256. It is written beside the old one, forced to the disk and then
 * put in its place, so that a crash leaves either the old or the new one whole.
 */
public final class Tape {
    private static final int HASH = 32;

    private final @Nullable DataOutputStream out;
    private final @Nullable DataInputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Tape(@Nullable DataInputStream in) {
        this.in = in;
        out = in == null ? new DataOutputStream(bytes) : null;
    }

    /** What is carried: the same calls in the same order for writing and for reading. */
    @FunctionalInterface
    public interface Walk {
        /** Carries everything. */
        void over(Tape tape);
    }

    /**
     * Writes a file.
     *
     * @param title tells runs apart that must not be continued from one another
     */
    public static void save(Path file, String title, Walk walk) {
        Tape tape = new Tape(null);
        tape.title(title, file);
        walk.over(tape);
        byte[] content = tape.bytes.toByteArray();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(new ByteBuffer[] {ByteBuffer.wrap(content), ByteBuffer.wrap(hash(content, content.length))});
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be replaced: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a file back.
     *
     * @throws IllegalArgumentException if it is truncated, altered, or of another run
     */
    public static void restore(Path file, String title, Walk walk) {
        try {
            byte[] all = Files.readAllBytes(file);
            int length = all.length - HASH;
            Require.that(length > 0, "%s is no checkpoint: it has %d bytes", file, all.length);
            Require.that(
                    Arrays.equals(hash(all, length), Arrays.copyOfRange(all, length, all.length)),
                    "%s is damaged: it is truncated or altered, its SHA-256 does not fit",
                    file);
            Tape tape = new Tape(new DataInputStream(new ByteArrayInputStream(all, 0, length)));
            tape.title(title, file);
            walk.over(tape);
            Require.that(
                    Objects.requireNonNull(tape.in).available() == 0,
                    "%s is longer than its run needs: another version?",
                    file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void title(String title, Path file) {
        byte[] own = title.getBytes(StandardCharsets.UTF_8);
        int length = (int) number(own.length);
        byte[] found = length == own.length ? own.clone() : new byte[Math.max(0, Math.min(length, 1 << 16))];
        for (int i = 0; i < found.length; i++) {
            found[i] = (byte) number(found[i]);
        }
        Require.that(
                Arrays.equals(own, found),
                "%s belongs to another run: %s; this is %s",
                file,
                new String(found, StandardCharsets.UTF_8),
                title);
    }

    /** A number: written, or given back as it was. */
    public long number(long value) {
        try {
            if (in != null) {
                return in.readLong();
            }
            if (out != null) {
                out.writeLong(value);
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException("a checkpoint is shorter than its run needs: " + e.getMessage(), e);
        }
    }

    /** Single precision numbers. Modified when reading, as are the arrays below. */
    public void carry(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat((int) number(Float.floatToRawIntBits(values[i])));
        }
    }

    /** Whole numbers. */
    public void carry(int[] values) {
        Arrays.setAll(values, i -> (int) number(values[i]));
    }

    /** Short whole numbers. */
    public void carry(short[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) number(values[i]);
        }
    }

    /** Long whole numbers. */
    public void carry(long[] values) {
        Arrays.setAll(values, i -> number(values[i]));
    }

    private static byte[] hash(byte[] content, int length) {
        MessageDigest digest = Sha256.start();
        digest.update(content, 0, length);
        return digest.digest();
    }
}
