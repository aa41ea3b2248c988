package cerebellum.oviedo2025;

import static cerebellum.experiment.Scheme.Sign.EXCITES;
import static cerebellum.experiment.Scheme.Sign.INHIBITS;
import static cerebellum.experiment.Scheme.Sign.LEARNS;
import static cerebellum.experiment.Scheme.Sign.TEACHES;

import cerebellum.About;
import cerebellum.experiment.ModelList;
import cerebellum.experiment.ModelList.Row;
import cerebellum.experiment.PaperFigure;
import cerebellum.experiment.Scheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The modules of the cerebellum, and on each the models of this library that are models of it. */
@About(
        name = "review-figure1",
        value = "The modules of the cerebellum, and which of our models is a model of which",
        source = "Oviedo et al. 2025, Figure 1")
public final class ReviewFigure1 implements PaperFigure.FromScheme {
    private static final int LETTERS = 150;
    private static final double LINE = 13;
    private static final double WIDTH = 960;

    /** Where the models of no single module stand. */
    private static final double BELOW = 520;

    /** Names on a module; of more, their number. */
    private static final int MOST = 12;

    /** What {@code datasets/review/models.csv} calls a module's cells. */
    private static final Map<String, List<String>> CELLS = Map.of(
            "mossy fibres", List.of("mossy fibres"),
            "granule cells", List.of("granule"),
            "Golgi cells", List.of("Golgi"),
            "interneurons", List.of("interneurons", "basket", "stellate"),
            "Purkinje cells", List.of("Purkinje"),
            "deep nuclei", List.of("nucleus", "dentate"),
            "inferior olive", List.of("olive"));

    private final List<Row> rows =
            ModelList.read().rows().stream().filter(Row::inLibrary).toList();

    @Override
    public List<Shown> shown() {
        return List.of(new Shown(
                "",
                "general modular diagram of the cerebellum",
                1,
                "drawn: its modules and their connections, with our models on them; the layers' artwork is not"));
    }

    @Override
    public Scheme scheme() {
        List<String> rest = new ArrayList<>();
        for (Row row : rows) {
            if (module(row).isEmpty()) {
                rest.add(row.name());
            }
        }
        String[] circuits = wrapped("more than one module, or none", rest);
        double tall = LINE * circuits.length + 16;
        Scheme scheme = Scheme.of(about().value(), WIDTH, BELOW + tall + 8);
        scheme = module(scheme, "interneurons", 380, 60);
        scheme = module(scheme, "granule cells", 120, 190);
        scheme = module(scheme, "Golgi cells", 380, 300);
        scheme = module(scheme, "Purkinje cells", 640, 160);
        scheme = module(scheme, "mossy fibres", 120, 430);
        scheme = module(scheme, "deep nuclei", 640, 430);
        scheme = module(scheme, "inferior olive", 860, 345);
        return scheme.box("rest", "", WIDTH / 2, BELOW + tall / 2, WIDTH - 20, tall, circuits)
                .arrow("mossy fibres", "granule cells", EXCITES, "", 0)
                .arrow("mossy fibres", "Golgi cells", EXCITES, "", 0)
                .arrow("mossy fibres", "deep nuclei", EXCITES, "", 0)
                .arrow("granule cells", "Golgi cells", EXCITES, "", 25)
                .arrow("Golgi cells", "granule cells", INHIBITS, "", 25)
                .arrow("granule cells", "interneurons", EXCITES, "", 0)
                .arrow("granule cells", "Purkinje cells", LEARNS, "parallel fibres", 0)
                .arrow("interneurons", "Purkinje cells", INHIBITS, "", 0)
                .arrow("inferior olive", "Purkinje cells", TEACHES, "climbing fibre", 0)
                .arrow("inferior olive", "deep nuclei", EXCITES, "", 20)
                .arrow("deep nuclei", "inferior olive", INHIBITS, "", 20)
                .arrow("Purkinje cells", "deep nuclei", INHIBITS, "", 0);
    }

    private Scheme module(Scheme scheme, String module, double x, double y) {
        List<String> lines = new ArrayList<>(List.of(module));
        long circuits = 0;
        for (Row row : rows) {
            if (module(row).equals(module)) {
                lines.add(row.name());
            } else if (CELLS.getOrDefault(module, List.of()).stream().anyMatch(cells(row)::contains)) {
                circuits++;
            }
        }
        if (lines.size() > MOST + 1) {
            int more = lines.size() - MOST;
            lines.subList(MOST, lines.size()).clear();
            lines.add("and " + more + " more");
        }
        lines.add("circuits with them: " + circuits);
        return scheme.box(module, "", x, y, 180, LINE * lines.size() + 16, lines.toArray(String[]::new));
    }

    /** The one module a model is about, or "" if there are several or none. */
    private static String module(Row row) {
        List<String> modules = CELLS.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(cells(row)::contains))
                .map(Map.Entry::getKey)
                .toList();
        return modules.size() == 1 ? modules.get(0) : "";
    }

    private static List<String> cells(Row row) {
        return Arrays.asList(row.cells().split("; ", -1));
    }

    private static String[] wrapped(String first, List<String> names) {
        List<String> lines = new ArrayList<>(List.of(first));
        StringBuilder line = new StringBuilder();
        for (String name : names) {
            if (line.length() + name.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : ", ").append(name);
        }
        lines.add(line.toString());
        return lines.toArray(String[]::new);
    }

    @Override
    public String caption() {
        return "A model of one kind of cell stands on its module, one of several kinds, or of none, below; \"circuits\" are"
                + " models of several modules that have this one. The review's figure shows the layers and their cells as a"
                + " drawing, without models.";
    }
}
