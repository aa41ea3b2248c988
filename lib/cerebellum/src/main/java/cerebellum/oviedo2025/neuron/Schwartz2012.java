package cerebellum.oviedo2025.neuron;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.cell.DualExponential;
import cerebellum.cell.ShortTerm;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The cheapest granule cell: it integrates and fires, its synapses are measured ones (Schwartz et al. 2012, J Neurosci
 * 32:6878, with the plasticity of Rothman et al. 2009, Nature 457:1015).
 *
 * <pre>  C dV/dt = g (E - V) + (AMPA + B(V) NMDA) (0 - V) + I,   B = (C1 e^(d1 V) + C2 e^(-d2 V)) / (... + Mg e^(-d1 V))</pre>
 *
 * <p>Constants: the average cell of the paper's population as Open Source Brain keeps it ({@code GranCellRothmanIf}), at
 * 35 °C. Its leak and resting potential are those of a whole cell with tonic inhibition, so it needs some 58 pA to fire
 * where the cell of channels ({@link GranuleCell}) needs 6.
 *
 * @param nmdaPart NMDA receptors, in parts of the published
 * @param permeationPart C2, by which magnesium slips through the receptor, in parts of the published .015 mM; 0 makes its
 *     block complete
 * @param depression whether a spike uses up transmitter
 */
@Entry("schwartz-2012")
@Claims("""
        rheobasePa | least current that fires | 57 to 59 | read | threshold, rest and leak as published: 57.6 pA | -
        blockAtRest | part of NMDA receptors open at -75 mV / that with a complete block | >= 1.5 | read | magnesium's block is incomplete | -
        rateHz | rate under four fibres of 50 Hz | 10 to 100 | ours | fires at such rates | mean cell of a population
        withoutHz | the same without NMDA receptors | 0 to 1 | known | NMDA receptors let low rates through | the same
        incomplete | rate at 50 Hz, block incomplete / complete | >= 1.15 | known | it is the incomplete block that does it | the same
        gainChange | steepest rise of the rate under 1 nS of inhibition / without | .3 to .75 | known | where synapses depress, \
        inhibition changes the gain | no other cells
        plainChange | the same without depression, synapses at .3 | .85 to 1.4 | known | where they do not, it shifts the curve | the same""")
public record Schwartz2012(
        @About(value = "NMDA receptors in parts of the published", low = 0, high = 4)
        double nmdaPart,

        @About(value = "permeation of magnesium in parts of the published", low = 0, high = 10)
        double permeationPart,

        @About("a spike uses up transmitter") boolean depression)
        implements ModelEntry {
    private static final double DT_MS = .05;
    private static final int FIBRES = 4;
    private static final double CAPACITANCE_PF = 3.22;
    private static final double LEAK_NS = 1.06;
    private static final double LEAK_MV = -79.9;
    private static final double TONIC_NS = .438;
    private static final double TONIC_MV = -75;
    private static final double THRESHOLD_MV = -40;
    private static final double RESET_MV = -63;
    private static final double REFRACTORY_MS = 2;
    private static final double BINDING_MM = 2.07;
    private static final double PERMEATION_MM = .015;
    private static final double MAGNESIUM_MM = 1;
    /** 2 F / (R T) at 35 °C. */
    private static final double PER_MV = 2 * 96.48534 / (8.314462 * 308.15);

    /** As published. */
    public Schwartz2012() {
        this(1, 1, true);
    }

    /** Checks the ranges. */
    public Schwartz2012 {
        Ranges.check(Schwartz2012.class, nmdaPart, permeationPart, depression);
    }

    /** What part of the NMDA receptors magnesium leaves open at a potential, 0 to 1. */
    public double open(double mv) {
        double passing = BINDING_MM * StrictMath.exp(.35 * PER_MV * mv)
                + PERMEATION_MM * permeationPart * StrictMath.exp(-.53 * PER_MV * mv);
        return passing / (passing + MAGNESIUM_MM * StrictMath.exp(-.35 * PER_MV * mv));
    }

    /** One moment. */
    public record Sample(double timeMs, double vMv) {}

    /** What a second of input brought. */
    public record Course(double rateHz, List<Sample> trace) {}

    /** The synapses of one mossy fibre: three kinds of release, five courses of conductance. */
    private final class Fibre {
        private final ShortTerm direct = release(.1249, 131, 0);
        private final ShortTerm spilt = release(.2792, 14.85, 0);
        private final ShortTerm slow = release(.0322, 236.1, 6.394);

        private ShortTerm release(double part, double recoveryMs, double facilitationMs) {
            return new ShortTerm(part, depression ? recoveryMs : 0, facilitationMs);
        }
    }

    private static DualExponential wave(double peakNs, double riseMs, double fallMs) {
        return new DualExponential(peakNs, Math.min(riseMs, fallMs), Math.max(riseMs, fallMs), DT_MS);
    }

    /**
     * Runs the cell under Poisson fibres and a current.
     *
     * @param rateHz of each of four fibres
     * @param picoamp constant
     * @param inhibitionNs tonic, beside that of the cell
     * @param weight of every synapse, 1 as published
     */
    public Course run(double rateHz, double picoamp, double inhibitionNs, double weight, double durationMs, Seed seed) {
        Require.in("rate of a fibre", rateHz, "Hz", 0, 2000);
        Require.in("tonic inhibition", inhibitionNs, "nS", 0, 100);
        Require.in("weight of a synapse", weight, "", 0, 100);
        Fibre[] fibres = new Fibre[FIBRES];
        Arrays.setAll(fibres, f -> new Fibre());
        DualExponential[] direct = {wave(3.724, .3274, .3351), wave(.3033, .3274, 1.651)};
        DualExponential[] spilt = {wave(.2487, .5548, .4), wave(.2799, .5548, 4.9), wave(.1268, .5548, 43.1)};
        DualExponential[] slow = {wave(17, .8647, 13.52), wave(2.645, .8647, 121.9)};
        SplittableRandom random = seed.random();
        List<Sample> trace = new ArrayList<>();
        double v = LEAK_MV;
        double restUntilMs = 0;
        int spikes = 0;
        double perStep = rateHz * DT_MS / 1000;
        for (long k = 0; k * DT_MS < durationMs; k++) {
            double t = k * DT_MS;
            double[] came = new double[3];
            for (int f = 0; f < FIBRES; f++) {
                if (random.nextDouble() < perStep) {
                    came[0] += weight * fibres[f].direct.spike(t);
                    came[1] += weight * fibres[f].spilt.spike(t);
                    came[2] += weight * nmdaPart * fibres[f].slow.spike(t);
                }
            }
            double excitation = sum(direct, came[0]) + sum(spilt, came[1]) + open(v) * sum(slow, came[2]);
            double g = LEAK_NS + TONIC_NS + inhibitionNs + excitation;
            double pull = LEAK_NS * LEAK_MV + (TONIC_NS + inhibitionNs) * TONIC_MV + picoamp;
            v = t < restUntilMs - DT_MS / 2
                    ? RESET_MV
                    : pull / g + (v - pull / g) * StrictMath.exp(-g * DT_MS / CAPACITANCE_PF);
            boolean fires = v >= THRESHOLD_MV;
            if (k % 10 == 0 || fires) {
                trace.add(new Sample(t, fires ? 0 : v));
            }
            if (fires) {
                spikes++;
                v = RESET_MV;
                restUntilMs = t + REFRACTORY_MS;
            }
        }
        return new Course(spikes * 1000 / durationMs, trace);
    }

    private static double sum(DualExponential[] waves, double came) {
        double sum = 0;
        for (DualExponential wave : waves) {
            sum += wave.step(came);
        }
        return sum;
    }

    /** Mean rate under four fibres of a rate, 20 s. */
    public double rate(double fibreHz, double inhibitionNs, double weight, Seed seed) {
        return run(fibreHz, 0, inhibitionNs, weight, 20_000, seed).rateHz;
    }

    /** One point of a curve: rate of the fibres, rate of the cell. */
    public record Rate(double fibreHz, double rateHz) {}

    /** Rates of the cell under fibres of 25 to 250 Hz. */
    public List<Rate> curve(double inhibitionNs, double weight, Seed seed) {
        List<Rate> curve = new ArrayList<>();
        for (int hz = 25; hz <= 250; hz += 25) {
            curve.add(new Rate(hz, rate(hz, inhibitionNs, weight, seed.of("curve " + hz))));
        }
        return curve;
    }

    private static double steepest(List<Rate> curve) {
        double most = 0;
        for (int i = 1; i < curve.size(); i++) {
            Rate a = curve.get(i - 1);
            Rate b = curve.get(i);
            most = Math.max(most, (b.rateHz - a.rateHz) / (b.fibreHz - a.fibreHz));
        }
        return most;
    }

    private double change(double weight, Seed seed) {
        return steepest(curve(1, weight, seed)) / steepest(curve(0, weight, seed));
    }

    /** The same cell with synapses that do not depress. */
    private Schwartz2012 plain() {
        return new Schwartz2012(nmdaPart, permeationPart, false);
    }

    private double rheobase() {
        int quarters = 0;
        while (quarters < 800 && run(0, .25 * quarters, 0, 1, 300, new Seed(1)).rateHz == 0) {
            quarters++;
        }
        return .25 * quarters;
    }

    /** What is checked. */
    record Measured(
            double rheobasePa,
            double blockAtRest,
            double rateHz,
            double withoutHz,
            double incomplete,
            double gainChange,
            double plainChange) {}

    @Override
    public Measured measure(Seed seed) {
        Schwartz2012 complete = new Schwartz2012(nmdaPart, 0, depression);
        double rate = rate(50, 0, 1, seed);
        return new Measured(
                rheobase(),
                open(-75) / complete.open(-75),
                rate,
                new Schwartz2012(0, permeationPart, depression).rate(50, 0, 1, seed),
                rate / complete.rate(50, 0, 1, seed),
                change(1, seed),
                plain().change(.3, seed));
    }

    @Override
    public Picture picture() {
        return Picture.of(
                        "Where synapses depress, tonic inhibition lowers the slope; where they do not, it shifts the curve",
                        panel(this, 1).titled("as measured"),
                        panel(plain(), .3).titled("without depression, synapses at .3 of their strength"))
                .beside(2);
    }

    private static Panel panel(Schwartz2012 cell, double weight) {
        Panel panel = Panel.of("fibreHz", "rateHz").axes("rate of each of four fibres (Hz)", "rate of the cell (Hz)");
        for (double ns : new double[] {0, .5, 1}) {
            List<Rate> curve = cell.curve(ns, weight, new Seed(1));
            String name = Text.of("%s nS: slope up to %.1f", Require.number(ns), steepest(curve));
            panel = panel.line(name, curve, Rate::fibreHz, Rate::rateHz);
        }
        return panel;
    }
}
