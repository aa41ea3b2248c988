package cerebellum.hdl;

import static cerebellum.hdl.VectorTable.ANY;

import cerebellum.fixed.ClimbingFibre;
import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.Membrane;
import cerebellum.fixed.OutputFilter;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.PdController;
import cerebellum.fixed.Plasticity;
import cerebellum.fixed.Quirks;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.Shinji2024Chip;
import cerebellum.fixed.Synapse;
import cerebellum.fixed.Weights;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Stimuli and expected outputs of every entity, computed by its Java twin: random numbers mixed with corners, now and
 * then a clock in which nothing is valid.
 */
final class EntityVectors {
    private static final Overflow SUMS = Overflow.SATURATE;
    private static final Rounding RANDOMIZED = Rounding.RANDOMIZED;
    private static final long[] CORNERS = {0, 1, -1, 2, -2, 511, 512, -512, 513, 1 << 14, -1 << 14, 32767, -32768};

    private final SplittableRandom random;
    private final int rows;

    private EntityVectors(long seed, int rows) {
        this.random = new SplittableRandom(seed);
        this.rows = rows;
    }

    /** The vectors of all entities by name; a name with a dash is a variant of the entity before the dash. */
    static Map<String, VectorTable> all(long seed, int rows) {
        EntityVectors v = new EntityVectors(seed, rows);
        Map<String, VectorTable> all = new TreeMap<>();
        all.put("lfsr32", v.generator());
        all.put("multiplier", v.multiplier());
        all.put("memory", v.memory());
        all.put("impulse_register", v.register());
        all.put("sender", v.sender());
        all.put("multiplexer", v.multiplexer(1));
        all.put("multiplexer-pipelined", v.multiplexer(2));
        all.put("weights", v.weights());
        all.put("receiver", v.receiver(4));
        all.put("receiver-pipelined", v.receiver(5));
        all.put("accumulator", v.accumulator());
        all.put("synapse_conductance", v.conductance());
        all.put("synapse_current", v.current());
        all.put("membrane", v.membrane());
        all.put("plasticity", v.plasticity());
        all.put("climbing_fibre", v.climbing());
        all.put("output_filter", v.filter());
        all.put("pd_controller", v.controller());
        all.put("fibre_code", v.code());
        all.put("fibre_signals", v.signals());
        all.put("target_generator", v.target());
        all.put("encoder_counter", v.encoder());
        all.put("pwm", v.pwm());
        return all;
    }

    private VectorTable generator() {
        VectorTable t = new VectorTable(1, ">load:1,>seed:32,>advance:1,<word:32");
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

    private VectorTable multiplier() {
        VectorTable t = new VectorTable(1, ">valid:1,>a:32,>b:16,<product:48");
        for (int i = 0; i < rows; i++) {
            long a = wide();
            long b = word();
            boolean valid = valid();
            t.row(bit(valid), a, b, valid ? a * b : ANY);
        }
        return t;
    }

    private VectorTable memory() {
        VectorTable t = new VectorTable(1, ">write:1,>write_address:6,>write_data:16,>read:1,>read_address:6,<data:16");
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

    private VectorTable register() {
        VectorTable t = new VectorTable(1, ">valid:1,>spike:1,<impulses:41");
        long state = 0;
        for (int i = 0; i < rows; i++) {
            boolean valid = valid();
            long spike = random.nextInt(2);
            state = valid ? state >>> 1 | spike << 40 : state;
            t.row(bit(valid), spike, state);
        }
        return t;
    }

    private VectorTable sender() {
        VectorTable t = new VectorTable(1, ">hem:1,>valid:1,>spike:1,<impulses:41");
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

    private VectorTable multiplexer(int latency) {
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

    private VectorTable weights() {
        VectorTable t = new VectorTable(2, ">valid:1,>connection:32,>strength:32,<done:1,<source:16,<weight:16");
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

    private VectorTable receiver(int latency) {
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

    private VectorTable accumulator() {
        VectorTable t = new VectorTable(1, ">valid:1,>first:1,>last:1,>value:18,<done:1,<sum:16");
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

    private VectorTable conductance() {
        VectorTable t = new VectorTable(2, ">valid:1,>decay:16,>g:16,>arrived:16,>word:32,<done:1,<g_new:16");
        for (int i = 0; i < rows; i++) {
            boolean valid = valid();
            int decay = (int) (random.nextBoolean() ? -1639 : word());
            int g = (int) word();
            int arrived = (int) word();
            int random32 = (int) wide();
            long after = new Synapse(decay, 0).conductance(g, arrived, random32, RANDOMIZED, SUMS);
            t.row(bit(valid), decay, g, arrived, random32, bit(valid), valid ? after : ANY);
        }
        return t;
    }

    private VectorTable current() {
        VectorTable t = new VectorTable(3, ">valid:1,>reversal:16,>g:16,>v:16,<done:1,<current:16");
        for (int i = 0; i < rows; i++) {
            boolean valid = valid();
            int reversal = (int) word();
            int g = (int) word();
            int v = (int) word();
            long after = new Synapse(0, reversal).current(g, v, false, SUMS);
            t.row(bit(valid), reversal, g, v, bit(valid), valid ? after : ANY);
        }
        return t;
    }

    private VectorTable membrane() {
        VectorTable t = new VectorTable(
                4,
                ">valid:1,>gain:32,>leak:32,>rest:16,>threshold:16,>least:16,>reset_to:16,>current:16,>v:16,"
                        + ">drive:32,>word:32,<done:1,<v_new:16,<spike:1");
        Membrane[] cells = {
            Shinji2024Chip.GRANULE,
            Shinji2024Chip.GOLGI,
            Shinji2024Chip.INTERNEURON,
            Shinji2024Chip.PURKINJE,
            Shinji2024Chip.MOSSY_FIBRE,
            Shinji2024Chip.CLIMBING_FIBRE
        };
        Membrane cell = cells[0];
        for (int i = 0; i < rows; i++) {
            int at = i % 40;
            boolean onEdge = i / 40 % 4 == 1 || i / 40 % 4 == 3;
            int edge = (i / 40 % 4 == 1 ? -90 : -47) << 8;
            if (at == 0 && onEdge) {
                cell = new Membrane(0x001A6D01, 0x00B8FB0B, edge, -47 << 8, -90 << 8, -72 << 8);
            } else if (at == 0) {
                cell = random.nextInt(3) > 0
                        ? cells[random.nextInt(cells.length)]
                        : new Membrane(
                                (int) wide(), (int) wide(), (int) word(), (int) word(), (int) word(), (int) word());
            }
            boolean valid = at < 35 && valid();
            int current = onEdge ? random.nextInt(100) : (int) word();
            int v = onEdge ? edge : (int) (random.nextBoolean() ? random.nextInt(-90 * 256, -40 * 256) : word());
            int drive = onEdge ? 0 : random.nextInt() >>> random.nextInt(1, 32);
            int random32 = onEdge ? random.nextInt(1 << 24) : (int) wide();
            int after = cell.step(current, v, drive, random32, RANDOMIZED, SUMS);
            long[] in = {
                bit(valid),
                cell.gain(),
                cell.leak(),
                cell.rest(),
                cell.threshold(),
                cell.floor(),
                cell.reset(),
                current,
                v,
                drive,
                random32
            };
            t.row(in, bit(valid), valid ? Membrane.potential(after) : ANY, valid ? bit(Membrane.spiked(after)) : ANY);
        }
        return t;
    }

    private VectorTable plasticity() {
        VectorTable t = new VectorTable(
                4,
                ">valid:1,>ltd:32,>ltp:32,>decay:32,>trace:16,>weight:16,>granule:1,>climbing:1,>trace_word:32,"
                        + ">weight_word:32,<done:1,<trace_new:16,<weight_new:16");
        Plasticity rule = new Plasticity(0, 0, 0);
        for (int i = 0; i < rows; i++) {
            int at = i % 40;
            if (at == 0) {
                rule = random.nextInt(3) > 0
                        ? new Plasticity(random.nextInt(1 << 20), random.nextInt(1 << 12), Shinji2024Chip.TRACE_DECAY)
                        : new Plasticity((int) wide(), (int) wide(), (int) wide());
            }
            boolean valid = at < 35 && valid();
            int trace = (int) (random.nextInt(3) > 0 ? random.nextInt(16385) : word());
            int weight = (int) (random.nextInt(3) > 0 ? random.nextInt(16385) : word());
            boolean granule = random.nextBoolean();
            boolean climbing = random.nextInt(3) == 0;
            int word0 = (int) wide();
            int word1 = (int) wide();
            long change = rule.change(trace, granule);
            long traced = Plasticity.trace(trace, change, change, word0, RANDOMIZED, true, SUMS);
            long weighed = rule.weight(weight, trace, change, granule, climbing, word1, RANDOMIZED, SUMS);
            long[] in = {
                bit(valid),
                rule.ltd(),
                rule.ltp(),
                rule.decay(),
                trace,
                weight,
                bit(granule),
                bit(climbing),
                word0,
                word1
            };
            t.row(in, bit(valid), valid ? traced : ANY, valid ? weighed : ANY);
        }
        return t;
    }

    private VectorTable climbing() {
        VectorTable t = new VectorTable(3, ">valid:1,>stimulus:16,>gain:16,>offset:16,>word:32,<done:1,<current:16");
        int gain = 0;
        int offset = 0;
        for (int i = 0; i < rows; i++) {
            int at = i % 40;
            if (at == 0) {
                gain = (int) word();
                offset = (int) word();
            }
            boolean valid = at < 36 && valid();
            int stimulus = (int) word();
            int random32 = (int) wide();
            int after =
                    ClimbingFibre.current(stimulus, ClimbingFibre.intensity(stimulus, gain, offset, SUMS), random32);
            t.row(bit(valid), stimulus, gain, offset, random32, bit(valid), valid ? after : ANY);
        }
        return t;
    }

    private VectorTable filter() {
        VectorTable t = new VectorTable(
                3, ">reset:1,>seed:32,>valid:1,>hem:1,>spikes:5,>gain:16,>decay:16,<done:1,<left:32,<right:32");
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
                y[hem] = rule.step(y[hem], spikes, generator.next(), false, RANDOMIZED, SUMS);
            }
            boolean settled = i % 1200 > 6 && valid;
            long[] in = {bit(reset), seed, bit(valid), hem, spikes, rule.gain(), rule.decay()};
            t.row(in, bit(valid), settled ? y[0] : ANY, settled ? y[1] : ANY);
        }
        return t;
    }

    private VectorTable controller() {
        VectorTable t = new VectorTable(
                4,
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

    private VectorTable code() {
        VectorTable t = new VectorTable(
                3, ">load:1,>seed:32,>valid:1,>signal_0:16,>signal_1:16,>signal_2:16,<done:1,<current:16");
        long[] signals = new long[3];
        int seed = Shinji2024Chip.Seed.MF.value();
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

    private VectorTable signals() {
        VectorTable t = new VectorTable(
                2,
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
                    valid ? ChipTwins.signal(quantity[0], gain[0], right) : ANY,
                    valid ? ChipTwins.signal(quantity[1], gain[1], right) : ANY,
                    valid ? ChipTwins.signal(quantity[2], gain[2], right) : ANY,
                    valid ? ChipTwins.signal(quantity[1], gain[3], !right) : ANY);
        }
        return t;
    }

    private VectorTable target() {
        VectorTable t = new VectorTable(
                3, ">reset:1,>valid:1,>wave:2,>frequency:13,>amplitude:16,<done:1,<target:32,<acceleration:32");
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
            int target = ChipTwins.target(kind, phase, amplitude);
            long[] in = {bit(reset), bit(valid), kind, frequency, amplitude};
            t.row(in, bit(valid), valid ? target : ANY, valid ? Overflow.SATURATE.fit32((long) target - before) : ANY);
            if (valid) {
                phase = (phase + frequency) & 8191;
                before = target;
            }
        }
        return t;
    }

    private VectorTable encoder() {
        VectorTable t = new VectorTable(2, ">reset:1,>a:1,>b:1,>valid:1,>gain:32,>keep:16,<done:1,<speed:32");
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

    private VectorTable pwm() {
        VectorTable t = new VectorTable(1, ">reset:1,>command:32,<forward:1,<backward:1");
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

    private boolean valid() {
        return random.nextInt(5) > 0;
    }

    private long word() {
        return random.nextInt(3) == 0 ? CORNERS[random.nextInt(CORNERS.length)] : (short) random.nextInt();
    }

    private long wide() {
        return switch (random.nextInt(4)) {
            case 0 -> CORNERS[random.nextInt(CORNERS.length)] << random.nextInt(17);
            case 1 -> random.nextBoolean() ? Integer.MAX_VALUE : Integer.MIN_VALUE;
            default -> random.nextInt();
        };
    }

    private static long bit(boolean truth) {
        return truth ? 1 : 0;
    }
}
