package cerebellum.shinji2024.figures;

import cerebellum.About;
import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.PaperFigure;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import cerebellum.shinji2024.rounding.GranuleInSixteenBits;
import cerebellum.shinji2024.rounding.GranuleInSixteenBits.Found;
import cerebellum.shinji2024.rounding.GranuleRounding.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One granule cell in three arithmetics: conductances, currents, potential. */
@About(
        name = "shinji-figure6",
        value = "Half-up the Golgi conductance never comes to rest, randomized it does",
        source = "Shinji et al. 2024, Figure 6 and section 3.2")
public final class ShinjiFigure6 implements PaperFigure.FromRun<Found> {
    /** The paper's, in its order; the last is drawn over the others. */
    private static final List<String> ARITHMETICS = List.of("64-bit float", "half-up", "randomized");

    /** Where the Golgi cell's spikes stand, above the mossy fibre's. */
    private static final double GOLGI_MV = -94;

    /** Where the crosses stand, a row an arithmetic. */
    private static final double HIGHEST_MV = -24;

    private static final double APART_MV = 5;
    private static final int MOSSY = 1;
    private static final int GOLGI = 2;

    @Override
    public Experiment<Found> experiment() {
        return Experiments.with(
                new GranuleInSixteenBits(), Map.of("configuration", "four-mossy", "seeds", "1", "duration_s", "50"));
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.drawn("a", "conductance of the Golgi synapse, its input spikes", 1),
                Shown.drawn("b", "conductance of the mossy synapse, its input spikes", 1),
                Shown.drawn("c", "current of the Golgi synapse, its input spikes", 1),
                Shown.drawn("d", "current of the mossy synapse, its input spikes", 1),
                new Shown(
                        "e",
                        "potential, all input spikes, output spikes of all three",
                        1,
                        "drawn, but the dotted lines of the spikes themselves: no arithmetic here stores them"));
    }

    @Override
    public List<Part> parts(Found found) {
        List<Trace> course = found.course();
        Panel potential =
                mossy(panel("potential_mV", course, Trace::vMv), course).yFrom(-100, -20);
        double[] golgi = times(course, ARITHMETICS.get(0), t -> t.inputs() & GOLGI);
        if (golgi.length > 0) {
            double[] low = new double[golgi.length];
            Arrays.fill(low, GOLGI_MV);
            potential = potential.with(Mark.DOTS, "Golgi cell spikes", golgi, low);
        }
        for (int i = 0; i < ARITHMETICS.size(); i++) {
            double[] spikes = times(course, ARITHMETICS.get(i), t -> t.spike());
            double[] heights = new double[spikes.length];
            Arrays.fill(heights, HIGHEST_MV - APART_MV * i);
            potential =
                    spikes.length == 0 ? potential : potential.with(Mark.CROSSES, ARITHMETICS.get(i), spikes, heights);
        }
        return List.of(
                part(
                        "a",
                        "rounded half-up, the Golgi conductance never comes to rest at 0",
                        golgi(panel("conductance_nS", course, Trace::golgiNanosiemens), course)),
                part(
                        "b",
                        "what is gone within a step has nothing to round",
                        mossy(panel("conductance_nS", course, Trace::mossyNanosiemens), course)),
                part(
                        "c",
                        "a Golgi current that never ends, rounded half-up",
                        golgi(panel("current_pA", course, Trace::golgiPicoamp), course)),
                part(
                        "d",
                        "the mossy current, the same to the eye",
                        mossy(panel("current_pA", course, Trace::mossyPicoamp), course)),
                part("e", "the copies spike together, but for a spike now and then", potential));
    }

    private static Part part(String letter, String title, Panel panel) {
        String name = letter.toUpperCase(Locale.ROOT) + ": " + title;
        return new Part(letter, List.of(panel.titled(name)));
    }

    private static Panel panel(String y, List<Trace> course, ToDoubleFunction<Trace> value) {
        Panel panel = Panel.of("time_ms", y);
        for (String arithmetic : ARITHMETICS) {
            List<Trace> own = of(course, arithmetic);
            panel = panel.line(arithmetic, own, Trace::timeMs, value);
        }
        return panel;
    }

    private static Panel mossy(Panel panel, List<Trace> course) {
        double[] spikes = times(course, ARITHMETICS.get(0), t -> t.inputs() & MOSSY);
        return spikes.length == 0 ? panel : panel.triangles("mossy fibre spikes", spikes);
    }

    private static Panel golgi(Panel panel, List<Trace> course) {
        double[] spikes = times(course, ARITHMETICS.get(0), t -> t.inputs() & GOLGI);
        return spikes.length == 0 ? panel : panel.triangles("Golgi cell spikes", spikes);
    }

    private static double[] times(List<Trace> course, String arithmetic, ToDoubleFunction<Trace> event) {
        return of(course, arithmetic).stream()
                .filter(t -> event.applyAsDouble(t) != 0)
                .mapToDouble(Trace::timeMs)
                .toArray();
    }

    private static List<Trace> of(List<Trace> course, String arithmetic) {
        return course.stream().filter(t -> t.arithmetic().equals(arithmetic)).toList();
    }

    @Override
    public String caption(Found found) {
        String configuration = found.rows().isEmpty() ? "" : found.rows().get(0).configuration();
        String rates = "";
        if (!found.rows().isEmpty()) {
            var up = found.row(configuration, "half-up");
            var chosen = found.row(configuration, "chosen");
            rates = Text.of(
                    " Configuration %s: %.2f spikes/s in floating point, half-up %+.2f, randomized %+.3f.",
                    configuration, up.referenceHz(), up.differenceHz(), chosen.differenceHz());
        }
        return "The same input spikes in three arithmetics; triangles: input spikes, crosses: output spikes, a row an arithmetic."
                + rates
                + " The paper has 6.58 spikes/s, half-up 1.64 and randomized 0.030 apart. With its printed weights and the"
                + " released time constants the cell never spikes; the configuration says what was changed. Its half-up cell"
                + " fires more; here that depends on the constants (configuration=tau-3 does).";
    }
}
