package cerebellum.oviedo2025.purkinje;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.cell.Compartment;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.Patch;
import cerebellum.cell.SpikeDetector;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * [16] A Purkinje cell under current clamp, in slice: sodium spikes of the soma, calcium spikes of the dendrite.
 *
 * @param calciumRowUm rows of the table that calcium's gates are read from, uM; 0: smooth gates
 * @param dtMs time step
 */
@Entry(value = "de-schutter-bower-1994", chance = false)
@Claims("""
        restMv | resting potential | -69.5 to -66.5 | read | rests at -68, silent in slice | 34 compartments of 1600
        restSpikes | spikes in 1 s at rest | 0 to 0 | read | silent in slice | the same
        lowSpikes | soma's spikes in 1 s at .2 nA | >= 1 | read | small currents give sodium spikes alone | rates
        moreSpikes | more of them at .5 nA | >= 1 | read | rate grows with current | rates
        lowDendritic | dendrite's spikes at .2 and .5 nA | 0 to 0 | read | small currents give sodium spikes alone | rates
        dendriticNa | least current for dendritic spikes | .5 to 1 | ours | larger currents add calcium spikes | the paper's current
        latencyChangeMs | change of their latency as current grows | <= -1 | ours | they come sooner with more current | 1, 1.5 and 2 nA
        noSodiumSpikes | soma's spikes, sodium blocked, 2 nA | 0 to 0 | read | without sodium no fast spikes | -
        noSodiumDendritic | dendrite's spikes, sodium blocked | >= 1 | ours | calcium spikes stay without sodium | the full cell repeats them
        noCalciumSpikes | soma's spikes, calcium blocked, 2 nA | >= 1 | ours | fast spikes stay without calcium | a raised threshold is ours
        noCalciumDendritic | dendrite's spikes, calcium blocked | 0 to 0 | read | without calcium no calcium spikes | -
        smoothMv | rest with smooth gates of calcium under it | -4 to -1.5 | ours | - | our finding: the table lifts the rest
        smoothDendritic | dendrite's spikes with smooth gates, 1 to 2 nA | 0 to 0 | ours | - | our finding: the table makes them
        restLength | electrotonic length, at rest / leak alone | >= 1 | read, in the manner of | .95 over .57: 1.67 | the order alone is asked
        spikeLength | electrotonic length, in a dendritic spike / rest | >= 1 | read, in the manner of | 1.57 over .95: 1.65 | the same""")
public record DeSchutterBower1994(double calciumRowUm, double dtMs) implements ModelEntry {
    private static final double ONSET_MS = 300;
    private static final double TRIAL_MS = 1000;
    private static final double SPIKE_MV = -20;
    private static final double DENDRITIC_MV = -25;

    /** Which channels a drug closes. */
    public enum Block {
        /** All channels open. */
        NONE,
        /** Sodium blocked, as by tetrodotoxin. */
        SODIUM,
        /** Calcium channels blocked. */
        CALCIUM,
        /** Nothing but the leak. */
        ALL;

        Patch apply(Patch m) {
            return switch (this) {
                case NONE -> m;
                case SODIUM -> m.scaled("NaF", 0).scaled("NaP", 0);
                case CALCIUM -> m.scaled("CaP", 0).scaled("CaT", 0);
                case ALL ->
                    new Patch(m.capacitanceUfPerCm2(), m.leakSiemensPerM2(), m.leakMv(), List.of(), m.calcium());
            };
        }
    }

    /** The published table, steps of 20 us. */
    public DeSchutterBower1994() {
        this(.1, PurkinjeCell.DT_MS);
    }

    /** Checks both. */
    public DeSchutterBower1994 {
        Require.in("width of a row of calcium", calciumRowUm, "uM", 0, 1);
        Require.in("time step", dtMs, "ms", 1e-4, .1);
    }

    /** One moment: potentials of soma and of the outermost twigs. */
    public record Sample(double timeMs, double somaMv, double twigsMv) {}

    /**
     * A current step into the soma.
     *
     * @param restMv potential of the soma before the step
     * @param fast the soma's spikes, times from the onset
     * @param dendritic the same for the outermost twigs
     * @param trace every .1 ms, time from the onset
     */
    public record Clamp(double restMv, SpikeDetector fast, SpikeDetector dendritic, List<Sample> trace) {}

    private List<Compartment> tree(Block block) {
        return PurkinjeCell.tree(m -> PurkinjeCell.withRows(block.apply(m), calciumRowUm));
    }

    /** 300 ms of rest, then a current (nA) for a while. */
    public Clamp clamp(double nanoamp, double durationMs, Block block) {
        List<Compartment> tree = tree(block);
        CompartmentCell cell = PurkinjeCell.of(tree, dtMs);
        cell.runTo(ONSET_MS);
        double rest = cell.vMv(0);
        cell.inject(0, nanoamp * 1000);
        int tip = tree.size() - 1;
        SpikeDetector fast = new SpikeDetector(SPIKE_MV);
        SpikeDetector dendritic = new SpikeDetector(DENDRITIC_MV);
        List<Sample> trace = new ArrayList<>();
        long every = Math.max(1, Math.round(.1 / dtMs));
        for (long k = 0; k * dtMs < durationMs; k++) {
            double time = k * dtMs;
            fast.at(time, cell.vMv(0));
            dendritic.at(time, cell.vMv(tip));
            if (k % every == 0) {
                trace.add(new Sample(time, cell.vMv(0), cell.vMv(tip)));
            }
            cell.step();
        }
        return new Clamp(rest, fast, dendritic, trace);
    }

    /** Electrotonic length from soma to tip, by the attenuation of a steady current, for conductances as they stand. */
    private static double electrotonicLength(List<Compartment> tree, double[] conductanceNs) {
        List<Compartment> frozen = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Compartment c = tree.get(i);
            double leak = conductanceNs[i] * 1e3 / c.areaUm2();
            Patch passive = new Patch(c.membrane().capacitanceUfPerCm2(), leak, -68, List.of(), null);
            frozen.add(new Compartment(c.name(), c.parent(), c.lengthUm(), c.diameterUm(), c.copies(), passive));
        }
        CompartmentCell cell = new CompartmentCell(frozen, PurkinjeCell.AXIAL_OHM_CM, 1, -68);
        cell.inject(0, 10);
        cell.runTo(2000);
        return FastMath.acosh((cell.vMv(0) + 68) / (cell.vMv(tree.size() - 1) + 68));
    }

    /** Electrotonic lengths: leak alone, at rest, and at the height of the first dendritic spike at 2 nA. */
    public double[] electrotonicLengths() {
        double[] lengths = new double[3];
        for (int i = 0; i < 3; i++) {
            List<Compartment> tree = tree(i == 0 ? Block.ALL : Block.NONE);
            CompartmentCell cell = PurkinjeCell.of(tree, dtMs);
            cell.runTo(ONSET_MS);
            cell.inject(0, i == 2 ? 2000 : 0);
            int tip = tree.size() - 1;
            while (i == 2 && cell.vMv(tip) < DENDRITIC_MV && cell.timeMs() < 1000) {
                cell.step();
            }
            lengths[i] = electrotonicLength(tree, cell.membraneNanosiemens());
        }
        return lengths;
    }

    private double dendriticThreshold() {
        return IntStream.rangeClosed(1, 15)
                .mapToDouble(k -> k / 10.)
                .filter(nanoamp ->
                        clamp(nanoamp, TRIAL_MS, Block.NONE).dendritic.count() > 0)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The largest change of latency from one current to the next of 1, 1.5 and 2 nA. */
    private double latencyChange() {
        double[] latency = DoubleStream.of(1, 1.5, 2)
                .map(na -> DoubleStream.of(
                                clamp(na, TRIAL_MS, Block.NONE).dendritic.timesMs())
                        .findFirst()
                        .orElse(Double.NaN))
                .toArray();
        return IntStream.range(1, 3)
                .mapToDouble(i -> latency[i] - latency[i - 1])
                .max()
                .orElseThrow();
    }

    /** What is checked. */
    record Measured(
            double restMv,
            int restSpikes,
            int lowSpikes,
            int moreSpikes,
            int lowDendritic,
            double dendriticNa,
            double latencyChangeMs,
            int noSodiumSpikes,
            int noSodiumDendritic,
            int noCalciumSpikes,
            int noCalciumDendritic,
            double smoothMv,
            int smoothDendritic,
            double restLength,
            double spikeLength) {}

    @Override
    public Measured measure(Seed seed) {
        Clamp rest = clamp(0, TRIAL_MS, Block.NONE);
        Clamp low = clamp(.2, TRIAL_MS, Block.NONE);
        Clamp middle = clamp(.5, TRIAL_MS, Block.NONE);
        Clamp noSodium = clamp(2, TRIAL_MS, Block.SODIUM);
        Clamp noCalcium = clamp(2, TRIAL_MS, Block.CALCIUM);
        DeSchutterBower1994 smooth = new DeSchutterBower1994(0, dtMs);
        double[] length = electrotonicLengths();
        return new Measured(
                rest.restMv,
                rest.fast.count(),
                low.fast.count(),
                middle.fast.count() - low.fast.count(),
                low.dendritic.count() + middle.dendritic.count(),
                dendriticThreshold(),
                latencyChange(),
                noSodium.fast.count(),
                noSodium.dendritic.count(),
                noCalcium.fast.count(),
                noCalcium.dendritic.count(),
                smooth.clamp(0, 1, Block.NONE).restMv - rest.restMv,
                smooth.clamp(1, TRIAL_MS, Block.NONE).dendritic.count()
                        + smooth.clamp(2, TRIAL_MS, Block.NONE).dendritic.count(),
                length[1] / length[0],
                length[2] / length[1]);
    }

    @Override
    public Picture picture() {
        List<Sample> low = clamp(.2, 1000, Block.NONE).trace;
        List<Sample> high = clamp(2, 1000, Block.NONE).trace;
        return Picture.of(
                "A small current gives sodium spikes in the soma; a large one adds calcium spikes in the twigs",
                Panel.of("timeMs", "vMv")
                        .line("soma", low, Sample::timeMs, Sample::somaMv)
                        .line("twigs", low, Sample::timeMs, Sample::twigsMv)
                        .titled(".2 nA into the soma"),
                Panel.of("timeMs", "vMv")
                        .line("soma", high, Sample::timeMs, Sample::somaMv)
                        .line("twigs", high, Sample::timeMs, Sample::twigsMv)
                        .titled("2 nA into the soma"));
    }
}
