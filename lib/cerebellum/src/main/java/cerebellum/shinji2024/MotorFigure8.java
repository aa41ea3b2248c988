package cerebellum.shinji2024;

import cerebellum.About;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.control.Tracker;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.network.Engine;
import cerebellum.network.Network.Population;
import java.util.ArrayList;
import java.util.Arrays;
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
        @About("cells of each kind in the raster, drawn at random")
        int cells,

        @About("width of a bin of the rates") int binMs,
        @About("the trial") MotorTrial trial)
        implements Experiment<MotorFigure8.Found> {
    private static final String[] SIDES = {"left", "right"};
    private static final int SPEED_MS = 4;

    /** The default parameters. */
    public static final MotorFigure8 S1 = new MotorFigure8();
    /** The paper's potentiation on a motor of more friction. */
    public static final MotorFigure8 S2 = new MotorFigure8(8, 64, MotorTrial.PAPER.with(ShinjiMotor.S2));

    /** Figure 8. */
    public MotorFigure8() {
        this(8, 64, MotorTrial.PAPER);
    }

    /** Checks ranges. */
    public MotorFigure8 {
        Require.in("cells", cells, "", 1, 4096);
        Require.in("bin", binMs, "ms", 1, 1000);
    }

    @Override
    public Found run(Progress progress) {
        Map<Integer, String> periods = periods();
        int last = periods.keySet().stream().mapToInt(c -> c).max().orElse(0) + 1;
        MotorTrial needed = new MotorTrial(trial.seed(), last, trial.loads(), trial.target(), trial.setup());
        MotorRun learns = needed.start(1, true);
        MotorRun alone = needed.start(1, false);
        Recorder with = new Recorder(periods);
        Recorder pd = new Recorder(periods);
        Parallel.map(
                2,
                (done, total) -> progress.at(learns.done() + alone.done(), 2L * last),
                i -> i == 0 ? learns.run(with) : alone.run(pd));
        List<Speed> speeds = new ArrayList<>();
        List<Rate> rates = new ArrayList<>();
        for (Map.Entry<Integer, String> period : periods.entrySet()) {
            int cycle = period.getKey();
            if (cycle < Math.min(learns.done(), alone.done())) {
                double[][] a = with.trace(cycle);
                double[][] b = pd.trace(cycle);
                for (int t = 0; t < a[0].length; t += SPEED_MS) {
                    speeds.add(new Speed(period.getValue(), cycle, t, a[0][t], b[1][t], a[1][t]));
                }
                with.rates(cycle, rates);
            }
        }
        return new Found(
                speeds,
                rates,
                with.means(rates),
                with.spikes,
                Provenance.of(this, trial.constants()).complete(learns.done() == last));
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

    /** Keeps speeds and spikes of the cycles it is told to keep. */
    private final class Recorder implements MotorRun.Watch {
        private final List<Population> populations = trial.setup().network().populations();
        private final Map<Integer, String> periods;
        private final Map<Integer, double[][]> traces = new LinkedHashMap<>();
        private final Map<Integer, int[][][]> counts = new LinkedHashMap<>();
        private final int[][][] shown = new int[2][populations.size()][];
        private final List<Spike> spikes = new ArrayList<>();

        Recorder(Map<Integer, String> periods) {
            this.periods = periods;
            SplittableRandom random = new Seed(trial.seed()).of("raster").random();
            for (int h = 0; h < 2; h++) {
                for (int p = 0; p < populations.size(); p++) {
                    shown[h][p] = random.ints(0, populations.get(p).count())
                            .distinct()
                            .limit(Math.min(cells, populations.get(p).count()))
                            .sorted()
                            .toArray();
                }
            }
        }

        @Override
        public void at(int cycle, int step, double target, double measured, Tracker tracker) {
            String period = periods.get(cycle);
            if (period == null) {
                return;
            }
            double[][] trace = trace(cycle);
            trace[0][step] = target;
            trace[1][step] = measured;
            if (tracker instanceof NetworkTracker cerebellum) {
                int bins = (trial.target().steps() + binMs - 1) / binMs;
                int[][][] count = counts.computeIfAbsent(cycle, c -> new int[2][populations.size()][bins]);
                for (int h = 0; h < 2; h++) {
                    for (int p = 0; p < populations.size(); p++) {
                        count[h][p][step / binMs] += cerebellum.engine().count(h, p);
                        raster(cerebellum.engine(), period, h, p, step);
                    }
                }
            }
        }

        private void raster(Engine engine, String period, int h, int p, int step) {
            for (int cell : engine.spikes(h, p)) {
                int row = Arrays.binarySearch(shown[h][p], cell);
                if (row >= 0) {
                    spikes.add(new Spike(period, populations.get(p).name(), SIDES[h], h * cells + row, cell, step));
                }
            }
        }

        private double[][] trace(int cycle) {
            return traces.computeIfAbsent(
                    cycle, c -> new double[2][trial.target().steps()]);
        }

        private void rates(int cycle, List<Rate> into) {
            int[][][] count = counts.getOrDefault(cycle, new int[2][populations.size()][0]);
            for (int p = 0; p < populations.size(); p++) {
                for (int bin = 0; bin < count[0][p].length; bin++) {
                    int ms = Math.min(binMs, trial.target().steps() - bin * binMs);
                    double scale = 1000. / ms / populations.get(p).count();
                    into.add(new Rate(
                            periods.getOrDefault(cycle, ""),
                            populations.get(p).name(),
                            bin * binMs + ms / 2.,
                            scale * count[0][p][bin],
                            scale * count[1][p][bin]));
                }
            }
        }

        private List<Mean> means(List<Rate> rates) {
            List<Mean> means = new ArrayList<>();
            for (Population population : populations) {
                double[] hz = periods.values().stream()
                        .mapToDouble(period -> rates.stream()
                                .filter(r -> r.period.equals(period) && r.cell.equals(population.name()))
                                .mapToDouble(r -> (r.leftHz + r.rightHz) / 2)
                                .average()
                                .orElse(Double.NaN))
                        .toArray();
                double[] four = Arrays.copyOf(hz, 4);
                Arrays.fill(four, hz.length, 4, Double.NaN);
                means.add(new Mean(population.name(), four[0], four[1], four[2], four[3]));
            }
            return means;
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
            return means.stream()
                    .map(m -> Text.of(
                            "%s: initial %.1f, learned %.1f, load on %.1f, relearned %.1f spikes/s",
                            m.cell, m.initialHz, m.learnedHz, m.loadOnHz, m.relearnedHz))
                    .toList();
        }
    }
}
