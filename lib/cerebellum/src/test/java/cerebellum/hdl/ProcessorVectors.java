package cerebellum.hdl;

import static cerebellum.hdl.VectorTable.ANY;

import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.SynapseProcessor;
import cerebellum.shinji2024.chip.ClimbingFibre;
import cerebellum.shinji2024.chip.MembraneRecord;
import cerebellum.shinji2024.chip.PlasticityProcessor;
import cerebellum.shinji2024.chip.Shinji2024Chip;
import java.util.SplittableRandom;

/** Vectors of the neuron's and the synapse's arithmetic. */
final class ProcessorVectors extends Stimuli {
    private static final int GOLGI_MS = 150;
    private static final String MEMBRANE =
            ">valid:1,>gain:32,>leak:32,>rest:16,>threshold:16,>least:16,>reset_to:16,>current:16,>v:16,"
                    + ">drive:32,>word:32,<done:1,<v_new:16,<spike:1";

    ProcessorVectors(SplittableRandom random, int rows) {
        super(random, rows);
    }

    VectorTable conductance() {
        VectorTable t = new VectorTable("2", ">valid:1,>decay:16,>g:16,>arrived:16,>word:32,<done:1,<g_new:16");
        for (int i = 0; i < rows; i++) {
            boolean valid = valid();
            int decay = (int) (random.nextBoolean() ? -1639 : word());
            int g = (int) word();
            int arrived = (int) word();
            int random32 = (int) wide();
            long after = new SynapseProcessor(decay, 0).conductance(g, arrived, random32, SUMS);
            t.row(bit(valid), decay, g, arrived, random32, bit(valid), valid ? after : ANY);
        }
        return t;
    }

    VectorTable current() {
        VectorTable t = new VectorTable("3", ">valid:1,>reversal:16,>g:16,>v:16,<done:1,<current:16");
        for (int i = 0; i < rows; i++) {
            boolean valid = valid();
            int reversal = (int) word();
            int g = (int) word();
            int v = (int) word();
            long after = new SynapseProcessor(0, reversal).current(g, v, SUMS);
            t.row(bit(valid), reversal, g, v, bit(valid), valid ? after : ANY);
        }
        return t;
    }

    /** A Golgi cell of the running network, whatever the seed. */
    static VectorTable golgi() {
        VectorTable t = new VectorTable("4", MEMBRANE);
        MembraneProcessor cell = MembraneRecord.cell();
        for (MembraneRecord.Pass m : MembraneRecord.of(GOLGI_MS)) {
            long[] in = {
                1,
                cell.gain(),
                cell.leak(),
                cell.rest(),
                cell.threshold(),
                cell.floor(),
                cell.reset(),
                m.currentRaw(),
                m.vRaw(),
                m.driveRaw(),
                m.wordRaw()
            };
            t.row(in, 1, m.newRaw(), bit(m.spike()));
        }
        return t;
    }

    VectorTable membrane() {
        VectorTable t = new VectorTable("4", MEMBRANE);
        MembraneProcessor[] cells = {
            Shinji2024Chip.GRANULE,
            Shinji2024Chip.GOLGI,
            Shinji2024Chip.INTERNEURON,
            Shinji2024Chip.PURKINJE,
            Shinji2024Chip.MOSSY_FIBRE,
            Shinji2024Chip.CLIMBING_FIBRE
        };
        MembraneProcessor cell = cells[0];
        for (int i = 0; i < rows; i++) {
            int at = i % 40;
            boolean onEdge = i / 40 % 4 == 1 || i / 40 % 4 == 3;
            int edge = (i / 40 % 4 == 1 ? -90 : -47) << 8;
            if (at == 0 && onEdge) {
                cell = new MembraneProcessor(0x001A6D01, 0x00B8FB0B, edge, -47 << 8, -90 << 8, -72 << 8);
            } else if (at == 0) {
                cell = random.nextInt(3) > 0
                        ? cells[random.nextInt(cells.length)]
                        : new MembraneProcessor(
                                (int) wide(), (int) wide(), (int) word(), (int) word(), (int) word(), (int) word());
            }
            boolean valid = at < 35 && valid();
            int current = onEdge ? random.nextInt(100) : (int) word();
            int v = onEdge ? edge : (int) (random.nextBoolean() ? random.nextInt(-90 * 256, -40 * 256) : word());
            int drive = onEdge ? 0 : random.nextInt() >>> random.nextInt(1, 32);
            int random32 = onEdge ? random.nextInt(1 << 24) : (int) wide();
            int after = cell.step(current, v, drive, random32, SUMS);
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
            t.row(
                    in,
                    bit(valid),
                    valid ? MembraneProcessor.potential(after) : ANY,
                    valid ? bit(MembraneProcessor.spiked(after)) : ANY);
        }
        return t;
    }

    VectorTable plasticity() {
        VectorTable t = new VectorTable(
                "4",
                ">valid:1,>ltd:32,>ltp:32,>decay:32,>trace:16,>weight:16,>granule:1,>climbing:1,>trace_word:32,"
                        + ">weight_word:32,<done:1,<trace_new:16,<weight_new:16");
        PlasticityProcessor rule = new PlasticityProcessor(0, 0, 0);
        for (int i = 0; i < rows; i++) {
            int at = i % 40;
            if (at == 0) {
                rule = random.nextInt(3) > 0
                        ? new PlasticityProcessor(
                                random.nextInt(1 << 20), random.nextInt(1 << 12), Shinji2024Chip.TRACE_DECAY)
                        : new PlasticityProcessor((int) wide(), (int) wide(), (int) wide());
            }
            boolean valid = at < 35 && valid();
            int trace = (int) (random.nextInt(3) > 0 ? random.nextInt(16385) : word());
            int weight = (int) (random.nextInt(3) > 0 ? random.nextInt(16385) : word());
            boolean granule = random.nextBoolean();
            boolean climbing = random.nextInt(3) == 0;
            int word0 = (int) wide();
            int word1 = (int) wide();
            long change = rule.change(trace, granule);
            long traced = PlasticityProcessor.trace(trace, change, change, word0, SUMS, 0);
            int learnt = rule.learnt(trace, change, granule, climbing, SUMS.overflow());
            long weighed = PlasticityProcessor.weight(weight, learnt, word1, SUMS);
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

    VectorTable climbing() {
        VectorTable t = new VectorTable("3", ">valid:1,>stimulus:16,>gain:16,>offset:16,>word:32,<done:1,<current:16");
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
            int after = ClimbingFibre.current(
                    stimulus, ClimbingFibre.intensity(stimulus, gain, offset, SUMS.overflow()), random32);
            t.row(bit(valid), stimulus, gain, offset, random32, bit(valid), valid ? after : ANY);
        }
        return t;
    }
}
