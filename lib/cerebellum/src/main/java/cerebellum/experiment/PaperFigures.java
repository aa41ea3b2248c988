package cerebellum.experiment;

import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.experiment.PaperFigure.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Every figure of a paper that the library draws, found by looking. A letter behind a name picks a part:
 * {@code barto-figure3a}.
 */
public final class PaperFigures {
    private PaperFigures() {}

    /** The figures' names, in order. */
    public static List<String> names() {
        return List.copyOf(types().keySet());
    }

    /** The names, and those of the parts. */
    public static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String name : names()) {
            all.add(name);
            figure(name).letters().forEach(letter -> all.add(name + letter));
        }
        return all;
    }

    /**
     * One by its name or by that of a part.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static PaperFigure figure(String name) {
        Class<? extends PaperFigure> type = types().get(whole(name));
        if (type == null) {
            throw new IllegalArgumentException(
                    Text.of("there is no figure \"%s\"; there are %s", name, String.join(", ", all())));
        }
        return (PaperFigure) Experiments.construct(type, new Class<?>[0]);
    }

    /**
     * Computes and draws a figure or a part.
     *
     * @param changes parameters of its experiment: {@code "repeats=2 cycles=100"}, "" for those of the paper's picture
     * @throws IllegalArgumentException if name, key or value is not allowed
     */
    public static Drawing draw(String name, String changes, Progress progress) {
        return figure(name).draw(letter(name), changes, progress);
    }

    /**
     * Draws a figure or a part of what its experiment has found.
     *
     * @throws IllegalArgumentException if there is no such figure, or it is drawn from another experiment
     */
    public static <R extends Result> Drawing draw(String name, R found) {
        PaperFigure figure = figure(name);
        String from = found.provenance().experiment();
        Require.that(figure instanceof PaperFigure.FromRun<?>, "%s is boxes and arrows, not drawn from %s", name, from);
        @SuppressWarnings("unchecked")
        PaperFigure.FromRun<R> run = (PaperFigure.FromRun<R>) figure;
        String wanted = Experiments.nameOf(run.experiment().getClass());
        Require.that(from.equals(wanted), "%s is drawn from %s, not from %s", name, wanted, from);
        return run.draw(letter(name), found);
    }

    private static String whole(String name) {
        return name.matches(".*[0-9][a-z]") ? name.substring(0, name.length() - 1) : name;
    }

    private static String letter(String name) {
        return name.substring(whole(name).length());
    }

    private static SortedMap<String, Class<? extends PaperFigure>> types() {
        return Registry.find(PaperFigure.class, type -> Experiments.about(type).name());
    }
}
