package cerebellum.hdl;

import static cerebellum.hdl.VectorTable.ANY;

import cerebellum.fixed.Lfsr32;
import cerebellum.shinji2024.chip.Weights;
import java.util.SplittableRandom;

/** Vectors of the random words, the memories and the spike transfer. */
final class TransferVectors extends Stimuli {
    TransferVectors(SplittableRandom random, int rows) {
        super(random, rows);
    }

    VectorTable generator() {
        VectorTable t = new VectorTable("1", ">load:1,>seed:32,>advance:1,<word:32");
        int state = 0;
        for (int i = 0; i < rows; i++) {
            boolean load = i == 0 || random.nextInt(100) == 0;
            boolean advance = random.nextInt(8) > 0;
            int seed = random.nextInt(4) == 0 ? (int) wide() : random.nextInt();
            state = load ? seed : advance ? Lfsr32.next(state) : state;
            t.row(bit(load), seed, bit(advance), state);
        }
        return t;
    }

    VectorTable multiplier() {
        VectorTable t = new VectorTable("1 a_bits_g=32", ">valid:1,>a:32,>b:16,<product:48");
        for (int i = 0; i < rows; i++) {
            long a = wide();
            long b = word();
            boolean valid = valid();
            t.row(bit(valid), a, b, valid ? a * b : ANY);
        }
        return t;
    }

    VectorTable memory() {
        VectorTable t = new VectorTable(
                "1 words_g=64", ">write:1,>write_address:6,>write_data:16,>read:1,>read_address:6,<data:16");
        long[] words = new long[64];
        long data = ANY;
        for (int i = 0; i < rows; i++) {
            boolean write = random.nextBoolean();
            boolean read = valid();
            int to = random.nextInt(64);
            int from = random.nextInt(4) == 0 ? to : random.nextInt(64);
            long value = word();
            data = read ? words[from] : data;
            t.row(bit(write), to, value, bit(read), from, data);
            words[to] = write ? value : words[to];
        }
        return t;
    }

    VectorTable register() {
        VectorTable t = new VectorTable("1 cells_g=41", ">valid:1,>spike:1,<impulses:41");
        long state = 0;
        for (int i = 0; i < rows; i++) {
            boolean valid = valid();
            long spike = random.nextInt(2);
            state = valid ? state >>> 1 | spike << 40 : state;
            t.row(bit(valid), spike, state);
        }
        return t;
    }

    VectorTable sender() {
        VectorTable t = new VectorTable("1 cells_g=41 memory_g=true", ">hem:1,>valid:1,>spike:1,<impulses:41");
        long[] state = new long[2];
        int hem = 0;
        for (int i = 0; i < rows; i++) {
            boolean valid = valid();
            long spike = random.nextInt(2);
            state[hem] = valid ? state[hem] >>> 1 | spike << 40 : state[hem];
            t.row(hem, bit(valid), spike, state[hem]);
            hem = random.nextInt(50) == 0 ? 1 - hem : hem;
        }
        return t;
    }

    VectorTable multiplexer(String latency) {
        VectorTable t = new VectorTable(latency, ">valid:1,>impulses:64,>index:6,<impulse:1");
        long impulses = random.nextLong();
        for (int i = 0; i < rows; i++) {
            impulses = random.nextInt(30) == 0 ? random.nextLong() : impulses;
            int index = random.nextInt(64);
            boolean valid = valid();
            t.row(bit(valid), impulses, index, valid ? impulses >>> index & 1 : ANY);
        }
        return t;
    }

    VectorTable weights() {
        VectorTable t = new VectorTable("2", ">valid:1,>connection:32,>strength:32,<done:1,<source:16,<weight:16");
        for (int i = 0; i < rows; i++) {
            boolean valid = valid();
            int connection = (int) wide();
            int strength = (int) wide();
            t.row(
                    bit(valid),
                    connection,
                    strength,
                    bit(valid),
                    valid ? Weights.presynaptic(connection, 4095) : ANY,
                    valid ? Weights.weight(strength, 42, 5) : ANY);
        }
        return t;
    }

    VectorTable receiver(String latency) {
        VectorTable t = new VectorTable(
                latency,
                ">load:1,>seed:32,>valid:1,>used:1,>first:1,>last:1,>impulses:64,"
                        + "<done:1,<begins:1,<ends:1,<weight:16");
        int connection = 0;
        int strength = 0;
        long impulses = random.nextLong();
        for (int i = 0; i < rows; i++) {
            boolean load = i % 200 == 0;
            boolean valid = !load && i % 200 < 190 && valid();
            boolean used = random.nextInt(4) > 0;
            int first = random.nextInt(2);
            int last = random.nextInt(2);
            int seed = random.nextInt();
            impulses = load ? random.nextLong() : impulses;
            long arrived = ANY;
            if (load) {
                connection = seed;
                strength = Integer.rotateRight(seed, 16);
            } else if (valid) {
                connection = Lfsr32.next(connection);
                strength = Lfsr32.next(strength);
                boolean fired = (impulses >>> Weights.presynaptic(connection, 63) & 1) == 1;
                arrived = used && fired ? Weights.weight(strength, 42, 5) : 0;
            }
            long[] in = {bit(load), seed, bit(valid), bit(used), first, last, impulses};
            t.row(in, bit(valid), valid ? first : ANY, valid ? last : ANY, arrived);
        }
        return t;
    }

    VectorTable accumulator() {
        VectorTable t = new VectorTable("1", ">valid:1,>first:1,>last:1,>value:18,<done:1,<sum:16");
        long sum = 0;
        int left = 0;
        boolean first = true;
        for (int i = 0; i < rows; i++) {
            if (left == 0) {
                left = 1 + random.nextInt(20);
                first = true;
            }
            boolean valid = valid();
            long value = random.nextInt(random.nextInt(3) == 0 ? 1 << 16 : 1000);
            boolean last = left == 1;
            sum = valid ? (first ? value : sum + value) : sum;
            t.row(
                    bit(valid),
                    bit(first),
                    bit(last),
                    value,
                    bit(valid && last),
                    valid && last ? Math.min(32767, sum) : ANY);
            if (valid) {
                left--;
                first = false;
            }
        }
        return t;
    }
}
