package cerebellum.notebook;

import cerebellum.Require;
import cerebellum.Text;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.sweep.Draw;
import cerebellum.experiment.sweep.Sweep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sweep as it is typed: {@code motor "repeats=1 cycles=120" ltp=1e-8..1e-6/log5 seed=1-20 --csv out}. What stands
 * together in quotes, with a blank, is fixed; what stands alone is varied.
 *
 * @param csv where the tables and the kept parts go
 * @param on who computes
 */
record SweepWords(Sweep sweep, @Nullable Path csv, String on) {
    /**
     * Reads what follows {@code ./lab sweep}.
     *
     * @throws IllegalArgumentException if it is not understood or not allowed
     */
    static SweepWords read(List<String> arguments) {
        Require.that(
                !arguments.isEmpty(),
                "sweep needs an experiment; there are %s",
                String.join(", ", Experiments.names()));
        Map<String, String> fixed = new LinkedHashMap<>();
        List<String> varied = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 1; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("--yes")) {
                options.put(word, "");
            } else if (List.of("--csv", "--take", "--draw", "--draw-seed", "--on")
                    .contains(word)) {
                Require.that(i + 1 < arguments.size(), "%s needs a value", word);
                Require.that(options.put(word, arguments.get(++i)) == null, "%s is given twice", word);
            } else if (word.startsWith("--")) {
                throw Require.refusal(Text.of("sweep knows no %s; ./lab help lists what there is", word));
            } else if (word.isBlank() || word.contains(" ")) {
                fixed.putAll(Experiments.pairs(
                        word.isBlank() ? List.of() : List.of(word.strip().split("\\s+", -1))));
            } else {
                varied.add(word);
            }
        }
        Sweep sweep = Sweep.of(Experiments.named(arguments.get(0), fixed));
        String draws = options.get("--draw");
        if (draws != null) {
            sweep = sweep.draw(Draw.parse(draws, whole("--draw-seed", options.getOrDefault("--draw-seed", "1"))));
        }
        for (Map.Entry<String, String> axis : Experiments.pairs(varied).entrySet()) {
            Require.that(!fixed.containsKey(axis.getKey()), "\"%s\" is both fixed and varied", axis.getKey());
            sweep = sweep.over(axis.getKey(), axis.getValue());
        }
        String take = options.get("--take");
        if (take != null) {
            sweep = sweep.take(take.split(",", -1));
        }
        String csv = options.get("--csv");
        Path folder = csv == null ? null : Path.of(csv);
        if (folder != null) {
            sweep = sweep.keptIn(folder.resolve(arguments.get(0) + "-sweep-kept"));
        }
        return new SweepWords(
                options.containsKey("--yes") ? sweep.sure() : sweep, folder, options.getOrDefault("--on", "local"));
    }

    private static long whole(String option, String text) {
        Require.that(text.matches("\\d{1,18}"), "%s = \"%s\" must be a whole number", option, text);
        return Long.parseLong(text);
    }
}
