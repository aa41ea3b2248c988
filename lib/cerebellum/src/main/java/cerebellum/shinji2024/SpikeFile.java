package cerebellum.shinji2024;

import cerebellum.Require;
import cerebellum.Sha256;
import cerebellum.Text;
import cerebellum.network.Engine;
import cerebellum.network.Tape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Every spike of a run as CSV. A checkpoint knows how long it was and its SHA-256; a run goes on only where the file
 * begins so, byte for byte. It is never cut, padded or written over: what a run that was killed wrote after its last
 * checkpoint must be what the run now finds again.
 */
final class SpikeFile implements AutoCloseable {
    private static final String HEADER = "step,hemisphere,population,cell\n";

    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest;
    private final StringBuilder lines = new StringBuilder();
    private long at;

    private SpikeFile(Path file, MessageDigest digest, long at) throws IOException {
        this.file = file;
        this.digest = digest;
        this.at = at;
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /**
     * Starts a file.
     *
     * @throws IllegalArgumentException if something is in it already
     * @throws IOException if it cannot be opened
     */
    static SpikeFile start(Path file) throws IOException {
        Require.that(
                !Files.exists(file) || Files.size(file) == 0,
                "%s has spikes already, and nothing is written over: name another file or remove it",
                file);
        SpikeFile made = new SpikeFile(file, Sha256.start(), 0);
        made.lines.append(HEADER);
        return made;
    }

    /**
     * Goes on with a file.
     *
     * @param known what {@link #mark} gave, from the checkpoint
     * @throws IllegalArgumentException if it is not the file that the checkpoint was saved with
     */
    static SpikeFile resume(Path file, Path checkpoint, long[] known) throws IOException {
        Require.that(
                Files.isRegularFile(file),
                "%s is not there; %s was saved with %d bytes of spikes in it",
                file,
                checkpoint,
                known[0]);
        MessageDigest digest = Sha256.start();
        try (InputStream in = Files.newInputStream(file)) {
            Require.that(
                    Files.size(file) >= known[0],
                    "%s has %d bytes, fewer than the %d that %s was saved with: it is not the same file",
                    file,
                    Files.size(file),
                    known[0],
                    checkpoint);
            for (long left = known[0]; left > 0; ) {
                byte[] part = in.readNBytes((int) Math.min(left, 1 << 16));
                digest.update(part);
                left -= part.length;
            }
            SpikeFile made = new SpikeFile(file, digest, known[0]);
            if (!Arrays.equals(known, made.mark())) {
                made.close();
                throw new IllegalArgumentException(Text.of(
                        "%s holds other spikes than %s was saved with: their SHA-256 differ", file, checkpoint));
            }
            return made;
        }
    }

    /** Nothing yet: what {@link Tape} reads a mark into. */
    static long[] noMark() {
        return new long[5];
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

    /**
     * Writes what was added to the disk.
     *
     * @throws IllegalArgumentException if other spikes stand there already
     */
    void flush() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(bytes.duplicate());
        ByteBuffer there = ByteBuffer.allocate((int) Math.min(bytes.remaining(), Math.max(0, channel.size() - at)));
        while (there.hasRemaining() && channel.read(there, at + there.position()) >= 0) {
            // until all of it is read
        }
        there.flip();
        Require.that(
                there.equals(bytes.duplicate().limit(there.limit())),
                "%s holds other spikes after its first %d bytes than this run has",
                file,
                at);
        at += there.limit();
        bytes.position(there.limit());
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        channel.force(false);
        lines.setLength(0);
    }

    /**
     * Says that the run is at its end.
     *
     * @throws IllegalArgumentException if the file goes on
     */
    void end() throws IOException {
        Require.that(
                channel.size() == at,
                "%s has %d bytes more than this run has spikes: it is of a longer one",
                file,
                channel.size() - at);
    }

    /** What tells the spikes so far from any other: their length in bytes and their SHA-256 in four words. */
    long[] mark() {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.soFar(digest));
        return new long[] {at, hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong()};
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
