package cerebellum.shinji2024.chip;

import cerebellum.About;
import cerebellum.Csv;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        @About("mossy fibres of a hemisphere") int mossyFibres,

        @About("granule cells of a hemisphere, in four processors")
        int granules,

        @About("Golgi cells of a hemisphere, in three processors")
        int golgis,

        @About("interneurons of a hemisphere") int interneurons,
        @About("Purkinje cells of a hemisphere") int purkinjes,
        @About("hemispheres that take turns") int hemispheres,
        @About("clock of the chip") double clockMhz)
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
        Require.in("mossy fibres", mossyFibres, "", 2, 65_536);
        Require.in("granules", granules, "", 64, 1 << 20);
        Require.in("golgis", golgis, "", 3, 65_536);
        Require.in("interneurons", interneurons, "", 2, 65_536);
        Require.in("purkinjes", purkinjes, "", 2, 4096);
        Require.in("hemispheres", hemispheres, "", 1, 64);
        Require.in("clock", clockMhz, "MHz", 1, 2000);
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
            return List.of(String.format(
                    Locale.ROOT,
                    "%,d neurons, %,d synapses: %,d clocks a pass; real time from %.1f MHz",
                    is.neurons,
                    is.synapses,
                    is.clocks,
                    is.leastMhz));
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
                chips(chips.csv()),
                devices(devices.csv()),
                power(power.csv()),
                Provenance.of(this).withData(chips, devices, power));
    }

    private List<Stage> stages() {
        long lane = (granules + 3L) / 4;
        return List.of(
                new Stage("mossy and climbing fibres", mossyFibres, false),
                new Stage("granule cells, 4 at a time", lane, false),
                new Stage("interneurons", (long) interneurons * ON_INTERNEURON, false),
                new Stage("Purkinje cells, 4 synapses at a time", purkinjes * lane, false),
                new Stage("Golgi cells, 3 at a time", (golgis + 2L) / 3 * ON_GOLGI, true),
                new Stage("between the stages", LATENCIES, false));
    }

    private Size size() {
        long alone = 0;
        long golgi = 0;
        long last = 0;
        for (Stage stage : stages()) {
            golgi = stage.beside ? stage.clocks : golgi;
            alone += stage.beside ? 0 : stage.clocks;
            last += stage.stage.startsWith("inter") || stage.stage.startsWith("Purk") ? stage.clocks : 0;
        }
        long clocks = alone + Math.max(0, golgi - last);
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

    /** Eight receivers look at all granule cells: 4096 inputs cost about 1,854 tables of six inputs (counted by Yosys). */
    private List<Chip> chips(Csv csv) {
        List<Chip> chips = new ArrayList<>();
        double ram = Math.ceil(size().ramKbit / 16) * BLOCK_KBIT;
        for (int r = 0; r < csv.size(); r++) {
            double luts = csv.number(r, csv.column("luts"));
            double each = csv.whole(r, csv.column("lut_inputs")) == 6 ? 1854 / 4096. : 2 / 3.;
            long spikes = Math.round(4 * granules * each + 4 * granules * each / 4);
            chips.add(new Chip(
                    csv.text(r, csv.column("chip")),
                    ram,
                    ram <= csv.number(r, csv.column("block_ram_kbit")),
                    spikes,
                    100 * spikes / luts));
        }
        return chips;
    }

    private List<Device> devices(Csv csv) {
        List<Device> devices = new ArrayList<>();
        for (int r = 0; r < csv.size(); r++) {
            String watts = csv.text(r, csv.column("power_W"));
            String synapses = csv.text(r, csv.column("synapses_per_neuron"));
            double mw = watts.isEmpty() ? Double.NaN : 1000 * Double.parseDouble(watts);
            devices.add(new Device(
                    csv.text(r, csv.column("device")),
                    csv.whole(r, csv.column("neurons")),
                    watts.isEmpty() ? "" : String.format(Locale.ROOT, "%.0f", mw),
                    synapses,
                    synapses.isEmpty() ? "" : answer(Long.parseLong(synapses) >= granules + FROM_INTERNEURONS),
                    synapses.isEmpty() ? "" : answer(Long.parseLong(synapses) >= 200_000),
                    watts.isEmpty() ? "" : answer(mw <= 100)));
        }
        return devices;
    }

    private static String answer(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static List<Power> power(Csv csv) {
        List<Power> power = new ArrayList<>();
        for (int r = 0; r < csv.size(); r++) {
            power.add(new Power(
                    csv.text(r, csv.column("step")),
                    csv.number(r, csv.column("value")),
                    csv.text(r, csv.column("unit")),
                    csv.text(r, csv.column("source"))));
        }
        return power;
    }
}
