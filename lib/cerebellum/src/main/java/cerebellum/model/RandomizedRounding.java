package cerebellum.model;

import cerebellum.Seed;
import cerebellum.fixed.Rounding;
import cerebellum.model.GranuleRounding.Roundings;
import cerebellum.model.GranuleRounding.Run;
import java.util.List;

/** Section 3.2 of Shinji, Okuno and Hirata (2024): one granule cell in 16 bits, 50 s. */
public final class RandomizedRounding implements ModelEntry {
    private static final int MS = 50_000;
    /** The weights of the text: one mossy fibre of 320 pS, one Golgi cell of 93.8 pS, released time constants. */
    private static final GranuleRounding LITERAL = new GranuleRounding(1, 10, -70, .32, .0938, 20, 6, 16, 0);
    /** tuned: four synapses from the one mossy fibre, 1.25 nS in all, the least that fires at the paper's rate. */
    private static final GranuleRounding FOUR = new GranuleRounding(1, 10, -70, 1.25, 6 / 64., 80, 6, 16, 0);

    @Override
    public String name() {
        return "randomized-rounding";
    }

    @Override
    public Citation citation() {
        return new Citation(
                0,
                "Shinji, Okuno & Hirata",
                2024,
                "Artificial cerebellum on FPGA: realistic real-time cerebellar spiking neural network model capable of"
                        + " real-world adaptive motor control",
                "Frontiers in Neuroscience 18: 1220908",
                "10.3389/fnins.2024.1220908");
    }

    @Override
    public Subject subject() {
        return Subject.OTHER_NEURON;
    }

    @Override
    public String style() {
        return "fixed-point leaky integrate-and-fire cell";
    }

    @Override
    public List<Claim> claims() {
        String weights = "weights: four mossy synapses, 1.25 nS in all";
        return List.of(
                claim(
                        "rate in double precision, weights of the text",
                        "spikes/s",
                        "6.58",
                        Trust.READ,
                        6,
                        7.2,
                        true,
                        ""),
                claim(
                        "half-up: least Golgi conductance",
                        "pS",
                        "it does not converge to 0",
                        Trust.READ,
                        1,
                        100,
                        true,
                        ""),
                claim("randomized: least Golgi conductance", "pS", "it converges to 0", Trust.READ, 0, 0, true, ""),
                claim(
                        "randomized rate minus that in double precision",
                        "spikes/s",
                        "0.030 apart, one run",
                        Trust.OURS,
                        -.3,
                        .3,
                        false,
                        weights),
                claim(
                        "half-up rate minus that in double precision",
                        "spikes/s",
                        "half-up raises it, by 1.64",
                        Trust.READ,
                        1,
                        2.3,
                        false,
                        weights));
    }

    private static Claim claim(
            String what, String unit, String says, Trust trust, double low, double high, boolean faithful, String out) {
        return new Claim(what, unit, says, trust, low, high, faithful, out);
    }

    @Override
    public double[] measure(long seed) {
        byte[] inputs = GranuleRounding.inputs(MS, new Seed(seed), false);
        Roundings up = new Roundings(Rounding.HALF_UP, Rounding.HALF_UP, false);
        Roundings chance = new Roundings(Rounding.RANDOMIZED, Rounding.RANDOMIZED, false);
        double reference = FOUR.reference(inputs, false).rateHz();
        Run halfUp = FOUR.fixed(inputs, up, new Seed(seed), 16, false);
        Run randomized = FOUR.fixed(inputs, chance, new Seed(seed), 16, false);
        return new double[] {
            LITERAL.reference(inputs, false).rateHz(),
            halfUp.leastGolgiPs(),
            randomized.leastGolgiPs(),
            randomized.rateHz() - reference,
            halfUp.rateHz() - reference
        };
    }
}
