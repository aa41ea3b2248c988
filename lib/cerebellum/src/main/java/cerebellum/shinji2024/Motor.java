package cerebellum.shinji2024;

import static cerebellum.shinji2024.Shinji2024.CF;
import static cerebellum.shinji2024.Shinji2024.GOC;
import static cerebellum.shinji2024.Shinji2024.GRC;
import static cerebellum.shinji2024.Shinji2024.MF;
import static cerebellum.shinji2024.Shinji2024.MLI;
import static cerebellum.shinji2024.Shinji2024.PKC;

import cerebellum.About;
import cerebellum.Lists;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Spread;
import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.sweep.Takes;
import cerebellum.network.Network.Population;
import cerebellum.shinji2024.chip.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A motor driven through load changes with and without the cerebellum: Shinji et al. (2024), Figure 7. */
@About(
        name = "motor",
        value = "a motor under changing load, with and without the cerebellum: error by cycle, windows, jumps",
        source = "Shinji et al. 2024, Figure 7")
public record Motor(
        @About(value = "runs with the cerebellum, and as many without", low = 1, high = 10_000)
        int repeats,

        @About("the trial") MotorTrial trial)
        implements Experiment<Motor.Found> {
    /** The default parameters. */
    public static final Motor S1 = new Motor();

    /**
     * With the paper's potentiation. tuned: a motor that needs about twice the command, of twice the friction; error
     * fibres half as strong, mossy synapses weaker by a fifth, balance at 7 Hz.
     */
    public static final Motor S2 =
            S1.with("torque_constant_nm_per_a=.0174 resistance_ohm=12 supply_v=24 coulomb_nm=1e-3"
                    + " static_nm=1.2e-3 torque_noise_nm=3e-4 error_pa_per_rps=.8 mossy_gain=.8"
                    + " ltp=" + Shinji2024.GAMMA_LTP + " ltd_per_hz=" + Shinji2024.GAMMA_LTP / 7);

    /** Figure 7. */
    public Motor() {
        this(10, MotorTrial.PAPER);
    }

    /** Checks ranges. */
    public Motor {
        Ranges.check(Motor.class, repeats, trial);
    }

    /**
     * The same with parameters changed as on the command line: {@code with("cycles=60 wave=square")}.
     *
     * @throws IllegalArgumentException if a key or value is not allowed, or a key is given twice
     */
    public Motor with(String changes) {
        return Experiments.with(this, changes);
    }

    @Override
    public Found run(Progress progress) {
        List<MotorRun> runs = start();
        Progress cycles = (done, total) -> progress.at(done(runs), (long) runs.size() * trial.cycles());
        // the short runs first, so that a run stopped early can compare
        Parallel.map(
                runs.size(), cycles, i -> runs.get((i + repeats) % runs.size()).run(MotorRun.UNWATCHED));
        return found(runs);
    }

    /** All runs, none begun: first those with the cerebellum. */
    List<MotorRun> start() {
        return Lists.of(2 * repeats, i -> trial.start(i % repeats + 1, i < repeats));
    }

    /** Cycles done in all of them. */
    static long done(List<MotorRun> runs) {
        return runs.stream().mapToLong(MotorRun::done).sum();
    }

    /** What can be said of them so far. */
    Found found(List<MotorRun> runs) {
        List<MotorRun> learns = runs.subList(0, repeats);
        List<MotorRun> alone = runs.subList(repeats, 2 * repeats);
        List<Window> windows = new ArrayList<>(window(learns, alone, 0, 3));
        List<Jump> jumps = new ArrayList<>();
        for (int c : trial.loads().changes()) {
            if (c >= 8 && c + 4 <= trial.cycles()) {
                windows.addAll(window(learns, alone, c - 8, c));
                windows.addAll(window(learns, alone, c, c + 4));
                jumps.addAll(jump(learns, alone, c));
            }
        }
        windows.addAll(window(learns, alone, Math.max(0, trial.cycles() - 10), trial.cycles()));
        List<Window> course = new ArrayList<>();
        for (int c = 0; c < trial.cycles(); c++) {
            course.addAll(window(learns, alone, c, c + 1));
        }
        List<Cycle> errors = new ArrayList<>();
        add(errors, "cerebellum", learns);
        add(errors, "pd", alone);
        boolean all = done(runs) == (long) runs.size() * trial.cycles();
        return new Found(
                windows,
                jumps,
                course,
                errors,
                activity(learns),
                trial.setup().registers(trial.target()),
                Stream.concat(
                                learns.get(0).commands.rows(1, "cerebellum"),
                                alone.get(0).commands.rows(1, "pd"))
                        .toList(),
                sums(learns),
                Provenance.of(this, trial.constants()).complete(all));
    }

    /** Of all commands with the cerebellum; none if the chip is not in the loop. */
    private List<String> sums(List<MotorRun> learns) {
        return Lists.of(
                trial.onChip() ? repeats : 0,
                r -> Text.of(
                        "repeat %d with the cerebellum: %s",
                        r + 1, learns.get(r).commands.sum()));
    }

    private static void add(List<Cycle> to, String condition, List<MotorRun> runs) {
        for (int r = 0; r < runs.size(); r++) {
            for (int c = 0; c < runs.get(r).done(); c++) {
                to.add(new Cycle(r + 1, condition, c, runs.get(r).errorRps[c]));
            }
        }
    }

    /** One window; none if no run has come through it. */
    private List<Window> window(List<MotorRun> learns, List<MotorRun> alone, int from, int to) {
        Spread with = Spread.of(learns, run -> run.errorRps(from, to));
        Spread pd = Spread.of(alone, run -> run.errorRps(from, to));
        double ratio = with.mean() / pd.mean();
        boolean load = trial.loads().on(from);
        return Double.isNaN(ratio)
                ? List.of()
                : List.of(new Window(from, to, load, with.mean(), with.sd(), pd.mean(), pd.sd(), ratio));
    }

    private List<Jump> jump(List<MotorRun> learns, List<MotorRun> alone, int c) {
        Spread with = Spread.of(learns, run -> run.errorRps(c, c + 4) - run.errorRps(c - 8, c));
        Spread pd = Spread.of(alone, run -> run.errorRps(c, c + 4) - run.errorRps(c - 8, c));
        String load = trial.loads().on(c) ? "on" : "off";
        return with.n() == 0 ? List.of() : List.of(new Jump(c, load, with.mean(), with.sd(), pd.mean(), pd.sd()));
    }

    /** Firing rates and the mean weight by cycle, means over the repeats that got so far. */
    private List<Activity> activity(List<MotorRun> learns) {
        List<Activity> rows = new ArrayList<>();
        List<Population> populations = trial.setup().network().populations();
        for (int c = 0; c < learns.stream().mapToInt(MotorRun::done).max().orElse(0); c++) {
            int cycle = c;
            List<MotorRun> there = learns.stream().filter(r -> cycle < r.done()).toList();
            double[] hz = new double[populations.size()];
            double weightPs = 0;
            for (MotorRun run : there) {
                weightPs += run.weightPs[c] / there.size();
                for (int p = 0; p < hz.length; p++) {
                    double cellSteps =
                            2. * populations.get(p).count() * trial.target().steps() * there.size();
                    hz[p] += 1000 * run.spikes[c][p] / cellSteps;
                }
            }
            rows.add(new Activity(c, hz[MF], hz[CF], hz[GRC], hz[GOC], hz[MLI], hz[PKC], weightPs));
        }
        return rows;
    }

    /** The mean absolute error of one cycle. {@code condition}: cerebellum or pd. */
    public record Cycle(int repeat, String condition, int cycle, double errorRps) {}

    /** Means and standard deviations over repeats of the error from {@code cycle} to before {@code until}. */
    public record Window(
            int cycle,
            int until,
            boolean load,
            double cerebellumRps,
            double cerebellumSdRps,
            double pdRps,
            double pdSdRps,
            double ratio) {}

    /** A load change: error of the first 4 cycles after it less that of the 8 before it. */
    public record Jump(
            int cycle, String load, double cerebellumRps, double cerebellumSdRps, double pdRps, double pdSdRps) {}

    /**
     * What the chip commanded in a millisecond, target and measured speed before it.
     *
     * @param commandRaw s15.16
     */
    public record Command(
            int repeat, String condition, int timeMs, double targetRps, double measuredRps, int commandRaw) {}

    /** Rates of all cell types and the mean weight of a parallel fibre. */
    public record Activity(
            int cycle,
            double mfHz,
            double cfHz,
            double grcHz,
            double gocHz,
            double mliHz,
            double pkcHz,
            double weightPs) {}

    /**
     * All of it.
     *
     * @param course Figure 7: windows of one cycle
     * @param cycles the single runs
     * @param registers what the chip's registers hold of the parameters; none in float
     * @param commands of the chip, if it is in the loop: two cycles of the first repeat, with the cerebellum and without
     * @param sums hashes of all commands with the cerebellum: lines of 8 hex digits
     */
    @Takes({"windows.ratio:last", "windows.cerebellum_rps:last", "windows.pd_rps:last"})
    public record Found(
            List<Window> windows,
            List<Jump> jumps,
            List<Window> course,
            List<Cycle> cycles,
            List<Activity> activity,
            List<Register> registers,
            List<Command> commands,
            List<String> sums,
            Provenance provenance)
            implements Result {
        @Override
        public List<String> summary() {
            List<String> lines = new ArrayList<>();
            for (Window w : windows) {
                lines.add(Text.of(
                        "cycles %d-%d, load %s: %.2f +- %.2f rps with the cerebellum, %.2f +- %.2f without, ratio %.3f",
                        w.cycle,
                        w.until,
                        w.load ? "on" : "off",
                        w.cerebellumRps,
                        w.cerebellumSdRps,
                        w.pdRps,
                        w.pdSdRps,
                        w.ratio));
            }
            for (Jump j : jumps) {
                lines.add(Text.of(
                        "load %s at %d: error jumps by %+.2f +- %.2f rps, without the cerebellum %+.2f +- %.2f",
                        j.load, j.cycle, j.cerebellumRps, j.cerebellumSdRps, j.pdRps, j.pdSdRps));
            }
            lines.addAll(provenance.constants());
            lines.addAll(sums);
            return lines;
        }
    }
}
