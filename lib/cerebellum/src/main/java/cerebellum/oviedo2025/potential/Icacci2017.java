package cerebellum.oviedo2025.potential;

import cerebellum.About;
import cerebellum.Lists;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.oviedo2025.potential.GranularPatch.Drive;
import cerebellum.oviedo2025.potential.GranularPatch.PatchMoment;
import java.util.List;

/**
 * [30] A granular layer twice, as spiking cells ({@link GranularPatch}) and as a neural mass ({@link NeuralMass}), both with
 * the potential they make. Of the paper (IEEE ICACCI 2017) nothing but its title could be read; how many cells are recruited
 * is that of a relative, Diwakar et al. 2011 (PLoS ONE 6:e21928, abstract).
 *
 * @param release chance that a spike of a mossy fibre releases at a terminal, before plasticity
 * @param thresholdMv of granule cells, before plasticity
 * @param reduced what is left of inhibition where it is reduced
 */
@Entry("icacci-2017")
@Claims("""
        depressed | part of the granule cells that a burst recruits after depression | .015 to .06 | read, in the manner of | 3 percent (Diwakar 2011) | the paper's text; compartments
        control | the same before plasticity | .055 to .22 | read, in the manner of | 11 percent | as above
        potentiated | the same after potentiation | .105 to .42 | read, in the manner of | 21 percent | as above
        disinhibited | the same with reduced inhibition | .5 to 1 | read, in the manner of | over 50 percent | as above
        rising | least step of the four in this order | >= .01 | read, in the manner of | depression < control < potentiation < reduced inhibition | -
        releaseAlone | what release alone adds, of what potentiation adds | 0 to .9 | read, in the manner of | needs both release and excitability | -
        excitabilityAlone | what excitability alone adds | 0 to .9 | read, in the manner of | needs both release and excitability | -
        massOverSpikes | mean rate of the neural mass / that of six spiking patches | .8 to 1.2 | ours | the mean agrees | -
        waves | correlation of the two potentials | >= .8 | ours | both make the same wave | -""")
public record Icacci2017(
        @About(value = "chance that a terminal releases", low = .01, high = 1)
        double release,

        @About(value = "threshold of granule cells", low = -60, high = -20)
        double thresholdMv,

        @About(value = "what is left of inhibition where it is reduced", low = 0, high = 10)
        double reduced)
        implements ModelEntry {
    private static final double DURATION_MS = 600;
    private static final int REPEATS = 5;
    /** Spiking patches whose mean is compared: one alone fires 250 times. */
    private static final int SLABS = 6;

    /** Release .42, threshold -40 mV; a fiftieth of the inhibition is left. */
    public Icacci2017() {
        this(.42, -40, .02);
    }

    /** Checks all. */
    public Icacci2017 {
        Ranges.check(Icacci2017.class, release, thresholdMv, reduced);
    }

    /** The patch before plasticity. */
    public GranularPatch patch() {
        return new GranularPatch(release, thresholdMv, 1);
    }

    /** Three waves of mossy fibres, each higher, over 4 Hz of releases. */
    public static Drive waves() {
        return t -> {
            double within = (t - 50) % 180;
            int which = (int) Math.floor((t - 50) / 180);
            return t > 50 && which < 3 && within < 60 ? 4 + 10 * (1 + which) : 4;
        };
    }

    /** Part of the granule cells that a burst recruits, a mean over repeats. */
    public double recruited(GranularPatch of, Seed seed) {
        double sum = 0;
        for (int k = 0; k < REPEATS; k++) {
            sum += of.recruited(seed.of("burst " + k)) / REPEATS;
        }
        return sum;
    }

    /** What is checked. */
    record Measured(
            double depressed,
            double control,
            double potentiated,
            double disinhibited,
            double rising,
            double releaseAlone,
            double excitabilityAlone,
            double massOverSpikes,
            double waves) {}

    @Override
    public Measured measure(Seed seed) {
        GranularPatch patch = patch();
        GranularPatch up = patch.potentiated();
        double low = recruited(patch.depressed(), seed);
        double control = recruited(patch, seed);
        double high = recruited(up, seed);
        double free = recruited(patch.inhibited(reduced), seed);
        double release = recruited(new GranularPatch(up.release(), thresholdMv, 1), seed);
        double excitability = recruited(new GranularPatch(this.release, up.thresholdMv(), 1), seed);
        List<PatchMoment> spiking = patch.run(DURATION_MS, waves(), seed);
        double meanHz = Spread.mean(spiking, PatchMoment::granuleHz) / SLABS;
        for (int k = 1; k < SLABS; k++) {
            meanHz +=
                    Spread.mean(patch.run(DURATION_MS, waves(), seed.of("slab " + k)), PatchMoment::granuleHz) / SLABS;
        }
        List<PatchMoment> mass = new NeuralMass(patch, seed).run(DURATION_MS, waves());
        return new Measured(
                low,
                control,
                high,
                free,
                Math.min(Math.min(control - low, high - control), free - high),
                (release - control) / (high - control),
                (excitability - control) / (high - control),
                Spread.mean(mass, PatchMoment::granuleHz) / meanHz,
                Traces.correlation(potentials(spiking), potentials(mass)));
    }

    private static double[] potentials(List<PatchMoment> moments) {
        return moments.stream().mapToDouble(PatchMoment::potentialUv).toArray();
    }

    @Override
    public Picture picture() {
        Seed seed = new Seed(1);
        List<PatchMoment> spiking = patch().run(DURATION_MS, waves(), seed);
        List<PatchMoment> mass = new NeuralMass(patch(), seed).run(DURATION_MS, waves());
        return Picture.of(
                "Two mean rates follow what 416 cells do together, and what an electrode sees of it",
                shades(Panel.of("timeMs", "granule cells (Hz)"))
                        .line("416 cells", smooth(spiking), PatchMoment::timeMs, PatchMoment::granuleHz)
                        .dashes("two mean rates", mass, PatchMoment::timeMs, PatchMoment::granuleHz),
                shades(Panel.of("timeMs", "potential 80 um above (uV)"))
                        .line("416 cells", spiking, PatchMoment::timeMs, PatchMoment::potentialUv)
                        .dashes("two mean rates", mass, PatchMoment::timeMs, PatchMoment::potentialUv));
    }

    private static Panel shades(Panel panel) {
        Panel shaded = panel;
        for (int k = 0; k < 3; k++) {
            shaded = shaded.span("mossy fibres " + (14 + 10 * k) + " Hz", 50 + 180 * k, 110 + 180 * k);
        }
        return shaded;
    }

    /** Means over 5 ms. */
    private static List<PatchMoment> smooth(List<PatchMoment> moments) {
        int width = (int) Math.round(5 / GranularPatch.EVERY_MS);
        return Lists.of(Math.floorDiv(moments.size(), width), k -> {
            List<PatchMoment> part = moments.subList(k * width, (k + 1) * width);
            return new PatchMoment(
                    Spread.mean(part, PatchMoment::timeMs),
                    Spread.mean(part, PatchMoment::granuleHz),
                    Spread.mean(part, PatchMoment::golgiHz),
                    Spread.mean(part, PatchMoment::potentialUv));
        });
    }
}
