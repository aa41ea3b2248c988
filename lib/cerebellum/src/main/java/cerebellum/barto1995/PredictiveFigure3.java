package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.barto1995.StickyMovement.Trial;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import java.util.ArrayList;
import java.util.List;

/** One movement early and late in learning, with the cell's sum and state: Figure 3 of Barto et al. (1995). */
@About(
        name = "predictive-figure3",
        value = "one movement before, early and late in learning, with the Purkinje cell's sum and state",
        source = "Barto et al. 1995, Figure 3")
public record PredictiveFigure3(
        @About("seed: wiring, delays and trials") long seed,

        @About(value = "movements with learning before the late test", low = 1, high = Practice.MOST)
        int trials,

        @About(value = "where the movement shown starts", low = -.03, high = .03)
        double startM,

        @About(value = "where it should end", low = .02, high = .06)
        double targetM)
        implements Experiment<PredictiveFigure3.Found> {
    /** "Early" is a movement that comes at least so far and stops so much short. */
    private static final double BEGUN_M = .02;

    private static final double SHORT_M = .01;
    private static final double SHOWN_S = .45;

    /** The movement of the figure. */
    public PredictiveFigure3() {
        this(1, 1000, 0, .05);
    }

    /** Checks the ranges. */
    public PredictiveFigure3 {
        Ranges.check(PredictiveFigure3.class, seed, trials, startM, targetM);
    }

    @Override
    public Found run(Progress progress) {
        PredictiveSwitching cell = new PredictiveSwitching(Barto1995.SETUP, new Seed(seed));
        SwitchingTraining training = new SwitchingTraining(cell, Barto1995.LOOP, Barto1995.TARGETS_M, new Seed(seed));
        List<Phase> phases = new ArrayList<>();
        List<Sample> course = new ArrayList<>();
        show("before", 0, cell, phases, course);
        int done = 0;
        while (done < trials && progress.at(done, trials)) {
            training.trial();
            done++;
            if (phases.size() == 1) {
                double endpointM = test(cell, PulseStep.UNWATCHED).movement().endpointM();
                if (endpointM >= BEGUN_M && endpointM <= targetM - SHORT_M) {
                    show("early", done, cell, phases, course);
                }
            }
        }
        show("late", done, cell, phases, course);
        return new Found(phases, course, Provenance.of(this, Barto1995.LOOP).complete(done == trials));
    }

    private Trial test(PredictiveSwitching cell, PulseStep.Watch watch) {
        return Barto1995.LOOP.test(cell, startM, targetM, new Seed(seed).random(), watch);
    }

    private void show(String phase, int trial, PredictiveSwitching cell, List<Phase> phases, List<Sample> course) {
        Trial test = test(cell, (t, x, v, command) -> {
            if (t < SHOWN_S) {
                course.add(new Sample(phase, t, cell.sum(), cell.isHigh() ? 1 : 0, x, v, command));
            }
        });
        PulseStep.Movement m = test.movement();
        phases.add(new Phase(
                phase, trial, m.endpointM(), m.endS(), m.peakMPerS(), test.switchS(), test.leadS(), test.switches()));
    }

    /** The three tests: "early" is the first that leaves .02 m and still stops 1 cm short. */
    public record Phase(
            String phase,
            int trial,
            double endpointM,
            double endS,
            double peakMPerS,
            double switchS,
            double pkcLeadS,
            int switches) {}

    /** Time courses: the cell's weighted sum, its state (1 high), the mass and the command at the plant. */
    public record Sample(
            String phase,
            double timeS,
            double sum,
            int high,
            double positionM,
            double velocityMPerS,
            double commandM) {}

    /** Figure 3. */
    public record Found(List<Phase> phases, List<Sample> course, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            return Result.lines(
                    phases,
                    p -> Text.of(
                            "%s (trial %d): switch at %.0f ms, endpoint %.4f m at %.0f ms, peak %.3f m/s",
                            p.phase, p.trial, 1e3 * p.switchS, p.endpointM, 1e3 * p.endS, p.peakMPerS));
        }
    }
}
