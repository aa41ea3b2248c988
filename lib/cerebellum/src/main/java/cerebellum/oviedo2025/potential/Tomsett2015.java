package cerebellum.oviedo2025.potential;

import cerebellum.About;
import cerebellum.Lists;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.oviedo2025.potential.CortexSlab.Recorded;
import cerebellum.oviedo2025.potential.CortexSlab.Spike;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * VERTEX (Tomsett et al. 2015, Brain Struct Funct 220:2333) in small ({@link CortexSlab}): fields of a network of cells with
 * few compartments. It is neocortex, not cerebellum.
 *
 * @param cells of the 5000 of its first tutorials
 * @param inhibition factor on the synapses of basket cells
 */
@Entry("tomsett-2015")
@Claims("""
        inversion | correlation of the potentials at the somata and at the apical dendrites | <= -.5 | read | the phase inverts in depth at the pyramids' somata | a fifth of the cells
        replay | least correlation with the same spikes in passive cells, both sides of the inversion | >= .9 | read | replayed into passive cells the potential hardly changes | -
        hz | loudest frequency of the potential at the apical dendrites | 25 to 90 | read | an oscillation in the gamma band | its frequency was not found
        troughs | troughs below the inversion after a volley of pyramids, passive cells | 2 to 2 | read | a double trough below the inversion | which spikes of basket cells come with it was not found""")
public record Tomsett2015(
        @About(value = "cells in the slab", low = 200, high = 5000)
        int cells,

        @About(value = "factor on the synapses of basket cells", low = 0, high = 10)
        double inhibition)
        implements ModelEntry {
    private static final int ELECTRODES = 17;
    private static final double SETTLE_MS = 100;
    private static final double DURATION_MS = 350;
    private static final int SOMATA = 4;
    private static final int APICAL = 12;
    private static final double VOLLEY_MS = 30;

    /** A fifth of the tutorial's. */
    public Tomsett2015() {
        this(1000, 1);
    }

    /** Checks both. */
    public Tomsett2015 {
        Ranges.check(Tomsett2015.class, cells, inhibition);
    }

    /** One moment: the potentials at the somata and at the apical dendrites, z = 0 and 400 um. */
    public record TwoDepths(double timeMs, double somataUv, double apicalUv) {}

    /** Depths of the electrodes, um over the lowest soma. */
    static double depthUm(int electrode) {
        return -200 + 800. * electrode / (ELECTRODES - 1);
    }

    private CortexSlab slab(Seed seed) {
        return new CortexSlab(cells, inhibition, CortexSlab.shaft(ELECTRODES), seed);
    }

    /** All cells live. */
    public Recorded live(double durationMs, Seed seed) {
        return slab(seed).run(durationMs, CortexSlab.Alive.LIVE, List.of());
    }

    /** A run's course at two depths. */
    public static List<TwoDepths> moments(Recorded run) {
        return Lists.of(
                run.potentialsUv().size(),
                k -> new TwoDepths(
                        (k + 1) * CortexSlab.EVERY_MS,
                        run.potentialsUv().get(k)[SOMATA],
                        run.potentialsUv().get(k)[APICAL]));
    }

    /** The same spikes in passive cells. */
    public Recorded replayed(Recorded run, double durationMs, Seed seed) {
        return slab(seed).run(durationMs, CortexSlab.Alive.PASSIVE, run.spikes());
    }

    /**
     * Every pyramid fires once each 30 ms, within 5 ms before or after, in passive cells.
     *
     * @return the mean course from 10 ms before a volley to 19.5 ms after it, at each electrode
     */
    public List<double[]> volley(int volleys, Seed seed) {
        CortexSlab slab = slab(seed);
        SplittableRandom jitter = seed.of("jitter").random();
        List<Spike> spikes = new ArrayList<>();
        for (int k = 1; k <= volleys; k++) {
            for (int c = 0; c < slab.pyramids(); c++) {
                spikes.add(new Spike(VOLLEY_MS * k + 5 * (2 * jitter.nextDouble() - 1), c));
            }
        }
        spikes.sort(Comparator.comparing(Spike::timeMs));
        List<double[]> rows = slab.run(VOLLEY_MS * volleys + 20, CortexSlab.Alive.PASSIVE, spikes)
                .potentialsUv();
        int length = (int) (VOLLEY_MS / CortexSlab.EVERY_MS);
        List<double[]> mean = new ArrayList<>();
        for (int t = 0; t < length; t++) {
            double[] row = new double[ELECTRODES];
            for (int k = 1; k <= volleys; k++) {
                double[] one = rows.get((int) ((VOLLEY_MS * k - 10) / CortexSlab.EVERY_MS) + t);
                for (int e = 0; e < ELECTRODES; e++) {
                    row[e] += one[e] / volleys;
                }
            }
            mean.add(row);
        }
        return mean;
    }

    /** What is checked. */
    record Measured(double inversion, double replay, double hz, int troughs) {}

    @Override
    public Measured measure(Seed seed) {
        Recorded run = live(DURATION_MS, seed);
        List<double[]> passive = replayed(run, DURATION_MS, seed).potentialsUv();
        int from = (int) (SETTLE_MS / CortexSlab.EVERY_MS);
        double[] somata = Traces.of(run.potentialsUv(), SOMATA, from);
        double[] apical = Traces.of(run.potentialsUv(), APICAL, from);
        return new Measured(
                Traces.correlation(somata, apical),
                Math.min(
                        Traces.correlation(somata, Traces.of(passive, SOMATA, from)),
                        Traces.correlation(apical, Traces.of(passive, APICAL, from))),
                Traces.loudestHz(apical, CortexSlab.EVERY_MS, 5, 150, 2.5),
                Traces.troughs(Traces.of(volley(4, seed), SOMATA, 0), .5, .1));
    }

    @Override
    public Picture picture() {
        Recorded run = live(250, new Seed(1));
        return Picture.of(
                "The potential along a shaft, and what passive cells make of the same spikes",
                profile(run, 100, 250),
                comparison(run, replayed(run, 250, new Seed(1)).potentialsUv()));
    }

    /** A line each fourth electrode, its zero at its depth. */
    Panel profile(Recorded run, double fromMs, double toMs) {
        return Profile.panel(
                run.potentialsUv(), CortexSlab.EVERY_MS, fromMs, toMs, ELECTRODES, Tomsett2015::depthUm, 4, 4);
    }

    private static Panel comparison(Recorded run, List<double[]> passive) {
        List<TwoDepths> live =
                moments(run).stream().filter(m -> m.timeMs >= 100).toList();
        Panel panel = Panel.of("timeMs", "potential (uV)")
                .titled("the electrode at 400 um")
                .line("cells that fire", live, TwoDepths::timeMs, TwoDepths::apicalUv);
        double[] times = live.stream().mapToDouble(TwoDepths::timeMs).toArray();
        return panel.with(
                Picture.Mark.DASHES,
                "their spikes in passive cells",
                times,
                Traces.of(passive, APICAL, passive.size() - times.length));
    }
}
