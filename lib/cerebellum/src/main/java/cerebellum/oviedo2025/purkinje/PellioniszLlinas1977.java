package cerebellum.oviedo2025.purkinje;

import static java.lang.StrictMath.exp;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.cell.Afferents;
import cerebellum.cell.Channel;
import cerebellum.cell.Compartment;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.Gate;
import cerebellum.cell.Patch;
import cerebellum.cell.SpikeDetector;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * [19] One of the first Purkinje cells on a computer, in its manner: Hodgkin and Huxley's channels at soma and axon
 * hillock, a passive dendrite of 60 pieces, parallel fibres on its branches, a climbing fibre on its trunk.
 *
 * <p>Differs: the paper's constants could not be read. The channels are the squid's, 20 °C; lengths, diameters and
 * synapses are ours. Effect: what is checked is the kind of behaviour, none of the paper's numbers.
 *
 * @param pieces of the trunk and of each of four branches; 12 make the 62 compartments
 * @param warmer rates of the gates over those at 6.3 °C
 */
@Entry(value = "pellionisz-llinas-1977", chance = false)
@Claims("""
        volleySpikes | spikes after a volley of parallel fibres | 1 to 1 | known, in the manner of | a volley gives a simple spike | constants ours
        latencyMs | change of its latency with twice the fibres | <= -.1 | ours, in the manner of | a stronger volley is sooner answered | the same
        burstSpikes | spikes after a climbing fibre's | 3 to 6 | known, in the manner of | a climbing fibre gives a burst | the same
        afterSpike | the same 5 ms after a simple spike | <= 0 | ours, in the manner of | a spike just before does not lengthen the burst | change of the number
        coarsePercent | attenuation to the tips, 10 / 62 compartments | -5 to 5 | ours | few compartments do | -""")
public record PellioniszLlinas1977(
        @About(value = "pieces of trunk and branch", low = 1, high = 48)
        int pieces,

        @About(value = "rates of the gates over those at 6.3 °C", low = .2, high = 20)
        double warmer)
        implements ModelEntry {
    private static final double REST_MV = -65;
    private static final double AXIAL_OHM_CM = 100;
    private static final double DT_MS = .01;

    /** Hodgkin and Huxley 1952, warmer. */
    private Channel sodium() {
        return Channel.ohmic("Na", 50)
                .with(warm(3, v -> .1 * (v + 40) / (1 - exp(-(v + 40) / 10)), v -> 4 * exp(-(v + 65) / 18)))
                .with(warm(1, v -> .07 * exp(-(v + 65) / 20), v -> 1 / (exp(-(v + 35) / 10) + 1)));
    }

    private Channel potassium() {
        return Channel.ohmic("K", -77)
                .with(warm(4, v -> .01 * (v + 55) / (1 - exp(-(v + 55) / 10)), v -> .125 * exp(-(v + 65) / 80)));
    }

    // tuned: four times the squid's densities, against the load of the dendrite; with its own the burst is one spike
    private Patch active() {
        return new Patch(1, 3, -54.3, List.of(), null).with(sodium(), 4800).with(potassium(), 1440);
    }

    private static final Patch PASSIVE = new Patch(1, .5, REST_MV, List.of(), null);

    // tuned: a volley of 20 gives one spike, the climbing fibre a burst
    private static final Afferents.Kind FIBRE = new Afferents.Kind(2, .5, 1.2, 0);
    private static final Afferents.Kind CLIMBING = new Afferents.Kind(120, .5, 8, 0);

    /** 62 compartments at 20 °C. */
    public PellioniszLlinas1977() {
        this(12, 4.5);
    }

    /** Checks both. */
    public PellioniszLlinas1977 {
        Ranges.check(PellioniszLlinas1977.class, pieces, warmer);
    }

    private Gate warm(int power, DoubleUnaryOperator opening, DoubleUnaryOperator closing) {
        return Gate.rates(power, v -> warmer * opening.applyAsDouble(v), v -> warmer * closing.applyAsDouble(v));
    }

    /** Soma, hillock, a trunk and four branches, each 240 um long in so many pieces. */
    private static List<Compartment> tree(int pieces, Patch soma) {
        List<Compartment> tree = new ArrayList<>();
        tree.add(new Compartment("soma", -1, 25, 25, 1, soma));
        tree.add(new Compartment("hillock", 0, 20, 5, 1, soma));
        for (int k = 0; k < pieces; k++) {
            tree.add(new Compartment("trunk" + k, k == 0 ? 0 : tree.size() - 1, 240. / pieces, 5, 1, PASSIVE));
        }
        int fork = tree.size() - 1;
        for (int b = 0; b < 4; b++) {
            for (int k = 0; k < pieces; k++) {
                tree.add(new Compartment(
                        "branch" + b + "." + k, k == 0 ? fork : tree.size() - 1, 240. / pieces, 2, 1, PASSIVE));
            }
        }
        return tree;
    }

    private static double[] shares(List<Compartment> tree, String which) {
        return tree.stream()
                .mapToDouble(c -> c.name().startsWith(which) ? c.areaUm2() : 0)
                .toArray();
    }

    /** A moment of soma and a tip. */
    public record Sample(double timeMs, double somaMv, double tipMv) {}

    /** What came of a stimulus. */
    public record Answer(SpikeDetector spikes, List<Sample> trace) {}

    /**
     * A volley of parallel fibres at 5 ms and a spike of the climbing fibre.
     *
     * @param fibres in the volley; 0 for none
     * @param climbingMs when the climbing fibre fires; negative for never
     */
    public Answer stimulate(int fibres, double climbingMs) {
        List<Compartment> tree = tree(pieces, active());
        CompartmentCell cell = new CompartmentCell(tree, AXIAL_OHM_CM, DT_MS, REST_MV);
        Afferents parallel = new Afferents(FIBRE, shares(tree, "branch"), DT_MS, new Seed(1));
        Afferents climbing = new Afferents(CLIMBING, shares(tree, "trunk"), DT_MS, new Seed(1));
        SpikeDetector spikes = new SpikeDetector(-20);
        List<Sample> trace = new ArrayList<>();
        for (int k = 0; k < 4000; k++) {
            if (k == 500) {
                parallel.volley(fibres);
            }
            if (k == Math.round(climbingMs / DT_MS)) {
                climbing.volley(1);
            }
            cell.close();
            parallel.step(cell);
            climbing.step(cell);
            cell.step();
            spikes.at(cell.timeMs(), cell.vMv(0));
            if (k % 10 == 0) {
                trace.add(new Sample(cell.timeMs(), cell.vMv(0), cell.vMv(tree.size() - 1)));
            }
        }
        return new Answer(spikes, trace);
    }

    private static double reach(int pieces) {
        List<Compartment> tree = tree(pieces, PASSIVE);
        CompartmentCell cell = new CompartmentCell(tree, AXIAL_OHM_CM, 1, REST_MV);
        cell.inject(0, 100);
        cell.runTo(500);
        return (cell.vMv(tree.size() - 1) - REST_MV) / (cell.vMv(0) - REST_MV);
    }

    /** What is checked. */
    record Measured(int volleySpikes, double latencyMs, int burstSpikes, int afterSpike, double coarsePercent) {}

    private static double first(Answer answer) {
        double[] times = answer.spikes.timesMs();
        return times.length == 0 ? Double.NaN : times[0];
    }

    @Override
    public Measured measure(Seed seed) {
        Answer volley = stimulate(20, -1);
        double spikeMs = first(volley);
        int burst = stimulate(0, 15).spikes.count();
        int after = stimulate(20, spikeMs + 5).spikes.count() - 1;
        return new Measured(
                volley.spikes.count(),
                first(stimulate(40, -1)) - spikeMs,
                burst,
                after - burst,
                100 * (reach(Math.max(1, pieces / 6)) / reach(pieces) - 1));
    }

    @Override
    public Picture picture() {
        List<Sample> volley = stimulate(20, -1).trace;
        List<Sample> climbing = stimulate(0, 5).trace;
        return Picture.of(
                "Parallel fibres give one spike, the climbing fibre a burst",
                Panel.of("timeMs", "vMv")
                        .line("soma", volley, Sample::timeMs, Sample::somaMv)
                        .dashes("a tip", volley, Sample::timeMs, Sample::tipMv)
                        .titled("a volley of parallel fibres at 5 ms"),
                Panel.of("timeMs", "vMv")
                        .line("soma", climbing, Sample::timeMs, Sample::somaMv)
                        .dashes("a tip", climbing, Sample::timeMs, Sample::tipMv)
                        .titled("the climbing fibre at 5 ms"));
    }
}
