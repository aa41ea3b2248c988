package cerebellum.model;

import cerebellum.Seed;
import cerebellum.learning.SwitchingRule;
import java.util.List;

/** Klopf's (1982) eligibility of synapses, as Barto et al. (1995) use it: with the memory and without, same depression. */
public final class KlopfEligibility implements ModelEntry {
    private static final String ONE_USE = "everything in Klopf's book but the trace, which bridges one delay here";

    @Override
    public String name() {
        return "klopf-eligibility";
    }

    @Override
    public Citation citation() {
        return new Citation(
                0,
                "Klopf",
                1982,
                "The hedonistic neuron: a theory of memory, learning, and intelligence",
                "Hemisphere",
                "");
    }

    @Override
    public Subject subject() {
        return Subject.OTHER_NEURON;
    }

    @Override
    public String style() {
        return "synaptic trace with delayed reinforcement";
    }

    @Override
    public List<Claim> claims() {
        return List.of(
                new Claim(
                        "endpoint error with the trace",
                        "m",
                        "synapses stay eligible until delayed news of the outcome arrives",
                        Trust.READ,
                        0,
                        .004,
                        false,
                        ONE_USE),
                new Claim(
                        "without it, same depression",
                        "m",
                        "a critical feature of the learning mechanism",
                        Trust.READ,
                        .005,
                        1,
                        false,
                        ONE_USE));
    }

    @Override
    public double[] measure(long seed) {
        double late = StrictMath.pow(.99, 215);
        SwitchingRule without = SwitchingRule.coincidence(Barto1995.ALPHA * late, Barto1995.BETA);
        return new double[] {error(Barto1995.SETUP, seed), error(Barto1995.SETUP.withRule(without, .01), seed)};
    }

    private static double error(PredictiveSwitching.Setup setup, long seed) {
        SwitchingTraining training = SwitchingTraining.of(setup, Barto1995.LOOP, new Seed(seed));
        training.trials(500);
        return training.score().maeM();
    }
}
