package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.barto1995.StickyMovement.Trial;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The learned switching curve at the spring, at the cell and in what the cell senses: Figure 4. */
@About(
        name = "predictive-figure4",
        value = "the learned switching curve at the spring, at the cell and in its senses, against the optimal one",
        source = "Barto et al. 1995, Figure 4")
public record PredictiveFigure4(
        @About("seeds: wiring and trials") Seeds seeds,
        @About("movements with learning") int trials,
        @About("delay of all position and velocity fibres") int delayMs,
        @About("target trained and shown") double targetM)
        implements Experiment<PredictiveFigure4.Found> {
    /** The figure: one delay of 30 ms. */
    public PredictiveFigure4() {
        this(new Seeds(1, 5), 1500, 30, .05);
    }

    /** Checks the ranges. */
    public PredictiveFigure4 {
        Require.in("trials", trials, "", 1, 100_000);
        Require.in("delay", delayMs, "ms", 0, 100);
        Require.in("target", targetM, "m", .03, .05);
    }

    @Override
    public Found run(Progress progress) {
        List<List<Point>> curves = Parallel.map(seeds.count(), progress, i -> learned(seeds.first() + i));
        List<Point> points = curves.stream().flatMap(List::stream).toList();
        List<State> optimal = Barto1995.COMMAND.switchingCurve(targetM, .5).stream()
                .map(p -> new State(p[0], p[1]))
                .toList();
        return new Found(
                curves.stream().map(PredictiveFigure4::row).toList(),
                points,
                optimal,
                Provenance.of(this, Barto1995.LOOP).complete(curves.size() == seeds.count()));
    }

    /** Trains on the one target and tests from nine starts. */
    private List<Point> learned(long seed) {
        PredictiveSwitching cell = new PredictiveSwitching(Barto1995.SETUP.withDelay(delayMs, 0), new Seed(seed));
        new SwitchingTraining(cell, Barto1995.LOOP, List.of(targetM), new Seed(seed)).trials(trials);
        List<double[]> curve = Barto1995.COMMAND.switchingCurve(targetM, .6);
        List<Point> points = new ArrayList<>();
        for (int k = -4; k <= 4; k++) {
            points.add(point(seed, cell, curve, k * .005));
        }
        return points;
    }

    private Point point(long seed, PredictiveSwitching cell, List<double[]> curve, double startM) {
        List<State> course = new ArrayList<>();
        Trial trial = Barto1995.LOOP.test(
                cell, startM, targetM, new Seed(seed).random(), (t, x, v, c) -> course.add(new State(x, v)));
        int switched = (int) Math.round(trial.switchS() * 1000);
        State atCell = course.get(switched);
        State sensed = switched < delayMs ? new State(startM, 0) : course.get(switched - delayMs);
        PulseStep.Movement m = trial.movement();
        double bestS = Barto1995.COMMAND.pulseFor(startM, targetM) + Barto1995.LOOP.efferentMs() / 1e3;
        return new Point(
                seed,
                startM,
                m.endpointM() - targetM,
                m.switchM(),
                m.switchMPerS(),
                m.switchM() - PulseStep.positionOn(curve, m.switchMPerS()),
                atCell.positionM,
                atCell.velocityMPerS,
                sensed.positionM,
                sensed.velocityMPerS,
                bestS - trial.switchS(),
                bestS - trial.switchS() + delayMs / 1e3,
                m.endS() - trial.switchS());
    }

    private static Row row(List<Point> points) {
        ToDoubleFunction<Point> square = p -> p.curveErrorM * p.curveErrorM;
        return new Row(
                points.get(0).seed,
                Math.sqrt(mean(points, square)),
                points.stream().mapToDouble(p -> Math.abs(p.curveErrorM)).max().orElse(Double.NaN),
                mean(points, Point::pkcLeadS),
                mean(points, Point::inputLeadS),
                mean(points, Point::pkcToEndS),
                mean(points, p -> Math.abs(p.errorM)));
    }

    private static double mean(List<Point> points, ToDoubleFunction<Point> of) {
        return points.stream().mapToDouble(of).average().orElse(Double.NaN);
    }

    /**
     * One seed.
     *
     * @param springRmsM root mean square of the spring's curve minus the optimal one, at equal velocity
     * @param springWorstM greatest of these
     * @param pkcLeadS how long before the optimal curve is crossed the cell switches
     * @param inputLeadS how long before that the mass was where the cell senses it
     * @param pkcToEndS from the cell's switch to the end of the movement
     * @param maeM mean absolute endpoint error
     */
    public record Row(
            long seed,
            double springRmsM,
            double springWorstM,
            double pkcLeadS,
            double inputLeadS,
            double pkcToEndS,
            double maeM) {}

    /** One movement: the states on the three curves, and how far the spring's is from the optimal one. */
    public record Point(
            long seed,
            double startM,
            double errorM,
            double springM,
            double springMPerS,
            double curveErrorM,
            double pkcM,
            double pkcMPerS,
            double inputM,
            double inputMPerS,
            double pkcLeadS,
            double inputLeadS,
            double pkcToEndS) {}

    /** A state of the mass; the optimal curve. */
    public record State(double positionM, double velocityMPerS) {}

    /** Figure 4. */
    public record Found(List<Row> rows, List<Point> points, List<State> optimal, Provenance provenance)
            implements Result {
        @Override
        public List<String> summary() {
            double n = Math.max(1, rows.size());
            return List.of(
                    Text.of(
                            "lead over the optimal curve: cell %.1f ms, input %.1f ms; spring's curve within %.2f mm rms",
                            rows.stream().mapToDouble(Row::pkcLeadS).sum() / n * 1e3,
                            rows.stream().mapToDouble(Row::inputLeadS).sum() / n * 1e3,
                            rows.stream().mapToDouble(Row::springRmsM).max().orElse(0) * 1e3),
                    Text.of(
                            "from the cell's switch to the end %.0f ms",
                            rows.stream().mapToDouble(Row::pkcToEndS).sum() / n * 1e3));
        }
    }
}
