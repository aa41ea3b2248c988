package cerebellum.shinji2024.figures;

import cerebellum.About;
import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.PaperFigure;
import cerebellum.experiment.Picture.Panel;
import cerebellum.shinji2024.MotorFigure8;
import cerebellum.shinji2024.MotorFigure8.Found;
import cerebellum.shinji2024.MotorFigure8.Mean;
import cerebellum.shinji2024.MotorFigure8.Rate;
import cerebellum.shinji2024.MotorFigure8.Speed;
import cerebellum.shinji2024.MotorFigure8.Spike;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Speed and the activity of six kinds of cells in four periods of one run. */
@About(
        name = "shinji-figure8",
        value = "Four periods of learning: the speed, and who fires when",
        source = "Shinji et al. 2024, Figure 8")
public final class ShinjiFigure8 implements PaperFigure.FromRun<Found> {
    /** The paper's rows below the speed. */
    private static final List<String> CELLS = List.of("MF", "CF", "GrC", "GoC", "PkC", "MLI");

    private static final List<String> WORDS = List.of(
            "mossy fibres", "climbing fibres", "granule cells", "Golgi cells", "Purkinje cells", "interneurons");

    @Override
    public Experiment<Found> experiment() {
        return new MotorFigure8();
    }

    @Override
    public boolean beside() {
        return true;
    }

    @Override
    public List<Shown> shown() {
        List<Shown> rows =
                new ArrayList<>(List.of(Shown.drawn("", "target and speed, with and without, in four periods", 4)));
        for (String cell : CELLS) {
            rows.add(new Shown(
                    "",
                    cell + ": raster of eight cells and rate, both hemispheres, in four periods",
                    4,
                    "drawn; the rate is that of all cells, not of the eight"));
        }
        return rows;
    }

    @Override
    public List<Part> parts(Found found) {
        return found.speed().stream()
                .map(Speed::period)
                .distinct()
                .map(period -> new Part("", column(found, period)))
                .toList();
    }

    private static List<Panel> column(Found found, String period) {
        List<Speed> speed = found.speed(period);
        double lastMs = found.rates().stream().mapToDouble(Rate::timeMs).max().orElse(0);
        double endMs = Math.ceil(Math.max(lastMs, speed.get(speed.size() - 1).timeMs()) / 8) * 8;
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of("timeMs", "speed (rps)")
                .line("target", speed, Speed::timeMs, Speed::targetRps)
                .line("without", speed, Speed::timeMs, Speed::pdRps)
                .line("with cerebellum", speed, Speed::timeMs, Speed::cerebellumRps)
                .xFrom(0, endMs)
                .yFrom(-50, 50)
                .titled(period + ", cycle " + speed.get(0).cycle()));
        for (String cell : CELLS) {
            panels.add(cells(found, period, cell).xFrom(0, endMs));
        }
        return panels;
    }

    /** Rates of both hemispheres over the raster of the cells shown, whose rows fill the height. */
    private static Panel cells(Found found, String period, String cell) {
        double highest = 1.1
                * found.rates().stream()
                        .filter(r -> r.cell().equals(cell))
                        .mapToDouble(r -> Math.max(r.leftHz(), r.rightHz()))
                        .max()
                        .orElse(1);
        int rows = 1 + Collections.max(found.spikes().stream().map(Spike::row).toList());
        Panel panel =
                Panel.of("timeMs", cell + " rate (Hz)").titled(WORDS.get(CELLS.indexOf(cell)) + " (" + cell + ")");
        for (String side : List.of("left", "right")) {
            List<Spike> spikes = found.spikes(period, cell).stream()
                    .filter(s -> s.hemisphere().equals(side))
                    .toList();
            panel = spikes.isEmpty()
                    ? panel
                    : panel.raster(side, spikes, Spike::timeMs, s -> highest * (s.row() + .5) / rows);
        }
        List<Rate> rates = found.rates(period, cell);
        return panel.line("left", rates, Rate::timeMs, Rate::leftHz)
                .line("right", rates, Rate::timeMs, Rate::rightHz)
                .yFrom(0, highest);
    }

    @Override
    public String caption(Found found) {
        StringBuilder text =
                new StringBuilder("Top: target, speed without and with the cerebellum. Below, kind by kind:"
                        + " spikes of eight cells of each hemisphere, left below, right above, and the firing rate of all cells of the"
                        + " kind. Rates before learning, learned, at load on and relearned, spikes/s:");
        for (Mean m : found.means()) {
            text.append(Text.of(
                    " %s %.0f, %.0f, %.0f, %.0f;",
                    m.cell(), m.initialHz(), m.learnedHz(), m.loadOnHz(), m.relearnedHz()));
        }
        text.setCharAt(text.length() - 1, '.');
        return text
                + " The paper's rates are those of the eight cells shown. Differs: in the paper the delay shrinks, too;"
                + " here the amplitude alone grows.";
    }
}
