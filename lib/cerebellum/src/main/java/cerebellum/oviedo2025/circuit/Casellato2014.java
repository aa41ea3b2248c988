package cerebellum.oviedo2025.circuit;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.granular.RadialCode;
import cerebellum.learning.KernelTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * [14] Learning at several sites (Casellato et al. 2014): a fast cortex and a slow nucleus, here in eyelid conditioning with
 * the group's countable criterion and, as {@link GarridoArm} and {@link LearnedGaze}, in an arm that takes up a load and an eye
 * that keeps its gaze while the head turns.
 *
 * <pre>  nucleus = rest + gain m (1 - P) while the stimulus is on,   P = sum of w g,   dm = up (1 - P) m_free - down P</pre>
 *
 * <p>Kernel and criterion are read in the group's later code; cells are rates, but for the nucleus's Poisson spikes.
 *
 * @param depression of parallel fibres at an olivary spike
 * @param nuclear rate of learning in the nucleus, 1 for ours, 0 for cortex alone
 */
@Entry("casellato-2014")
@Claims("""
        responses | conditioned responses in trials 61 to 80, percent | 80 to 100 | ours, in the manner of | eyelid conditioning is acquired; no figure was found | spikes but the nucleus's
        early | responses in the first 10 trials, percent | 0 to 40 | ours | - | -
        extinguished | responses in the last 10 of 20 unpaired trials, percent | 0 to 40 | read, in the manner of | and extinguished | -
        savings | trials to five responses in a row, second session / first | 0 to .85 | read, in the manner of | plasticity at several sites makes a second acquisition faster | -
        savingsCortex | the same with cortex alone | .6 to 1.5 | ours, in the manner of | cortex alone saves less | -
        armLeft | error of a loaded arm after 300 s / the first cycle's | 0 to .4 | read, in the manner of | learns in closed loop on an arm | joints but one, the real robot
        afterEffect | error when the load goes, along that when it came | -3 to -.1 | ours | an after-effect of opposite sign | -
        armCortex | error with the nucleus's weights fixed / that with all sites | >= 1.3 | read, in the manner of | nuclear weights set the range that the cortex works in | -
        gazeLeft | slip of the eye in the 300th period of the head / the first | 0 to .5 | read, in the manner of | learns the vestibulo-ocular reflex in closed loop | eyes and glasses are ours
        gazeGain | gain of the reflex then, .53 at first | .9 to 1.1 | ours | - | -
        glassesLeft | slip in the 300th period with glasses that enlarge by 2 / the first with them | 0 to .5 | ours | - | -
        glassesCortex | slip in the last, the nucleus's weights fixed / that with all sites | >= 1.3 | read, in the manner of | nuclear weights set the range that the cortex works in | no help without glasses: fixed weights suffice and leave less""")
public record Casellato2014(double depression, double nuclear) implements ModelEntry {
    /** Protocol and criterion of the group's later work on eyelid conditioning, read in its code. */
    private static final class Protocol {
        static final int STIMULUS_MS = 280;
        static final int SHOCK_MS = 250;
        static final int ACQUIRE = 80;
        static final int EXTINGUISH = 20;
        static final double THRESHOLD_HZ = 3.9;
        static final int NOT_BEFORE_MS = 100;
        static final double STEADY = .75;
        static final int AVERAGE_MS = 100;
        static final double PEAK_MS = 100;

        private Protocol() {}
    }

    private static final int NUCLEI = 36;
    private static final double REST_HZ = 10;
    /** tuned, with the rates below, on seeds 101 to 105. */
    private static final double GAIN_HZ = 40;

    private static final double POTENTIATION = .08;
    private static final double NUCLEUS_UP = 1.5e-4;
    private static final double NUCLEUS_DOWN = 1e-5;
    private static final double NUCLEUS_START = .35;
    private static final int BEFORE_MS = 200;

    /** All sites learn. */
    public Casellato2014() {
        this(.13, 1);
    }

    /** Checks both. */
    public Casellato2014 {
        Require.in("depression", depression, "", 0, 10);
        Require.in("nuclear learning", nuclear, "", 0, 100);
    }

    /** One trial: whether there was a response, deepest fall of the Purkinje cells, weight in the nucleus. */
    public record Trial(int trial, boolean paired, boolean responded, double pause, double mossyWeight) {}

    /** Twice 80 paired trials, the very first alone, and 20 unpaired. */
    public List<Trial> condition(Seed seed) {
        RadialCode layer = new RadialCode(new double[] {0}, new double[] {500}, new int[] {34});
        double[] granule = new double[layer.size()];
        double[] weight = new double[layer.size()];
        Arrays.fill(weight, 1);
        KernelTrace trace = new KernelTrace(layer.size(), KernelTrace.sine(Protocol.PEAK_MS, 1));
        double[] down = new double[layer.size()];
        double[] sum = new double[layer.size()];
        double[] time = new double[1];
        double mossy = NUCLEUS_START;
        SplittableRandom random = seed.of("nucleus").random();
        double[] spikes = new double[BEFORE_MS + Protocol.STIMULUS_MS];
        List<Trial> all = new ArrayList<>();
        for (int trial = 0; trial < 2 * (Protocol.ACQUIRE + Protocol.EXTINGUISH); trial++) {
            boolean paired = trial > 0 && trial % (Protocol.ACQUIRE + Protocol.EXTINGUISH) < Protocol.ACQUIRE;
            trace.clear();
            Arrays.fill(sum, 0);
            Arrays.fill(down, 0);
            double pause = 0;
            double grown = 0;
            for (int t = -BEFORE_MS; t < Protocol.STIMULUS_MS; t++) {
                double rate = REST_HZ;
                if (t >= 0) {
                    time[0] = t;
                    layer.encode(time, granule);
                    trace.step(granule);
                    double purkinje = 0;
                    for (int i = 0; i < granule.length; i++) {
                        purkinje += weight[i] * granule[i];
                        sum[i] += granule[i];
                    }
                    pause = Math.max(pause, 1 - purkinje);
                    rate += GAIN_HZ * mossy * (1 - purkinje);
                    grown += NUCLEUS_UP * (1 - purkinje) * (1 - mossy) - NUCLEUS_DOWN * purkinje;
                    if (paired && t == Protocol.SHOCK_MS) {
                        trace.add(down, 1);
                    }
                }
                int fired = 0;
                for (int n = 0; n < NUCLEI; n++) {
                    fired += random.nextDouble() < rate / 1000 ? 1 : 0;
                }
                spikes[t + BEFORE_MS] = fired * 1000. / NUCLEI;
            }
            mossy += nuclear * grown;
            for (int i = 0; i < weight.length; i++) {
                double w = weight[i]
                        + POTENTIATION * Math.min(1, sum[i] / 15) * (1 - weight[i])
                        - depression / 15 * down[i];
                weight[i] = Math.max(0, Math.min(1, w));
            }
            all.add(new Trial(trial + 1, paired, responds(spikes), pause, mossy));
        }
        return all;
    }

    /** The group's criterion on the nucleus's spikes, 10 ms of smoothing within the average of 100 ms. */
    private static boolean responds(double[] spikesHz) {
        double before = Arrays.stream(spikesHz, 0, BEFORE_MS).average().orElseThrow();
        int crossed = -1;
        int above = 0;
        for (int t = 0; t < Protocol.SHOCK_MS; t++) {
            double mean = Arrays.stream(spikesHz, BEFORE_MS + t + 1 - Protocol.AVERAGE_MS, BEFORE_MS + t + 1)
                            .average()
                            .orElseThrow()
                    - before;
            boolean over = mean > Protocol.THRESHOLD_HZ;
            if (over && crossed < 0) {
                crossed = t;
            }
            above += over ? 1 : 0;
        }
        return crossed >= Protocol.NOT_BEFORE_MS && above >= Protocol.STEADY * (Protocol.SHOCK_MS - crossed);
    }

    private static double percent(List<Trial> trials) {
        return 100. * trials.stream().filter(Trial::responded).count() / trials.size();
    }

    /** Trials of a session until five in a row responded. */
    private static double until(List<Trial> session) {
        int row = 0;
        for (int k = 0; k < session.size(); k++) {
            row = session.get(k).responded ? row + 1 : 0;
            if (row == 5) {
                return k + 1;
            }
        }
        return session.size();
    }

    private static final int ANIMALS = 8;

    /** Mean over animals of trials to criterion, second session over first. */
    private double savings(Seed seed) {
        double[] sum = new double[2];
        int session = Protocol.ACQUIRE + Protocol.EXTINGUISH;
        for (int animal = 0; animal < ANIMALS; animal++) {
            List<Trial> all = condition(seed.of("animal " + animal));
            sum[0] += until(all.subList(0, Protocol.ACQUIRE));
            sum[1] += until(all.subList(session, session + Protocol.ACQUIRE));
        }
        return sum[1] / sum[0];
    }

    /** What is checked. */
    record Measured(
            double responses,
            double early,
            double extinguished,
            double savings,
            double savingsCortex,
            double armLeft,
            double afterEffect,
            double armCortex,
            double gazeLeft,
            double gazeGain,
            double glassesLeft,
            double glassesCortex) {}

    @Override
    public Measured measure(Seed seed) {
        List<Block> blocks = blocks(seed);
        GarridoArm arm = new GarridoArm(6, true);
        GarridoArm.Learned learned = arm.learn();
        List<LearnedGaze.Turn> gaze = new LearnedGaze(true).learn();
        LearnedGaze.Turn bare = gaze.get(LearnedGaze.CYCLES - 1);
        double left = last(gaze).slipRadPerS();
        return new Measured(
                (blocks.get(6).responsesPercent + blocks.get(7).responsesPercent) / 2,
                blocks.get(0).responsesPercent,
                blocks.get(9).responsesPercent,
                savings(seed),
                new Casellato2014(depression, 0).savings(seed),
                learned.lastError() / learned.firstError(),
                learned.afterEffect(),
                new GarridoArm(6, false).learn().lastError() / learned.lastError(),
                bare.slipRadPerS() / gaze.get(0).slipRadPerS(),
                bare.gain(),
                left / gaze.get(LearnedGaze.CYCLES).slipRadPerS(),
                last(new LearnedGaze(false).learn()).slipRadPerS() / left);
    }

    private static LearnedGaze.Turn last(List<LearnedGaze.Turn> all) {
        return all.get(all.size() - 1);
    }

    @Override
    public Picture picture() {
        List<Block> both = blocks(new Seed(1));
        List<Block> one = new Casellato2014(depression, 0).blocks(new Seed(1));
        List<LearnedGaze.Turn> gaze = new LearnedGaze(true).learn();
        List<LearnedGaze.Turn> fixed = new LearnedGaze(false).learn();
        return Picture.of(
                "What the nucleus has learned makes the second acquisition faster; a reflex is learned, too",
                Panel.of("trials", "responsesPercent")
                        .yFrom(0, 100)
                        .line("cortex and nucleus", both, Block::trial, Block::responsesPercent)
                        .dashes("cortex alone", one, Block::trial, Block::responsesPercent)
                        .span("unpaired", Protocol.ACQUIRE, Protocol.ACQUIRE + Protocol.EXTINGUISH)
                        .span(
                                "unpaired",
                                2 * Protocol.ACQUIRE + Protocol.EXTINGUISH,
                                2 * (Protocol.ACQUIRE + Protocol.EXTINGUISH)),
                Panel.of("periods of the head", "slipRadPerS")
                        .line("nucleus learns", gaze, LearnedGaze.Turn::cycle, LearnedGaze.Turn::slipRadPerS)
                        .dashes("its weights fixed", fixed, LearnedGaze.Turn::cycle, LearnedGaze.Turn::slipRadPerS)
                        .span("glasses", LearnedGaze.CYCLES, 2 * LearnedGaze.CYCLES));
    }

    /** Responses in ten trials until one, over several animals. */
    public record Block(int trial, double responsesPercent) {}

    /** Over both sessions. */
    public List<Block> blocks(Seed seed) {
        List<List<Trial>> animals = new ArrayList<>();
        for (int animal = 0; animal < ANIMALS; animal++) {
            animals.add(condition(seed.of("animal " + animal)));
        }
        List<Block> blocks = new ArrayList<>();
        for (int k = 0; k < animals.get(0).size(); k += 10) {
            int from = k;
            blocks.add(new Block(
                    k + 10,
                    animals.stream()
                            .mapToDouble(a -> percent(a.subList(from, from + 10)))
                            .average()
                            .orElseThrow()));
        }
        return blocks;
    }
}
