package cerebellum.model;

import cerebellum.Seed;
import cerebellum.model.SwitchingTraining.Score;
import java.util.List;

/** The predictive switching model of Barto et al. (1995) as the review lists it; the cell is {@link PredictiveSwitching}. */
public final class BartoPredictiveSwitching implements ModelEntry {
    private static final String OPEN = "the encoding, initial weights and thresholds are ours";

    @Override
    public String name() {
        return "barto-predictive-switching";
    }

    @Override
    public Citation citation() {
        return Barto1995.CITATION;
    }

    @Override
    public Subject subject() {
        return Subject.PURKINJE_CELL;
    }

    @Override
    public String style() {
        return "bistable threshold unit on a sparse expansive code, eligibility traces";
    }

    @Override
    public List<Claim> claims() {
        return List.of(
                new Claim("endpoint late in learning, 0 to .05 m", "m", ".049", Trust.READ, .0485, .0515, true, OPEN),
                new Claim("the cell's switch before the end", "s", "about 150 ms", Trust.READ, .13, .16, true, OPEN),
                new Claim("switches in that movement", "", "one", Trust.READ, 1, 1, true, OPEN),
                new Claim("mean absolute endpoint error", "m", "learns", Trust.OURS, 0, .0012, true, OPEN),
                new Claim("error before learning", "m", "not in the paper", Trust.OURS, .02, .025, true, OPEN));
    }

    @Override
    public double[] measure(long seed) {
        SwitchingTraining training = SwitchingTraining.of(Barto1995.SETUP, Barto1995.LOOP, new Seed(seed));
        double before = training.score().maeM();
        training.trials(800);
        double[] late = new double[5];
        for (int round = 0; round < 3; round++) {
            training.trials(100);
            Score score = training.score();
            late[0] += score.shown().movement().endpointM() / 3;
            late[1] += score.shown().leadS() / 3;
            late[2] = Math.max(late[2], score.shown().switches());
            late[3] += score.maeM() / 3;
        }
        late[4] = before;
        return late;
    }
}
