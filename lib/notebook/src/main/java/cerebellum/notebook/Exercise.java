package cerebellum.notebook;

import cerebellum.Text;
import cerebellum.notebook.course.Question;
import cerebellum.notebook.course.Verdict;
import cerebellum.notebook.course.Verdict.State;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * An exercise that checks its answer: {@code Exercise.check("05-1", myCells)}. Truth, tolerance, hints and the sentences
 * for known misconceptions lie sealed in the library ({@link Question}); an answer still {@code NaN} or {@code "?"}, or a
 * rule that changes nothing, is open, not wrong.
 */
public final class Exercise {
    private static final Map<State, String> COLORS =
            Map.of(State.OPEN, "#555555", State.RIGHT, "#00664A", State.WRITTEN, "#00578A", State.WRONG, "#A63F00");
    /** What was answered is remembered by the kernel, under names that begin so. */
    private static final String MEMORY = "lab.exercise.";

    private Exercise() {}

    /**
     * Judges an answer and says what became of it. A wrong one that has no sentence of its own gets the next hint.
     *
     * @param name of the exercise, {@code "05-1"}
     * @param answer a number, a text, a function or a rule, as the exercise asks
     * @throws IllegalArgumentException if there is no such exercise
     */
    public static void check(String name, @Nullable Object answer) {
        int before = Integer.getInteger(MEMORY + "hints." + name, 0);
        Verdict verdict = Question.of(name).judge(answer, before);
        if (verdict.hinted()) {
            System.setProperty(MEMORY + "hints." + name, Integer.toString(before + 1));
        }
        System.setProperty(MEMORY + name, verdict.state().word());
        Question question = verdict.question();
        String about = Text.of("(%s, %s)", question.kind(), question.level());
        say(verdict.state(), name + " " + about, verdict.sentence());
    }

    /** What is done of a notebook's exercises, {@code "05"}: a line each, as answered since the kernel started. */
    public static void done(String notebook) {
        List<Question> all = Question.in(notebook);
        List<String> states = all.stream()
                .map(q -> System.getProperty(MEMORY + q.name(), "not yet run"))
                .toList();
        long good = states.stream()
                .filter(s -> s.equals("right") || s.equals("written"))
                .count();
        Lab.show(Table.create(Text.of("%d of %d exercises done", good, all.size()))
                .addColumns(
                        StringColumn.create("exercise", all.stream().map(Question::name)),
                        StringColumn.create("about", all.stream().map(Question::title)),
                        StringColumn.create("kind", all.stream().map(Question::kind)),
                        StringColumn.create("level", all.stream().map(Question::level)),
                        StringColumn.create("answer", states)));
    }

    /**
     * For who grades: the verdict on one line, {@code 05-1|right|12.0|right}, nothing shown and nothing remembered.
     *
     * @throws IllegalArgumentException if there is no such exercise
     */
    public static String report(String name, @Nullable Object answer) {
        Verdict verdict = Question.of(name).judge(answer, 0);
        String value = answer instanceof Number || answer instanceof CharSequence ? answer.toString() : "";
        return String.join("|", name, verdict.state().word(), value.replaceAll("[|\\s]+", " "), verdict.sentence());
    }

    private static void say(State state, String exercise, String words) {
        Lab.show(Text.of(
                "<b style=\"color:%s\">Exercise %s</b> %s", COLORS.get(state), Html.text(exercise), Html.text(words)));
    }
}
