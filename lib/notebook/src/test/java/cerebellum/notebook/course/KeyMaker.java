package cerebellum.notebook.course;

import cerebellum.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Makes {@code answers.key} out of {@code course/answers}: every solution is run in a JShell with the notebooks' imports,
 * what it gives is the truth, and is sealed. As a program it writes the file; {@code ExerciseKeyTest} makes it again.
 */
@SuppressWarnings("SystemOut")
public final class KeyMaker implements AutoCloseable {
    static final Path ROOT = Path.of(System.getProperty("lab.root", "../.."));
    static final Path ANSWERS = ROOT.resolve("course/answers");
    static final Path KEY = ROOT.resolve("lib/notebook/src/main/resources/cerebellum/notebook/course/answers.key");
    /** Numbers that a solution gave while this class or another JVM ran, by their code; for writing alone. */
    private final Map<String, String> known = new HashMap<>();

    private final Path memory;
    private final JShell shell;

    /** An exercise as its file has it: lines of key and value, code apart. */
    public record Source(String name, String head, Map<String, List<String>> lines) {
        String one(String key) {
            List<String> values = lines.getOrDefault(key, List.of());
            if (values.size() != 1) {
                throw new IllegalStateException(name + " needs one line \"" + key + "\", has " + values.size());
            }
            return values.get(0);
        }

        List<String> all(String key) {
            return lines.getOrDefault(key, List.of());
        }
    }

    KeyMaker(boolean remember) throws IOException {
        memory = ROOT.resolve("target/truths.tsv");
        if (remember && Files.exists(memory)) {
            Files.readAllLines(memory)
                    .forEach(l -> known.put(l.substring(0, l.indexOf('\t')), l.substring(l.indexOf('\t') + 1)));
        }
        shell = JShell.builder().executionEngine("local").build();
        for (String place : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(java.io.File.pathSeparator, -1)) {
            shell.addToClasspath(place);
        }
    }

    public static void main(String[] arguments) throws IOException {
        try (KeyMaker maker = new KeyMaker(true)) {
            Files.createDirectories(KEY.getParent());
            try {
                Files.writeString(KEY, maker.key());
            } catch (IllegalStateException e) { // a JShell that is closed takes the error stream with it
                System.out.println(e.getMessage());
                System.exit(1);
            }
        }
    }

    /** All exercises of all files, in their order. */
    static List<Source> sources() throws IOException {
        List<Source> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(ANSWERS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                found.addAll(parse(Files.readAllLines(file)));
            }
        }
        return found;
    }

    /** {@code [name] head}, then {@code key value}; a line that begins with four blanks goes on with the one before. */
    public static List<Source> parse(List<String> lines) {
        List<Source> found = new ArrayList<>();
        String key = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                int end = line.indexOf(']');
                found.add(new Source(
                        line.substring(1, end), line.substring(end + 1).strip(), new HashMap<>()));
            } else if (line.startsWith("    ")) {
                List<String> values = found.get(found.size() - 1).lines().get(key);
                String before = values.get(values.size() - 1);
                values.set(values.size() - 1, before + (before.isEmpty() ? "" : "\n") + line.substring(4));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                key = line.split(" ", 2)[0];
                String value = line.length() > key.length() ? line.substring(key.length() + 1) : "";
                found.get(found.size() - 1)
                        .lines()
                        .computeIfAbsent(key, k -> new ArrayList<>())
                        .add(value);
            }
        }
        return found;
    }

    /** The file: a line each, its name and its sealed lines. */
    String key() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Source source : sources()) {
            text.append(source.name())
                    .append(' ')
                    .append(Lock.seal(source.name(), String.join("\n", lines(source))))
                    .append('\n');
        }
        Files.createDirectories(memory.getParent());
        Files.write(
                memory,
                known.entrySet().stream()
                        .map(e -> e.getKey() + "\t" + e.getValue())
                        .sorted()
                        .toList());
        return text.toString();
    }

    private List<String> lines(Source source) {
        List<String> out = new ArrayList<>();
        if (source.name().equals("*")) {
            out.add("\t\t\t\t ");
            source.lines()
                    .forEach((key, values) -> out.add(key + "\t" + values.get(0).replace('\n', ' ')));
            out.subList(1, out.size()).sort(null);
            return out;
        }
        String[] head = source.head().split(" \\| ", -1);
        String[] about = head[0].split(" ", -1);
        String[] answer = source.one("answer").split(" ", 4); // variable, form, tolerance, unit
        String form = answer[1];
        String unit = answer.length > 3 ? answer[3] : "";
        out.add(String.join("\t", about[0], about[1], head[1], form, unit.isEmpty() ? " " : unit));
        switch (form) {
            case "number" -> {
                String truth = truth(source, answer[0]);
                double tolerance = Double.parseDouble(answer[2]);
                out.add(at(source, "-", Double.parseDouble(truth), tolerance));
                if (Math.abs(Double.parseDouble(truth)) < 1) {
                    out.add("fraction"); // 0 may come of a division of whole numbers
                }
                for (String wrong : source.all("wrong")) {
                    String[] parts = wrong.split(" \\| ", -1);
                    String code = parts[0].replace("truth", "(" + truth + ")");
                    double value = Double.parseDouble(value(source, "(double) (" + code + ")"));
                    String[] grid = grid(value, tolerance);
                    out.add(String.join(
                            "\t",
                            "wrong",
                            grid[0],
                            grid[1],
                            Lock.sealUnder(source.name(), Question.cell(value, grid[0], grid[1]), line(parts[1]))));
                }
            }
            case "function" -> {
                double tolerance = Double.parseDouble(answer[2]);
                for (String x : source.one("at").split(" ", -1)) {
                    String y = value(source, source.one("solution") + "\n" + answer[0] + ".applyAsDouble(" + x + ")");
                    out.add(at(source, x, Double.parseDouble(y), tolerance));
                }
            }
            case "word" -> {
                String word = truth(source, answer[0]).replace("\"", "");
                out.add("at\t" + Lock.sealUnder(source.name(), word, "right"));
                for (String wrong : source.all("wrong")) {
                    String[] parts = wrong.split(" \\| ", -1);
                    out.add("wrong\t" + Lock.sealUnder(source.name(), parts[0], line(parts[1])));
                }
            }
            case "words" -> {
                for (String idea : source.all("idea")) {
                    out.add("idea\t" + String.join("\t", idea.split(" ", -1)));
                }
            }
            default -> {
                String[] bar = source.one("bar").split(" ", -1);
                out.add(String.join("\t", "bar", bar[0], bar[1]));
                for (String step : source.all("step")) {
                    String[] parts = step.split(" \\| ", -1);
                    String[] edge = parts[0].split(" ", -1);
                    out.add(String.join("\t", "step", edge[0], edge[1], line(parts[1])));
                }
            }
        }
        source.all("hint").forEach(hint -> out.add("hint\t" + line(hint)));
        source.all("model").forEach(model -> out.add("model\t" + line(model)));
        return out;
    }

    private static String line(String text) {
        return text.replace('\n', ' ');
    }

    private static String[] grid(double value, double tolerance) {
        double width = 2 * tolerance;
        double low = value - tolerance;
        return new String[] {Double.toString(low - width * Math.floor(low / width)), Double.toString(width)};
    }

    private static String at(Source source, String x, double value, double tolerance) {
        String[] grid = grid(value, tolerance);
        String place = Question.cell(value, grid[0], grid[1]);
        return String.join("\t", "at", x, grid[0], grid[1], Lock.sealUnder(source.name(), place, "right"));
    }

    /** What the solution gives, or a second way to it if there is one. */
    private String truth(Source source, String variable) {
        return source.all("truth").isEmpty()
                ? value(source, source.one("solution") + "\n" + variable)
                : value(source, source.one("truth"));
    }

    /** The value of the last of some lines of Java. */
    private String value(Source source, String code) {
        String name = Integer.toHexString(code.hashCode()) + "-" + source.name();
        return known.computeIfAbsent(name, n -> evaluate(source.name(), code));
    }

    private String evaluate(String name, String code) {
        if (shell.imports().findAny().isEmpty()) {
            try {
                for (String line : Files.readAllLines(ROOT.resolve("binder/startup.jsh"))) {
                    if (line.startsWith("import")) {
                        shell.eval(line);
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        String last = "";
        String rest = code;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String snippet = info.source().isEmpty() ? rest : info.source();
            for (SnippetEvent event : shell.eval(snippet)) {
                if (event.exception() != null || event.status() == Snippet.Status.REJECTED) {
                    throw new IllegalStateException(Text.of(
                            "%s: %s in %s: %s",
                            name,
                            event.exception(),
                            snippet,
                            shell.diagnostics(event.snippet())
                                    .map(d -> d.getMessage(null))
                                    .toList()));
                }
                last = event.causeSnippet() == null && event.value() != null ? event.value() : last;
            }
            rest = info.source().isEmpty() ? "" : info.remaining();
        }
        System.err.println(name + " " + last);
        return last;
    }

    @Override
    public void close() {
        shell.close();
    }
}
