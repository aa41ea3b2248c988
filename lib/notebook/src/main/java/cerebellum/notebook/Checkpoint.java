package cerebellum.notebook;

import cerebellum.Text;

/**
 * A notebook's promise, checked: {@code Checkpoint.that("movement end, ms", found).between(256, 259)}. A broken promise
 * stops the notebook with one sentence.
 */
public final class Checkpoint {
    private final String what;
    private final double value;

    private Checkpoint(String what, double value) {
        this.what = what;
        this.value = value;
    }

    /** The value that must hold. */
    public static Checkpoint that(String what, double value) {
        return new Checkpoint(what, value);
    }

    /** Passes if the value lies in the closed interval. */
    public void between(double low, double high) {
        settle(value >= low && value <= high, Text.of("between %s and %s", text(low), text(high)));
    }

    /** Passes if the value is exactly this. */
    public void is(double expected) {
        settle(value == expected, text(expected));
    }

    private void settle(boolean holds, String bar) {
        if (!holds) {
            IllegalStateException broken = new IllegalStateException(Text.of(
                    "CHECKPOINT: %s = %s, must be %s. If you changed a cell above, set it back and run it again; if not,"
                            + " the library has changed",
                    what, text(value), bar));
            if (Boolean.getBoolean("lab.sentences")) {
                broken.setStackTrace(new StackTraceElement[0]);
            }
            throw broken;
        }
        Lab.show(Text.of(
                "<span style=\"color:#00664A\">✓</span> %s = %s, as it must be: %s",
                Html.text(what), text(value), Html.text(bar)));
    }

    private static String text(double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : Text.of("%.5g", v);
    }
}
