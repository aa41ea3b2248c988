package cerebellum.shinji2024.rounding;

import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.fixed.Rounding;
import cerebellum.shinji2024.rounding.GranuleRounding.Afferent;
import cerebellum.shinji2024.rounding.GranuleRounding.Roundings;
import cerebellum.shinji2024.rounding.GranuleRounding.Run;
import cerebellum.shinji2024.rounding.GranuleRounding.Trace;
import java.util.List;

/** Section 3.2 of Shinji, Okuno and Hirata (2024): one granule cell in 16 bits, 50 s. */
@Entry("randomized-rounding")
@Claims("""
        textHz | rate in double precision, weights of the text | 6 to 7.2 | read | 6.58 | -
        halfUpLeastPs | half-up: least Golgi conductance | 1 to 100 | read | it does not converge to 0 | -
        chanceLeastPs | randomized: least Golgi conductance | 0 to 0 | read | it converges to 0 | -
        chanceShiftHz | randomized rate minus that in double precision | -.3 to .3 | ours, in the manner of | 0.030 apart, one run | weights: four mossy synapses, 1.25 nS in all
        halfUpShiftHz | half-up rate minus that in double precision | 1 to 2.3 | read, in the manner of | half-up raises it, by 1.64 | the same""")
public final class RandomizedRounding implements ModelEntry {
    private static final int MS = 50_000;
    /** The weights of the text: one mossy fibre of 320 pS, one Golgi cell of 93.8 pS, released time constants. */
    private static final GranuleRounding LITERAL =
            new GranuleRounding(Afferent.mossy(1, .32, 20), new Afferent(10, -70, .0938, 6), 16, 0);
    /** tuned: four synapses from the one mossy fibre, 1.25 nS in all, the least that fires at the paper's rate. */
    private static final GranuleRounding FOUR =
            new GranuleRounding(Afferent.mossy(1, 1.25, 80), new Afferent(10, -70, 6 / 64., 6), 16, 0);

    private static final Roundings UP = new Roundings(Rounding.HALF_UP, Rounding.HALF_UP, false);
    private static final Roundings CHANCE = new Roundings(Rounding.RANDOMIZED, Rounding.RANDOMIZED, false);

    /** What is checked. */
    record Measured(
            double textHz, double halfUpLeastPs, double chanceLeastPs, double chanceShiftHz, double halfUpShiftHz) {}

    @Override
    public Measured measure(Seed seed) {
        byte[] inputs = GranuleRounding.inputs(MS, seed, false);
        double referenceHz = FOUR.reference(inputs, "").rateHz();
        Run halfUp = FOUR.fixed(inputs, UP, seed, 16, "");
        Run randomized = FOUR.fixed(inputs, CHANCE, seed, 16, "");
        return new Measured(
                LITERAL.reference(inputs, "").rateHz(),
                halfUp.leastGolgiPs(),
                randomized.leastGolgiPs(),
                randomized.rateHz() - referenceHz,
                halfUp.rateHz() - referenceHz);
    }

    @Override
    public Picture picture() {
        byte[] inputs = GranuleRounding.inputs(500, new Seed(1), false);
        Panel panel = Panel.of("timeMs", "golgiNanosiemens");
        for (Run run : List.of(
                FOUR.fixed(inputs, UP, new Seed(1), 16, "half-up"),
                FOUR.fixed(inputs, CHANCE, new Seed(1), 16, "randomized"),
                FOUR.reference(inputs, "double precision"))) {
            panel = panel.line(run.steps().get(0).arithmetic(), run.steps(), Trace::timeMs, Trace::golgiNanosiemens);
        }
        return Picture.of("Rounded half-up a conductance never ends; by chance it dies away", panel);
    }
}
