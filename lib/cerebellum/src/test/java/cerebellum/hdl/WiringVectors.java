package cerebellum.hdl;

import static cerebellum.hdl.VectorTable.ANY;

import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.SynapseProcessor;
import cerebellum.shinji2024.chip.PlasticityProcessor;
import cerebellum.shinji2024.chip.Shinji2024Chip;
import cerebellum.shinji2024.chip.Weights;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Vectors of what puts the processors together: whose turn it is, where it is kept, what goes where. */
final class WiringVectors extends Stimuli {
    WiringVectors(SplittableRandom random, int rows) {
        super(random, rows);
    }

    VectorTable walk() {
        VectorTable t = new VectorTable("1 cells_g=5 draws_g=3", ">start:1,<busy:1,<first:1,<last:1,<index:3,<draw:2");
        int step = -1;
        for (int i = 0; i < rows; i++) {
            boolean start = i == 0 || random.nextInt(30) == 0;
            step = start ? 0 : step >= 0 && step < 14 ? step + 1 : -1;
            if (step < 0) {
                t.row(bit(start), 0, ANY, ANY, ANY, ANY);
            } else {
                t.row(bit(start), 1, bit(step % 3 == 0), bit(step % 3 == 2), step / 3, step % 3);
            }
        }
        return t;
    }

    /** Of interneurons on Purkinje cells, as the package says: the first 10 draws count, of weight 0 or 1. */
    VectorTable gather() {
        VectorTable t = new VectorTable("1 cells_g=4 draws_g=12", ">start:1,>seed:32,>impulses:64,<done:1,<sum:16");
        int[] sums = new int[4];
        long impulses = 0;
        for (int i = 0; i < rows; i++) {
            int at = i % 60;
            int seed = random.nextInt();
            if (at == 0) {
                impulses = random.nextLong();
                int connection = seed;
                int strength = Integer.rotateRight(seed, 16);
                Arrays.fill(sums, 0);
                for (int draw = 0; draw < 48; draw++) {
                    connection = Lfsr32.next(connection);
                    strength = Lfsr32.next(strength);
                    boolean fired = (impulses >>> Weights.presynaptic(connection, 63) & 1) == 1;
                    sums[draw / 12] += fired && draw % 12 < 10 ? Weights.weight(strength, 0, 1) : 0;
                }
            }
            boolean done = at > 4 && at < 53 && (at - 4) % 12 == 0;
            t.row(bit(at == 0), seed, impulses, bit(done), done ? sums[(at - 4) / 12 - 1] : ANY);
        }
        return t;
    }

    VectorTable sequencer() {
        VectorTable t = new VectorTable(
                "1",
                ">reset:1,>start:1,>mossy_finished:1,>climbing_finished:1,>granules_finished:1,>golgis_finished:1,"
                        + ">interneurons_finished:1,>purkinjes_finished:1,<start_fibres:1,<start_granules:1,"
                        + "<start_golgis:1,<start_purkinjes:1,<busy:1,<done:1,<cycles:16");
        for (int i = 0; i < rows; ) {
            int mossy = 1 + random.nextInt(8);
            int climbing = 1 + random.nextInt(8);
            int granules = Math.max(mossy, climbing) + 2 + random.nextInt(8);
            int golgis = granules + 1 + random.nextInt(16);
            int interneurons = granules + 1 + random.nextInt(8);
            int purkinjes = interneurons + 1 + random.nextInt(8);
            int done = Math.max(golgis, purkinjes) + 1;
            int reset = i > 0 && random.nextInt(3) > 0 ? done : random.nextInt(done);
            for (int at = 0; at <= done + 2 && i < rows; at++, i++) {
                boolean on = at < reset || reset == done;
                long[] in = {
                    bit(at == reset && reset < done),
                    bit(at == 0 || (on && at < done && random.nextInt(8) == 0)),
                    bit(at == mossy),
                    bit(at == climbing),
                    bit(at == granules),
                    bit(at == golgis),
                    bit(at == interneurons),
                    bit(at == purkinjes)
                };
                if (!on && at == reset) {
                    t.row(in, ANY, ANY, ANY, ANY, 0, ANY, ANY);
                } else {
                    t.row(
                            in,
                            bit(on && at == 0),
                            bit(on && at == Math.max(mossy, climbing) + 1),
                            bit(on && at == granules),
                            bit(on && at == interneurons),
                            bit(on && at < done),
                            bit(on && at == done),
                            on && at == done ? done + 1 : ANY);
                }
            }
        }
        return t;
    }

    /** Five cells of each hemisphere, made of the defaults of the entity. */
    VectorTable pool() {
        VectorTable t = new VectorTable(
                "12 cells_g=5 memory_g=true",
                ">reset:1,>hem:1,>start:1,>seed_a:32,>seed_b:32,>seed_cell:32,>valid:1,>arrived_a:16,>arrived_b:16,"
                        + ">injected:16,<finished:1,<impulses:5");
        int[] seeds = {random.nextInt(), random.nextInt(), random.nextInt()};
        Lfsr32[] words = Arrays.stream(seeds).mapToObj(Lfsr32::new).toArray(Lfsr32[]::new);
        SynapseProcessor[] kinds = {Shinji2024Chip.EXCITATORY, Shinji2024Chip.GOLGI_TO_GRANULE};
        int[][][] g = new int[2][2][5];
        int[][] v = new int[2][5];
        long[] impulses = new long[2];
        int next = 0;
        for (int i = 0; i < rows; i++) {
            int at = i % 40;
            int hem = i / 40 % 2;
            next = at == 0 ? 0 : next;
            boolean valid = at > 0 && at < 24 && next < 5 && random.nextInt(3) > 0;
            int[] arrived = {random.nextInt(random.nextBoolean() ? 2000 : 32768), random.nextInt(200)};
            int injected = random.nextInt(-500, 500);
            if (valid) {
                int current = injected;
                for (int k = 0; k < 2; k++) {
                    g[hem][k][next] = kinds[k].conductance(g[hem][k][next], arrived[k], words[k].next(), SUMS);
                    current += kinds[k].current(g[hem][k][next], v[hem][next], SUMS);
                }
                int word = words[2].next();
                int after = Shinji2024Chip.GOLGI.step(
                        SUMS.overflow().fit16(current), v[hem][next], word & 0xFFFFFF, word, SUMS);
                v[hem][next] = MembraneProcessor.potential(after);
                impulses[hem] = impulses[hem] >>> 1 | bit(MembraneProcessor.spiked(after)) << 4;
                next++;
            }
            long[] in = {
                bit(i == 0),
                hem,
                bit(at == 0),
                seeds[0],
                seeds[1],
                seeds[2],
                bit(valid),
                arrived[0],
                arrived[1],
                injected
            };
            // 12 clocks later the other hemisphere may have its turn
            t.row(in, bit(valid && next == 5), at < 28 ? impulses[hem] : ANY);
        }
        return t;
    }

    /** Two cells of each hemisphere with eight synapses each; every third pass does not learn. */
    VectorTable lane() {
        VectorTable t = new VectorTable(
                "1 synapses_g=8 cells_g=2",
                ">reset:1,>start:1,>hem:1,>learn:1,>rule_ltd:32,>rule_ltp:32,>rule_decay:32,>trace_seed:32,"
                        + ">weight_seed:32,>valid:1,>climbing:1,>impulses:8,<weight:16,<written:1,<weight_new:16");
        int[] seeds = {random.nextInt(), random.nextInt()};
        Lfsr32 traceWords = new Lfsr32(seeds[0]);
        Lfsr32 weightWords = new Lfsr32(seeds[1]);
        PlasticityProcessor rule = new PlasticityProcessor(0x00418937, 0x04084567, Shinji2024Chip.TRACE_DECAY);
        int[][] trace = new int[2][16];
        int[][] weight = new int[2][16];
        long[] written = new long[rows + 5];
        Arrays.fill(written, ANY);
        long impulses = 0;
        int next = 0;
        for (int i = 0; i < rows; i++) {
            int at = i % 40;
            int hem = i / 40 % 2;
            boolean learn = i / 40 % 3 > 0;
            next = at == 0 ? 0 : next;
            impulses = at == 0 ? random.nextInt(256) : impulses;
            boolean valid = at > 0 && at < 32 && next < 16 && random.nextInt(4) > 0;
            boolean climbing = random.nextInt(6) == 0;
            long arrives = ANY;
            if (valid) {
                boolean granule = (impulses >>> next % 8 & 1) == 1;
                int w = weight[hem][next];
                arrives = granule ? w : 0;
                if (learn) {
                    int old = trace[hem][next];
                    long change = rule.change(old, granule);
                    trace[hem][next] = PlasticityProcessor.trace(old, change, change, traceWords.next(), SUMS, 0);
                    int learnt = rule.learnt(old, change, granule, climbing, SUMS.overflow());
                    weight[hem][next] = PlasticityProcessor.weight(w, learnt, weightWords.next(), SUMS);
                    written[i + 4] = weight[hem][next];
                }
                next++;
            }
            long[] in = {
                bit(i == 0),
                bit(at == 0),
                hem,
                bit(learn),
                rule.ltd(),
                rule.ltp(),
                rule.decay(),
                seeds[0],
                seeds[1],
                bit(valid),
                bit(climbing),
                impulses
            };
            t.row(in, arrives, bit(written[i] != ANY), written[i]);
        }
        return t;
    }
}
