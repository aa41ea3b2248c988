package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.barto1995.StickyMovement.Noise;
import cerebellum.barto1995.SwitchingCurveController.Prediction;
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
        @About("delays of position and velocity") Values delaysMs,
        @About("masses after training or modelling at 1 kg") Values massesKg,
        @About("seeds of the learners") Seeds seeds,
        @About("movements with learning at 1 kg") int trials,

        @About("noise of sensed position in the tests, each ms")
        double noiseM,

        @About("noise of sensed velocity in the tests, each ms")
        double noiseMPerS)
        implements Experiment<PredictiveRivals.Found> {
    /** Four delays, the mass unchanged. */
    public PredictiveRivals() {
        this(Values.of(0, 15, 30, 50), Values.of(1), new Seeds(1, 3), 1000, 0, 0);
    }

    /** Checks the ranges. */
    public PredictiveRivals {
        delaysMs.wholeMs("delay", 0, 150);
        massesKg.in("mass", "kg", .1, 10);
        Require.in("trials", trials, "", 1, 100_000);
        new Noise(noiseM, noiseMPerS);
    }

    @Override
    public Found run(Progress progress) {
        int n = seeds.count();
        List<Integer> delays = delaysMs.wholeMs("delay", 0, 150);
        List<List<Row>> parts = Parallel.map(delays.size() * n, progress, i -> {
            int delayMs = delays.get(i / n);
            long seed = seeds.first() + i % n;
            List<Row> rows = new ArrayList<>(i % n == 0 ? knowing(delayMs) : List.of());
            PredictiveSwitching.Setup setup = Barto1995.SETUP.withDelay(delayMs, 0);
            int latest = Barto1995.LOOP.efferentMs();
            rows.addAll(learning("learned cell", delayMs, seed, () -> new PredictiveSwitching(setup, new Seed(seed))));
            rows.addAll(learning(
                    "direct predictive", delayMs, seed, () -> new DirectPredictive(delayMs, latest, -.02, .1)));
            return rows;
        });
        return new Found(
                parts.stream().flatMap(List::stream).toList(),
                Provenance.of(this, Barto1995.LOOP).complete(parts.size() == delays.size() * n));
    }

    private StickyMovement loop(double massKg) {
        return Barto1995.LOOP
                .withCommand(Barto1995.COMMAND.withPlant(Barto1995.PLANT.withMass(massKg)))
                .withNoise(new Noise(noiseM, noiseMPerS));
    }

    private List<Row> knowing(int delayMs) {
        List<Row> rows = new ArrayList<>();
        for (Prediction prediction : Prediction.values()) {
            PulseStepController rival =
                    new SwitchingCurveController(Barto1995.COMMAND, prediction, delayMs, Barto1995.LOOP.efferentMs());
            String name = prediction == Prediction.NONE
                    ? "delayed feedback"
                    : prediction.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            for (double mass : massesKg.values()) {
                SwitchingTraining tested =
                        new SwitchingTraining(rival, loop(mass), Barto1995.TARGETS_M, new Seed(seeds.first()));
                rows.add(row(name, delayMs, mass, 0, seeds.first(), tested.score()));
            }
        }
        return rows;
    }

    /** Trained at 1 kg without noise, tested at each mass, there also after 100 and 300 more trials. */
    private List<Row> learning(String name, int delayMs, long seed, Supplier<PulseStepController> make) {
        List<Row> rows = new ArrayList<>();
        for (double mass : massesKg.values()) {
            SwitchingTraining training =
                    new SwitchingTraining(make.get(), Barto1995.LOOP, Barto1995.TARGETS_M, new Seed(seed));
            training.trials(trials);
            SwitchingTraining changed = training.in(loop(mass), new Seed(seed).of("changed"));
            rows.add(row(name, delayMs, mass, 0, seed, changed.score()));
            if (mass != 1) {
                changed.trials(100);
                rows.add(row(name, delayMs, mass, 100, seed, changed.score()));
                changed.trials(200);
                rows.add(row(name, delayMs, mass, 300, seed, changed.score()));
            }
        }
        return rows;
    }

    private static Row row(String controller, int delayMs, double massKg, int more, long seed, Score score) {
        return new Row(
                controller, delayMs, massKg, more, seed, score.maeM(), score.biasM(), score.worstM(), score.endS());
    }

    /**
     * One controller, one delay, one mass.
     *
     * @param trialsAfter movements with learning since the mass changed
     * @param maeM mean absolute endpoint error
     * @param biasM mean endpoint error; negative is short
     * @param worstM greatest
     * @param endS mean time of the end of a movement
     */
    public record Row(
            String controller,
            int delayMs,
            double massKg,
            int trialsAfter,
            long seed,
            double maeM,
            double biasM,
            double worstM,
            double endS) {}

    /** All of them. */
    public record Found(List<Row> rows, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            return rows.stream()
                    .map(Row::controller)
                    .distinct()
                    .map(name -> Text.of(
                            "%s: mean absolute endpoint error %.2f mm",
                            name,
                            rows.stream()
                                    .filter(r -> r.controller.equals(name))
                                    .mapToDouble(r -> 1e3 * r.maeM)
                                    .average()
                                    .orElse(Double.NaN)))
                    .toList();
        }
    }
}
