package cerebellum.notebook;

import cerebellum.Text;
import java.util.function.DoubleSupplier;

/**
 * An exercise that checks its answer: {@code Exercise.answer("1", myAnswer).near(() -> truth, .01, "hint")}. An answer
 * still {@code NaN} is open, not wrong; the truth is computed, not written down.
 */
public final class Exercise {
    private final String number;
    private final double answer;

    private Exercise(String number, double answer) {
        this.number = number;
        this.answer = answer;
    }

    /** The reader's answer, {@code Double.NaN} while there is none. */
    public static Exercise answer(String number, double answer) {
        return new Exercise(number, answer);
    }

    /**
     * Compares with the truth.
     *
     * @param truth computes it; not called while the answer is open
     * @param tolerance greatest difference that counts as right
     * @param hint shown with a wrong answer
     * @return true if right
     */
    public boolean near(DoubleSupplier truth, double tolerance, String hint) {
        return settle(() -> Math.abs(answer - truth.getAsDouble()) <= tolerance, hint);
    }

    /** Right if the answer lies in the closed interval. */
    public boolean between(double low, double high, String hint) {
        return settle(() -> answer >= low && answer <= high, hint);
    }

    private boolean settle(java.util.function.BooleanSupplier right, String hint) {
        boolean open = Double.isNaN(answer);
        boolean good = !open && right.getAsBoolean();
        String color = open ? "#555555" : good ? "#00664A" : "#A63F00";
        String words = open
                ? "open: put your answer where it says NaN and run the cell again"
                : good ? "right" : Text.of("%.4g is not it yet. %s", answer, hint);
        Lab.show(Text.of("<b style=\"color:%s\">Exercise %s</b> %s", color, Html.text(number), Html.text(words)));
        return good;
    }
}
