package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.Text;
import cerebellum.barto1995.PredictiveSwitching.Setup;
import cerebellum.barto1995.StickyMovement.Noise;
import cerebellum.barto1995.SwitchingCurveController.Prediction;
import cerebellum.barto1995.SwitchingTraining.Errors;
import cerebellum.barto1995.SwitchingTraining.Score;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Seeds;
import cerebellum.experiment.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The learned cell against other controllers on the same 15 movements: over delays, and after a change of mass.
 *
 * <p>Not a like-for-like contest: the forward model and the Smith predictor are given the exact plant and its optimal
 * switching curve and learn nothing; the direct predictive controller may command any equilibrium.
 */
@About(
        name = "predictive-rivals",
        value = "the learned cell against delayed feedback, forward model, Smith predictor, direct predictive control",
        source = "Barto et al. 1995, section 6; Miall et al. 1993; Goodwin & Sin 1984")
public record PredictiveRivals(
        @About(value = "delays of position and velocity", low = 0, high = PredictiveSwitching.LONGEST_DELAY_MS)
        Values delaysMs,

        @About(value = "masses after training or modelling at 1 kg", low = .01, high = 100)
        Values massesKg,

        @About("of the learners, at 1 kg") Practice practice,
        @About("in the tests") Noise noise)
        implements Experiment<PredictiveRivals.Found> {
    /** The equilibria that direct predictive control may command, m. */
    private static final double LEAST_M = -.02;

    private static final double GREATEST_M = .1;

    /** Four delays, the mass unchanged. */
    public PredictiveRivals() {
        this(Values.of(0, 15, 30, 50), Values.of(1), new Practice(new Seeds(1, 3), 1000), Noise.NONE);
    }

    /** Checks the ranges. */
    public PredictiveRivals {
        Ranges.check(PredictiveRivals.class, delaysMs, massesKg, practice, noise);
        delaysMs.forEach(Barto1995.SETUP::withDelay);
    }

    @Override
    public Found run(Progress progress) {
        int efferentMs = Barto1995.LOOP.efferentMs();
        List<List<Row>> parts = practice.each(delaysMs.values(), progress, (delay, seed) -> {
            int delayMs = delay.intValue();
            List<Row> rows = new ArrayList<>();
            if (seed == practice.seeds().first()) {
                for (Prediction by : Prediction.values()) {
                    var rival = new SwitchingCurveController(Barto1995.COMMAND, by, delayMs, efferentMs);
                    String name = by.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                    name = by == Prediction.NONE ? "delayed feedback" : name;
                    compare(name, delayMs, seed, false, () -> rival, rows);
                }
            }
            Setup setup = Barto1995.SETUP.withDelay(delay);
            compare("learned cell", delayMs, seed, true, () -> new PredictiveSwitching(setup, new Seed(seed)), rows);
            Supplier<PulseStepController> direct = () -> new DirectPredictive(delayMs, efferentMs, LEAST_M, GREATEST_M);
            compare("direct predictive", delayMs, seed, true, direct, rows);
            return rows;
        });
        return new Found(
                parts.stream().flatMap(List::stream).toList(), practice.provenance(this, delaysMs.values(), parts));
    }

    /** At each mass; what learns is trained at 1 kg without noise, and tested after more trials at the new mass as well. */
    private void compare(
            String name, int delayMs, long seed, boolean learns, Supplier<PulseStepController> make, List<Row> rows) {
        for (double massKg : massesKg) {
            StickyMovement loop =
                    Barto1995.LOOP.withPlant(Barto1995.PLANT.withMass(massKg)).withNoise(noise);
            SwitchingTraining training =
                    new SwitchingTraining(make.get(), Barto1995.LOOP, Barto1995.TARGETS_M, new Seed(seed));
            training.trials(learns ? practice.trials() : 0);
            SwitchingTraining changed = training.in(loop, learns ? new Seed(seed).of("changed") : new Seed(seed));
            int done = 0;
            for (int after : learns && massKg != 1 ? new int[] {0, 100, 300} : new int[] {0}) {
                changed.trials(after - done);
                done = after;
                Score score = changed.score();
                rows.add(new Row(name, delayMs, massKg, after, seed, score.errors(), score.endS()));
            }
        }
    }

    /**
     * One controller, one delay, one mass.
     *
     * @param trialsAfter movements with learning since the mass changed
     * @param errors of the endpoints
     * @param endS mean time of the end of a movement
     */
    public record Row(
            String controller, int delayMs, double massKg, int trialsAfter, long seed, Errors errors, double endS) {}

    /** All of them. */
    public record Found(List<Row> rows, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            return Practice.lines(rows, Row::controller, (name, own) -> {
                double meanM = Spread.of(own, row -> row.errors.maeM()).mean();
                return Text.of("%s: mean absolute endpoint error %.2f mm", name, 1e3 * meanM);
            });
        }
    }
}
