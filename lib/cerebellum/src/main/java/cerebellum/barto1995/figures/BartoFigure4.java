package cerebellum.barto1995.figures;

import cerebellum.About;
import cerebellum.Text;
import cerebellum.barto1995.PredictiveFigure4;
import cerebellum.barto1995.PredictiveFigure4.Found;
import cerebellum.barto1995.PredictiveFigure4.Point;
import cerebellum.barto1995.PredictiveFigure4.Row;
import cerebellum.barto1995.PredictiveFigure4.State;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.PaperFigure;
import cerebellum.experiment.Picture.Panel;
import java.util.List;

/** The learned switching curve seen from three places, beside the optimal one. */
@About(
        name = "barto-figure4",
        value = "The cell switches ahead of the curve, on news that is older still",
        source = "Barto et al. 1995, Figure 4")
public final class BartoFigure4 implements PaperFigure.FromRun<Found> {
    @Override
    public Experiment<Found> experiment() {
        return new PredictiveFigure4().with("seeds", 4);
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.drawn("", "optimal curve, spring switch, PC switch, proprioceptive input, a trajectory", 1));
    }

    @Override
    public List<Part> parts(Found found) {
        long first = found.rows().get(0).seed();
        List<Point> points =
                found.points().stream().filter(p -> p.seed() == first).toList();
        double highest = points.stream().mapToDouble(Point::springMPerS).max().orElse(.5);
        List<State> optimal = found.optimal().stream()
                .filter(s -> s.velocityMPerS() <= highest)
                .toList();
        return List.of(new Part(
                "",
                List.of(Panel.of("positionM", "velocityMPerS")
                        .line("what the cell senses", points, Point::inputM, Point::inputMPerS)
                        .line("when the cell switches", points, Point::pkcM, Point::pkcMPerS)
                        .line("when the command arrives", points, Point::springM, Point::springMPerS)
                        .dashes("optimal", optimal, State::positionM, State::velocityMPerS)
                        .line("trajectory", found.course(), State::positionM, State::velocityMPerS)
                        .xFrom(-.02, .06)
                        .yFrom(0, .5))));
    }

    @Override
    public String caption(Found found) {
        Row row = found.rows().get(0);
        String at = Double.isNaN(row.springWorstM())
                ? "not all of them switch on the optimal one yet"
                : Text.of("at the spring the curve is within %.1f mm of the optimal one", 1e3 * row.springWorstM());
        return Text.of(
                "Four switching curves after learning and one movement from 0. Each learned curve goes through nine"
                        + " movements, from -.02 to .02 m. The cell of seed %d switches %.1f ms before the optimal curve is"
                        + " crossed, on a state %.1f ms before it; %s. Starts are .005 m apart here; the paper does not say"
                        + " how many it joins.",
                row.seed(), 1e3 * row.pkcLeadS(), 1e3 * row.inputLeadS(), at);
    }
}
