package cerebellum.notebook;

import cerebellum.Names;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes words as outlines, which all JDKs fill alike, and remembers where each stands. JDKs differ in how they draw
 * letters themselves.
 */
final class Letters {
    static final Font SMALL = new Font("DejaVu Sans", Font.PLAIN, 12);
    static final Font BOLD = new Font("DejaVu Sans", Font.BOLD, 12);
    static final Font TITLE = new Font("DejaVu Sans", Font.BOLD, 14);
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Graphics2D pen;
    private final List<Label> written = new ArrayList<>();

    /** Words and the box they fill, in units of the picture. */
    record Label(String words, Rectangle2D box) {}

    Letters(Graphics2D pen) {
        this.pen = pen;
    }

    /** All that was written. */
    List<Label> written() {
        return List.copyOf(written);
    }

    static double width(Font font, String words) {
        return glyphs(font, words).getLogicalBounds().getWidth();
    }

    /** Writes from {@code x} on (align 0), around it (.5) or up to it (1), on the base line {@code y}. */
    void write(Font font, String words, double x, double y, double align, Color color) {
        put(font, words, x - align * width(font, words), y, color, 0);
    }

    /** Writes upwards, the middle of the words at {@code y}, the base line at {@code x}. */
    void writeUpwards(Font font, String words, double x, double y) {
        put(font, words, x, y + width(font, words) / 2, Color.BLACK, -Math.PI / 2);
    }

    /** Writes on white if that covers no other words; tells whether it did. */
    boolean writeIfFree(Font font, String words, double x, double y, double align) {
        double left = x - align * width(font, words);
        Rectangle2D box = box(font, words, x, y, align);
        if (written.stream().anyMatch(other -> other.box.intersects(box))) {
            return false;
        }
        pen.setColor(new Color(255, 255, 255, 205));
        pen.fill(box);
        put(font, words, left, y, new Color(0x333333), 0);
        return true;
    }

    /** Words in lines of at most {@code width}. */
    static List<String> wrapped(Font font, String words, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(font, longer) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    /** The box that words would fill. */
    static Rectangle2D box(Font font, String words, double x, double y, double align) {
        return turned(font, words, x - align * width(font, words), y, 0);
    }

    private void put(Font font, String words, double x, double y, Color color, double turn) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(turn);
        pen.setColor(color);
        pen.fill(place.createTransformedShape(glyphs(font, words).getOutline()));
        written.add(new Label(words, turned(font, words, x, y, turn)));
    }

    private static Rectangle2D turned(Font font, String words, double x, double y, double turn) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(turn);
        Rectangle2D box = new Rectangle2D.Double(0, -font.getSize() * .8, width(font, words), font.getSize());
        return place.createTransformedShape(box).getBounds2D();
    }

    private static GlyphVector glyphs(Font font, String words) {
        return font.createGlyphVector(EXACT, Names.printed(words));
    }
}
