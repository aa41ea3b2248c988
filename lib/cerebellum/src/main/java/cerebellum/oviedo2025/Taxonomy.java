package cerebellum.oviedo2025;

import cerebellum.About;
import cerebellum.Csv;
import cerebellum.Lists;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Text;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.ModelList;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Publication;
import cerebellum.experiment.Result;
import cerebellum.experiment.Review;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The review's own content: its models, its two tables, its citations put right; and which models are in this library.
 *
 * @param sinceYear models from this year on count as new
 */
@About(
        name = "taxonomy",
        value = "the review's models by class, style, task and decade, its two tables, its citations put right",
        source = "Oviedo et al. 2025, Tables 1 and 2, reference list")
public record Taxonomy(
        @About(value = "first year that counts as new", low = 1900, high = 2100)
        int sinceYear) implements Experiment<Taxonomy.Found> {
    /** A decade before the review, which says that nothing new came in it. */
    public Taxonomy() {
        this(2015);
    }

    /** Checks the year. */
    public Taxonomy {
        Ranges.check(Taxonomy.class, sinceYear);
    }

    @Override
    public Found run(Progress progress) {
        Datasets[] files = Stream.of("table1_neurons", "table2_coverage", "corrections", "cells")
                .map(name -> Datasets.read("review/" + name + ".csv"))
                .toArray(Datasets[]::new);
        ModelList list = ModelList.read();
        List<Model> models = list.rows().stream()
                .filter(m -> !m.publication().review().isEmpty())
                .map(Taxonomy::model)
                .toList();
        List<Count> counts = new ArrayList<>();
        count(counts, "class", models, Model::subject);
        count(counts, "style", models, Model::style);
        count(counts, "task", models, Model::task);
        count(counts, "plasticity", models, Model::plasticity);
        count(counts, "cells", models, Model::cells);
        count(counts, "decade", models, m -> decade(m.year));
        IntSummaryStatistics all = models.stream().mapToInt(Model::year).summaryStatistics();
        IntStream.rangeClosed(all.getMin() / 10, all.getMax() / 10) // a decade without a model is news, too
                .mapToObj(ten -> decade(10 * ten))
                .filter(d -> counts.stream().noneMatch(c -> c.by.equals("decade") && c.group.equals(d)))
                .forEach(d -> counts.add(new Count("decade", d, 0, 0)));
        counts.sort(Comparator.comparing(c -> c.by.equals("decade") ? c.group : ""));
        List<News> news = new ArrayList<>();
        models.stream().map(Model::subject).distinct().forEach(s -> {
            int[] years = models.stream()
                    .filter(m -> m.subject.equals(s))
                    .mapToInt(Model::year)
                    .toArray();
            news.add(new News(
                    s,
                    years.length,
                    IntStream.of(years).min().orElse(0),
                    IntStream.of(years).max().orElse(0),
                    (int) IntStream.of(years).filter(y -> y >= sinceYear).count()));
        });
        return new Found(
                models,
                counts,
                news,
                files[0].rows(Element.class),
                files[1].rows(Coverage.class),
                files[2].rows(Correction.class),
                kinds(files[3].csv(), list),
                Provenance.of(this).withData(files).withData(list.files().toArray(Datasets[]::new)));
    }

    private static String decade(int year) {
        return year / 10 * 10 + "s";
    }

    private static List<CellKind> kinds(Csv csv, ModelList list) {
        return Lists.of(csv.size(), r -> kind(csv.text(r, 0), csv.text(r, 1), csv.text(r, 2), list));
    }

    private static Model model(ModelList.Row row) {
        Publication source = row.publication();
        return new Model(
                row.printed(),
                source.review(),
                source.authors(),
                source.year(),
                source.title(),
                row.subject(),
                row.style(),
                row.task(),
                row.plasticity(),
                row.cells(),
                row.inLibrary() ? "yes" : "no",
                row.inLibrary() ? row.name() : "",
                row.verdict());
    }

    /** A kind of cell, with the library's models that have it. */
    private static CellKind kind(String cell, String table2, String note, ModelList list) {
        List<ModelList.Row> here = list.rows().stream()
                .filter(m -> m.inLibrary() && List.of(m.cells().split("; ", -1)).contains(cell))
                .toList();
        String single = here.stream()
                .filter(m -> m.task().contains("single cell"))
                .map(ModelList.Row::name)
                .collect(Collectors.joining("; "));
        return new CellKind(cell, table2, here.size(), single, note);
    }

    /** Counts models by each of the values, separated by semicolons, that a column has. */
    private static void count(List<Count> into, String by, List<Model> models, Function<Model, String> column) {
        Map<String, int[]> groups = new TreeMap<>();
        for (Model m : models) {
            for (String value : column.apply(m).split("; ", -1)) {
                int[] counted = groups.computeIfAbsent(value, v -> new int[2]);
                counted[0]++;
                counted[1] += m.inLibrary.equals("yes") ? 1 : 0;
            }
        }
        groups.forEach((value, n) -> into.add(new Count(by, value, n[0], n[1])));
    }

    /**
     * A model of the review.
     *
     * @param printed the number its text prints
     * @param corrected the number in its list of references, or "missing"
     * @param subject the review's class
     * @param where its name in {@link Review}, if it is in this library
     * @param verdict how many of its checks have which, as {@link Review} gives it
     */
    public record Model(
            String printed,
            String corrected,
            String authors,
            int year,
            String title,
            String subject,
            String style,
            String task,
            String plasticity,
            String cells,
            String inLibrary,
            String where,
            String verdict) {}

    /** How many models have a value in a column; a model may have several values. */
    public record Count(String by, String group, int models, int inLibrary) {}

    /** When a class of models was at work. */
    public record News(String subject, int models, int firstYear, int lastYear, int recent) {}

    /** A row of the review's Table 1. */
    public record Element(String element, String kind, String role, String circuitFunction) {}

    /** A row of its Table 2, with the numbers of the listed models that have it. */
    public record Coverage(String status, String item, String seenIn) {}

    /** A citation put right. */
    public record Correction(String where, String printed, String printedIs, String shouldBe, String trust) {}

    /**
     * A kind of cell beside Table 2, which calls three covered and others missing without naming them.
     *
     * @param models in this library that have it, the review's and others
     * @param alone those of them that model it alone
     */
    public record CellKind(String cell, String table2, int models, String alone, String note) {}

    /** All tables. */
    public record Found(
            List<Model> models,
            List<Count> counts,
            List<News> news,
            List<Element> elements,
            List<Coverage> coverage,
            List<Correction> corrections,
            List<CellKind> cells,
            Provenance provenance)
            implements Result {
        /** The counts by one column. */
        public List<Count> by(String column) {
            return counts.stream().filter(c -> c.by.equals(column)).toList();
        }

        @Override
        public List<String> summary() {
            long here = models.stream().filter(m -> m.inLibrary.equals("yes")).count();
            List<String> lines = new ArrayList<>();
            lines.add(Text.of("%d of %d here; %d corrections", here, models.size(), corrections.size()));
            news.forEach(n -> lines.add(Text.of(
                    "%s: %d models, %d to %d, %d of them recent",
                    n.subject, n.models, n.firstYear, n.lastYear, n.recent)));
            return lines;
        }
    }
}
