package cerebellum.oviedo2025.neuron;

import cerebellum.cell.CompartmentCell;
import cerebellum.cell.Patch;
import cerebellum.cell.SpikeDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What Solinas et al. 2007 did to their Golgi cell: figures 3 to 6, by the scripts published with the model. */
public enum GolgiProtocol {
    /** Left alone, four seconds. */
    PACEMAKING(-60, -55, -55, UnaryOperator.identity(), 0, 0, 0, 0, 4000),
    /** The same from -70 mV and with all leaks at -62 mV, as all figures but 3. */
    CONTROL(-62, UnaryOperator.identity(), 0, 0, 0, 0, 1995),
    /** Both h currents halved. */
    H_HALVED(-62, p -> GolgiCell.scaledH(p, .5, .5), 0, 0, 0, 0, 1995),
    /** Persistent sodium halved. */
    NAP_HALVED(-62, p -> p.scaled("NaP", .5), 0, 0, 0, 0, 1995),
    /** Figure 3: -180 pA for five seconds, with less h current and less KM. */
    REBOUND(-70, -55, -64.5, p -> GolgiCell.scaledH(p, .6, .125).scaled("KM", .9), 0, -180, 1000, 6000, 7300),
    /** Figure 4: 150 pA on a bias. */
    STEP_150(-62, UnaryOperator.identity(), -35, 150, 500, 1514, 1600),
    /** The same with 250 pA. */
    STEP_250(-62, UnaryOperator.identity(), -35, 250, 500, 1514, 1600),
    /** The same with 350 pA. */
    STEP_350(-62, UnaryOperator.identity(), -35, 350, 500, 1514, 1600),
    /** Figure 6: a burst by 200 pA, and the pause after it. */
    BURST(-62, UnaryOperator.identity(), 0, 200, 400, 700, 1250);

    private final double startMv;
    private final double leakMv;
    private final double axonLeakMv;

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument alone
    private final UnaryOperator<Patch> soma;

    private final double biasPa;
    private final double stepPa;
    private final double fromMs;
    private final double toMs;
    private final double endMs;

    GolgiProtocol(
            double leakMv,
            UnaryOperator<Patch> soma,
            double biasPa,
            double stepPa,
            double fromMs,
            double toMs,
            double endMs) {
        this(-70, leakMv, leakMv, soma, biasPa, stepPa, fromMs, toMs, endMs);
    }

    GolgiProtocol(
            double startMv,
            double leakMv,
            double axonLeakMv,
            UnaryOperator<Patch> soma,
            double biasPa,
            double stepPa,
            double fromMs,
            double toMs,
            double endMs) {
        this.startMv = startMv;
        this.leakMv = leakMv;
        this.axonLeakMv = axonLeakMv;
        this.soma = soma;
        this.biasPa = biasPa;
        this.stepPa = stepPa;
        this.fromMs = fromMs;
        this.toMs = toMs;
        this.endMs = endMs;
    }

    /** As tables spell it: {@code h-halved}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** When the run ends. */
    public double endMs() {
        return endMs;
    }

    /** One moment of the soma. */
    public record Sample(double timeMs, double vMv) {}

    /**
     * A run.
     *
     * @param timesMs of the spikes, where the soma crosses 0 mV
     * @param trace of the soma, every tenth of a millisecond
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Course(double[] timesMs, List<Sample> trace) {
        /** Time between two spikes, the first of them counted from 0. */
        double interval(int first) {
            return timesMs[first + 1] - timesMs[first];
        }

        /** The last time between two spikes. */
        double lastInterval() {
            return interval(timesMs.length - 2);
        }

        /** The last potential. */
        double lastMv() {
            return trace.get(trace.size() - 1).vMv;
        }

        /** How many spikes came before a time. */
        int before(double ms) {
            return (int) java.util.Arrays.stream(timesMs).filter(t -> t < ms).count();
        }
    }

    /** Runs it on five compartments. {@code change}: of the soma's membrane, before the protocol's own. */
    public Course run(double dtMs, UnaryOperator<Patch> change) {
        return run(dtMs, change, stepPa, 1, 1);
    }

    /** The same in the published number of pieces: 10 a dendrite, 100 for the axon. */
    Course fine(double dtMs) {
        return run(dtMs, UnaryOperator.identity(), stepPa, 10, 100);
    }

    /** The same with another current, and cables in pieces as {@link GolgiCell#tree} has them. */
    Course run(double dtMs, UnaryOperator<Patch> change, double picoamp, int dendritePieces, int axonPieces) {
        CompartmentCell cell = new CompartmentCell(
                GolgiCell.tree(leakMv, axonLeakMv, p -> soma.apply(change.apply(p)), dendritePieces, axonPieces),
                GolgiCell.AXIAL_OHM_CM,
                dtMs,
                startMv);
        SpikeDetector spikes = new SpikeDetector(0);
        List<Sample> trace = new ArrayList<>();
        long steps = Math.round(endMs / dtMs);
        long every = Math.max(1, Math.round(.1 / dtMs));
        for (long k = 0; k <= steps; k++) {
            double t = k * dtMs;
            spikes.at(t, cell.vMv(0));
            if (k % every == 0) {
                trace.add(new Sample(t, cell.vMv(0)));
            }
            cell.inject(0, t >= fromMs - dtMs / 2 && t < toMs - dtMs / 2 ? biasPa + picoamp : biasPa);
            cell.step();
        }
        return new Course(spikes.timesMs(), trace);
    }
}
