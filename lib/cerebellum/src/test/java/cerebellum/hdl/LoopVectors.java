package cerebellum.hdl;

import static cerebellum.hdl.VectorTable.ANY;

import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.Overflow;
import cerebellum.shinji2024.chip.ChipLoop;
import cerebellum.shinji2024.chip.OutputFilter;
import cerebellum.shinji2024.chip.PdController;
import cerebellum.shinji2024.chip.Quirks;
import cerebellum.shinji2024.chip.Shinji2024Chip;
import cerebellum.shinji2024.chip.TargetGenerator;
import java.util.SplittableRandom;

/** Vectors of what stands between the network and the motor. */
final class LoopVectors extends Stimuli {
    LoopVectors(SplittableRandom random, int rows) {
        super(random, rows);
    }

    VectorTable filter() {
        VectorTable t = new VectorTable(
                "3", ">reset:1,>seed:32,>valid:1,>hem:1,>spikes:5,>gain:16,>decay:16,<done:1,<left:32,<right:32");
        int seed = Shinji2024Chip.OUTPUT_FILTER_SEED;
        OutputFilter rule = Shinji2024Chip.OUTPUT_FILTER;
        Lfsr32 generator = new Lfsr32(seed);
        int[] y = new int[2];
        for (int i = 0; i < 6 * rows; i++) {
            if (i % 1200 == 0) {
                seed = random.nextInt();
                generator = new Lfsr32(seed);
                y = new int[2];
                rule = random.nextBoolean()
                        ? Shinji2024Chip.OUTPUT_FILTER
                        : new OutputFilter((int) word(), (int) word());
            }
            boolean reset = i % 1200 == 0;
            boolean valid = i % 6 == 2 && i % 1200 > 6;
            int hem = i / 6 % 2;
            int spikes = random.nextInt(random.nextBoolean() ? 9 : 32);
            if (valid) {
                y[hem] = rule.step(y[hem], spikes, generator.next(), RANDOMIZED, Quirks.PAPER);
            }
            boolean settled = i % 1200 > 6 && valid;
            long[] in = {bit(reset), seed, bit(valid), hem, spikes, rule.gain(), rule.decay()};
            t.row(in, bit(valid), settled ? y[0] : ANY, settled ? y[1] : ANY);
        }
        return t;
    }

    VectorTable controller() {
        VectorTable t = new VectorTable(
                "4",
                ">reset:1,>valid:1,>proportional:16,>derivative:16,>target:32,>target_acceleration:32,>measured:32,"
                        + "<done:1,<speed_error:32,<command:32");
        PdController pd = new PdController(Quirks.PAPER);
        int p = 26;
        int d = 41;
        for (int i = 0; i < 6 * rows; i++) {
            boolean reset = i % 600 == 0;
            if (reset) {
                pd = new PdController(Quirks.PAPER);
                p = (int) word();
                d = (int) word();
            }
            boolean valid = i % 6 == 2;
            int target = (int) wide();
            int wanted = (int) wide();
            int measured = (int) wide();
            long command = ANY;
            long error = ANY;
            if (valid) {
                command = pd.step(p, d, target, wanted, measured);
                error = pd.speedError();
            }
            long[] in = {bit(reset), bit(valid), p, d, target, wanted, measured};
            t.row(in, bit(valid), error, command);
        }
        return t;
    }

    VectorTable code() {
        VectorTable t = new VectorTable(
                "3", ">load:1,>seed:32,>valid:1,>signal_0:16,>signal_1:16,>signal_2:16,<done:1,<current:16");
        long[] signals = new long[3];
        int seed = Shinji2024Chip.GroupSeed.MF.value();
        int id = 0;
        int strength = 0;
        for (int i = 0; i < rows; i++) {
            int at = i % 200;
            boolean valid = at > 0 && at < 190 && valid();
            if (at == 0) {
                seed = i == 0 ? seed : random.nextInt();
                id = Integer.rotateRight(seed, 8);
                strength = Integer.rotateRight(seed, 24);
                signals = new long[] {word(), word(), word()};
            }
            long current = ANY;
            if (valid) {
                id = Lfsr32.next(id);
                strength = Lfsr32.next(strength);
                int choice = (4 * (short) id + 16384) >> 15;
                current = choice < 0 || choice > 2 ? 0 : (signals[choice] * (strength & 0x7FFF)) >> 15;
            }
            t.row(new long[] {bit(at == 0), seed, bit(valid), signals[0], signals[1], signals[2]}, bit(valid), current);
        }
        return t;
    }

    VectorTable signals() {
        VectorTable t = new VectorTable(
                "2",
                ">valid:1,>hem:1,>target:32,>error:32,>command:32,>target_gain:16,>error_gain:16,>command_gain:16,"
                        + ">climbing_gain:16,<done:1,<of_target:16,<of_error:16,<of_command:16,<wrong:16");
        for (int i = 0; i < 3 * rows; i++) {
            boolean valid = i % 3 == 0;
            boolean right = i / 3 % 2 == 1;
            int[] quantity = {(int) wide(), (int) wide(), (int) wide()};
            int[] gain = {(int) word(), (int) word(), (int) word(), (int) word()};
            long[] in = {
                bit(valid), bit(right), quantity[0], quantity[1], quantity[2], gain[0], gain[1], gain[2], gain[3]
            };
            t.row(
                    in,
                    bit(valid),
                    valid ? ChipLoop.signal(quantity[0], gain[0], right) : ANY,
                    valid ? ChipLoop.signal(quantity[1], gain[1], right) : ANY,
                    valid ? ChipLoop.signal(quantity[2], gain[2], right) : ANY,
                    valid ? ChipLoop.signal(quantity[1], gain[3], !right) : ANY);
        }
        return t;
    }

    VectorTable target() {
        VectorTable t = new VectorTable(
                "3", ">reset:1,>valid:1,>wave:2,>frequency:13,>amplitude:16,<done:1,<target:32,<acceleration:32");
        int phase = 0;
        int before = 0;
        int kind = 0;
        int frequency = 4;
        int amplitude = 16384;
        for (int i = 0; i < 4 * rows; i++) {
            boolean reset = i % 1200 == 0;
            if (reset) {
                phase = 0;
                before = 0;
                kind = i / 1200 % 4;
                frequency = i == 0 ? 29 : random.nextInt(8192);
                amplitude = i == 0 ? 16384 : (int) word();
            }
            boolean valid = i % 4 == 1 && i % 1200 < 1190;
            int target = TargetGenerator.target(kind, phase, amplitude);
            long[] in = {bit(reset), bit(valid), kind, frequency, amplitude};
            t.row(in, bit(valid), valid ? target : ANY, valid ? Overflow.SATURATE.fit32((long) target - before) : ANY);
            if (valid) {
                phase = (phase + frequency) & 8191;
                before = target;
            }
        }
        return t;
    }

    VectorTable encoder() {
        VectorTable t = new VectorTable("2", ">reset:1,>a:1,>b:1,>valid:1,>gain:32,>keep:16,<done:1,<speed:32");
        int[] tracks = {0, 1, 3, 2};
        int[] seen = new int[4];
        ChipTwins.Encoder twin = new ChipTwins.Encoder();
        int gain = 148_945;
        int keep = 14746;
        int position = 0;
        int count = 0;
        int way = 1;
        for (int i = 0; i < 20 * rows; i++) {
            boolean reset = i % 5000 == 0;
            boolean valid = i % 40 == 20;
            if (reset) {
                twin = new ChipTwins.Encoder();
                gain = i % 10_000 == 0 ? gain : (int) wide();
                keep = i % 10_000 == 0 ? keep : (int) word();
            }
            way = random.nextInt(100) == 0 ? -way : way;
            position += random.nextInt(3) == 0 ? way : 0;
            // the entity counts an edge two clocks after it came
            int edge = Math.floorMod(seen[1] - seen[2] + 1, 4) - 1;
            long speed = ANY;
            if (valid) {
                speed = twin.step(count, gain, keep);
                count = edge;
            } else {
                count = reset ? 0 : count + edge;
            }
            System.arraycopy(seen, 0, seen, 1, 3);
            seen[0] = position;
            int both = tracks[Math.floorMod(position, 4)];
            long[] in = {bit(reset), both & 1, both >> 1, bit(valid), gain, keep};
            t.row(in, bit(valid), speed);
        }
        return t;
    }

    VectorTable pwm() {
        VectorTable t = new VectorTable("1 saw_bits_g=6", ">reset:1,>command:32,<forward:1,<backward:1");
        ChipTwins.Pwm twin = new ChipTwins.Pwm();
        int command = 0;
        for (int i = 0; i < 10 * rows; i++) {
            if (i % 300 == 299) {
                command = random.nextInt(4) == 0 ? (int) wide() : random.nextInt(-80_000, 80_000);
            }
            int out = i == 0 ? 0 : twin.clock(command, 6, false);
            t.row(bit(i == 0), command, out & 1, out >> 1);
        }
        return t;
    }
}
