package cerebellum.experiment;

import cerebellum.Require;

/**
 * A run of consecutive seeds, written {@code 6-25} or {@code 7}.
 *
 * @param first the first seed, 0 or more
 * @param last the last seed, at least {@code first}
 */
public record Seeds(long first, long last) {
    /** Checks the order. */
    public Seeds {
        Require.in("first seed", first, "", 0, Long.MAX_VALUE);
        Require.in("last seed", last, "", first, first + 99_999);
    }

    /** Reads {@code 6-25} or {@code 7}. */
    public static Seeds parse(String text) {
        Require.that(
                text.matches("\\d{1,18}(-\\d{1,18})?"),
                "seeds = \"%s\" must be a number or a range such as 1-20",
                text);
        int dash = text.indexOf('-');
        return dash < 0
                ? new Seeds(Long.parseLong(text), Long.parseLong(text))
                : new Seeds(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }

    /** How many. */
    public int count() {
        return (int) (last - first + 1);
    }

    @Override
    public String toString() {
        return first == last ? Long.toString(first) : first + "-" + last;
    }
}
