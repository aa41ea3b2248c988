package cerebellum.oviedo2025.neuron;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.cell.Compartment;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.DualExponential;
import cerebellum.cell.Patch;
import cerebellum.cell.ShortTerm;
import cerebellum.cell.SpikeDetector;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.List;

/**
 * [32] A Golgi cell that finds coincidences: parallel fibres end on its apical dendrites, mossy fibres with NMDA receptors
 * on its basal ones (Masoli et al. 2020, PLoS Comput Biol 16:e1007937).
 *
 * <p>Apical dendrite, basal dendrite, soma and initial segment of the axon, with the currents of {@link GolgiCell}.
 * Synapses: peaks and plasticity of the paper, NMDA at a tenth of its peak.
 *
 * <p>Differs: four compartments in place of eight morphologies; 23 °C in place of 32; Solinas' currents in place of
 * thirteen of Masoli's; no plasticity, only the charge through NMDA receptors that would drive it; 8 parallel and 4 mossy
 * fibres of 89 and 20. tuned: lengths, calcium and the numbers of fibres, so that parallel fibres alone hold the apical
 * dendrite up for 100 ms; with more than a dozen, or more mossy fibres, the gain of coincidence is gone, and where mossy
 * fibres come first it is about as great. 150 ms after parallel fibres mossy fibres gain, too: the cell is then below
 * rest and fires later, and a late spike closes fewer receptors.
 *
 * @param apicalCalciumSiemensPerM2 low-threshold calcium of the apical dendrite, S/m2
 * @param apicalUm length of each of three apical dendrites
 * @param basalUm length of each of two basal ones
 * @param dtMs time step
 */
@Entry(value = "masoli-2020", chance = false)
@Claims("""
        basalTransfer | part of a small input that reaches the axon, basal / apical | >= 1.1 | read, in the manner of | basal dendrites \
        are coupled more tightly to the axon | one compartment each
        slowApical | apical depolarization 60 ms after parallel fibres, with its calcium / without | >= 1.2 | read, in the manner of | parallel \
        fibres give a slow depolarization by calcium | low-threshold calcium only
        boost | the axon's depolarization then, with / without | >= 1.2 | read, in the manner of | it boosts the axon | the same
        toBasal | the basal dendrite's, with / without | >= 1.2 | read, in the manner of | and spreads into basal dendrites | the same
        shunted | the axon's under apical inhibition / without | <= .7 | read, in the manner of | inhibition shunts it | 10 nS
        coincidence | charge of basal NMDA receptors, parallel fibres 30 ms before mossy fibres / mossy alone | >= 1.2 | read, in the manner \
        of | basal NMDA receptors detect a coincidence | no plasticity
        apart | the same with 150 ms between | <= 1.05 | ours | it is the coincidence that counts | the same
        inhibited | charge of the coincidence under inhibition / without | <= .95 | read, in the manner of | inhibition lowers it | the same""")
public record Masoli2020(
        @About(value = "low-threshold calcium of the apical dendrite", low = 0, high = 100)
        double apicalCalciumSiemensPerM2,

        @About(value = "length of each apical dendrite", low = 20, high = 1000)
        double apicalUm,

        @About(value = "length of each basal dendrite", low = 20, high = 1000)
        double basalUm,

        @About(value = "time step", low = .001, high = .05) double dtMs)
        implements ModelEntry {
    private static final int SOMA = 0;
    private static final int AXON = 1;
    private static final int BASAL = 2;
    private static final int APICAL = 3;
    private static final double SETTLE_MS = 800;
    private static final int PARALLEL = 8;
    private static final int MOSSY = 4;

    /** Tuned densities, steps of 25 us. */
    public Masoli2020() {
        this(8, 500, 80, .025);
    }

    /** Checks the ranges. */
    public Masoli2020 {
        Ranges.check(Masoli2020.class, apicalCalciumSiemensPerM2, apicalUm, basalUm, dtMs);
    }

    private CompartmentCell cell(boolean spiking) {
        double leak = -62;
        Patch bare = GolgiCell.passive(leak);
        Patch soma = GolgiCell.soma(leak);
        Patch axon = bare.with(GolgiCell.NA, 480).with(GolgiCell.KV, 320).with(GolgiCell.KM, 10);
        Patch basal = bare.with(GolgiCell.CA_HVA, .5).with(GolgiCell.SK2, 20);
        Patch apical = bare.with(GolgiCell.CA_LVA, apicalCalciumSiemensPerM2);
        if (!spiking) {
            soma = soma.scaled("Na", 0).scaled("NaR", 0);
            axon = axon.scaled("Na", 0);
        }
        return new CompartmentCell(
                List.of(
                        new Compartment("soma", -1, 27, 27, 1, soma),
                        new Compartment("axon", 0, 30, 2.4, 1, axon),
                        new Compartment("basal", 0, basalUm, 2, 2, basal),
                        new Compartment("apical", 0, apicalUm, 1, 3, apical)),
                122,
                dtMs,
                -65);
    }

    /** One moment, time from the first spike of the parallel fibres. */
    public record Sample(double timeMs, double apicalMv, double axonMv, double basalMv) {}

    /**
     * What volleys brought.
     *
     * @param basalNmdaPc charge that flowed in through basal NMDA receptors
     * @param trace from 100 ms before
     */
    public record Course(SpikeDetector spikes, double basalNmdaPc, List<Sample> trace) {}

    /**
     * Five spikes at 100 Hz of parallel fibres on the apical dendrite and of mossy fibres on the basal one.
     *
     * @param parallel fibres, 89 at most
     * @param mossy fibres, 20 at most
     * @param mossyAfterMs when the mossy fibres begin, counted from the parallel fibres
     * @param inhibitionNs open on the apical dendrite from the parallel fibres on
     * @param spiking false: without the fast sodium of soma and axon
     */
    public Course volleys(int parallel, int mossy, double mossyAfterMs, double inhibitionNs, boolean spiking) {
        Require.in("parallel fibres", parallel, "", 0, 89);
        Require.in("mossy fibres", mossy, "", 0, 20);
        Require.in("mossy fibres after parallel fibres", mossyAfterMs, "ms", -200, 200);
        Require.in("apical inhibition", inhibitionNs, "nS", 0, 1000);
        CompartmentCell cell = cell(spiking);
        cell.inject(SOMA, -35);
        ShortTerm[] free = {new ShortTerm(.4, 35.1, 54), new ShortTerm(.43, 35.1, 54), new ShortTerm(.43, 35.1, 54)};
        DualExponential[] wave = {
            new DualExponential(1.2, .3, 3, dtMs),
            new DualExponential(1.2, .3, 3, dtMs),
            new DualExponential(1, 3, 40, dtMs)
        };
        SpikeDetector spikes = new SpikeDetector(-20);
        List<Sample> trace = new ArrayList<>();
        double charge = 0;
        long every = Math.max(1, Math.round(.5 / dtMs));
        for (long k = 0; k * dtMs < SETTLE_MS + 500; k++) {
            double t = k * dtMs - SETTLE_MS;
            double apicalNs = wave[0].step(parallel * arrival(k, 0, free[0]));
            double ampaNs = wave[1].step(mossy * arrival(k, mossyAfterMs, free[1]));
            double nmda = wave[2].step(mossy * arrival(k, mossyAfterMs, free[2]));
            double v = cell.vMv(BASAL);
            double nmdaNs = nmda / (1 + StrictMath.exp(-(v + 20) / 13));
            charge += nmdaNs * (-3.7 - v) * dtMs * 1e-3;
            cell.close();
            cell.conductToo(APICAL, apicalNs, 0);
            cell.conductToo(APICAL, t >= 0 ? inhibitionNs : 0, -70);
            cell.conductToo(BASAL, ampaNs, 0);
            cell.conductToo(BASAL, nmdaNs, -3.7);
            spikes.at(t, cell.vMv(AXON));
            if (k % every == 0 && t >= -100) {
                trace.add(new Sample(t, cell.vMv(APICAL), cell.vMv(AXON), v));
            }
            cell.step();
        }
        return new Course(spikes, charge, trace);
    }

    /** What a fibre sets free in a step: five spikes, 10 ms apart. */
    private double arrival(long step, double fromMs, ShortTerm synapse) {
        double since = step - (SETTLE_MS + fromMs) / dtMs;
        double period = 10 / dtMs;
        long n = Math.round(since / period);
        return n >= 0 && n < 5 && Math.abs(since - n * period) < .5 ? synapse.spike(step * dtMs) : 0;
    }

    /** What part of the peak of a small input's depolarization, 1 nS, reaches the axon from a dendrite. */
    private double transfer(int dendrite) {
        CompartmentCell cell = cell(false);
        cell.inject(SOMA, -35);
        cell.runTo(SETTLE_MS);
        double here = cell.vMv(dendrite);
        double axon = cell.vMv(AXON);
        double peakHere = 0;
        double peakAxon = 0;
        DualExponential wave = new DualExponential(1, .3, 3, dtMs);
        for (int k = 0; k * dtMs < 50; k++) {
            cell.conduct(dendrite, wave.step(k == 0 ? 1 : 0), 0);
            cell.step();
            peakHere = Math.max(peakHere, cell.vMv(dendrite) - here);
            peakAxon = Math.max(peakAxon, cell.vMv(AXON) - axon);
        }
        return peakAxon / peakHere;
    }

    /** Depolarization of apical dendrite, axon and basal dendrite 60 ms after the last spike of parallel fibres. */
    private Sample slow(double inhibitionNs) {
        List<Sample> trace = volleys(PARALLEL, 0, 0, inhibitionNs, false).trace;
        List<Sample> none = volleys(0, 0, 0, 0, false).trace;
        Sample a = trace.get(2 * 200);
        Sample b = none.get(2 * 200);
        return new Sample(a.timeMs, a.apicalMv - b.apicalMv, a.axonMv - b.axonMv, a.basalMv - b.basalMv);
    }

    private double charge(int parallel, double mossyAfterMs, double inhibitionNs) {
        return volleys(parallel, MOSSY, mossyAfterMs, inhibitionNs, true).basalNmdaPc;
    }

    /** What is checked. */
    record Measured(
            double basalTransfer,
            double slowApical,
            double boost,
            double toBasal,
            double shunted,
            double coincidence,
            double apart,
            double inhibited) {}

    @Override
    public Measured measure(Seed seed) {
        Masoli2020 without = new Masoli2020(0, apicalUm, basalUm, dtMs);
        Sample slow = slow(0);
        Sample less = without.slow(0);
        double together = charge(PARALLEL, 30, 0);
        return new Measured(
                transfer(BASAL) / transfer(APICAL),
                slow.apicalMv / less.apicalMv,
                slow.axonMv / less.axonMv,
                slow.basalMv / less.basalMv,
                slow(10).axonMv / slow.axonMv,
                together / charge(0, 30, 0),
                charge(PARALLEL, 150, 0) / charge(0, 30, 0),
                charge(PARALLEL, 30, 10) / together);
    }

    /** Charge of a delay. */
    public record Delay(double mossyAfterMs, double chargePc) {}

    /** Charges of mossy fibres from 100 ms before the parallel fibres to 150 ms after. */
    public List<Delay> delays(double inhibitionNs) {
        List<Delay> delays = new ArrayList<>();
        for (int ms = -100; ms <= 150; ms += 10) {
            delays.add(new Delay(ms, charge(PARALLEL, ms, inhibitionNs)));
        }
        return delays;
    }

    @Override
    public Picture picture() {
        List<Sample> trace = volleys(PARALLEL, 0, 0, 0, false).trace;
        return Picture.of(
                "Parallel fibres hold the dendrites up; mossy fibres that come then open their NMDA receptors",
                Panel.of("timeMs", "vMv")
                        .axes("time since the parallel fibres (ms)", "membrane potential (mV)")
                        .line("apical", trace, Sample::timeMs, Sample::apicalMv)
                        .line("axon, no fast sodium", trace, Sample::timeMs, Sample::axonMv),
                Panel.of("mossyAfterMs", "chargePc")
                        .axes("mossy fibres after parallel fibres (ms)", "charge of NMDA receptors (pC)")
                        .line("both", delays(0), Delay::mossyAfterMs, Delay::chargePc)
                        .line("under 10 nS of inhibition", delays(10), Delay::mossyAfterMs, Delay::chargePc)
                        .level("mossy fibres alone", charge(0, 30, 0)));
    }
}
