package cerebellum.experiment;

import cerebellum.Csv;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.fixed.Plasticity;
import cerebellum.fixed.Quirks;
import cerebellum.fixed.Rounding;
import cerebellum.model.Shinji2024;
import cerebellum.network.FixedEngine;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The vectors of whole groups of cells and of whole hemispheres of the released design. */
public final class NetworkVectors {
    /** Names of the populations in the vectors, in the order of the description. */
    private static final List<String> NAMES = List.of("MF", "CF", "GrC", "GoC", "BkC", "PkC");

    private static final int BANKS = 4;

    private NetworkVectors() {}

    private static FixedEngine engine() {
        return new FixedEngine(new Shinji2024().network(), Quirks.AS_PUBLISHED, Rounding.RANDOMIZED);
    }

    /** One group of cells, fed with recorded spikes or currents. */
    public static final class Group implements VectorKind {
        @Override
        public String names() {
            return "cell_(MF|CF|GrC|GrC_hem|GoC|BkC|PkC)_out";
        }

        @Override
        public void replay(VectorCheck check, Function<String, Csv> beside) {
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
                for (String source : List.of("mf", "grc", "goc", "bkc", "cf")) {
                    rows.fire(engine, hemisphere, source);
                }
                if (population == Shinji2024.MF) {
                    rows.mossy(engine, hemisphere);
                } else if (population == Shinji2024.CF) {
                    int[] signals = IntStream.of(1, 2, 3)
                            .map(i -> rows.hex("i_stim_" + i, 16))
                            .toArray();
                    engine.climbing(hemisphere, signals, rows.hex("g_cf", 16), rows.hex("dc_cf", 16));
                } else if (plastic) {
                    rows.rule(engine, hemisphere);
                }
                engine.step(hemisphere, population, plastic && rows.whole("LEARN") == 1);
                check.text("t_spk_hex", hex(engine, hemisphere, population));
                check.number("n_spk", engine.count(hemisphere, population));
                check.number("v_mb_sum", (double) potentials(engine, hemisphere, population));
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
    }

    /** One or both hemispheres, fed with the signals of the fibres. */
    public static final class Hemispheres implements VectorKind {
        @Override
        public String names() {
            return "hemi_(L|LR)_steps";
        }

        @Override
        public void replay(VectorCheck check, Function<String, Csv> beside) {
            Rows rows = new Rows(beside.apply(check.name().replace("steps", "stim")));
            FixedEngine engine = engine();
            while (check.next()) {
                int hemisphere = rows.pass(engine, check);
                for (int p = 0; p < NAMES.size(); p++) {
                    check.number("n_" + NAMES.get(p), engine.count(hemisphere, p));
                    check.number("vsum_" + NAMES.get(p), (double) potentials(engine, hemisphere, p));
                }
                check.text("PkC_hex", hex(engine, hemisphere, Shinji2024.PKC));
                weights(check, engine, hemisphere);
            }
        }
    }

    /** Which cells fired in the first passes; its rows go through the types of each pass. */
    public static final class SpikingCells implements VectorKind {
        @Override
        public String names() {
            return "hemi_LR_spike_ids_first50";
        }

        @Override
        public void replay(VectorCheck check, Function<String, Csv> beside) {
            Rows rows = new Rows(beside.apply("hemi_LR_stim.csv"));
            FixedEngine engine = engine();
            int compared = 0;
            while (check.next()) {
                boolean sameStep = check.sameAs(-1, "step");
                if (!sameStep && rows.atEnd()) {
                    check.note(Text.of("its first %d rows are compared: the stimuli beside it end there", compared));
                    while (check.next()) {}
                    return;
                }
                compared++;
                int hemisphere = sameStep ? rows.hemisphere() : rows.pass(engine, check);
                int population = NAMES.indexOf(check.text("type"));
                Require.that(population >= 0, "there is no cell type \"%s\"", check.text("type"));
                check.number("n", engine.count(hemisphere, population));
                check.text(
                        "ids",
                        Arrays.stream(engine.spikes(hemisphere, population))
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(" ")));
            }
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
            check.number("wsum" + bank, (double) sum);
            check.number("wchk" + bank, (double) (product % 1_000_003));
        }
    }

    private static long potentials(FixedEngine engine, int hemisphere, int population) {
        long sum = 0;
        for (int c = 0; c < engine.network().populations().get(population).count(); c++) {
            sum += (int) (engine.potentialMv(hemisphere, population, c) * 256) & 0xFFFF;
        }
        return sum;
    }

    private static String hex(FixedEngine engine, int hemisphere, int population) {
        BigInteger bits = BigInteger.ZERO;
        for (int cell : engine.spikes(hemisphere, population)) {
            bits = bits.setBit(cell);
        }
        int digits = (engine.network().populations().get(population).count() + 3) / 4;
        String shown = bits.toString(16);
        return "0".repeat(digits - shown.length()) + shown;
    }

    /** The stimuli, row by row beside the outputs. */
    private static final class Rows {
        private final Csv file;
        private int at = -1;

        Rows(Csv file) {
            this.file = file;
        }

        /** Goes to the next row, which must be of the same step; gives the hemisphere. */
        int next(VectorCheck check) {
            at++;
            Require.that(at < file.size(), "%s ends before the outputs beside it", file.name());
            int hemisphere = hemisphere();
            if (check.whole("step", 0, Integer.MAX_VALUE) != whole("step") || check.whole("hem", 0, 1) != hemisphere) {
                throw file.bad(at, file.column("step"), "the step and hemisphere of the outputs beside it");
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
            int signal = hex("cf_stim", 16);
            engine.climbing(hemisphere, new int[] {signal, signal}, hex("g_cf", 16), hex("dc_cf", 16));
            engine.pass(hemisphere, whole("LEARN") == 1);
            return hemisphere;
        }

        int hemisphere() {
            long found = whole("hem");
            if (found != 0 && found != 1) {
                throw file.bad(at, file.column("hem"), "0 or 1");
            }
            return (int) found;
        }

        long whole(String column) {
            return file.whole(at, file.column(column));
        }

        int hex(String column, int bits) {
            return (int) file.hex(at, file.column(column), bits);
        }

        void mossy(FixedEngine engine, int hemisphere) {
            engine.mossy(
                    hemisphere,
                    IntStream.range(0, 5).map(i -> hex("i_stim_" + i, 16)).toArray());
        }

        void rule(FixedEngine engine, int hemisphere) {
            engine.rule(hemisphere, new Plasticity(hex("g_LTD", 32), hex("g_LTP", 32), hex("t_win", 32)));
        }

        /** Puts the row's spikes of a source, if it has any, into the engine. */
        void fire(FixedEngine engine, int hemisphere, String source) {
            String column = "t_spk_" + source + "_hex";
            if (!file.columns().contains(column)) {
                return;
            }
            int population = IntStream.range(0, NAMES.size())
                    .filter(p -> NAMES.get(p).toLowerCase(Locale.ROOT).equals(source))
                    .findFirst()
                    .orElseThrow();
            int cells = engine.network().populations().get(population).count();
            String text = file.text(at, file.column(column));
            if (text.length() != (cells + 3) / 4 || !text.matches("[0-9A-Fa-f]+")) {
                throw file.bad(at, file.column(column), (cells + 3) / 4 + " hex digits");
            }
            BigInteger bits = new BigInteger(text, 16);
            engine.fire(
                    hemisphere,
                    population,
                    IntStream.range(0, cells).filter(bits::testBit).toArray());
        }
    }
}
