package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Require;
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

        @About("movements with learning before the late test")
        int trials,

        @About("where the movement shown starts") double startM,
        @About("where it should end") double targetM)
        implements Experiment<PredictiveFigure3.Found> {
    /** The movement of the figure. */
    public PredictiveFigure3() {
        this(1, 1000, 0, .05);
    }

    /** Checks the ranges. */
    public PredictiveFigure3 {
        Require.in("trials", trials, "", 1, 100_000);
        Require.in("start", startM, "m", -.03, .03);
        Require.in("target", targetM, "m", .02, .06);
    }

    @Override
    public Found run(Progress progress) {
        PredictiveSwitching cell = new PredictiveSwitching(Barto1995.SETUP, new Seed(seed));
        SwitchingTraining training = new SwitchingTraining(cell, Barto1995.LOOP, Barto1995.TARGETS_M, new Seed(seed));
        List<Phase> phases = new ArrayList<>();
        List<Sample> course = new ArrayList<>();
        show("before", 0, cell, phases, course);
        int done = 0;
        boolean early = false;
        while (done < trials && progress.at(done, trials)) {
            training.trial();
            done++;
            double endpoint = early ? 0 : test(cell).movement().endpointM();
            if (endpoint >= .02 && endpoint <= targetM - .01) {
                early = true;
                show("early", done, cell, phases, course);
            }
        }
        show("late", done, cell, phases, course);
        return new Found(phases, course, Provenance.of(this, Barto1995.LOOP).complete(done == trials));
    }

    private Trial test(PredictiveSwitching cell) {
        return Barto1995.LOOP.test(cell, startM, targetM, new Seed(seed).random(), (t, x, v, c) -> {});
    }

    private void show(String phase, int trial, PredictiveSwitching cell, List<Phase> phases, List<Sample> course) {
        Trial test = Barto1995.LOOP.test(cell, startM, targetM, new Seed(seed).random(), (t, x, v, command) -> {
            if (t < .45) {
                course.add(new Sample(phase, t, cell.sum(), cell.isHigh() ? 1 : 0, x, v, command));
            }
        });
        phases.add(new Phase(
                phase,
                trial,
                test.movement().endpointM(),
                test.movement().endS(),
                test.movement().peakMPerS(),
                test.switchS(),
                test.leadS(),
                test.switches()));
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
            return phases.stream()
                    .map(p -> Text.of(
                            "%s (trial %d): switch at %.0f ms, endpoint %.4f m at %.0f ms, peak %.3f m/s",
                            p.phase, p.trial, 1e3 * p.switchS, p.endpointM, 1e3 * p.endS, p.peakMPerS))
                    .toList();
        }
    }
}
