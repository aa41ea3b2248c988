package cerebellum.shinji2024.chip;

import cerebellum.About;
import cerebellum.Csv;
import cerebellum.Lists;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Text;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Which cerebellum fits which chip: clocks of a pass stage by stage, memory, chips that are large enough, devices that
 * could hold a Purkinje cell, and what an implant may warm. Sizes are those of one hemisphere of the design in
 * {@code hdl/}.
 */
@About(
        name = "chip-calculator",
        value = "clocks, memory and chips for a network of a given size; devices, synapses and power",
        source = "Shinji et al. 2024, sections 1, 3.1 and 4; the VHDL in hdl/")
public record ChipCalculator(
        @About(value = "mossy fibres of a hemisphere", low = 2, high = 65_536)
        int mossyFibres,

        @About(value = "granule cells of a hemisphere, in four processors", low = 64, high = 1 << 20)
        int granules,

        @About(value = "Golgi cells of a hemisphere, in three processors", low = 3, high = 65_536)
        int golgis,

        @About(value = "interneurons of a hemisphere", low = 2, high = 65_536)
        int interneurons,

        @About(value = "Purkinje cells of a hemisphere", low = 2, high = 4096)
        int purkinjes,

        @About(value = "hemispheres that take turns", low = 1, high = 64)
        int hemispheres,

        @About(value = "clock of the chip", low = 1, high = 2000)
        double clockMhz)
        implements Experiment<ChipCalculator.Found> {
    private static final int ON_GOLGI = 100;
    private static final int ON_INTERNEURON = 250;
    private static final int FROM_INTERNEURONS = 10;
    /** Clocks between the stages of a pass, and to fill and drain their pipelines: simulated minus counted. */
    private static final int LATENCIES = 73;

    private static final double BLOCK_KBIT = 18;

    /** The paper's network at its 40 MHz. */
    public ChipCalculator() {
        this(246, 4096, 369, 25, 8, 2, 40);
    }

    /** Checks ranges. */
    public ChipCalculator {
        Ranges.check(
                ChipCalculator.class, mossyFibres, granules, golgis, interneurons, purkinjes, hemispheres, clockMhz);
    }

    /** A stage of a pass; {@code beside} others if it hides behind them. */
    public record Stage(String stage, long clocks, boolean beside) {}

    /** The network as a whole. */
    public record Size(
            long neurons,
            long synapses,
            long clocks,
            double passMs,
            boolean realTime,
            double leastMhz,
            double ramKbit) {}

    /** A chip: whether block RAM suffices, and how many of its lookup tables the wires of the spikes need. */
    public record Chip(String chip, double ramKbit, boolean ramFits, long spikeLuts, double spikeLutsPercent) {}

    /** A device of the paper: its power, and the synapses of a Purkinje cell of this network and of a real one. */
    public record Device(
            String device,
            long neurons,
            String powerMw,
            String synapsesPerNeuron,
            String holdsThisCell,
            String holdsRealCell,
            String underImplantLimit) {}

    /** A line of the paper's reasoning about power. */
    public record Power(String step, double value, String unit, String source) {}

    /** What came out. */
    public record Found(
            List<Size> size,
            List<Stage> stages,
            List<Chip> chips,
            List<Device> devices,
            List<Power> power,
            Provenance provenance)
            implements Result {
        @Override
        public List<String> summary() {
            Size is = size.get(0);
            return List.of(Text.of(
                    "%,d neurons, %,d synapses: %,d clocks a pass; real time from %.1f MHz",
                    is.neurons, is.synapses, is.clocks, is.leastMhz));
        }
    }

    @Override
    public Found run(Progress progress) {
        Datasets chips = Datasets.read("hardware/chips.csv");
        Datasets devices = Datasets.read("hardware/devices.csv");
        Datasets power = Datasets.read("hardware/power.csv");
        return new Found(
                List.of(size()),
                stages(),
                rows(chips.csv(), this::chip),
                rows(devices.csv(), this::device),
                power.rows(Power.class),
                Provenance.of(this).withData(chips, devices, power));
    }

    /** Clocks of a granule processor for all its cells, or of a Purkinje processor for one cell. */
    private long lane() {
        return (granules + 3L) / 4;
    }

    private List<Stage> stages() {
        return List.of(
                new Stage("mossy and climbing fibres", mossyFibres, false),
                new Stage("granule cells, 4 at a time", lane(), false),
                new Stage("interneurons", (long) interneurons * ON_INTERNEURON, false),
                new Stage("Purkinje cells, 4 synapses at a time", purkinjes * lane(), false),
                new Stage("Golgi cells, 3 at a time", golgiClocks(), true),
                new Stage("between the stages", LATENCIES, false));
    }

    private long golgiClocks() {
        return (golgis + 2L) / 3 * ON_GOLGI;
    }

    private Size size() {
        // Golgi cells hide behind the interneurons and Purkinje cells, or these behind them
        long last = (long) interneurons * ON_INTERNEURON + purkinjes * lane();
        long clocks = mossyFibres + lane() + Math.max(last, golgiClocks()) + LATENCIES;
        long neurons = hemispheres * ((long) mossyFibres + granules + golgis + interneurons + 2L * purkinjes);
        long synapses = hemispheres
                * (9L * granules
                        + 120L * golgis
                        + (long) ON_INTERNEURON * interneurons
                        + (long) purkinjes * (FROM_INTERNEURONS + granules));
        double passMs = clocks / (1000 * clockMhz);
        double ramKbit = hemispheres * (2. * 16 * purkinjes * granules + 3. * 16 * (granules + golgis)) / 1024;
        return new Size(
                neurons, synapses, clocks, passMs, passMs * hemispheres <= 1, clocks * hemispheres / 1000., ramKbit);
    }

    private static <T> List<T> rows(Csv csv, BiFunction<Csv, Integer, T> row) {
        return Lists.of(csv.size(), r -> row.apply(csv, r));
    }

    /** Eight receivers look at all granule cells: 4096 inputs cost about 1,854 tables of six inputs (counted by Yosys). */
    private Chip chip(Csv csv, int r) {
        double ramKbit = Math.ceil(size().ramKbit / 16) * BLOCK_KBIT;
        double each = csv.whole(r, csv.column("lut_inputs")) == 6 ? 1854 / 4096. : 2 / 3.;
        long spikes = Math.round(4 * granules * each + 4 * granules * each / 4);
        return new Chip(
                csv.text(r, csv.column("chip")),
                ramKbit,
                ramKbit <= csv.number(r, csv.column("block_ram_kbit")),
                spikes,
                100 * spikes / csv.number(r, csv.column("luts")));
    }

    /** What the paper does not say of a device stays empty. */
    private Device device(Csv csv, int r) {
        String watts = csv.text(r, csv.column("power_W"));
        String synapses = csv.text(r, csv.column("synapses_per_neuron"));
        double mw = watts.isEmpty() ? Double.NaN : 1000 * csv.number(r, csv.column("power_W"));
        long each = synapses.isEmpty() ? 0 : csv.whole(r, csv.column("synapses_per_neuron"));
        return new Device(
                csv.text(r, csv.column("device")),
                csv.whole(r, csv.column("neurons")),
                watts.isEmpty() ? "" : Text.of("%.0f", mw),
                synapses,
                answer(synapses, each >= granules + FROM_INTERNEURONS),
                answer(synapses, each >= 200_000),
                answer(watts, mw <= 100));
    }

    private static String answer(String known, boolean yes) {
        return known.isEmpty() ? "" : yes ? "yes" : "no";
    }
}
