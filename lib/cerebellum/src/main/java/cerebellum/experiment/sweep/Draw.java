package cerebellum.experiment.sweep;

import cerebellum.Require;
import cerebellum.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How axes without a number of values are filled: by chance.
 *
 * @param count how many draws, 0: none
 * @param latin a Latin hypercube: each of {@code count} slices of an axis is met once; else every draw for itself
 * @param seed of the draws
 */
public record Draw(int count, boolean latin, long seed) {
    /** No draws. */
    public static final Draw NONE = new Draw(0, true, 1);

    /** Checks the number. */
    public Draw {
        Require.in("draws", count, "", 0, 1_000_000);
    }

    /** Reads {@code 200} or {@code latin200}, a Latin hypercube, or {@code random200}. */
    public static Draw parse(String text, long seed) {
        Require.that(
                text.matches("(latin|random)?[1-9]\\d{0,6}"),
                "draw = \"%s\" must be a number of draws such as 200, latin200 or random200",
                text);
        return new Draw(Integer.parseInt(text.replaceAll("\\D", "")), !text.startsWith("random"), seed);
    }

    /** Places of all draws on one axis, 0 to below 1; an axis has chance of its own. */
    double[] places(String key) {
        SplittableRandom random = new Seed(seed).of("draw").of(key).random();
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            places[i] = places[other];
            places[other] = i;
        }
        Arrays.setAll(places, i -> latin ? (places[i] + random.nextDouble()) / count : random.nextDouble());
        return places;
    }

    @Override
    public String toString() {
        return count == 0 ? "none" : (latin ? "latin" : "random") + count;
    }
}
