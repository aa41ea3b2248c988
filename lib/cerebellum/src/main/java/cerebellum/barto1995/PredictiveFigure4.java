package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.Text;
import cerebellum.barto1995.StickyMovement.Trial;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The learned switching curve at the spring, at the cell and in what the cell senses: Figure 4. */
@About(
        name = "predictive-figure4",
        value = "the learned switching curve at the spring, at the cell and in its senses, against the optimal one",
        source = "Barto et al. 1995, Figure 4")
public record PredictiveFigure4(
        @About("on the one target") Practice practice,

        @About(value = "delay of all fibres", low = 0, high = PredictiveSwitching.LONGEST_DELAY_MS)
        int delayMs,

        @About(value = "target trained and shown", low = .02, high = .06)
        double targetM)
        implements Experiment<PredictiveFigure4.Found> {
    /** The figure: one delay of 30 ms. */
    public PredictiveFigure4() {
        this(new Practice(new Seeds(1, 5), 1500), 30, .05);
    }

    /** Checks the ranges. */
    public PredictiveFigure4 {
        Ranges.check(PredictiveFigure4.class, practice, delayMs, targetM);
    }

    @Override
    public Found run(Progress progress) {
        List<PredictiveFigure4> all = List.of(this);
        List<Learned> curves = practice.each(all, progress, PredictiveFigure4::learned);
        return new Found(
                curves.stream().map(c -> row(c.points)).toList(),
                curves.stream().flatMap(c -> c.points.stream()).toList(),
                curves.isEmpty() ? List.of() : curves.get(0).course,
                Barto1995.COMMAND.switchingCurve(targetM, .5).stream()
                        .map(p -> new State(p[0], p[1]))
                        .toList(),
                practice.provenance(this, all, curves));
    }

    /** Trains on the one target and tests from nine starts. */
    private Learned learned(long seed) {
        PredictiveSwitching cell = new PredictiveSwitching(Barto1995.SETUP.withDelay(delayMs), new Seed(seed));
        new SwitchingTraining(cell, Barto1995.LOOP, List.of(targetM), new Seed(seed)).trials(practice.trials());
        List<double[]> curve = Barto1995.COMMAND.switchingCurve(targetM, .6);
        List<State> shown = new ArrayList<>();
        List<Point> points = IntStream.rangeClosed(-4, 4)
                .mapToObj(k -> point(seed, cell, curve, k * .005, k == 0 ? shown : new ArrayList<>()))
                .toList();
        return new Learned(points, shown);
    }

    private Point point(long seed, PredictiveSwitching cell, List<double[]> curve, double startM, List<State> course) {
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
                trial.leadS());
    }

    private static Row row(List<Point> points) {
        return new Row(
                points.get(0).seed,
                Math.sqrt(Spread.mean(points, p -> p.curveErrorM * p.curveErrorM)),
                points.stream().mapToDouble(p -> Math.abs(p.curveErrorM)).max().orElse(Double.NaN),
                Spread.mean(points, Point::pkcLeadS),
                Spread.mean(points, Point::inputLeadS),
                Spread.mean(points, Point::pkcToEndS),
                Spread.mean(points, p -> Math.abs(p.errorM)));
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

    /** A state of the mass. */
    public record State(double positionM, double velocityMPerS) {}

    /** What one cell does. */
    private record Learned(List<Point> points, List<State> course) {}

    /** Figure 4: the first seed's movement from 0 as a course, and the optimal curve. */
    public record Found(
            List<Row> rows, List<Point> points, List<State> course, List<State> optimal, Provenance provenance)
            implements Result {
        @Override
        public List<String> summary() {
            return List.of(
                    Text.of(
                            "lead over the optimal curve: cell %.1f ms, input %.1f ms; spring's curve within %.2f mm rms",
                            1e3 * Spread.of(rows, Row::pkcLeadS).mean(),
                            1e3 * Spread.of(rows, Row::inputLeadS).mean(),
                            1e3 * Spread.of(rows, Row::springRmsM).greatest()),
                    Text.of(
                            "from the cell's switch to the end %.0f ms",
                            1e3 * Spread.of(rows, Row::pkcToEndS).mean()));
        }
    }
}
