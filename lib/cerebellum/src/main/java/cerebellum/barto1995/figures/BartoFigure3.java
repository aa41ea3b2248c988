package cerebellum.barto1995.figures;

import cerebellum.About;
import cerebellum.Text;
import cerebellum.barto1995.Barto1995;
import cerebellum.barto1995.PredictiveFigure3;
import cerebellum.barto1995.PredictiveFigure3.Found;
import cerebellum.barto1995.PredictiveFigure3.Phase;
import cerebellum.barto1995.PredictiveFigure3.Sample;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.PaperFigure;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One movement early and late in learning: the cell's sum, its state, the mass. */
@About(
        name = "barto-figure3",
        value = "Early it switches too soon, late at the right moment",
        source = "Barto et al. 1995, Figure 3")
public final class BartoFigure3 implements PaperFigure.FromRun<Found> {
    private static final double SHOWN_S = .4;

    @Override
    public Experiment<Found> experiment() {
        return new PredictiveFigure3();
    }

    @Override
    public boolean beside() {
        return true;
    }

    @Override
    public List<Shown> shown() {
        List<Shown> all = new ArrayList<>();
        for (String letter : List.of("a", "b")) {
            String when = letter.equals("a") ? "early in learning: " : "late in learning: ";
            for (String what : List.of("the weighted sum s", "activation state y", "velocity", "position")) {
                all.add(Shown.drawn(letter, when + what, 1));
            }
        }
        return all;
    }

    @Override
    public List<Part> parts(Found found) {
        return found.phases().stream()
                .filter(p -> !p.phase().equals("before"))
                .map(p -> new Part(p.phase().equals("early") ? "a" : "b", panels(found, p)))
                .toList();
    }

    private static List<Panel> panels(Found found, Phase phase) {
        List<Sample> course = found.course().stream()
                .filter(s -> s.phase().equals(phase.phase()) && s.timeS() <= SHOWN_S)
                .toList();
        String name = (phase.phase().equals("early") ? "A: " : "B: ") + phase.phase() + ", trial " + phase.trial();
        double highest =
                found.course().stream().mapToDouble(Sample::velocityMPerS).max().orElse(1);
        return List.of(
                Panel.of("timeS", "weighted sum s")
                        .line("weighted sum", course, Sample::timeS, Sample::sum)
                        .level("goes high", Barto1995.SETUP.cell().threshold())
                        .level(
                                "goes low",
                                Barto1995.SETUP.cell().threshold()
                                        - Barto1995.SETUP.cell().gap())
                        .yFrom(0, 1)
                        .xFrom(0, SHOWN_S)
                        .titled(name),
                Panel.of("timeS", "state y (1: high)")
                        .line("state", course, Sample::timeS, Sample::high)
                        .yFrom(-.2, 1.2)
                        .xFrom(0, SHOWN_S),
                Panel.of("timeS", "velocityMPerS")
                        .line("velocity", course, Sample::timeS, Sample::velocityMPerS)
                        .yFrom(0, Math.ceil(10.5 * highest) / 10)
                        .xFrom(0, SHOWN_S),
                Panel.of("timeS", "positionM")
                        .line("position", course, Sample::timeS, Sample::positionM)
                        .level("target", target(found))
                        .yFrom(Math.min(0, course.get(0).positionM()), .06)
                        .xFrom(0, SHOWN_S));
    }

    private static double target(Found found) {
        return Double.parseDouble(found.provenance().parameters().get("target_m"));
    }

    @Override
    public String caption(Found found) {
        StringBuilder text = new StringBuilder("Sum, state, velocity and position of one movement");
        for (Phase p : found.phases()) {
            if (!p.phase().equals("before")) {
                text.append(String.format(
                        Locale.ROOT,
                        "; %s (trial %d) the cell goes high at %.0f ms, %.0f ms before the end, and the mass sticks at %.3f m",
                        p.phase(),
                        p.trial(),
                        1e3 * p.switchS(),
                        1e3 * p.pkcLeadS(),
                        p.endpointM()));
            }
        }
        return text
                + Text.of(
                        ". The paper's mass sticks at .027 m early and .049 m late, and its cell switches about 150 ms before the end."
                                + " Its weights have another scale (s from -20 to 20); ours begin at a sum of .8.");
    }
}
