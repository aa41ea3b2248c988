package cerebellum.barto1995;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cerebellum.About;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Seeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How many cells learn, and how long: what the experiments on learning have in common. */
public record Practice(
        @About("seeds: wiring, delays and trials") Seeds seeds,

        @About(value = "movements with learning", low = 1, high = Practice.MOST)
        int trials) {
    /** The most movements with learning that may be asked for. */
    static final int MOST = 100_000;

    /** Checks the range. */
    public Practice {
        Ranges.check(Practice.class, seeds, trials);
    }

    /**
     * A part for each case with each seed, on all cores.
     *
     * @return in order: all seeds of the first case, all of the second ...; the first of them if it was stopped early
     */
    <C, R> List<R> each(List<C> cases, Progress progress, BiFunction<C, Long, R> part) {
        int n = seeds.count();
        return Parallel.map(cases.size() * n, progress, i -> part.apply(cases.get(i / n), seeds.first() + i % n));
    }

    /** Where {@link #each} comes from, with the parts that were done. */
    Provenance provenance(Experiment<?> experiment, List<?> cases, List<?> parts) {
        return Provenance.of(experiment, Barto1995.LOOP).complete(parts.size() == cases.size() * seeds.count());
    }

    /** A line for each group of rows, in the order of their first rows. */
    static <R, K> List<String> lines(List<R> rows, Function<R, K> group, BiFunction<K, List<R>, String> line) {
        Map<K, List<R>> groups = rows.stream().collect(groupingBy(group, LinkedHashMap::new, toList()));
        return groups.entrySet().stream()
                .map(g -> line.apply(g.getKey(), g.getValue()))
                .toList();
    }
}
