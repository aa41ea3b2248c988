package cerebellum.shinji2024;

import cerebellum.About;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.control.Tracker;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.network.Network;
import cerebellum.network.Network.Population;
import cerebellum.network.Recording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Four cycles of one run, cell by cell: Shinji et al. (2024), Figure 8. Rates are over all cells of a kind. */
@About(
        name = "motor-figure8",
        value = "target, speed and spikes of all cell types in four periods: initial, learned, load on, relearned",
        source = "Shinji et al. 2024, Figure 8")
public record MotorFigure8(
        @About(value = "cells of each kind in the raster, drawn at random", low = 0, high = 4096)
        int cells,

        @About(value = "width of a bin of the rates", low = 1, high = 1000)
        int binMs,

        @About("the trial") MotorTrial trial)
        implements Experiment<MotorFigure8.Found> {
    private static final List<String> SIDES = List.of("left", "right");
    private static final int SPEED_MS = 4;

    /** The default parameters. */
    public static final MotorFigure8 S1 = new MotorFigure8();
    /** The paper's potentiation on a motor of more friction. */
    public static final MotorFigure8 S2 = new MotorFigure8(8, 64, Motor.S2.trial());

    /** Figure 8. */
    public MotorFigure8() {
        this(8, 64, MotorTrial.PAPER);
    }

    /** Checks ranges. */
    public MotorFigure8 {
        Ranges.check(MotorFigure8.class, cells, binMs, trial);
    }

    @Override
    public Found run(Progress progress) {
        Map<Integer, String> periods = periods();
        int last = Collections.max(periods.keySet()) + 1;
        MotorTrial needed = new MotorTrial(trial.seed(), last, trial.loads(), trial.target(), trial.setup());
        MotorRun learns = needed.start(1, true);
        MotorRun alone = needed.start(1, false);
        Map<Integer, Seen> seen = new LinkedHashMap<>();
        periods.forEach((cycle, period) -> seen.put(cycle, new Seen(cycle, period)));
        Parallel.map(
                2,
                (done, total) -> progress.at(learns.done() + alone.done(), 2L * last),
                i -> (i == 0 ? learns : alone).run((cycle, step, target, measured, tracker) -> {
                    Seen here = seen.get(cycle);
                    if (here != null) {
                        here.at(step, target, measured, tracker);
                    }
                }));
        List<Speed> speeds = new ArrayList<>();
        List<Rate> rates = new ArrayList<>();
        List<Spike> spikes = new ArrayList<>();
        int[][][] shown = shown();
        for (Seen here : seen.values()) {
            boolean whole = here.cycle < Math.min(learns.done(), alone.done());
            here.speeds(whole, speeds);
            here.spikes(whole, shown, rates, spikes);
        }
        Provenance from = Provenance.of(this, trial.constants()).complete(learns.done() == last);
        return new Found(speeds, rates, means(rates), spikes, from);
    }

    /** The cycles shown: the second one, the last before and the first after the load, the last under load. */
    private Map<Integer, String> periods() {
        List<Integer> changes = trial.loads().changes();
        Map<Integer, String> periods = new LinkedHashMap<>();
        int end = trial.cycles() - 1;
        periods.put(Math.min(1, end), "initial");
        if (changes.isEmpty() || changes.get(0) > end) {
            periods.putIfAbsent(end, "learned");
        } else {
            periods.putIfAbsent(changes.get(0) - 1, "learned");
            periods.put(changes.get(0), "load on");
            periods.putIfAbsent(changes.size() > 1 ? Math.min(end, changes.get(1) - 1) : end, "relearned");
        }
        return periods;
    }

    private Network network() {
        return trial.setup().network();
    }

    /** The cells drawn for the raster, by hemisphere and population, rising. */
    private int[][][] shown() {
        SplittableRandom random = new Seed(trial.seed()).of("raster").random();
        int[][][] shown = new int[SIDES.size()][][];
        Arrays.setAll(
                shown,
                h -> network().populations().stream()
                        .map(p -> random.ints(0, p.count())
                                .distinct()
                                .limit(Math.min(cells, p.count()))
                                .sorted()
                                .toArray())
                        .toArray(int[][]::new));
        return shown;
    }

    private List<Mean> means(List<Rate> rates) {
        return network().populations().stream()
                .map(p -> new Mean(
                        p.name(),
                        meanHz(rates, p, "initial"),
                        meanHz(rates, p, "learned"),
                        meanHz(rates, p, "load on"),
                        meanHz(rates, p, "relearned")))
                .toList();
    }

    private static double meanHz(List<Rate> rates, Population population, String period) {
        return rates.stream()
                .filter(r -> r.period.equals(period) && r.cell.equals(population.name()))
                .mapToDouble(r -> (r.leftHz + r.rightHz) / 2)
                .average()
                .orElse(Double.NaN);
    }

    /** What was seen of one cycle: speeds of both runs and all spikes. */
    private final class Seen {
        private final int cycle;
        private final String period;
        private final Network network = network();
        private final double[] targetRps = new double[trial.target().steps()];
        private final double[] pdRps = new double[targetRps.length];
        private final double[] cerebellumRps = new double[targetRps.length];
        private final List<Recording> sides = List.of(of(0), of(1));

        Seen(int cycle, String period) {
            this.cycle = cycle;
            this.period = period;
        }

        private static Recording of(int hemisphere) {
            return new Recording(new Recording.Choice(hemisphere, List.of(), 0, 0, 1e9));
        }

        void at(int step, double target, double measured, Tracker tracker) {
            if (tracker instanceof NetworkTracker cerebellum) {
                targetRps[step] = target;
                cerebellumRps[step] = measured;
                sides.forEach(side -> side.see(cerebellum.engine()));
            } else {
                pdRps[step] = measured;
            }
        }

        void speeds(boolean whole, List<Speed> into) {
            for (int t = 0; whole && t < targetRps.length; t += SPEED_MS) {
                into.add(new Speed(period, cycle, t, targetRps[t], pdRps[t], cerebellumRps[t]));
            }
        }

        /** Counts the spikes for the rates of a whole cycle, and picks those of the cells shown. */
        void spikes(boolean whole, int[][][] shown, List<Rate> rates, List<Spike> raster) {
            int bins = whole ? (targetRps.length + binMs - 1) / binMs : 0;
            int[][][] counts = new int[SIDES.size()][shown[0].length][bins];
            List<Spike> both = new ArrayList<>();
            for (int h = 0; h < counts.length; h++) {
                for (Recording.Spike s : sides.get(h).spikes()) {
                    int p = network.index(s.population());
                    // a spike stands at the end of its step
                    int step = (int) s.timeMs() - 1 - cycle * targetRps.length;
                    if (whole) {
                        counts[h][p][step / binMs]++;
                    }
                    int row = Arrays.binarySearch(shown[h][p], s.cell());
                    if (row >= 0) {
                        both.add(new Spike(period, s.population(), SIDES.get(h), h * cells + row, s.cell(), step));
                    }
                }
            }
            both.sort(Comparator.comparingInt(Spike::timeMs));
            raster.addAll(both);
            for (int p = 0; p < shown[0].length; p++) {
                Population of = network.populations().get(p);
                for (int bin = 0; bin < bins; bin++) {
                    int ms = Math.min(binMs, targetRps.length - bin * binMs);
                    double scale = 1000. / ms / of.count();
                    double middleMs = bin * binMs + ms / 2.;
                    rates.add(new Rate(
                            period, of.name(), middleMs, scale * counts[0][p][bin], scale * counts[1][p][bin]));
                }
            }
        }
    }

    /** Target and measured speed, without and with the cerebellum. */
    public record Speed(String period, int cycle, int timeMs, double targetRps, double pdRps, double cerebellumRps) {}

    /** Mean firing rate in a bin of time. */
    public record Rate(String period, String cell, double timeMs, double leftHz, double rightHz) {}

    /** Mean firing rate of a cell type in each period. */
    public record Mean(String cell, double initialHz, double learnedHz, double loadOnHz, double relearnedHz) {}

    /** A spike of one of the cells drawn for the raster; rows of the right hemisphere come after those of the left. */
    public record Spike(String period, String cell, String hemisphere, int row, int number, int timeMs) {}

    /** All of it. */
    public record Found(
            List<Speed> speed, List<Rate> rates, List<Mean> means, List<Spike> spikes, Provenance provenance)
            implements Result {
        /** The speeds of one period. */
        public List<Speed> speed(String period) {
            return speed.stream().filter(s -> s.period.equals(period)).toList();
        }

        /** The rates of one cell type in one period. */
        public List<Rate> rates(String period, String cell) {
            return rates.stream()
                    .filter(r -> r.period.equals(period) && r.cell.equals(cell))
                    .toList();
        }

        /** The raster of one cell type in one period. */
        public List<Spike> spikes(String period, String cell) {
            return spikes.stream()
                    .filter(s -> s.period.equals(period) && s.cell.equals(cell))
                    .toList();
        }

        @Override
        public List<String> summary() {
            return Result.lines(
                    means,
                    m -> Text.of(
                            "%s: initial %.1f, learned %.1f, load on %.1f, relearned %.1f spikes/s",
                            m.cell, m.initialHz, m.learnedHz, m.loadOnHz, m.relearnedHz));
        }
    }
}
