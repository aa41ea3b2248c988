package cerebellum.experiment;

import cerebellum.About;
import cerebellum.Names;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.Text;
import cerebellum.experiment.sweep.Takes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        if (!model.equals("all")) {
            ModelList.entry(model);
        }
    }

    @Override
    public Found run(Progress progress) {
        List<String> names = model.equals("all") ? ModelList.names() : List.of(model);
        return run(names.stream().map(ModelList::entry).toList(), progress);
    }

    /** The same for entries from anywhere: a notebook cell, a test. Their source is "" if the list has no such model. */
    public Found run(List<ModelEntry> entries, Progress progress) {
        List<Part> parts = new ArrayList<>();
        for (ModelEntry entry : entries) {
            for (int i = 0; i < (ModelList.chance(entry) ? seeds.count() : 1); i++) {
                parts.add(new Part(entry, new Seed(seeds.first() + i)));
            }
        }
        List<Map<String, Double>> measured = Parallel.map(parts.size(), progress, i -> {
            ModelEntry entry = parts.get(i).entry;
            return Claim.values(entry.claims(), entry.measure(parts.get(i).seed));
        });
        ModelList list = ModelList.read();
        Map<String, Publication> known =
                list.rows().stream().collect(Collectors.toMap(ModelList.Row::name, ModelList.Row::publication));
        List<Row> rows = new ArrayList<>();
        for (ModelEntry entry : entries) {
            List<Map<String, Double>> own = IntStream.range(0, measured.size())
                    .filter(i -> parts.get(i).entry == entry)
                    .mapToObj(measured::get)
                    .toList();
            Publication from = known.get(ModelList.nameOf(entry));
            String source = from == null ? "" : from.toString();
            if (!own.isEmpty()) {
                entry.claims().forEach(claim -> rows.add(judge(ModelList.nameOf(entry), source, claim, own)));
            }
        }
        return new Found(
                rows,
                judged(rows, known),
                Provenance.of(this)
                        .withData(list.files().toArray(Datasets[]::new))
                        .complete(measured.size() == parts.size()));
    }

    private static List<Judged> judged(List<Row> rows, Map<String, Publication> known) {
        Map<String, List<Row>> models =
                rows.stream().collect(Collectors.groupingBy(Row::model, LinkedHashMap::new, Collectors.toList()));
        List<Judged> judged = new ArrayList<>();
        models.forEach((name, own) -> judged.add(new Judged(
                name,
                known.containsKey(name) ? known.get(name).review() : "",
                own.size(),
                own.stream().mapToInt(Row::seeds).max().orElse(0),
                Found.counts(own).replace(", ", "; "),
                name + ".png")));
        return judged;
    }

    private static Row judge(String model, String source, Claim claim, List<Map<String, Double>> measured) {
        Spread values = Spread.of(measured.stream().mapToDouble(m -> m.getOrDefault(claim.name(), Double.NaN)));
        String unit = Names.unit(claim.name());
        return new Row(
                model,
                source,
                claim.what(),
                unit,
                claim.says(),
                claim.trust().word(),
                values.mean(),
                values.sd(),
                values.least(),
                values.greatest(),
                measured.size(),
                claim.bar(unit),
                claim.verdict(measured.stream().allMatch(m -> claim.holds(m.getOrDefault(claim.name(), Double.NaN))))
                        .toString(),
                claim.leftOut());
    }

    private record Part(ModelEntry entry, Seed seed) {}

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

    /**
     * A whole model.
     *
     * @param review its number in the review's list, or ""
     * @param seeds it was judged at
     * @param verdict how many of its checks have which
     * @param picture the file that {@code ./lab gallery} draws
     */
    public record Judged(String model, String review, int checks, int seeds, String verdict, String picture) {}

    /** All checks. */
    @Takes({
        "checks.verdict=reproduced",
        "checks.verdict=in the manner of",
        "checks.verdict=holds our bar",
        "checks.verdict=not reproduced"
    })
    public record Found(List<Row> checks, List<Judged> models, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            List<String> lines = new ArrayList<>();
            lines.add(Text.of("%d models, %d checks: %s", models.size(), checks.size(), counts(checks)));
            models.forEach(m -> lines.add(m.model + ": " + m.verdict.replace("; ", ", ")));
            return lines;
        }

        private static String counts(List<Row> rows) {
            Map<String, Long> found = rows.stream().collect(Collectors.groupingBy(Row::verdict, Collectors.counting()));
            return Arrays.stream(Claim.Verdict.values())
                    .map(Claim.Verdict::toString)
                    .filter(found::containsKey)
                    .map(v -> found.get(v) + " " + v)
                    .collect(Collectors.joining(", "));
        }
    }
}
