package cerebellum.oviedo2025.circuit;

import cerebellum.Lists;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.cell.AhpCell;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.granular.SpikingGolgiLoop;
import cerebellum.granular.SpikingGolgiLoop.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * [13] The optokinetic response in a spiking cerebellum (Yang et al. 2022): while the world swings, climbing fibres weaken
 * the parallel fibres active with them, Purkinje cells fall silent in mid-cycle, and the nucleus answers more.
 *
 * <pre>  w := w + ltp (1 - w) at a parallel fibre's spike,   w := w - ltd w for each spike in the 50 ms before a climbing fibre's</pre>
 *
 * <p>Cells and wiring: {@link SpikingGolgiLoop}; the Purkinje and nuclear cells' constants are Yamazaki and Nagao's (2012).
 *
 * @param ltp potentiation
 * @param ltd depression
 */
@Entry("yang-2022")
@Claims("""
        modulation | nuclear modulation after 300 cycles / before | 1.5 to 2.1 | read, in the manner of | 1.791 after 300 cycles | 3.5 million neurons, the chips; interneurons, nuclear plasticity; the weight onto the nucleus is fitted
        purkinjeGrowth | Purkinje modulation after 300 cycles / before | >= 3 | read, in the manner of | from about 5 to about 41 spikes/s | -
        purkinjeFall | Purkinje rate in mid-cycle after / before | 0 to .7 | read, in the manner of | its least falls from 83.6 to 34.7 spikes/s | the fall of its greatest, 88.5 to 75.6
        antiphase | correlation of nuclear and Purkinje rates over the cycle | -1 to -.5 | read | the two are in anti-phase | -
        midWeight | mean weight of fibres that prefer mid-cycle / those of the edges | 0 to .9 | read, in the manner of | weights end lower in mid-cycle than at the edges | -
        similarityRise | greatest rise of similarity in 200 ms of lag, up to 800 | -1 to .02 | read | similarity falls with the interval | cells in clusters of two""")
public record Yang2022(double ltp, double ltd) implements ModelEntry {
    /** Of Yang et al. 2022, read in the text; its cells' tables are missing there, so Yamazaki and Nagao's stand in. */
    private static final class Paper {
        static final double LTP = .0005;
        static final double LTD = .005;
        static final int WINDOW = 50;
        static final int PERIOD = 2000;
        static final int CYCLES = 300;
        static final double MOSSY_HZ = 30;
        static final double CLIMBING_HZ = 3;
        static final AhpCell PURKINJE = new AhpCell(106, 1 / .431, -68, -55, 100, -70, 2.5);
        static final AhpCell NUCLEUS = new AhpCell(122.3, 1 / .61, -56, -38.8, 50, -70, 2.5);

        private Paper() {}
    }

    private static final int SIDE = 32;
    /** Differs: two granule cells a cluster, for 100. */
    private static final int CLUSTER = 2;

    private static final int PURKINJES = 8;
    private static final int NUCLEI = 4;
    private static final int RECORDED = 4;
    private static final int BINS = 20;
    private static final double EXCITATION_KEEP = StrictMath.exp(-1 / 8.3);
    private static final double INHIBITION_KEEP = StrictMath.exp(-1 / 42.3);
    private static final double MOSSY_KEEP = StrictMath.exp(-1 / 15.);
    /** tuned, with the five below, on seed 101: rates before learning, and Purkinje cells flat over the cycle. */
    private static final double PARALLEL_NS = 44;

    private static final double SPONTANEOUS_NS = 3.1;
    /** Interneurons mirror the parallel fibres: conductance over theirs. */
    private static final double INTERNEURON = 3.5;

    private static final double INHIBITION_NS = .9;
    private static final double MOSSY_NS = .05;
    private static final double TONIC_NS = 4.7;

    /** Both rates of the paper. */
    public Yang2022() {
        this(Paper.LTP, Paper.LTD);
    }

    /** Checks both. */
    public Yang2022 {
        Require.in("ltp", ltp, "", 0, 1);
        Require.in("ltd", ltd, "", 0, 1);
    }

    /** Mean rates at a phase of the cycle. */
    public record Phase(double timeS, double purkinjeHz, double nucleusHz) {}

    /** Mean similarity of the population at two moments so far apart. */
    public record Apart(int lagMs, double similarity) {}

    /** One seed's circuit: the granular layer is recorded for some cycles, which then return in random order. */
    public final class Circuit {
        private final List<Raster> recorded = new ArrayList<>();
        private final float[][] weight = new float[PURKINJES][];
        private final SplittableRandom random;
        private final SplittableRandom noise;
        private final AhpCell.Group purkinje = Paper.PURKINJE.group(PURKINJES);
        private final AhpCell.Group nucleus = Paper.NUCLEUS.group(NUCLEI);
        private final double[] excitationNs = new double[PURKINJES];
        private double interneuronNs;
        private final double[] mossyNs = new double[NUCLEI];
        private double inhibitionNs;
        private final double fullNs;

        /** Records; all weights are 1. */
        public Circuit(Seed seed) {
            SpikingGolgiLoop layer = new SpikingGolgiLoop(SIDE, CLUSTER, 1, 1, seed.of("layer"));
            fullNs = PARALLEL_NS / layer.size();
            layer.record(Paper.PERIOD / 2, (t, pair) -> mossyHz(t));
            layer.record(Paper.PERIOD / 2, (t, pair) -> mossyHz(t + Paper.PERIOD / 2));
            for (int k = 0; k < RECORDED; k++) {
                recorded.add(layer.record(Paper.PERIOD, (t, pair) -> mossyHz(t)));
            }
            for (int p = 0; p < PURKINJES; p++) {
                weight[p] = new float[layer.size()];
                Arrays.fill(weight[p], 1);
            }
            random = seed.of("climbing fibres").random();
            noise = seed.of("mossy fibres of the nucleus").random();
        }

        /** Learns for some cycles. */
        public void learn(int cycles) {
            for (int cycle = 0; cycle < cycles; cycle++) {
                Raster r = recorded.get(random.nextInt(RECORDED));
                int[] from = r.from();
                int[] cells = r.cells();
                for (float[] w : weight) {
                    for (int cell : cells) {
                        w[cell] += (float) ltp * (1 - w[cell]);
                    }
                    for (int t = 0; t < Paper.PERIOD; t++) {
                        if (random.nextDouble() < Paper.CLIMBING_HZ / 1000 * swing(t)) {
                            for (int k = from[Math.max(0, t - Paper.WINDOW)]; k < from[t + 1]; k++) {
                                w[cells[k]] -= (float) ltd * w[cells[k]];
                            }
                        }
                    }
                }
            }
        }

        /** Mean weight of the fibres that fire in a part of the cycle. */
        private double weight(int fromMs, int toMs) {
            double sum = 0;
            int n = 0;
            for (Raster r : recorded) {
                for (int k = r.from()[fromMs]; k < r.from()[toMs]; k++) {
                    for (float[] w : weight) {
                        sum += w[r.cells()[k]];
                        n++;
                    }
                }
            }
            return sum / n;
        }

        /** Rates over each recorded cycle, twice. */
        public List<Phase> rates() {
            double[] purkinjes = new double[BINS];
            double[] nuclei = new double[BINS];
            int bin = Paper.PERIOD / BINS;
            double perHz = 1000. / (bin * 2 * RECORDED);
            for (int cycle = -1; cycle < 2 * RECORDED; cycle++) {
                Raster r = recorded.get(Math.floorMod(cycle, RECORDED));
                for (int t = 0; t < Paper.PERIOD; t++) {
                    int fired = 0;
                    interneuronNs =
                            interneuronNs * EXCITATION_KEEP + INTERNEURON * fullNs * (r.from()[t + 1] - r.from()[t]);
                    for (int p = 0; p < PURKINJES; p++) {
                        double arriving = 0;
                        for (int k = r.from()[t]; k < r.from()[t + 1]; k++) {
                            arriving += weight[p][r.cells()[k]];
                        }
                        excitationNs[p] = excitationNs[p] * EXCITATION_KEEP + arriving * fullNs;
                        fired += purkinje.step(p, SPONTANEOUS_NS + excitationNs[p] + interneuronNs, interneuronNs * -75)
                                ? 1
                                : 0;
                    }
                    inhibitionNs = inhibitionNs * INHIBITION_KEEP + INHIBITION_NS * fired / PURKINJES;
                    int answers = 0;
                    for (int n = 0; n < NUCLEI; n++) {
                        double spikes = 0;
                        double chance = mossyHz(t) / 1000;
                        for (int f = 0; f < 100; f++) {
                            spikes += noise.nextDouble() < chance ? 1 : 0;
                        }
                        mossyNs[n] = mossyNs[n] * MOSSY_KEEP + MOSSY_NS * spikes;
                        answers += nucleus.step(n, TONIC_NS + mossyNs[n] + inhibitionNs, inhibitionNs * -88) ? 1 : 0;
                    }
                    if (cycle >= 0) {
                        purkinjes[Math.floorDiv(t, bin)] += fired * perHz / PURKINJES;
                        nuclei[Math.floorDiv(t, bin)] += answers * perHz / NUCLEI;
                    }
                }
            }
            return Lists.of(BINS, b -> new Phase((b + .5) * bin / 1000, purkinjes[b], nuclei[b]));
        }
    }

    private static double swing(int timeMs) {
        return (1 - StrictMath.cos(2 * Math.PI * timeMs / Paper.PERIOD)) / 2;
    }

    private static double mossyHz(int timeMs) {
        return Paper.MOSSY_HZ * swing(timeMs);
    }

    /** What is checked. */
    record Measured(
            double modulation,
            double purkinjeGrowth,
            double purkinjeFall,
            double antiphase,
            double midWeight,
            double similarityRise) {}

    @Override
    public Measured measure(Seed seed) {
        Circuit circuit = new Circuit(seed);
        List<Phase> before = circuit.rates();
        circuit.learn(Paper.CYCLES);
        List<Phase> after = circuit.rates();
        double[] s = circuit.recorded.get(0).similarity(CLUSTER, 500, 1500, 50, 13);
        return new Measured(
                swing(after, Phase::nucleusHz) / swing(before, Phase::nucleusHz),
                swing(after, Phase::purkinjeHz) / Math.max(1, swing(before, Phase::purkinjeHz)),
                middle(after) / middle(before),
                new PearsonsCorrelation()
                        .correlation(
                                after.stream().mapToDouble(Phase::nucleusHz).toArray(),
                                after.stream().mapToDouble(Phase::purkinjeHz).toArray()),
                circuit.weight(800, 1200) / circuit.weight(300, 500),
                IntStream.range(1, s.length - 4)
                        .mapToDouble(i -> s[i + 4] - s[i])
                        .max()
                        .orElseThrow());
    }

    private static double swing(List<Phase> phases, ToDoubleFunction<Phase> rate) {
        Spread spread = Spread.of(phases, rate);
        return spread.greatest() - spread.least();
    }

    private static double middle(List<Phase> phases) {
        return Spread.mean(phases.subList(8, 12), Phase::purkinjeHz);
    }

    @Override
    public Picture picture() {
        Circuit circuit = new Circuit(new Seed(1));
        List<Phase> before = circuit.rates();
        circuit.learn(Paper.CYCLES);
        List<Phase> after = circuit.rates();
        return Picture.of(
                "Purkinje cells slow down in mid-cycle, and the nucleus swings wider",
                Panel.of("timeS", "Purkinje cells (Hz)")
                        .dashes("before", before, Phase::timeS, Phase::purkinjeHz)
                        .line("after 300 cycles", after, Phase::timeS, Phase::purkinjeHz),
                Panel.of("timeS", "vestibular nucleus (Hz)")
                        .dashes("before", before, Phase::timeS, Phase::nucleusHz)
                        .line("after 300 cycles", after, Phase::timeS, Phase::nucleusHz));
    }
}
