package cerebellum;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists that nobody can change. */
public final class Lists {
    private Lists() {}

    /** What comes of 0, 1, 2 ... {@code count} - 1, asked for in this order. */
    public static <T> List<T> of(int count, IntFunction<T> one) {
        return IntStream.range(0, count).mapToObj(one).toList();
    }

    /** A list and one more behind it. */
    public static <T> List<T> more(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
