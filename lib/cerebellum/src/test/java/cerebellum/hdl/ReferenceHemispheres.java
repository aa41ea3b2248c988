package cerebellum.hdl;

import static java.lang.Integer.rotateRight;

import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.Sums;
import cerebellum.fixed.SynapseProcessor;
import cerebellum.shinji2024.chip.ChipRegisters;
import cerebellum.shinji2024.chip.ChipStream;
import cerebellum.shinji2024.chip.ClimbingFibre;
import cerebellum.shinji2024.chip.PlasticityProcessor;
import cerebellum.shinji2024.chip.Shinji2024Chip;
import cerebellum.shinji2024.chip.Weights;

/**
 * Both hemispheres, preset {@code paper}, one plain loop a population in the order of the hardware: slow, and simple
 * enough to be checked by eye. Loops and wiring are its own; the arithmetic is that of {@code cerebellum.fixed}, as in the
 * engine, so that a wrong product or rounding would be wrong in both.
 */
final class ReferenceHemispheres {
    static final int LANES = 4;
    private static final Sums SUMS = new Sums(Rounding.RANDOMIZED, Overflow.SATURATE);

    /** Signals of a pass: three for the mossy fibres, one for the climbing fibres, and the registers. */
    record Signals(
            int target,
            int error,
            int command,
            int wrong,
            int gain,
            int offset,
            boolean learn,
            PlasticityProcessor rule) {
        /** Those of a pass of the closed loop. */
        static Signals of(ChipRegisters registers, int[] signals, boolean learns) {
            return new Signals(
                    signals[0],
                    signals[1],
                    signals[2],
                    signals[3],
                    registers.climbing().get(0),
                    registers.climbing().get(1),
                    learns,
                    registers.rule());
        }

        /** Whether traces and weights change, and their generators draw. */
        boolean learns() {
            return learn && rule.ltd() != 0 && rule.ltp() != 0;
        }
    }

    /** Spikes of the last pass. */
    final boolean[] mossy = new boolean[246];

    final boolean[] climbing = new boolean[8];
    final boolean[] granule = new boolean[4096];
    final boolean[][] golgi = new boolean[2][369];
    final boolean[] interneuron = new boolean[25];
    final boolean[] purkinje = new boolean[8];
    /** Weights by hemisphere, Purkinje cell and granule cell. */
    final int[][][] weight = new int[2][8][4096];

    private final int[][][] trace = new int[2][8][4096];
    private final Cells mf = new Cells(246, Shinji2024Chip.MOSSY_FIBRE, null, null, 0, 0, only(ChipStream.MF_CELL));
    private final Cells cf = new Cells(8, Shinji2024Chip.CLIMBING_FIBRE, null, null, 0, 0, only(ChipStream.CF_CELL));
    private final Lfsr32 chance = new Lfsr32(only(ChipStream.CF_NONLINEARITY));
    private final Cells[] grc = new Cells[LANES];
    private final Cells[] goc = new Cells[3];
    private final Cells mli = new Cells(
            25,
            Shinji2024Chip.INTERNEURON,
            Shinji2024Chip.EXCITATORY,
            null,
            only(ChipStream.MLI_FROM_GRC),
            0,
            only(ChipStream.MLI_CELL));
    private final Cells pkc = new Cells(
            8,
            Shinji2024Chip.PURKINJE,
            Shinji2024Chip.EXCITATORY,
            Shinji2024Chip.INTERNEURON_TO_PURKINJE,
            only(ChipStream.PKC_FROM_GRC),
            only(ChipStream.PKC_FROM_MLI),
            only(ChipStream.PKC_CELL));
    private final Lfsr32[] traceWord = new Lfsr32[LANES];
    private final Lfsr32[] weightWord = new Lfsr32[LANES];

    ReferenceHemispheres() {
        for (int p = 0; p < LANES; p++) {
            grc[p] = new Cells(
                    1024,
                    Shinji2024Chip.GRANULE,
                    Shinji2024Chip.EXCITATORY,
                    Shinji2024Chip.GOLGI_TO_GRANULE,
                    ChipStream.GRC_FROM_MF.seed(p, 0),
                    ChipStream.GRC_FROM_GOC.seed(p, 0),
                    only(ChipStream.GRC_CELL));
            traceWord[p] = new Lfsr32(ChipStream.TRACE.seed(p, 0));
            weightWord[p] = new Lfsr32(ChipStream.WEIGHT.seed(p, 0));
        }
        for (int p = 0; p < 3; p++) {
            goc[p] = new Cells(
                    123,
                    Shinji2024Chip.GOLGI,
                    Shinji2024Chip.EXCITATORY,
                    Shinji2024Chip.EXCITATORY,
                    ChipStream.GOC_FROM_GRC.seed(p, 0),
                    ChipStream.GOC_FROM_MF.seed(p, 0),
                    only(ChipStream.GOC_CELL));
        }
    }

    private static int only(ChipStream stream) {
        return stream.seed(0, 0);
    }

    /** One pass of hemisphere 0 or 1. */
    void pass(int hem, Signals in) {
        fibres(hem, in);
        for (int p = 0; p < LANES; p++) {
            Draw[] draws = new Draw[9];
            for (int m = 0; m < 9; m++) {
                draws[m] = m < 6
                        ? new Draw(ChipStream.GRC_MF_WIRES.seed(p, m), 245, 42, 5)
                        : new Draw(ChipStream.GRC_GOC_WIRES.seed(p, m - 6), 368, 0, 1);
            }
            for (int c = 0; c < 1024; c++) {
                int a = 0;
                int b = 0;
                for (int m = 0; m < 9; m++) {
                    a += m < 6 ? draws[m].arrives(mossy) : 0;
                    b += m < 6 ? 0 : draws[m].arrives(golgi[hem]);
                }
                granule[1024 * p + c] = grc[p].step(hem, c, a, b, 0, word -> 0);
            }
        }
        for (int p = 0; p < 3; p++) {
            Draw fromGranule = new Draw(ChipStream.GOC_GRC_WIRES.seed(p, 0), 4095, 0, 8);
            Draw fromMossy = new Draw(ChipStream.GOC_MF_WIRES.seed(p, 0), 245, 0, 44);
            for (int c = 0; c < 123; c++) {
                int a = 0;
                int b = 0;
                for (int k = 0; k < 100; k++) {
                    a += fromGranule.arrives(granule);
                    int arrived = fromMossy.arrives(mossy);
                    b += k < 20 ? arrived : 0;
                }
                golgi[hem][123 * (2 - p) + c] = goc[p].step(hem, c, a, b, 0, word -> word & 0xFFFFFF);
            }
        }
        Draw onInterneuron = new Draw(only(ChipStream.MLI_GRC_WIRES), 4095, 0, 1);
        for (int c = 0; c < 25; c++) {
            int a = 0;
            for (int k = 0; k < 250; k++) {
                a += onInterneuron.arrives(granule);
            }
            interneuron[c] = mli.step(hem, c, a, 0, 0, word -> word & 0x1FFFFFF);
        }
        Draw onPurkinje = new Draw(only(ChipStream.PKC_MLI_WIRES), 24, 0, 1);
        for (int c = 0; c < 8; c++) {
            int b = 0;
            for (int k = 0; k < 1024; k++) {
                int arrived = onPurkinje.arrives(interneuron);
                b += k < 10 ? arrived : 0;
            }
            long a = parallelFibres(hem, c, in);
            purkinje[c] = pkc.step(hem, c, (int) Math.min(32767, a), b, 0, word -> word & 0x1FFFFFF);
        }
    }

    private void fibres(int hem, Signals in) {
        int id = only(ChipStream.MF_CHOICE);
        int gain = only(ChipStream.MF_GAIN);
        int[] signals = {in.target, in.error, in.command};
        for (int f = 0; f < mossy.length; f++) {
            id = Lfsr32.next(id);
            gain = Lfsr32.next(gain);
            int choice = (4 * (short) id + 16384) >> 15;
            int current = choice < 0 || choice > 2 ? 0 : (signals[choice] * (gain & 0x7FFF)) >> 15;
            mossy[f] = mf.step(hem, f, 0, 0, current, word -> word < 0x851EB852 ? 0x25800000 : 0);
        }
        gain = only(ChipStream.CF_GAIN);
        for (int f = 0; f < climbing.length; f++) {
            gain = Lfsr32.next(gain);
            int stimulus = (in.wrong * (21880 + (gain & 0x7F))) >> 15;
            int intensity = ClimbingFibre.intensity(stimulus, in.gain, in.offset, SUMS.overflow());
            int current = ClimbingFibre.current(stimulus, intensity, chance.next());
            climbing[f] = cf.step(hem, f, 0, 0, current, word -> word < 0x8020C49C ? 0x25800000 : 0);
        }
    }

    private long parallelFibres(int hem, int cell, Signals in) {
        long sum = 0;
        int[] w = weight[hem][cell];
        int[] q = trace[hem][cell];
        for (int g = 0; g < 4096; g++) {
            sum += granule[g] ? w[g] : 0;
            if (in.learns()) {
                int word0 = traceWord[g / 1024].next();
                int word1 = weightWord[g / 1024].next();
                long change = in.rule.change(q[g], granule[g]);
                int old = q[g];
                q[g] = PlasticityProcessor.trace(old, change, change, word0, SUMS, 0);
                int learnt = in.rule.learnt(old, change, granule[g], climbing[cell], SUMS.overflow());
                w[g] = PlasticityProcessor.weight(w[g], learnt, word1, SUMS);
            }
        }
        return sum;
    }

    /** A receiver: a connection and a weight for each synapse. */
    private static final class Draw {
        private final int last;
        private final int least;
        private final int span;
        private int connection;
        private int strength;

        Draw(int seed, int last, int least, int span) {
            this.connection = seed;
            this.strength = rotateRight(seed, 16);
            this.last = last;
            this.least = least;
            this.span = span;
        }

        int arrives(boolean[] fired) {
            connection = Lfsr32.next(connection);
            strength = Lfsr32.next(strength);
            return fired[Weights.presynaptic(connection, last)] ? Weights.weight(strength, least, span) : 0;
        }
    }

    /** The cells of one processor; potentials and conductances start at 0. */
    private static final class Cells {
        private final MembraneProcessor membrane;
        private final @org.jspecify.annotations.Nullable SynapseProcessor kindA;
        private final @org.jspecify.annotations.Nullable SynapseProcessor kindB;
        private final Lfsr32 wordA;
        private final Lfsr32 wordB;
        private final Lfsr32 word;
        private final int[][] v;
        private final int[][] a;
        private final int[][] b;

        Cells(
                int cells,
                MembraneProcessor membrane,
                @org.jspecify.annotations.Nullable SynapseProcessor kindA,
                @org.jspecify.annotations.Nullable SynapseProcessor kindB,
                int seedA,
                int seedB,
                int seed) {
            this.membrane = membrane;
            this.kindA = kindA;
            this.kindB = kindB;
            wordA = new Lfsr32(seedA);
            wordB = new Lfsr32(seedB);
            word = new Lfsr32(seed);
            v = new int[2][cells];
            a = new int[2][cells];
            b = new int[2][cells];
        }

        boolean step(int hem, int c, int arrivedA, int arrivedB, int input, java.util.function.IntUnaryOperator drive) {
            int old = v[hem][c];
            int current = input;
            if (kindA != null) {
                a[hem][c] = kindA.conductance(a[hem][c], arrivedA, wordA.next(), SUMS);
                current += kindA.current(a[hem][c], old, SUMS);
            }
            if (kindB != null) {
                b[hem][c] = kindB.conductance(b[hem][c], arrivedB, wordB.next(), SUMS);
                current += kindB.current(b[hem][c], old, SUMS);
            }
            int random = word.next();
            int stepped = membrane.step(SUMS.overflow().fit16(current), old, drive.applyAsInt(random), random, SUMS);
            v[hem][c] = MembraneProcessor.potential(stepped);
            return MembraneProcessor.spiked(stepped);
        }
    }
}
