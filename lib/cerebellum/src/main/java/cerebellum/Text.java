package cerebellum;

import java.util.Locale;

/** Text that is the same on every machine: points in numbers, western digits, whatever the user's language. */
public final class Text {
    private Text() {}

    /** As {@link String#format(Locale, String, Object...)} in no language. */
    public static String of(String format, @org.jspecify.annotations.Nullable Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
