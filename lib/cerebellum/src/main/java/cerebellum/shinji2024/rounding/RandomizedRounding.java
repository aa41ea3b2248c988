package cerebellum.shinji2024.rounding;

import cerebellum.Seed;
import cerebellum.experiment.Claim;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.fixed.Rounding;
import cerebellum.shinji2024.rounding.GranuleRounding.Roundings;
import cerebellum.shinji2024.rounding.GranuleRounding.Run;
import java.util.List;

/** Section 3.2 of Shinji, Okuno and Hirata (2024): one granule cell in 16 bits, 50 s. */
@Entry("randomized-rounding")
public final class RandomizedRounding implements ModelEntry {
    private static final List<Claim> CLAIMS = Claim.table("""
            textHz | rate in double precision, weights of the text | 6 to 7.2 | read | 6.58 | -
            halfUpLeastPs | half-up: least Golgi conductance | 1 to 100 | read | it does not converge to 0 | -
            randomizedLeastPs | randomized: least Golgi conductance | 0 to 0 | read | it converges to 0 | -
            randomizedShiftHz | randomized rate minus that in double precision | -.3 to .3 | ours, in the manner of | 0.030 apart, one run | weights: four mossy synapses, 1.25 nS in all
            halfUpShiftHz | half-up rate minus that in double precision | 1 to 2.3 | read, in the manner of | half-up raises it, by 1.64 | the same""");

    private static final int MS = 50_000;
    /** The weights of the text: one mossy fibre of 320 pS, one Golgi cell of 93.8 pS, released time constants. */
    private static final GranuleRounding LITERAL = new GranuleRounding(1, 10, -70, .32, .0938, 20, 6, 16, 0);
    /** tuned: four synapses from the one mossy fibre, 1.25 nS in all, the least that fires at the paper's rate. */
    private static final GranuleRounding FOUR = new GranuleRounding(1, 10, -70, 1.25, 6 / 64., 80, 6, 16, 0);

    /** What is checked. */
    record Measured(
            double textHz,
            double halfUpLeastPs,
            double randomizedLeastPs,
            double randomizedShiftHz,
            double halfUpShiftHz) {}

    @Override
    public Measured measure(Seed seed) {
        byte[] inputs = GranuleRounding.inputs(MS, seed, false);
        Roundings up = new Roundings(Rounding.HALF_UP, Rounding.HALF_UP, false);
        Roundings chance = new Roundings(Rounding.RANDOMIZED, Rounding.RANDOMIZED, false);
        double referenceHz = FOUR.reference(inputs, false).rateHz();
        Run halfUp = FOUR.fixed(inputs, up, seed, 16, false);
        Run randomized = FOUR.fixed(inputs, chance, seed, 16, false);
        return new Measured(
                LITERAL.reference(inputs, false).rateHz(),
                halfUp.leastGolgiPs(),
                randomized.leastGolgiPs(),
                randomized.rateHz() - referenceHz,
                halfUp.rateHz() - referenceHz);
    }

    @Override
    public List<Claim> claims() {
        return CLAIMS;
    }

    @Override
    public Picture picture() {
        byte[] inputs = GranuleRounding.inputs(500, new Seed(1), false);
        Roundings up = new Roundings(Rounding.HALF_UP, Rounding.HALF_UP, false);
        Roundings chance = new Roundings(Rounding.RANDOMIZED, Rounding.RANDOMIZED, false);
        Panel panel = Panel.of("timeMs", "golgiNanosiemens");
        return Picture.of(
                "Rounded half-up a conductance never ends; by chance it dies away",
                golgi(
                        "double precision",
                        FOUR.reference(inputs, true),
                        golgi(
                                "randomized",
                                FOUR.fixed(inputs, chance, new Seed(1), 16, true),
                                golgi("half-up", FOUR.fixed(inputs, up, new Seed(1), 16, true), panel))));
    }

    private static Panel golgi(String name, Run run, Panel panel) {
        return panel.line(name, run.steps(), GranuleRounding.Step::timeMs, GranuleRounding.Step::golgiNanosiemens);
    }
}
