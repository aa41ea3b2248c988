package cerebellum.notebook.course;

/**
 * What became of one answer.
 *
 * @param question the exercise
 * @param state open (no answer yet), right, written (in words: a teacher judges) or wrong
 * @param sentence what the reader is told
 * @param hinted whether a hint is in it: the next one is due then
 */
public record Verdict(Question question, State state, String sentence, boolean hinted) {
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
