package cerebellum.barto1995;

import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.learning.SwitchingRule;

/** Klopf's (1982) eligibility of synapses, as Barto et al. (1995) use it: with the memory and without, same depression. */
@Entry("klopf-eligibility")
@Claims("""
        traceM | endpoint error with the trace | 0 to .004 | read, in the manner of | synapses stay eligible until delayed news of the outcome arrives | \
        everything in Klopf's book but the trace, which bridges one delay here
        withoutM | without it, same depression | .005 to 1 | read, in the manner of | a critical feature of the learning mechanism | the same""")
public final class KlopfEligibility implements ModelEntry {
    /** As much depression as a trace leaves when the climbing fibre fires, 215 ms after the switch on average. */
    private static final PredictiveSwitching.Setup WITHOUT_TRACE = Barto1995.SETUP.withRule(
            SwitchingRule.coincidence(Barto1995.ALPHA * StrictMath.pow(1 - Barto1995.DECAY, 215), Barto1995.BETA),
            Barto1995.DECAY);

    /** What is checked. */
    record Measured(double traceM, double withoutM) {}

    @Override
    public Measured measure(Seed seed) {
        return new Measured(error(Barto1995.SETUP, seed), error(WITHOUT_TRACE, seed));
    }

    private static double error(PredictiveSwitching.Setup setup, Seed seed) {
        SwitchingTraining training = SwitchingTraining.of(setup, Barto1995.LOOP, seed);
        training.trials(500);
        return training.score().maeM();
    }

    @Override
    public Picture picture() {
        Panel panel = course("none", WITHOUT_TRACE, Panel.of("trials", "errorM"));
        return Picture.of(
                "With a trace the synapses learn from late news; without one they do not",
                course("trace of 215 ms and more", Barto1995.SETUP, panel));
    }

    private static Panel course(String name, PredictiveSwitching.Setup setup, Panel panel) {
        SwitchingTraining training = SwitchingTraining.of(setup, Barto1995.LOOP, new Seed(6));
        double[] trials = new double[11];
        double[] errorM = new double[11];
        for (int i = 0; i < trials.length; i++) {
            trials[i] = 50 * i;
            errorM[i] = training.score().maeM();
            training.trials(50);
        }
        return panel.with(Picture.Mark.LINE, name, trials, errorM);
    }
}
