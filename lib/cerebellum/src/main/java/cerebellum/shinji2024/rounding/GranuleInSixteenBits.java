package cerebellum.shinji2024.rounding;

import static cerebellum.shinji2024.rounding.GranuleRounding.Afferent.mossy;

import cerebellum.About;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Seeds;
import cerebellum.fixed.Rounding;
import cerebellum.shinji2024.chip.Formats;
import cerebellum.shinji2024.chip.Register;
import cerebellum.shinji2024.chip.Registers;
import cerebellum.shinji2024.rounding.GranuleRounding.Afferent;
import cerebellum.shinji2024.rounding.GranuleRounding.Roundings;
import cerebellum.shinji2024.rounding.GranuleRounding.Run;
import cerebellum.shinji2024.rounding.GranuleRounding.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One granule cell in double precision and in fixed point, half-up and randomized: section 3.2 and Figure 6 of Shinji et
 * al. 2024.
 *
 * <p>The paper's figures (6.58 spikes/s, half-up +1.64, randomized 0.030) do not follow from the released constants: a
 * single mossy-fibre spike of 320 pS and 1 ms moves the potential by 7.9 mV of the 32 to the threshold. The
 * configurations are the ways out, and what rounding does in each.
 */
@About(
        name = "rounding",
        value = "one granule cell in double precision, 16-bit half-up and 16-bit randomized, over many seeds",
        source = "Shinji et al. 2024, section 3.2, section 4.2.1 and Figure 6")
public record GranuleInSixteenBits(
        @About("seeds of input spikes and roundings") Seeds seeds,

        @About(value = "length of each run", low = 2, high = 1000)
        double durationS,

        @About("all, one of the named configurations, or custom: the next five")
        String configuration,

        @About("a cell of one's own") Custom custom,

        @About(value = "word length", low = 8, high = 32) int wordBits,

        @About("how equations are rounded in the rows called chosen")
        Roundings chosen,

        @About("draw input spikes from the hardware's generator, which makes bursts")
        boolean lfsrInputs,

        @About(
                value = "words from one rounding to the next: 1 doubles, 16 or more are independent",
                low = 1,
                high = 4096)
        int wordsApart)
        implements Experiment<GranuleInSixteenBits.Found> {
    private static final double STEP_NS = Formats.CONDUCTANCE.resolution();
    private static final int SHOWN_MS = 400;
    private static final Roundings BY_CHANCE = new Roundings(Rounding.RANDOMIZED, Rounding.RANDOMIZED, false);

    /** A cell of one's own; its weights are all synapses of a fibre together. */
    public record Custom(
            @About(value = "time constant of the mossy-fibre conductance", low = 1, high = 10_000)
            double tauMossyMs,

            @About(value = "time constant of the Golgi conductance", low = 1, high = 10_000)
            double tauGolgiMs,

            @About(value = "reversal potential of the Golgi synapse", low = -120, high = 120)
            double reversalGolgiMv,

            @About(value = "weight of the mossy fibre, all its synapses together", low = 0, high = 10)
            double mossyNanosiemens,

            @About(value = "weight of the Golgi cell", low = 0, high = 10)
            double golgiNanosiemens) {
        /** Checks ranges. */
        public Custom {
            Ranges.check(Custom.class, tauMossyMs, tauGolgiMs, reversalGolgiMv, mossyNanosiemens, golgiNanosiemens);
        }

        /** What registers hold of it: its weights, which the reference takes from there, and its decays. */
        List<Register> held() {
            Registers into = new Registers();
            into.nearest("mossy_nanosiemens", mossyNanosiemens, "nS", 1, Formats.CONDUCTANCE);
            into.nearest("golgi_nanosiemens", golgiNanosiemens, "nS", 1, Formats.CONDUCTANCE);
            into.synapse("the mossy fibre", tauMossyMs, 0);
            into.synapse("the Golgi cell", tauGolgiMs, reversalGolgiMv);
            return into.all();
        }

        GranuleRounding cell() {
            double mossy = held().get(0).raw();
            double golgi = held().get(1).raw();
            return GranuleInSixteenBits.cell(
                    mossy(tauMossyMs, mossy * STEP_NS, mossy),
                    new Afferent(tauGolgiMs, reversalGolgiMv, golgi * STEP_NS, golgi));
        }
    }

    /** Every configuration, 24 seeds, 50 s. */
    public GranuleInSixteenBits() {
        this(new Seeds(1, 24), 50, "all", new Custom(22, 10, -70, .32, .0938), 16, BY_CHANCE, false, 16);
    }

    /** Checks the ranges. */
    public GranuleInSixteenBits {
        Ranges.check(GranuleInSixteenBits.class, durationS, wordBits, wordsApart);
        Require.steps("duration_s", durationS, "s", .001);
        Require.that(
                configuration.equals("all")
                        || configuration.equals("custom")
                        || CONFIGURATIONS.containsKey(configuration),
                "configuration = \"%s\" must be all, custom, %s",
                configuration,
                String.join(", ", CONFIGURATIONS.keySet()));
        if (configuration.equals("custom")) {
            custom.held();
        }
    }

    private static final Map<String, GranuleRounding> CONFIGURATIONS = configurations();

    /** Weights: of the reference in nS, then on the chip in steps of 2^-6 nS. */
    private static Map<String, GranuleRounding> configurations() {
        Afferent printed = new Afferent(10, -70, .0938, 6);
        Afferent held = new Afferent(10, -70, 6 / 64., 6);
        Afferent brief = new Afferent(5, -70, 6 / 64., 6);
        Map<String, GranuleRounding> all = new LinkedHashMap<>();
        all.put("literal", cell(mossy(1, .32, 20), printed));
        all.put("released-mean", cell(mossy(1, 46.52 / 64, 47), held));
        all.put("four-mossy", cell(mossy(1, 80 / 64., 80), held));
        all.put("three-golgi", cell(mossy(1, 81 / 64., 81), new Afferent(10, -70, 18 / 64., 18)));
        all.put("unequal-weights", cell(mossy(1, 4 * .32, 82), new Afferent(10, -70, 3 * .0938, 18)));
        all.put("tau-22", cell(mossy(22, .32, 20), printed));
        all.put("tau-22-heavier", cell(mossy(22, .32, 21), printed));
        all.put("tau-22-fine", new GranuleRounding(mossy(22, 20.5 / 64, 20.5), held, 16, 2));
        all.put("tau-20", cell(mossy(20, 22 / 64., 22), brief));
        all.put("tau-3", cell(mossy(3, 54 / 64., 54), brief));
        all.put("tau-10", cell(mossy(10, 33 / 64., 33), held));
        all.put("shallow-golgi", cell(mossy(1, 3.85 * .32, 79), new Afferent(15, -60, 3 * .0938, 18)));
        return all;
    }

    private static GranuleRounding cell(Afferent mossy, Afferent golgi) {
        return new GranuleRounding(mossy, golgi, 16, 0);
    }

    /** Which equation is rounded how, by the name of the row. */
    private Map<String, Roundings> methods() {
        Map<String, Roundings> all = new LinkedHashMap<>();
        all.put("chosen", chosen);
        all.put("half-up", roundings(Rounding.HALF_UP, Rounding.HALF_UP));
        all.put("half-up conductance", roundings(Rounding.HALF_UP, Rounding.RANDOMIZED));
        all.put("half-up potential", roundings(Rounding.RANDOMIZED, Rounding.HALF_UP));
        all.put("truncated", roundings(Rounding.TRUNCATE, Rounding.TRUNCATE));
        return all;
    }

    private Roundings roundings(Rounding conductance, Rounding potential) {
        return new Roundings(conductance, potential, chosen.currentByBit13());
    }

    private Map<String, GranuleRounding> cells() {
        Map<String, GranuleRounding> all = new LinkedHashMap<>(CONFIGURATIONS);
        if (configuration.equals("custom")) {
            all.put("custom", custom.cell());
        }
        all.keySet().removeIf(name -> !configuration.equals("all") && !configuration.equals(name));
        all.replaceAll((name, cell) -> cell.withWordBits(wordBits));
        return all;
    }

    @Override
    public Found run(Progress progress) {
        List<String> names = List.copyOf(cells().keySet());
        List<GranuleRounding> cells = List.copyOf(cells().values());
        int count = seeds.count();
        List<Run[]> runs = Parallel.map(
                cells.size() * count, progress, i -> runs(cells.get(i / count), new Seed(seeds.first() + i % count)));
        List<Row> rows = new ArrayList<>();
        for (int c = 0; c < cells.size() && (c + 1) * count <= runs.size(); c++) {
            List<Run[]> own = runs.subList(c * count, (c + 1) * count);
            int m = 1;
            for (String method : methods().keySet()) {
                rows.add(row(names.get(c), method, own, m++));
            }
        }
        List<Object> constants = new ArrayList<>(cells);
        if (configuration.equals("custom")) {
            custom.held().stream().filter(Register::differs).forEach(constants::add);
        }
        return new Found(
                rows,
                course(cells.get(Math.min(2, cells.size() - 1))),
                Provenance.of(this, constants.toArray()).complete(runs.size() == cells.size() * count));
    }

    /** The reference first, then the methods. */
    private Run[] runs(GranuleRounding cell, Seed seed) {
        byte[] inputs =
                GranuleRounding.inputs((int) Require.steps("duration_s", durationS, "s", .001), seed, lfsrInputs);
        List<Run> runs = new ArrayList<>(List.of(cell.reference(inputs, "")));
        methods().values().forEach(r -> runs.add(cell.fixed(inputs, r, seed, wordsApart, "")));
        return runs.toArray(Run[]::new);
    }

    private static Row row(String name, String method, List<Run[]> runs, int m) {
        Spread reference = Spread.of(runs, run -> run[0].rateHz());
        Spread difference = Spread.of(runs, run -> run[m].rateHz() - run[0].rateHz());
        return new Row(
                name,
                method,
                reference.mean(),
                reference.sd(),
                difference.mean(),
                difference.sd(),
                difference.least(),
                difference.greatest(),
                Spread.of(runs, run -> run[m].meanMv() - run[0].meanMv()).mean(),
                Spread.of(runs, run -> run[m].meanGolgiPs() - run[0].meanGolgiPs())
                        .mean(),
                Spread.of(runs, run -> run[m].leastGolgiPs()).mean());
    }

    /** The first part of Figure 6: the same input spikes in three arithmetics, and at what the eye should look. */
    private List<Trace> course(GranuleRounding cell) {
        Seed seed = new Seed(seeds.first());
        byte[] inputs = GranuleRounding.inputs(SHOWN_MS, seed, lfsrInputs);
        Roundings up = roundings(Rounding.HALF_UP, Rounding.HALF_UP);
        List<Trace> rows =
                new ArrayList<>(cell.reference(inputs, "64-bit float").steps());
        rows.addAll(cell.fixed(inputs, up, seed, wordsApart, "half-up").steps());
        rows.addAll(cell.fixed(inputs, chosen, seed, wordsApart, "randomized").steps());
        return rows;
    }

    /**
     * One way of rounding in one configuration, against the reference with the same input spikes.
     *
     * @param referenceHz rate in double precision, mean over seeds, with its spread
     * @param differenceHz mean over seeds, with spread, least and greatest single run
     * @param shiftMv of the mean potential
     * @param golgiBiasPs of the mean Golgi conductance
     * @param golgiFloorPs its least value after the first second
     */
    public record Row(
            String configuration,
            String rounding,
            double referenceHz,
            double referenceSdHz,
            double differenceHz,
            double differenceSdHz,
            double leastHz,
            double greatestHz,
            double shiftMv,
            double golgiBiasPs,
            double golgiFloorPs) {}

    /** The difference of the rates with the chosen and with half-up rounding, side by side. */
    public record Pair(
            String configuration,
            double referenceHz,
            double chosenHz,
            double chosenSdHz,
            double halfUpHz,
            double halfUpSdHz) {}

    /** All rows, and the course of a configuration for the first {@value #SHOWN_MS} ms. */
    public record Found(List<Row> rows, List<Trace> course, Provenance provenance) implements Result {
        /** Chosen beside half-up, a row a configuration. */
        public List<Pair> pairs() {
            List<Pair> pairs = new ArrayList<>();
            for (Row up : rows) {
                if (up.rounding.equals("half-up")) {
                    Row row = row(up.configuration, "chosen");
                    pairs.add(new Pair(
                            up.configuration,
                            up.referenceHz,
                            row.differenceHz,
                            row.differenceSdHz,
                            up.differenceHz,
                            up.differenceSdHz));
                }
            }
            return pairs;
        }

        /** One row by its configuration and rounding. */
        public Row row(String name, String method) {
            return rows.stream()
                    .filter(r -> r.configuration.equals(name) && r.rounding.equals(method))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public List<String> summary() {
            List<String> lines = new ArrayList<>();
            for (Row row : rows) {
                if (row.rounding.equals("chosen") || row.rounding.equals("half-up")) {
                    lines.add(Text.of(
                            "%-16s float %5.2f spikes/s, %-8s %+6.3f (SD %.3f, %+.2f to %+.2f), conductance rests at %.4g pS",
                            row.configuration,
                            row.referenceHz,
                            row.rounding,
                            row.differenceHz,
                            row.differenceSdHz,
                            row.leastHz,
                            row.greatestHz,
                            row.golgiFloorPs));
                }
            }
            provenance.constants().stream()
                    .filter(c -> c.contains(" is held as "))
                    .forEach(lines::add);
            return lines;
        }
    }
}
