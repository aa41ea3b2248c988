package cerebellum.notebook.course;

import cerebellum.Text;
import cerebellum.control.Contender;
import cerebellum.learning.SwitchingRule;
import cerebellum.notebook.course.Verdict.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * An exercise, as the key file {@code answers.key} has it: sealed, and its right answer nowhere. A number is right if it
 * lies in one cell of a grid; the word "right" is sealed under that cell's place, the sentence for a wrong answer that
 * is often given under the place of that one.
 *
 * @param name as {@code 04-1}
 * @param kind predict, change, explain or code
 * @param level easy, middle or hard
 * @param title in a few words
 * @param form of the answer: number, word, words, function, or what a rule is tried on
 * @param unit of the answer, or empty
 * @param lines the rest, as key and value
 */
public record Question(
        String name, String kind, String level, String title, String form, String unit, List<List<String>> lines) {
    private static final String KEYS = "answers.key";
    /** Wrong in a way that any number can be: what would have been right, and how the sentence for it is called. */
    private static final List<Slip> SLIPS = List.of(
            new Slip("thousand", v -> v / 1000),
            new Slip("thousand", v -> v * 1000),
            new Slip("sign", v -> -v),
            new Slip("half", v -> 2 * v),
            new Slip("double", v -> v / 2),
            new Slip("percent", v -> v / 100),
            new Slip("inverse", v -> 1 / v));
    /** A sentence has at least so many words. */
    private static final int WORDS = 6;
    /** So many ideas in one's own words, or so many tries, and the model answer is told. */
    private static final int ENOUGH = 2;

    private record Slip(String called, DoubleUnaryOperator undo) {}

    /** The values are kept, not copied. */
    public Question {
        lines = List.copyOf(lines);
    }

    /**
     * The exercise of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Question of(String name) {
        return keys().filter(k -> k[0].equals(name))
                .map(Question::read)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no exercise \"" + name + "\""));
    }

    /** All exercises of a notebook, {@code "04"}, in their order; of all for the empty text. */
    public static List<Question> in(String notebook) {
        return keys().filter(k -> !k[0].equals("*") && (notebook.isEmpty() || k[0].startsWith(notebook + "-")))
                .map(Question::read)
                .toList();
    }

    private static java.util.stream.Stream<String[]> keys() {
        try (InputStream in = Objects.requireNonNull(Question.class.getResourceAsStream(KEYS), KEYS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(l -> l.split(" ", 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Question read(String[] key) {
        List<List<String>> lines = Lock.open(key[0], key[1])
                .lines()
                .map(l -> Arrays.asList(l.split("\t", -1)))
                .toList();
        List<String> head = lines.get(0);
        return new Question(
                key[0],
                head.get(0),
                head.get(1),
                head.get(2),
                head.get(3),
                head.get(4).strip(),
                lines);
    }

    /** The values of a key, a row each. */
    private List<List<String>> all(String called) {
        return lines.stream().skip(1).filter(l -> l.get(0).equals(called)).toList();
    }

    /**
     * Judges an answer.
     *
     * @param answer a number, a text, a function or a rule; NaN, {@code "?"}, an empty text and a rule that changes
     *     nothing are open
     * @param before how many hints were told before
     */
    public Verdict judge(@org.jspecify.annotations.Nullable Object answer, int before) {
        if (answer == null) {
            return verdict(State.OPEN, "open: the answer is null; run the cell again that makes it");
        }
        return switch (form) {
            case "number" -> answer instanceof Number n ? number(n.doubleValue(), before) : kindOf(answer, "a number");
            case "word" -> answer instanceof CharSequence s ? word(s.toString(), before) : kindOf(answer, "a text");
            case "words" -> answer instanceof CharSequence s ? words(s.toString(), before) : kindOf(answer, "a text");
            case "function" ->
                answer instanceof DoubleUnaryOperator f ? function(f, before) : kindOf(answer, "a DoubleUnaryOperator");
            default -> rule(answer, before);
        };
    }

    private Verdict kindOf(Object answer, String wanted) {
        return verdict(
                State.WRONG,
                Text.of("wanted is %s, not a %s", wanted, answer.getClass().getSimpleName()));
    }

    private Verdict number(double v, int before) {
        if (Double.isNaN(v)) {
            return verdict(State.OPEN, "open: put your answer where it says NaN and run the cell again");
        }
        List<String> grid = all("at").get(0);
        if (isRight(v, grid)) {
            return verdict(State.RIGHT, "right");
        }
        for (List<String> wrong : all("wrong")) {
            Optional<String> sentence = Lock.openWith(name, cell(v, wrong.get(1), wrong.get(2)), wrong.get(3));
            if (sentence.isPresent()) {
                return verdict(State.WRONG, Text.of("%.4g is not it yet. %s", v, sentence.get()));
            }
        }
        if (v == 0 && !all("fraction").isEmpty()) {
            return verdict(State.WRONG, "0 is not it. " + common("zero"));
        }
        boolean nothing = isRight(0, grid); // of which no number is a multiple
        for (Slip slip : SLIPS) {
            if (!nothing && isRight(slip.undo.applyAsDouble(v), grid)) {
                return verdict(State.WRONG, Text.of("%.4g is not it yet. %s", v, common(slip.called)));
            }
        }
        return hinted(Text.of("%.4g is not it yet.", v), before);
    }

    private boolean isRight(double v, List<String> grid) {
        return Double.isFinite(v)
                && Lock.openWith(name, cell(v, grid.get(2), grid.get(3)), grid.get(4))
                        .isPresent();
    }

    /** The place of a number on a grid that begins at {@code offset}. */
    public static String cell(double v, String offset, String width) {
        return Text.of("%.0f", Math.floor((v - Double.parseDouble(offset)) / Double.parseDouble(width)));
    }

    /** A word as it is compared: without case, blanks and hyphens. */
    static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]+", "");
    }

    private Verdict word(String text, int before) {
        String word = plain(text);
        if (word.isEmpty() || word.equals("?")) {
            return verdict(State.OPEN, "open: put your answer where it says ? and run the cell again");
        }
        for (String one : spellings(text)) {
            if (Lock.openWith(name, one, all("at").get(0).get(1)).isPresent()) {
                return verdict(State.RIGHT, "right");
            }
            for (List<String> wrong : all("wrong")) {
                Optional<String> sentence = Lock.openWith(name, one, wrong.get(1));
                if (sentence.isPresent()) {
                    return verdict(State.WRONG, "\"" + text + "\" is not it. " + sentence.get());
                }
            }
        }
        return text.strip().matches("(?s).*\\s.*")
                ? verdict(State.OPEN, "open: answer with one word that the question offers, and nothing more")
                : hinted("\"" + text + "\" is not it.", before);
    }

    /** The word, and the first of two or three: {@code climbing fibre}, {@code conductance-based cells}; no choice of two. */
    private static List<String> spellings(String text) {
        List<String> parts = Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1));
        return parts.size() < 2 || parts.size() > 3 || parts.contains("or") || parts.contains("and")
                ? List.of(plain(text))
                : List.of(plain(text), parts.get(0));
    }

    private Verdict words(String text, int before) {
        List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
        long count = words.stream().filter(w -> !w.isEmpty()).distinct().count();
        if (count < WORDS) {
            return verdict(State.OPEN, Text.of("open: write a sentence of at least %d words", WORDS));
        }
        List<List<String>> ideas = all("idea");
        long named = ideas.stream()
                .filter(i -> i.stream().skip(1).anyMatch(stem -> words.stream().anyMatch(w -> w.startsWith(stem))))
                .count();
        String got = Text.of("written, %d of %d ideas.", named, ideas.size());
        if (named < Math.min(ENOUGH, ideas.size()) && before < ENOUGH) {
            String help = hint(before).isEmpty() ? "What else belongs to it?" : hint(before);
            return new Verdict(this, State.WRITTEN, got + " Say more and run it again. " + help, true);
        }
        return verdict(
                State.WRITTEN, got + " Compare with: " + all("model").get(0).get(1));
    }

    private Verdict function(DoubleUnaryOperator f, int before) {
        List<List<String>> points = all("at");
        double[] values = points.stream()
                .mapToDouble(p -> f.applyAsDouble(Double.parseDouble(p.get(1))))
                .toArray();
        int right = 0;
        String first = "";
        for (int i = 0; i < values.length; i++) {
            List<String> point = points.get(i);
            double y = values[i];
            if (Double.isNaN(y)) {
                return verdict(State.OPEN, "open: the function gives NaN; write it and run the cell again");
            }
            boolean good = isRight(y, point);
            right += good ? 1 : 0;
            first = good || !first.isEmpty() ? first : Text.of("at %s it gives %.5g", point.get(1), y);
        }
        if (right == points.size()) {
            return verdict(State.RIGHT, Text.of("right at all %d points", right));
        }
        String got = Text.of("right at %d of %d points; %s, which is not it.", right, points.size(), first);
        for (Slip slip : SLIPS) {
            if (IntStream.range(0, values.length)
                    .allMatch(i -> isRight(slip.undo.applyAsDouble(values[i]), points.get(i)))) {
                return verdict(State.WRONG, got + " " + common(slip.called));
            }
        }
        return hinted(got, before);
    }

    private Verdict rule(Object answer, int before) {
        double value;
        if (form.equals("switching") && answer instanceof SwitchingRule rule) {
            value = RuleTrials.errorMm(rule);
        } else if (form.equals("contender") && answer instanceof Contender contender) {
            value = RuleTrials.plantsBelowHalf(contender);
        } else if (form.equals("motor") && answer instanceof CharSequence changes) {
            if (changes.toString().isBlank() || changes.toString().equals("?")) {
                return verdict(State.OPEN, "open: write your changes as a text, \"name=value name=value\"");
            }
            value = RuleTrials.motorRatio(changes.toString());
        } else {
            return kindOf(answer, "a rule for " + form);
        }
        if (Double.isNaN(value)) {
            return verdict(State.OPEN, "open: it changes nothing; write it and run the cell again");
        }
        List<String> bar = all("bar").get(0);
        String got = Text.of(value == Math.rint(value) ? "%.0f %s" : "%.3g %s", value, unit)
                .strip();
        if (value >= Double.parseDouble(bar.get(1)) && value <= Double.parseDouble(bar.get(2))) {
            return verdict(State.RIGHT, "right: " + got);
        }
        for (List<String> step : all("step")) {
            double edge = Double.parseDouble(step.get(2));
            if (step.get(1).equals(">") ? value > edge : value < edge) {
                return verdict(State.WRONG, got + " is not enough yet. " + step.get(3));
            }
        }
        return hinted(got + " is not enough yet.", before);
    }

    /** A wrong answer that gets the next hint, if there is one. */
    private Verdict hinted(String words, int before) {
        String hint = hint(before);
        return new Verdict(this, State.WRONG, (words + " " + hint).strip(), !hint.isEmpty());
    }

    private String hint(int before) {
        List<List<String>> hints = all("hint");
        if (hints.isEmpty()) {
            return "";
        }
        int which = Math.min(before, hints.size() - 1);
        return Text.of(
                "Hint %d of %d: %s", which + 1, hints.size(), hints.get(which).get(1));
    }

    private static String common(String called) {
        return of("*").all(called).get(0).get(1);
    }

    private Verdict verdict(State state, String sentence) {
        return new Verdict(this, state, sentence, false);
    }
}
