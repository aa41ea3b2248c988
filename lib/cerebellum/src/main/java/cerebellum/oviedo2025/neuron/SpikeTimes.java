package cerebellum.oviedo2025.neuron;

import cerebellum.About;
import cerebellum.Csv;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Text;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Our spikes beside the published ones, one by one: the Golgi cell of five compartments and, in the published number of
 * pieces, of 131; the granule cell.
 *
 * @param dtMs time step of all; that of the granule cell is a tenth of it
 */
@About(
        name = "spike-times",
        value = "spike times of our Golgi and granule cells beside those published with the models",
        source = "Solinas et al. 2007; Maex and De Schutter 1998")
public record SpikeTimes(
        @About(value = "time step; the granule cell's is a tenth of it", low = .001, high = .025)
        double dtMs) implements Experiment<SpikeTimes.Found> {
    private static final List<GolgiProtocol> GOLGI = Stream.of(GolgiProtocol.values())
            .filter(p -> p != GolgiProtocol.NAP_HALVED && p != GolgiProtocol.BURST)
            .toList();

    /** Steps of 20 us, and of 2 us. */
    public SpikeTimes() {
        this(.02);
    }

    /** Checks the step. */
    public SpikeTimes {
        Ranges.check(SpikeTimes.class, dtMs);
    }

    /**
     * One spike.
     *
     * @param protocol what is done to the cell
     * @param spike its number in the run
     * @param publishedMs of the published model
     * @param oursMs of our small cell; NaN if it makes fewer spikes
     * @param fineMs of the same with the published number of pieces; NaN for the granule cell, which has one
     */
    public record Spike(String cell, String protocol, int spike, double publishedMs, double oursMs, double fineMs) {}

    /**
     * A run in short.
     *
     * @param published how many spikes the published cell makes
     * @param ours the same of our small cell
     * @param fine the same in the published number of pieces; 0 for the granule cell, which has one
     * @param publishedIntervalMs the last time between two spikes
     * @param oursIntervalMs the same
     * @param worstPercent our spike of a published number that is farthest off, in parts of its published time
     * @param worstFinePercent the same of the fine cell; NaN for the granule cell
     */
    public record Run(
            String cell,
            String protocol,
            int published,
            int ours,
            int fine,
            double publishedIntervalMs,
            double oursIntervalMs,
            double worstPercent,
            double worstFinePercent) {}

    /** Both tables. */
    public record Found(List<Run> runs, List<Spike> spikes, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            return Result.lines(
                    runs,
                    r -> Text.of(
                            "%s, %s: %d spikes, published %d; last interval %.2f ms, published %.2f",
                            r.cell, r.protocol, r.ours, r.published, r.oursIntervalMs, r.publishedIntervalMs));
        }
    }

    @Override
    public Found run(Progress progress) {
        Datasets file = Datasets.read("cells/spike-times.csv");
        List<Supplier<double[]>> jobs = new ArrayList<>();
        for (GolgiProtocol p : GOLGI) {
            jobs.add(() -> p.run(dtMs, UnaryOperator.identity()).timesMs());
            jobs.add(() -> p.fine(dtMs).timesMs());
        }
        jobs.add(() -> GranuleCell.step(10, dtMs / 10));
        List<double[]> times =
                Parallel.map(jobs.size(), progress, i -> jobs.get(i).get());
        List<Run> runs = new ArrayList<>();
        List<Spike> spikes = new ArrayList<>();
        for (int i = 0; i < GOLGI.size(); i++) {
            compare("Golgi", GOLGI.get(i).key(), file.csv(), times.get(2 * i), times.get(2 * i + 1), runs, spikes);
        }
        compare("granule", "step-10", file.csv(), times.get(times.size() - 1), new double[0], runs, spikes);
        return new Found(runs, spikes, Provenance.of(this).withData(file).complete(true));
    }

    private static void compare(
            String cell, String protocol, Csv csv, double[] ours, double[] fine, List<Run> runs, List<Spike> spikes) {
        List<Spike> rows = new ArrayList<>();
        for (int r = 0; r < csv.size(); r++) {
            if (csv.text(r, 0).equals(cell) && csv.text(r, 1).equals(protocol)) {
                int n = (int) csv.number(r, 2);
                rows.add(new Spike(cell, protocol, n, csv.number(r, 3), at(ours, n), at(fine, n)));
            }
        }
        spikes.addAll(rows);
        int last = rows.size() - 1;
        int numbers = rows.get(last).spike - rows.get(last - 1).spike;
        runs.add(new Run(
                cell,
                protocol,
                rows.get(last).spike,
                ours.length,
                fine.length,
                (rows.get(last).publishedMs - rows.get(last - 1).publishedMs) / numbers,
                ours[ours.length - 1] - ours[ours.length - 2],
                worst(rows, Spike::oursMs),
                worst(rows, Spike::fineMs)));
    }

    private static double worst(List<Spike> rows, ToDoubleFunction<Spike> found) {
        return rows.stream()
                .mapToDouble(s -> 100 * Math.abs(found.applyAsDouble(s) / s.publishedMs - 1))
                .filter(percent -> !Double.isNaN(percent))
                .max()
                .orElse(Double.NaN);
    }

    private static double at(double[] times, int spike) {
        return spike <= times.length ? times[spike - 1] : Double.NaN;
    }
}
