package cerebellum.shinji2024.figures;

import cerebellum.About;
import cerebellum.Csv;
import cerebellum.Progress;
import cerebellum.Text;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.PaperFigure;
import cerebellum.experiment.Picture.Panel;
import cerebellum.shinji2024.Motor;
import cerebellum.shinji2024.Motor.Found;
import cerebellum.shinji2024.Motor.Window;
import java.util.ArrayList;
import java.util.List;

/** The error of every cycle, with and without the cerebellum. */
@About(
        name = "shinji-figure7",
        value = "With the cerebellum the error falls, jumps at the first load and falls again",
        source = "Shinji et al. 2024, Figure 7 and section 3.3")
public final class ShinjiFigure7 implements PaperFigure.FromRun<Found> {
    /** What {@link #experiment} gives, kept. */
    private static final String KEPT = "motor/figure7.csv";

    @Override
    public Experiment<Found> experiment() {
        return new Motor();
    }

    @Override
    public List<Shown> shown() {
        return List.of(Shown.drawn(
                "", "error over cycles with and without, mean and SD, spans of load, periods of Figure 8", 1));
    }

    /** As it stands it is drawn from what is kept; with any change it is computed. */
    @Override
    public Drawing draw(String letter, String changes, Progress progress) {
        if (!changes.isBlank()) {
            return FromRun.super.draw(letter, changes, progress);
        }
        List<Window> course = kept();
        return new Drawing(
                about().name() + letter,
                picture(letter, parts(course)),
                about().source() + ". " + caption(course, 10) + " Kept in datasets/" + KEPT + ".",
                true);
    }

    private static List<Window> kept() {
        Csv csv = Datasets.read(KEPT).csv();
        List<Window> course = new ArrayList<>();
        for (int r = 0; r < csv.size(); r++) {
            int cycle = (int) csv.number(r, csv.column("cycle"));
            double with = csv.number(r, csv.column("cerebellum_rps"));
            double without = csv.number(r, csv.column("pd_rps"));
            course.add(new Window(
                    cycle,
                    cycle + 1,
                    csv.text(r, csv.column("load")).equals("true"),
                    with,
                    csv.number(r, csv.column("cerebellum_sd_rps")),
                    without,
                    csv.number(r, csv.column("pd_sd_rps")),
                    with / without));
        }
        return course;
    }

    @Override
    public List<Part> parts(Found found) {
        return parts(found.course());
    }

    private static List<Part> parts(List<Window> course) {
        Panel panel = Panel.of("cycle", "mean absolute error (rps)");
        List<Integer> changes = changes(course);
        int end = course.get(course.size() - 1).until();
        for (int i = 0; i < changes.size(); i += 2) {
            int off = i + 1 < changes.size() ? changes.get(i + 1) : end;
            panel = panel.span("load on", changes.get(i), off);
        }
        boolean spread = course.stream().anyMatch(w -> w.pdSdRps() > 0);
        if (spread) {
            panel = panel.band(
                            "without the cerebellum",
                            course,
                            Window::cycle,
                            w -> w.pdRps() - w.pdSdRps(),
                            w -> w.pdRps() + w.pdSdRps())
                    .band(
                            "with the cerebellum",
                            course,
                            Window::cycle,
                            w -> w.cerebellumRps() - w.cerebellumSdRps(),
                            w -> w.cerebellumRps() + w.cerebellumSdRps());
        }
        panel = panel.line("without the cerebellum", course, Window::cycle, Window::pdRps)
                .line("with the cerebellum", course, Window::cycle, Window::cerebellumRps)
                .triangles("periods of Figure 8", periods(course))
                .xFrom(0, end)
                .yFrom(0, Double.NaN);
        return List.of(new Part("", List.of(panel)));
    }

    /** Cycles at which the load changes; the first switches on. */
    private static List<Integer> changes(List<Window> course) {
        List<Integer> changes = new ArrayList<>();
        boolean on = false;
        for (Window w : course) {
            if (w.load() != on) {
                changes.add(w.cycle());
                on = w.load();
            }
        }
        return changes;
    }

    /** The cycles that Figure 8 shows: the second, the last before and the first under load, the last under load. */
    static double[] periods(List<Window> course) {
        List<Integer> changes = changes(course);
        int end = course.get(course.size() - 1).cycle();
        List<Double> at = new ArrayList<>(List.of((double) Math.min(1, end)));
        if (changes.isEmpty()) {
            at.add((double) end);
        } else {
            at.add(changes.get(0) - 1.);
            at.add((double) changes.get(0));
            at.add(changes.size() > 1 ? changes.get(1) - 1. : end);
        }
        return at.stream().mapToDouble(d -> d).distinct().toArray();
    }

    @Override
    public String caption(Found found) {
        long repeats =
                found.cycles().stream().mapToInt(Motor.Cycle::repeat).max().orElse(0);
        return caption(found.course(), repeats);
    }

    private static String caption(List<Window> course, long repeats) {
        Window first = course.get(0);
        Window last = course.get(course.size() - 1);
        return Text.of(
                "Mean absolute error of each cycle, mean and standard deviation over %d repeats: %.1f rps with and %.1f"
                        + " without the cerebellum in cycle %d, %.1f and %.1f in cycle %d. Shaded: the load is on. Triangles:"
                        + " the periods of Figure 8. Differs: in the paper the error begins to fall around cycle 50, here at"
                        + " once; the motor is a model, so the level is ours.",
                repeats,
                first.cerebellumRps(),
                first.pdRps(),
                first.cycle(),
                last.cerebellumRps(),
                last.pdRps(),
                last.cycle());
    }
}
