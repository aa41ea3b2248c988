package cerebellum.shinji2024;

import cerebellum.Sha256;
import cerebellum.Text;
import cerebellum.control.Tracker;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a chip commanded: the first commands, and a hash of all, to be compared with hardware or its simulation. */
final class CommandLog {
    private final double[] target;
    private final double[] measured;
    private final int[] command;
    private final byte[] line = new byte[9];
    private final MessageDigest hash;
    private int count;

    /** None yet; the first {@code kept} will be kept. */
    CommandLog(int kept) {
        target = new double[kept];
        measured = new double[kept];
        command = new int[kept];
        line[8] = '\n';
        hash = Sha256.start();
    }

    /** A tracker whose commands, s15.16, are heard. */
    Tracker of(Tracker tracker) {
        return (wanted, sensed) -> {
            double commanded = tracker.command(wanted, sensed);
            int raw = (int) Math.rint(commanded * 0x1p16);
            if (count < command.length) {
                target[count] = wanted;
                measured[count] = sensed;
                command[count] = raw;
            }
            count++;
            for (int digit = 0; digit < 8; digit++) {
                line[digit] = (byte) "0123456789ABCDEF".charAt((raw >>> (28 - 4 * digit)) & 15);
            }
            hash.update(line);
            return commanded;
        };
    }

    /** The first milliseconds. */
    Stream<Motor.Command> rows(int repeat, String condition) {
        return IntStream.range(0, Math.min(count, command.length))
                .mapToObj(ms -> new Motor.Command(repeat, condition, ms, target[ms], measured[ms], command[ms]));
    }

    /** How many there were, and the hash of all: of lines of 8 hex digits, s15.16. */
    String sum() {
        return Text.of("%d commands, SHA-256 %s", count, HexFormat.of().formatHex(Sha256.soFar(hash)));
    }
}
