package cerebellum.shinji2024.vectors;

import cerebellum.Csv;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.fixed.Rounding;
import cerebellum.shinji2024.Shinji2024;
import cerebellum.shinji2024.chip.FixedEngine;
import cerebellum.shinji2024.chip.PlasticityProcessor;
import cerebellum.shinji2024.chip.Quirks;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The vectors of whole groups of cells and of whole hemispheres of the released design. */
final class NetworkVectors {
    /** Names of the populations in the vectors, in the order of the description. */
    private static final List<String> NAMES = List.of("MF", "CF", "GrC", "GoC", "BkC", "PkC");

    private static final int BANKS = 4;
    private static final int LAST = Integer.MAX_VALUE;

    /** What is replayed how. */
    static final List<VectorKind> KINDS = List.of(
            new VectorKind(
                    "cell_(MF|CF|GrC|GrC_hem|GoC|BkC|PkC)_out",
                    "t_spk_hex|n_spk|v_mb_sum|wsum\\d|wchk\\d",
                    NetworkVectors::group),
            new VectorKind("hemi_(L|LR)_steps", "n_.*|vsum_.*|PkC_hex|wsum\\d|wchk\\d", NetworkVectors::hemispheres),
            new VectorKind("hemi_LR_spike_ids_first50", "n|ids", NetworkVectors::spikingCells));

    private NetworkVectors() {}

    private static FixedEngine engine() {
        return new FixedEngine(new Shinji2024().network(), Quirks.AS_PUBLISHED, Rounding.RANDOMIZED);
    }

    /** One group of cells, fed with recorded spikes or currents. */
    private static void group(VectorCheck check, Function<String, Csv> beside) {
        String kind = check.name().replace("_out.csv", "");
        int population = NAMES.indexOf(kind.split("_", -1)[1]);
        Rows rows = new Rows(beside.apply(kind + "_stim.csv"));
        FixedEngine engine = engine();
        boolean plastic = population == Shinji2024.PKC;
        if (plastic) {
            load(engine, beside.apply("cell_PkC_weights_init.csv"));
        }
        while (check.next()) {
            int hemisphere = rows.next(check);
            for (int source = 0; source < Shinji2024.PKC; source++) {
                rows.fire(engine, hemisphere, source);
            }
            if (population == Shinji2024.MF) {
                rows.mossy(engine, hemisphere);
            } else if (population == Shinji2024.CF) {
                int[] signals = IntStream.of(1, 2, 3)
                        .map(i -> rows.in("i_stim_" + i, 16))
                        .toArray();
                engine.climbing(hemisphere, signals, rows.in("g_cf", 16), rows.in("dc_cf", 16));
            } else if (plastic) {
                rows.rule(engine, hemisphere);
            }
            engine.step(hemisphere, population, plastic && rows.learns());
            check.out("t_spk_hex", hex(engine, hemisphere, population));
            check.out("n_spk", engine.count(hemisphere, population));
            check.out("v_mb_sum", (double) potentials(engine, hemisphere, population));
            if (plastic) {
                weights(check, engine, hemisphere);
            }
        }
    }

    private static void load(FixedEngine engine, Csv weights) {
        Require.that(weights.size() == 8192, "%s has %d rows, not 8192", weights.name(), weights.size());
        for (int address = 0; address < weights.size(); address++) {
            for (int bank = 0; bank < BANKS; bank++) {
                short weight = (short) weights.hex(address, weights.column("bank" + bank), 16);
                engine.rawWeights(0)[place(address, bank)] = weight;
                engine.rawWeights(1)[place(address, bank)] = weight;
            }
        }
    }

    /** One or both hemispheres, fed with the signals of the fibres. */
    private static void hemispheres(VectorCheck check, Function<String, Csv> beside) {
        Rows rows = new Rows(beside.apply(check.name().replace("steps", "stim")));
        FixedEngine engine = engine();
        while (check.next()) {
            int hemisphere = rows.pass(engine, check);
            for (int p = 0; p < NAMES.size(); p++) {
                check.out("n_" + NAMES.get(p), engine.count(hemisphere, p));
                check.out("vsum_" + NAMES.get(p), (double) potentials(engine, hemisphere, p));
            }
            check.out("PkC_hex", hex(engine, hemisphere, Shinji2024.PKC));
            weights(check, engine, hemisphere);
        }
    }

    /** Which cells fired in the first passes; its rows go through the types of each pass. */
    private static void spikingCells(VectorCheck check, Function<String, Csv> beside) {
        Rows rows = new Rows(beside.apply("hemi_LR_stim.csv"));
        FixedEngine engine = engine();
        int compared = 0;
        while (check.next()) {
            boolean sameStep = check.sameAs(-1, "step");
            if (!sameStep && rows.atEnd()) {
                check.end(Text.of("its first %d rows are compared: the stimuli beside it end there", compared));
                return;
            }
            compared++;
            int hemisphere = sameStep ? rows.hemisphere() : rows.pass(engine, check);
            int population = NAMES.indexOf(check.in("type"));
            Require.that(population >= 0, "there is no cell type \"%s\"", check.in("type"));
            check.out("n", engine.count(hemisphere, population));
            check.out(
                    "ids",
                    Arrays.stream(engine.spikes(hemisphere, population))
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(" ")));
        }
    }

    private static int place(int address, int bank) {
        return address / 1024 * 4096 + bank * 1024 + address % 1024;
    }

    private static void weights(VectorCheck check, FixedEngine engine, int hemisphere) {
        short[] weights = engine.rawWeights(hemisphere);
        for (int bank = 0; bank < BANKS; bank++) {
            long sum = 0;
            long product = 0;
            for (int address = 0; address < weights.length / BANKS; address++) {
                sum += weights[place(address, bank)];
                product += weights[place(address, bank)] * (address + 1L);
            }
            check.out("wsum" + bank, (double) sum);
            check.out("wchk" + bank, (double) (product % 1_000_003));
        }
    }

    private static long potentials(FixedEngine engine, int hemisphere, int population) {
        return IntStream.range(0, cells(engine, population))
                .mapToLong(c -> (int) (engine.potentialMv(hemisphere, population, c) * 256) & 0xFFFF)
                .sum();
    }

    private static int cells(FixedEngine engine, int population) {
        return engine.network().populations().get(population).count();
    }

    private static String hex(FixedEngine engine, int hemisphere, int population) {
        BigInteger bits = BigInteger.ZERO;
        for (int cell : engine.spikes(hemisphere, population)) {
            bits = bits.setBit(cell);
        }
        String shown = bits.toString(16);
        return "0".repeat((cells(engine, population) + 3) / 4 - shown.length()) + shown;
    }

    /** The stimuli, row by row beside the outputs. */
    private static final class Rows extends VectorRows {
        Rows(Csv file) {
            super(file);
        }

        /** Goes to the next row, which must be of the same step; gives the hemisphere. */
        int next(VectorCheck check) {
            Require.that(next(), "%s ends before the outputs beside it", name());
            int hemisphere = hemisphere();
            if (check.in("step", 0, LAST) != in("step", 0, LAST) || check.in("hem", 0, 1) != hemisphere) {
                throw file.bad(at, column("step"), "the step and hemisphere of the outputs beside it");
            }
            return hemisphere;
        }

        boolean atEnd() {
            return at + 1 >= file.size();
        }

        /** Runs one pass of a hemisphere with the next row's signals. */
        int pass(FixedEngine engine, VectorCheck check) {
            int hemisphere = next(check);
            mossy(engine, hemisphere);
            rule(engine, hemisphere);
            int signal = in("cf_stim", 16);
            engine.climbing(hemisphere, new int[] {signal, signal}, in("g_cf", 16), in("dc_cf", 16));
            engine.pass(hemisphere, learns());
            return hemisphere;
        }

        int hemisphere() {
            return (int) in("hem", 0, 1);
        }

        boolean learns() {
            return in("LEARN", 0, 1) == 1;
        }

        void mossy(FixedEngine engine, int hemisphere) {
            engine.mossy(
                    hemisphere,
                    IntStream.range(0, 5).map(i -> in("i_stim_" + i, 16)).toArray());
        }

        void rule(FixedEngine engine, int hemisphere) {
            engine.rule(hemisphere, new PlasticityProcessor(in("g_LTD", 32), in("g_LTP", 32), in("t_win", 32)));
        }

        /** Puts the row's spikes of a source, if it has any, into the engine. */
        void fire(FixedEngine engine, int hemisphere, int source) {
            String column = "t_spk_" + NAMES.get(source).toLowerCase(Locale.ROOT) + "_hex";
            if (!file.columns().contains(column)) {
                return;
            }
            int cells = cells(engine, source);
            String text = in(column);
            if (text.length() != (cells + 3) / 4 || !text.matches("[0-9A-Fa-f]+")) {
                throw file.bad(at, file.column(column), (cells + 3) / 4 + " hex digits");
            }
            BigInteger bits = new BigInteger(text, 16);
            engine.fire(
                    hemisphere,
                    source,
                    IntStream.range(0, cells).filter(bits::testBit).toArray());
        }
    }
}
