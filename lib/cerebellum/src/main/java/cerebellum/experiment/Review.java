package cerebellum.experiment;

import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.experiment.Experiment.About;
import cerebellum.model.ModelEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Every model's checks over a range of seeds: the paper's claim, our number with its spread, and the verdict.
 *
 * @param seeds the seeds of models with chance in them; the others run once
 * @param model the name of one model, or "all"
 */
@About(
        name = "review",
        value = "the models' checks: claim, our value with its spread over seeds, verdict",
        source = "Oviedo et al. 2025")
public record Review(
        @About("seeds for the models with chance in them") Seeds seeds,
        @About("one model's name, or all") String model) implements Experiment<Review.Found> {
    /** One seed, all models. */
    public Review() {
        this(new Seeds(1, 1), "all");
    }

    /** Checks the model's name. */
    public Review {
        String wanted = model;
        Require.that(
                model.equals("all") || entries().stream().anyMatch(e -> e.name().equals(wanted)),
                "there is no model \"%s\"; there are %s",
                model,
                entries().stream().map(ModelEntry::name).collect(Collectors.joining(", ")));
    }

    /** Every model entry of the library, in order of their names. */
    public static List<ModelEntry> entries() {
        List<ModelEntry> found = new ArrayList<>();
        for (Class<?> type : Experiments.implementing(ModelEntry.class)) {
            found.add((ModelEntry) Experiments.construct(type, new Class<?>[0]));
        }
        found.sort(Comparator.comparing(ModelEntry::name));
        return found;
    }

    @Override
    public Found run(Progress progress) {
        List<ModelEntry> chosen = entries().stream()
                .filter(e -> model.equals("all") || e.name().equals(model))
                .toList();
        return run(chosen, progress);
    }

    /** The same for entries from anywhere: a notebook cell, a test. */
    public Found run(List<ModelEntry> entries, Progress progress) {
        List<Part> parts = new ArrayList<>();
        for (ModelEntry entry : entries) {
            for (int i = 0; i < (entry.deterministic() ? 1 : seeds.count()); i++) {
                parts.add(new Part(entry, seeds.first() + i));
            }
        }
        List<double[]> measured = Parallel.map(parts.size(), progress, i -> {
            Part part = parts.get(i);
            double[] values = part.entry.measure(part.seed);
            Require.length(
                    "what " + part.entry.name() + " measures",
                    values.length,
                    part.entry.claims().size());
            return values;
        });
        List<Row> rows = new ArrayList<>();
        for (ModelEntry entry : entries) {
            List<double[]> own = new ArrayList<>();
            for (int i = 0; i < measured.size(); i++) {
                if (parts.get(i).entry == entry) {
                    own.add(measured.get(i));
                }
            }
            for (int c = 0; c < entry.claims().size() && !own.isEmpty(); c++) {
                rows.add(judge(entry, entry.claims().get(c), own, c));
            }
        }
        return new Found(rows, Provenance.of(this).complete(measured.size() == parts.size()));
    }

    private static Row judge(ModelEntry entry, ModelEntry.Claim claim, List<double[]> measured, int column) {
        SummaryStatistics values = new SummaryStatistics();
        boolean all = true;
        for (double[] row : measured) {
            values.addValue(row[column]);
            all &= claim.holds(row[column]);
        }
        ModelEntry.Verdict verdict = !all
                ? ModelEntry.Verdict.NOT_REPRODUCED
                : claim.faithful() ? ModelEntry.Verdict.REPRODUCED : ModelEntry.Verdict.IN_THE_MANNER_OF;
        return new Row(
                entry.name(),
                entry.citation().toString(),
                claim.quantity(),
                claim.unit(),
                claim.claim(),
                claim.trust().name().toLowerCase(Locale.ROOT),
                values.getMean(),
                values.getStandardDeviation(),
                values.getMin(),
                values.getMax(),
                measured.size(),
                claim.bar(),
                verdict.toString(),
                claim.leftOut());
    }

    private record Part(ModelEntry entry, long seed) {}

    /**
     * One check of one model.
     *
     * @param value mean over seeds
     * @param sd over seeds
     */
    public record Row(
            String model,
            String source,
            String check,
            String unit,
            String claim,
            String trust,
            double value,
            double sd,
            double min,
            double max,
            int seeds,
            String bar,
            String verdict,
            String leftOut) {}

    /** All checks. */
    public record Found(List<Row> checks, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            long good =
                    checks.stream().filter(r -> !r.verdict().startsWith("not")).count();
            long models = checks.stream().map(Row::model).distinct().count();
            return List.of("%d models, %d checks, %d hold".formatted(models, checks.size(), good));
        }
    }
}
