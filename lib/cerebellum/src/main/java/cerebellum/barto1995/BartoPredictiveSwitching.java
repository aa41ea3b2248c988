package cerebellum.barto1995;

import cerebellum.Seed;
import cerebellum.barto1995.SwitchingTraining.Score;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.List;

/** The predictive switching model of Barto et al. (1995) as the review lists it; the cell is {@link PredictiveSwitching}. */
@Entry("barto-predictive-switching")
@Claims("""
        endpointM | endpoint late in learning, 0 to .05 m | .0485 to .0515 | read | .049 | the encoding, initial weights and thresholds are ours
        leadS | the cell's switch before the end | .13 to .16 | read | about 150 ms | the same
        switches | switches in that movement | 1 to 1 | read | one | the same
        errorM | mean absolute endpoint error | 0 to .0012 | ours | learns | the same
        beforeM | error before learning | .02 to .025 | ours | not in the paper | the same""")
public final class BartoPredictiveSwitching implements ModelEntry {
    /** What is checked. */
    record Measured(double endpointM, double leadS, int switches, double errorM, double beforeM) {}

    @Override
    public Measured measure(Seed seed) {
        SwitchingTraining training = SwitchingTraining.of(Barto1995.SETUP, Barto1995.LOOP, seed);
        double beforeM = training.score().maeM();
        training.trials(800);
        double endpointM = 0;
        double leadS = 0;
        int switches = 0;
        double errorM = 0;
        for (int round = 0; round < 3; round++) {
            training.trials(100);
            Score score = training.score();
            endpointM += score.shown().movement().endpointM() / 3;
            leadS += score.shown().leadS() / 3;
            switches = Math.max(switches, score.shown().switches());
            errorM += score.maeM() / 3;
        }
        return new Measured(endpointM, leadS, switches, errorM, beforeM);
    }

    @Override
    public Picture picture() {
        PredictiveSwitching cell = new PredictiveSwitching(Barto1995.SETUP, new Seed(6));
        SwitchingTraining training = new SwitchingTraining(cell, Barto1995.LOOP, Barto1995.TARGETS_M, new Seed(6));
        Panel panel = position("before", cell, Panel.of("timeS", "positionM"));
        training.trials(100);
        panel = position("after 100 trials", cell, panel);
        training.trials(900);
        return Picture.of(
                "The cell learns when to switch the movement off",
                position("after 1,000", cell, panel).level("target", .05));
    }

    private static Panel position(String name, PredictiveSwitching cell, Panel panel) {
        List<double[]> course = new ArrayList<>();
        Barto1995.LOOP.test(cell, 0, .05, new Seed(6).random(), (t, x, v, command) -> {
            if (t < .45) {
                course.add(new double[] {t, x});
            }
        });
        return panel.line(name, course, s -> s[0], s -> s[1]);
    }
}
