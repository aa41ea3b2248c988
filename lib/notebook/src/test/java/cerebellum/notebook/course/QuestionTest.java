package cerebellum.notebook.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.notebook.course.Verdict.State;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** How answers are judged. The truths named here are no secret: they are printed in the notebooks' texts. */
class QuestionTest {
    private static Question made(String form, String... lines) {
        List<List<String>> rows = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("head"), java.util.Arrays.stream(lines))
                .map(l -> List.of(l.split("\t", -1)))
                .toList();
        return new Question("test-1", "change", "easy", "a test", form, "s", rows);
    }

    private static String at(String x, double value, double tolerance) {
        double offset = value - tolerance;
        String[] grid = {Double.toString(offset), Double.toString(2 * tolerance)};
        return String.join(
                "\t",
                "at",
                x,
                grid[0],
                grid[1],
                Lock.sealUnder("test-1", Question.cell(value, grid[0], grid[1]), "right"));
    }

    private static final Question NUMBER = made(
            "number",
            at("-", .08, .001),
            "fraction",
            "wrong\t7.5\t1\t" + Lock.sealUnder("test-1", "0", "These are steps."),
            "hint\tfirst help",
            "hint\tsecond help");

    @Test
    void aNumberIsRightWithinItsToleranceAlone() {
        for (double right : new double[] {.0791, .08, .0809}) {
            assertEquals(State.RIGHT, NUMBER.judge(right, 0).state(), right + "");
        }
        for (double wrong : new double[] {.0789, .0811, .0829, .0771, Double.POSITIVE_INFINITY, -1e300}) {
            assertEquals(State.WRONG, NUMBER.judge(wrong, 0).state(), wrong + "");
        }
        assertEquals(State.OPEN, NUMBER.judge(Double.NaN, 0).state());
        assertEquals(State.OPEN, NUMBER.judge(null, 0).state());
        assertEquals(State.WRONG, NUMBER.judge("text", 0).state());
    }

    @Test
    void slipsAreCalledByTheirNames() {
        assertTrue(NUMBER.judge(8, 0).sentence().contains("These are steps."));
        assertTrue(NUMBER.judge(80, 0).sentence().contains("factor of 1000"));
        assertTrue(NUMBER.judge(.00008, 0).sentence().contains("factor of 1000"));
        assertTrue(NUMBER.judge(-.08, 0).sentence().contains("sign"));
        assertTrue(NUMBER.judge(.04, 0).sentence().contains("half of what"));
        assertTrue(NUMBER.judge(.16, 0).sentence().contains("twice"));
        assertTrue(NUMBER.judge(12.5, 0).sentence().contains("fraction round"));
        assertTrue(NUMBER.judge(0, 0).sentence().contains("no power"));
        Question spikes = made("number", at("-", 21, .5), "hint\tcount them");
        assertTrue(spikes.judge(0, 0).sentence().endsWith("count them"), "21 does not become 0 by a division");
        Question silent = made("number", at("-", 0, .1), "hint\tdoes it fire?");
        for (double any : new double[] {6, 7.27, .15}) {
            assertTrue(silent.judge(any, 0).sentence().endsWith("does it fire?"), any + " is no multiple of nothing");
        }
    }

    @Test
    void hintsComeInSteps() {
        assertTrue(NUMBER.judge(5, 0).sentence().endsWith("Hint 1 of 2: first help"));
        assertTrue(NUMBER.judge(5, 1).sentence().endsWith("Hint 2 of 2: second help"));
        assertTrue(NUMBER.judge(5, 9).sentence().endsWith("Hint 2 of 2: second help"));
    }

    @Test
    void aFunctionIsAskedAtEveryPoint() {
        Question square = made("function", at("2", 4, .01), at("3", 9, .01), "hint\tmultiply");
        DoubleUnaryOperator right = x -> x * x, near = x -> 2 * x, open = x -> Double.NaN;
        assertEquals(State.RIGHT, square.judge(right, 0).state());
        assertTrue(square.judge(near, 0).sentence().startsWith("right at 1 of 2 points; at 3 it gives 6"));
        assertEquals(State.OPEN, square.judge(open, 0).state());
        assertEquals(State.WRONG, square.judge(4., 0).state(), "a typed number is no rule");
    }

    @Test
    void wordsAreComparedAndSentencesKept() {
        Question word = made("word", "at\t" + Lock.sealUnder("test-1", "longer", "right"), "hint\tthink");
        assertEquals(State.RIGHT, word.judge(" Longer ", 0).state());
        assertEquals(State.OPEN, word.judge("?", 0).state());
        assertEquals(State.WRONG, word.judge("shorter", 0).state());
        assertEquals(State.RIGHT, word.judge("longer pulse", 0).state());
        assertEquals(State.RIGHT, word.judge("longer-lasting", 0).state());
        assertEquals(State.WRONG, word.judge("longer or shorter", 0).state(), "a choice is no answer");
        Question words = made("words", "idea\tstick\tviscous", "idea\tslow", "model\tIt is sticky when slow.");
        assertEquals(State.OPEN, words.judge("it is sticky", 0).state());
        assertTrue(words.judge("because the medium is sticky at any speed there", 0)
                .sentence()
                .startsWith("written, 1 of 2 ideas. Compare with: It is sticky"));
    }

    @Test
    void locksOpenWithTheirKeyAlone() {
        assertEquals("a", Lock.open("x", Lock.seal("x", "a")));
        assertThrows(IllegalStateException.class, () -> Lock.open("y", Lock.seal("x", "a")));
        assertEquals(Optional.empty(), Lock.openWith("x", "2", Lock.sealUnder("x", "1", "a")));
        assertThrows(IllegalArgumentException.class, () -> Question.of("no-such"));
    }
}
