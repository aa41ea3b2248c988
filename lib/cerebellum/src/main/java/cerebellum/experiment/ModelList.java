package cerebellum.experiment;

import cerebellum.Csv;
import cerebellum.Require;
import cerebellum.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The review's models and this library's others, as {@code datasets/review/models.csv} describes them, with the library's
 * entries beside them.
 *
 * @param rows one a model
 * @param files what was read
 */
public record ModelList(List<Row> rows, List<Datasets> files) {
    /** Keeps copies. */
    public ModelList {
        rows = List.copyOf(rows);
        files = List.copyOf(files);
    }

    /**
     * A model.
     *
     * @param name on the command line
     * @param printed the number the review's text prints, or "" if it does not have the model
     * @param subject the review's class
     * @param inLibrary whether it can be run
     * @param verdict what {@link Review} said of it when {@code datasets/review/verdicts.csv} was written, or ""
     */
    public record Row(
            String name,
            Publication publication,
            String printed,
            String subject,
            String style,
            String task,
            String plasticity,
            String cells,
            boolean inLibrary,
            String verdict) {}

    /** Reads the list; constructs no model. */
    public static ModelList read() {
        Datasets publications = Datasets.read(Publication.FILE);
        Datasets models = Datasets.read("review/models.csv");
        Datasets verdicts = Datasets.read("review/verdicts.csv");
        Map<String, Publication> known = Publication.all(publications);
        Map<String, String> said = verdicts.rows(Review.Judged.class).stream()
                .collect(Collectors.toMap(Review.Judged::model, Review.Judged::verdict));
        SortedMap<String, Class<? extends ModelEntry>> library = types();
        Csv csv = models.csv();
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < csv.size(); r++) {
            String name = csv.text(r, csv.column("name"));
            Publication publication = known.get(csv.text(r, csv.column("publication")));
            if (publication == null) {
                throw Require.refusal(Text.of(
                        "%s row %d: there is no publication \"%s\" in datasets/%s",
                        csv.name(), r + 2, csv.text(r, csv.column("publication")), Publication.FILE));
            }
            rows.add(new Row(
                    name,
                    publication,
                    csv.text(r, csv.column("printed")),
                    csv.text(r, csv.column("class")),
                    csv.text(r, csv.column("style")),
                    csv.text(r, csv.column("task")),
                    csv.text(r, csv.column("plasticity")),
                    csv.text(r, csv.column("cells")),
                    library.remove(name) != null,
                    said.getOrDefault(name, "")));
        }
        Require.that(library.isEmpty(), "%s has no row for %s", csv.name(), String.join(", ", library.keySet()));
        return new ModelList(rows, List.of(models, publications, verdicts));
    }

    /** The names of the library's models, in order. */
    public static List<String> names() {
        return List.copyOf(types().keySet());
    }

    /**
     * A model of the library.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static ModelEntry entry(String name) {
        return (ModelEntry) Experiments.construct(Require.known("there is no model", name, types()), new Class<?>[0]);
    }

    /** The name an entry carries, whoever wrote it. */
    public static String nameOf(ModelEntry entry) {
        return about(entry.getClass()).value();
    }

    /** Whether seeds matter to an entry. */
    static boolean chance(ModelEntry entry) {
        return about(entry.getClass()).chance();
    }

    private static SortedMap<String, Class<? extends ModelEntry>> types() {
        return new TreeMap<>(Registry.find(ModelEntry.class, type -> about(type).value()));
    }

    private static Entry about(Class<?> type) {
        Entry entry = type.getAnnotation(Entry.class);
        if (entry == null) {
            throw new IllegalStateException(type.getName() + " carries no @Entry with its name");
        }
        return entry;
    }
}
