package cerebellum.experiment;

import cerebellum.Lists;
import cerebellum.Require;
import cerebellum.experiment.Picture.Point;
import java.util.List;

/**
 * Boxes and arrows as data: how a circuit hangs together. Places are in points from the upper left.
 *
 * @param title says what is seen
 * @param size the lower right corner
 * @param words text that stands anywhere
 */
public record Scheme(String title, Point size, List<Box> boxes, List<Arrow> arrows, List<Word> words)
        implements Sketch {
    /** Checks that boxes have names of their own, lie inside, and that every arrow has both. */
    public Scheme {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        words = List.copyOf(words);
        Require.that(!title.isBlank(), "a scheme must have a title that says what is seen");
        List<String> names = boxes.stream().map(Box::name).toList();
        Require.that(names.stream().distinct().count() == names.size(), "two boxes have one name: %s", names);
        for (Box box : boxes) {
            Require.in("left edge of " + box.name, box.middle.x() - box.size.x() / 2, "", 0, size.x());
            Require.in("right edge of " + box.name, box.middle.x() + box.size.x() / 2, "", 0, size.x());
            Require.in("upper edge of " + box.name, box.middle.y() - box.size.y() / 2, "", 0, size.y());
            Require.in("lower edge of " + box.name, box.middle.y() + box.size.y() / 2, "", 0, size.y());
        }
        for (Arrow arrow : arrows) {
            Require.that(names.contains(arrow.from), "an arrow begins at \"%s\", but there are %s", arrow.from, names);
            Require.that(names.contains(arrow.to), "an arrow ends at \"%s\", but there are %s", arrow.to, names);
        }
    }

    /** An empty sheet. */
    public static Scheme of(String title, double width, double height) {
        return new Scheme(title, new Point(width, height), List.of(), List.of(), List.of());
    }

    /** What an arrow stands for. */
    public enum Sign {
        /** Excitation. */
        EXCITES,
        /** Excitation through synapses that learn. */
        LEARNS,
        /** Inhibition. */
        INHIBITS,
        /** What the learning synapses are taught by. */
        TEACHES,
        /** A signal that is neither. */
        CARRIES
    }

    /**
     * A box.
     *
     * @param name what arrows call it
     * @param lines what is written in it, the first in bold
     * @param corner a number at its upper right corner, or ""
     */
    public record Box(String name, List<String> lines, String corner, Point middle, Point size) {
        /** Keeps a copy. */
        public Box {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An arrow from box to box.
     *
     * @param label what is written at its middle, or ""
     * @param bend how far its middle lies to the left of the straight way
     */
    public record Arrow(String from, String to, Sign sign, String label, double bend) {}

    /** Text with its middle at a place. */
    public record Word(String text, boolean bold, Point middle) {}

    /** The same with a box more. */
    public Scheme box(String name, String corner, double x, double y, double width, double height, String... lines) {
        Box box = new Box(name, List.of(lines), corner, new Point(x, y), new Point(width, height));
        return new Scheme(title, size, Lists.more(boxes, box), arrows, words);
    }

    /** The same with an arrow more. */
    public Scheme arrow(String from, String to, Sign sign, String label, double bend) {
        Arrow arrow = new Arrow(from, to, sign, label, bend);
        return new Scheme(title, size, boxes, Lists.more(arrows, arrow), words);
    }

    /** The same with a word more. */
    public Scheme word(String text, boolean bold, double x, double y) {
        return new Scheme(title, size, boxes, arrows, Lists.more(words, new Word(text, bold, new Point(x, y))));
    }
}
