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
     * @param answer a number, a text, a function or a rule; NaN, {@code "?"} and an empty text are open
     * @param before how many wrong answers were given before: as many hints are known
     */
    public Verdict judge(@org.jspecify.annotations.Nullable Object answer, int before) {
        if (answer == null) {
            return verdict(State.OPEN, "open: the answer is null; run the cell again that makes it");
        }
        return switch (form) {
            case "number" -> answer instanceof Number n ? number(n.doubleValue(), before) : kindOf(answer, "a number");
            case "word" -> answer instanceof CharSequence s ? word(s.toString(), before) : kindOf(answer, "a text");
            case "words" -> answer instanceof CharSequence s ? words(s.toString()) : kindOf(answer, "a text");
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
        return verdict(State.WRONG, Text.of("%.4g is not it yet. %s", v, hint(before)));
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

    private Verdict word(String text, int before) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.equals("?")) {
            return verdict(State.OPEN, "open: put your answer where it says ? and run the cell again");
        }
        for (String one : spellings(word)) {
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
        return verdict(State.WRONG, "\"" + text + "\" is not it. " + hint(before));
    }

    /** The word, and the first of two or three: {@code climbing fibre}, {@code conductance-based cells}; no choice of two. */
    private static List<String> spellings(String word) {
        List<String> parts = Arrays.asList(word.split("[^a-z0-9]+", -1));
        return parts.size() < 2 || parts.size() > 3 || parts.contains("or") || parts.contains("and")
                ? List.of(word)
                : List.of(word, parts.get(0));
    }

    private Verdict words(String text) {
        List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
        long count = words.stream().filter(w -> !w.isEmpty()).distinct().count();
        if (count < WORDS) {
            return verdict(State.OPEN, Text.of("open: write a sentence of at least %d words", WORDS));
        }
        List<List<String>> ideas = all("idea");
        long named = ideas.stream()
                .filter(i -> i.stream().skip(1).anyMatch(stem -> words.stream().anyMatch(w -> w.startsWith(stem))))
                .count();
        String model = all("model").get(0).get(1);
        return verdict(State.WRITTEN, Text.of("written, %d of %d ideas. Compare with: %s", named, ideas.size(), model));
    }

    private Verdict function(DoubleUnaryOperator f, int before) {
        List<List<String>> points = all("at");
        int right = 0;
        String first = "";
        for (List<String> point : points) {
            double x = Double.parseDouble(point.get(1));
            double y = f.applyAsDouble(x);
            if (Double.isNaN(y)) {
                return verdict(State.OPEN, "open: the function gives NaN; write it and run the cell again");
            }
            boolean good = isRight(y, point);
            right += good ? 1 : 0;
            first = good || !first.isEmpty() ? first : Text.of("at %s it gives %.5g", point.get(1), y);
        }
        return right == points.size()
                ? verdict(State.RIGHT, Text.of("right at all %d points", right))
                : verdict(
                        State.WRONG,
                        Text.of(
                                "right at %d of %d points; %s, which is not it. %s",
                                right, points.size(), first, hint(before)));
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
        List<String> bar = all("bar").get(0);
        String got = Text.of("%.3g %s", value, unit).strip();
        if (value >= Double.parseDouble(bar.get(1)) && value <= Double.parseDouble(bar.get(2))) {
            return verdict(State.RIGHT, "right: " + got);
        }
        for (List<String> step : all("step")) {
            double edge = Double.parseDouble(step.get(2));
            if (step.get(1).equals(">") ? value > edge : value < edge) {
                return verdict(State.WRONG, got + " is not enough yet. " + step.get(3));
            }
        }
        return verdict(State.WRONG, got + " is not enough yet. " + hint(before));
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
        return new Verdict(this, state, sentence);
    }
}
