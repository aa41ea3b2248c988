package cerebellum.experiment;

import cerebellum.network.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Every spike of a run as CSV, which can be cut back to where a checkpoint left it. */
final class SpikeFile implements AutoCloseable {
    private static final String HEADER = "step,hemisphere,population,cell\n";

    private final FileChannel channel;
    private final StringBuilder lines = new StringBuilder();

    /** Opens a file and cuts it to {@code length} bytes; 0 starts it anew. */
    SpikeFile(Path file, long length) {
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(length);
            channel.position(length);
            lines.append(length == 0 ? HEADER : "");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be opened: " + e.getMessage(), e);
        }
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

    /** Writes what was added to the disk; gives the length of the file. */
    long flush() {
        try {
            channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
            lines.setLength(0);
            return channel.position();
        } catch (IOException e) {
            throw new UncheckedIOException("spikes cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        flush();
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
