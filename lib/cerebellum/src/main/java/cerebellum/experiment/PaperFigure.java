package cerebellum.experiment;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A figure of a paper, drawn again from our numbers: panel for panel, in the paper's order and ranges of axes.
 *
 * <p>To add one, write a public class in its paper's folder that implements {@link FromRun} or {@link FromScheme},
 * carries {@link About} (its name, what is seen, the figure's number) and has a constructor without arguments; it then
 * appears in {@code ./lab picture} and in the notebooks alike ({@link PaperFigures}).
 */
public interface PaperFigure {
    /**
     * A panel of the paper's figure.
     *
     * @param letter the paper's, or ""
     * @param panel what it shows there
     * @param count how many panels of ours it is: 0 if it is not drawn
     * @param ours "drawn", or what is not and why
     */
    record Shown(String letter, String panel, int count, String ours) {
        /** So many panels, drawn whole. */
        public static Shown drawn(String letter, String panel, int count) {
            return new Shown(letter, panel, count, "drawn");
        }
    }

    /** Panels that belong together, one above the other. */
    record Part(String letter, List<Panel> panels) {
        /** Keeps a copy. */
        public Part {
            panels = List.copyOf(panels);
        }
    }

    /**
     * A figure that can be shown.
     *
     * @param caption what is seen, and what the paper's figure shows that this one does not
     * @param complete false if the run was stopped before its end
     */
    record Drawing(String name, Sketch sketch, String caption, boolean complete) {}

    /** Every panel of the paper's figure, in its order. */
    List<Shown> shown();

    /**
     * Computes and draws.
     *
     * @param letter of the part wanted, "" for the whole
     * @param changes parameters as on the command line: {@code "seeds=1-3 trials=200"}, "" for those of the paper's picture
     * @throws IllegalArgumentException if there is no such part, parameter or value
     */
    Drawing draw(String letter, String changes, Progress progress);

    /** The letters of its parts; none if it has but one. */
    default List<String> letters() {
        List<String> letters = shown().stream()
                .filter(s -> s.count > 0)
                .map(Shown::letter)
                .distinct()
                .toList();
        return letters.size() > 1 ? letters : List.of();
    }

    /** What it says about itself. */
    default About about() {
        return Experiments.about(getClass());
    }

    /**
     * A figure of an experiment's numbers.
     *
     * @param <R> what the experiment finds
     */
    interface FromRun<R extends Result> extends PaperFigure {
        /** What is run, with the parameters of the paper's picture. */
        Experiment<R> experiment();

        /** What is drawn, in the order of {@link #shown}. */
        List<Part> parts(R found);

        /** What is seen and what is missing, figures included. */
        String caption(R found);

        /** Whether the parts stand side by side. */
        default boolean beside() {
            return false;
        }

        @Override
        default Drawing draw(String letter, String changes, Progress progress) {
            return draw(letter, Experiments.with(experiment(), changes).run(progress));
        }

        /** Draws what was found. */
        default Drawing draw(String letter, R found) {
            return new Drawing(
                    about().name() + letter,
                    picture(letter, parts(found)),
                    about().source() + (letter.isEmpty() ? ". " + caption(found) : part(letter)),
                    found.provenance().complete());
        }

        /** What the paper shows in a part, and what is missing here. */
        private String part(String letter) {
            return shown().stream()
                    .filter(s -> s.letter.equals(letter))
                    .map(s -> s.panel + (s.ours.equals("drawn") ? "" : " (" + s.ours + ")"))
                    .collect(Collectors.joining("; ", ", " + letter.toUpperCase(Locale.ROOT) + ": ", "."));
        }

        /** The panels of a part, or of all parts as the paper has them: below or beside each other. */
        default Picture picture(String letter, List<Part> parts) {
            List<Part> wanted = parts.stream()
                    .filter(p -> letter.isEmpty() || p.letter.equals(letter))
                    .toList();
            Require.that(!wanted.isEmpty(), "%s has no part \"%s\"", about().name(), letter);
            int columns = beside() ? wanted.size() : 1;
            List<Panel> panels = new ArrayList<>();
            if (columns == 1) {
                wanted.forEach(p -> panels.addAll(p.panels));
            } else {
                for (int row = 0; row < wanted.get(0).panels.size(); row++) {
                    for (Part part : wanted) {
                        panels.add(part.panels.get(row));
                    }
                }
            }
            boolean alone = !letter.isEmpty() && panels.size() == 1;
            return new Picture(alone ? panels.get(0).title() : about().value(), panels, columns);
        }
    }

    /** A figure of boxes and arrows: it has neither parts nor parameters. */
    interface FromScheme extends PaperFigure {
        /** The boxes and arrows. */
        Scheme scheme();

        /** What is seen and what is missing. */
        String caption();

        @Override
        default Drawing draw(String letter, String changes, Progress progress) {
            Require.that(letter.isEmpty(), "%s has no part \"%s\"", about().name(), letter);
            Require.that(changes.isBlank(), "%s has no parameters, not \"%s\"", about().name(), changes);
            return new Drawing(about().name(), scheme(), about().source() + ". " + caption(), true);
        }
    }
}
