package cerebellum.notebook.course;

/**
 * What became of one answer.
 *
 * @param question the exercise
 * @param state open (no answer yet), right, written (in words: a teacher judges) or wrong
 * @param sentence what the reader is told
 */
public record Verdict(Question question, State state, String sentence) {
    /** How an answer stands. */
    public enum State {
        OPEN,
        RIGHT,
        WRITTEN,
        WRONG;

        /** In lower case. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
