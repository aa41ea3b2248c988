package cerebellum.barto1995.figures;

import cerebellum.About;
import cerebellum.Text;
import cerebellum.barto1995.PredictiveFigure1;
import cerebellum.barto1995.PredictiveFigure1.Figure;
import cerebellum.barto1995.PredictiveFigure1.Found;
import cerebellum.barto1995.PredictiveFigure1.Sample;
import cerebellum.barto1995.PredictiveFigure1.State;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.PaperFigure;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.List;

/** A pulse, a step, and the mass sticks; the states from which the step ends on the target. */
@About(
        name = "barto-figure1",
        value = "A pulse, a step, and the mass sticks on the target",
        source = "Barto et al. 1995, Figure 1")
public final class BartoFigure1 implements PaperFigure.FromRun<Found> {
    private static final double BEFORE_S = -.1;
    private static final double AFTER_S = .5;

    @Override
    public Experiment<Found> experiment() {
        return new PredictiveFigure1();
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.drawn("a", "top: the pulse-step command", 1),
                Shown.drawn("a", "middle: velocity over time", 1),
                Shown.drawn("a", "bottom: position over time", 1),
                Shown.drawn("b", "switching curve and the movement in the phase plane", 1));
    }

    @Override
    public List<Part> parts(Found found) {
        Figure figure = found.figure().get(0);
        List<Sample> course = new ArrayList<>();
        // the mass is held where it starts until the command comes
        course.add(new Sample(BEFORE_S, figure.startM(), 0, figure.startM()));
        course.add(new Sample(0, figure.startM(), 0, figure.startM()));
        course.addAll(found.course().stream().filter(s -> s.timeS() <= AFTER_S).toList());
        double highest = Math.max(.5, 1.2 * figure.peakMPerS());
        Panel command = over("commandM")
                .line("command", course, Sample::timeS, Sample::commandM)
                .upright("the pulse ends", figure.pulseS());
        Panel velocity = over("velocityMPerS")
                .line("velocity", course, Sample::timeS, Sample::velocityMPerS)
                .yFrom(0, highest);
        Panel position = over("positionM")
                .line("position", course, Sample::timeS, Sample::positionM)
                .level("target", figure.targetM());
        List<State> curve =
                found.curve().stream().filter(s -> s.velocityMPerS() <= highest).toList();
        Panel plane = Panel.of("positionM", "velocityMPerS")
                .dashes("switching curve", curve, State::positionM, State::velocityMPerS)
                .line("this movement", course, Sample::positionM, Sample::velocityMPerS)
                .upright("target", figure.targetM())
                .xFrom(figure.startM() - .05, figure.startM() + .1)
                .yFrom(0, highest);
        return List.of(
                new Part(
                        "a",
                        List.of(
                                command.titled("A: command"),
                                velocity.titled("velocity"),
                                position.titled("position"))),
                new Part("b", List.of(plane.titled("B: where the command has to switch"))));
    }

    private static Panel over(String y) {
        return Panel.of("timeS", y).xFrom(BEFORE_S, AFTER_S);
    }

    @Override
    public String caption(Found found) {
        Figure f = found.figure().get(0);
        return Text.of(
                "A: command, velocity and position of a movement from %.2f to %.2f m; the pulse lasts %.4f s, the peak is"
                        + " %.3f m/s, the mass sticks at %.4f m after %.3f s. B: the dashed curve holds the states in which"
                        + " the command must switch, by integrating backward from the target; solid, this movement. The"
                        + " paper's velocity axis goes to .5 m/s; its constants give the peak here.",
                f.startM(), f.targetM(), f.pulseS(), f.peakMPerS(), f.endpointM(), f.endS());
    }
}
