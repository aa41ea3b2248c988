package cerebellum.notebook;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** One drawing for who has never seen a neuron: the cell, the synapse, and how the cells of the cerebellum are joined. */
public final class Primer {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 620;
    private static final Color INK = new Color(0x333333);
    private static final Color EXCITES = Inside.COLORS.get(0);
    private static final Color INHIBITS = Inside.COLORS.get(1);
    private static final Color TEACHES = new Color(0x00664A);

    static final String TITLE = "A neuron, a synapse, and how the cells of the cerebellum are joined";
    static final String WORDS = TITLE + ".\n" + """
            A neuron: dendrites listen, the soma adds up, the axon carries its spike to others. Its potential rises to a threshold, \
            spikes, and is reset.
            A synapse excites or inhibits: it opens a conductance g, and I = g (E - V) pulls the potential V toward E.
            The cerebellum: mossy fibres excite granule cells; their axons, the parallel fibres, excite Golgi cells, interneurons and \
            Purkinje cells; Golgi cells inhibit granule cells, interneurons inhibit Purkinje cells; climbing fibres teach Purkinje \
            cells; these inhibit the deep nuclei, which mossy fibres excite.""";

    private static final Font HEADING = new Font("DejaVu Sans", Font.BOLD, 16);
    private static final Font TINY = new Font("DejaVu Sans", Font.PLAIN, 10);

    private final BufferedImage image =
            new BufferedImage(Page.SHARP * WIDTH, Page.SHARP * HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();
    private final Letters letters = new Letters(pen);

    /** Draws it, at twice the size it is read at. */
    public Primer() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(Page.SHARP, Page.SHARP);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        neuron();
        synapse();
        cerebellum();
        pen.dispose();
    }

    /** The picture. */
    BufferedImage image() {
        return image;
    }

    /** A cell with its three parts, and the course of its potential up to a spike. */
    private void neuron() {
        title("A neuron", 20, 24);
        for (int[] tip : new int[][] {{25, 60}, {20, 105}, {28, 150}, {60, 48}, {62, 165}}) {
            curve(INK, 2.5f, tip[0], tip[1], tip[0] + 30, tip[1], 70, 105, 105, 105);
        }
        line(INK, 2.5f, 105, 105, 250, 105);
        curve(INK, 2, 250, 105, 265, 105, 265, 85, 285, 82);
        curve(INK, 2, 250, 105, 265, 105, 265, 125, 285, 128);
        cell(105, 105, 22, Color.WHITE);
        text("dendrites", 14, 190);
        text("listen", 14, 205);
        text("soma", 92, 150);
        text("adds up", 92, 165);
        text("axon: carries its", 175, 150);
        text("spike to others", 175, 165);
        line(INK, 1, 330, 150, 330, 45);
        line(INK, 1, 330, 150, 520, 150);
        pen.setStroke(Strokes.dashed(1.3, 5, 4));
        pen.setColor(INHIBITS);
        pen.draw(new Line2D.Double(330, 85, 520, 85));
        text("threshold", 526, 89, INHIBITS);
        Path2D path = new Path2D.Double();
        path.moveTo(330, 135);
        for (int start = 330; start < 460; start += 60) {
            path.curveTo(start + 15, 105, start + 30, 92, start + 40, 86);
            path.lineTo(start + 44, 48);
            path.lineTo(start + 48, 144);
            path.lineTo(start + 60, 135);
        }
        pen.setStroke(Strokes.solid(2));
        pen.setColor(EXCITES);
        Strokes.draw(pen, path);
        text("potential (mV)", 336, 40);
        text("time (ms)", 430, 166);
        text("spike, then reset", 372, 182, EXCITES);
        text("Current charges the cell,", 560, 118);
        text("a leak pulls it back to rest;", 560, 134);
        text("at the threshold it fires.", 560, 150);
    }

    /** Where one cell speaks to another: excitation, inhibition, and what learning changes. */
    private void synapse() {
        title("A synapse", 20, 238);
        line(EXCITES, 3, 25, 275, 150, 275);
        arrow(150, 275, EXCITES);
        cell(180, 290, 18, Color.WHITE);
        line(INHIBITS, 3, 25, 307, 152, 307);
        dot(156, 307, INHIBITS);
        text("excites: toward a spike", 30, 267, EXCITES);
        text("inhibits: away from it", 30, 328, INHIBITS);
        text("A spike opens it for some ms: conductance g (nS).", 230, 268);
        text("Current I = g (E - V) (pA): it pulls the potential V", 230, 286);
        text("toward E, its reversal potential.", 230, 304);
        text("Its strength is its weight. To learn is to change weights.", 230, 322);
    }

    /** The circuit, from the mossy fibres to the output. */
    private void cerebellum() {
        title("The cerebellum", 20, 372);
        box("mossy fibres", "senses, goals, commands", 20, 545, 170);
        box("granule cells", "very many, all different", 20, 450, 170);
        box("Golgi cells", "", 225, 470, 90);
        box("interneurons", "", 330, 470, 110);
        box("Purkinje cells", "each hears very many", 470, 445, 150);
        box("climbing fibres", "from the inferior olive: errors", 470, 380, 205);
        box("deep nuclei", "or the command itself", 470, 545, 150);
        line(EXCITES, 2.5f, 105, 545, 105, 500);
        arrowUp(105, 494, EXCITES);
        line(EXCITES, 2.5f, 105, 450, 105, 422);
        line(EXCITES, 2.5f, 105, 422, 430, 422);
        curve(EXCITES, 2.5f, 430, 422, 450, 422, 450, 455, 462, 457);
        arrow(468, 457, EXCITES);
        text("parallel fibres: their weights on Purkinje cells learn", 112, 414);
        for (int x : new int[] {270, 385}) {
            line(EXCITES, 1.5f, x, 422, x, 462);
            head(EXCITES, x, 470, x - 5, 459, x + 5, 459);
        }
        line(INHIBITS, 2, 225, 482, 196, 482);
        dot(196, 482, INHIBITS);
        line(INHIBITS, 2, 440, 482, 464, 482);
        dot(464, 482, INHIBITS);
        line(TEACHES, 2.5f, 545, 420, 545, 436);
        head(TEACHES, 545, 445, 539, 434, 551, 434);
        text("teach", 558, 437, TEACHES);
        line(INHIBITS, 2.5f, 545, 484, 545, 538);
        dot(545, 538, INHIBITS);
        line(EXCITES, 1.5f, 190, 562, 464, 562);
        arrow(468, 562, EXCITES);
        line(INK, 2.5f, 620, 562, 660, 562);
        arrow(666, 562, INK);
        text("movement", 676, 566);
        text("blue arrow: excites   orange dot: inhibits   green: teaches", 20, 608);
    }

    private void title(String words, int x, int y) {
        letters.write(HEADING, words, x, y, 0, INK);
    }

    private void text(String words, int x, int y) {
        text(words, x, y, INK);
    }

    private void text(String words, int x, int y, Color color) {
        letters.write(Letters.SMALL, words, x, y, 0, color);
    }

    private void box(String name, String words, int x, int y, int width) {
        RoundRectangle2D frame = new RoundRectangle2D.Double(x, y, width, 40, 12, 12);
        pen.setColor(Color.WHITE);
        pen.fill(frame);
        pen.setColor(INK);
        pen.setStroke(Strokes.solid(1.5));
        Strokes.draw(pen, frame);
        letters.write(Letters.BOLD, name, x + 8, words.isEmpty() ? y + 25 : y + 17, 0, INK);
        letters.write(TINY, words, x + 8, y + 33, 0, INK);
    }

    private void cell(double x, double y, double radius, Color fill) {
        Ellipse2D soma = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        pen.setColor(fill);
        pen.fill(soma);
        pen.setColor(INK);
        pen.setStroke(Strokes.solid(2));
        Strokes.draw(pen, soma);
    }

    private void line(Color color, float width, double x1, double y1, double x2, double y2) {
        pen.setColor(color);
        pen.setStroke(Strokes.solid(width));
        pen.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    private void curve(Color color, float width, double... p) {
        pen.setColor(color);
        pen.setStroke(Strokes.round(width));
        Strokes.draw(pen, new CubicCurve2D.Double(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]));
    }

    private void dot(double x, double y, Color color) {
        pen.setColor(color);
        pen.fill(new Ellipse2D.Double(x - 6, y - 6, 12, 12));
    }

    private void arrow(double x, double y, Color color) {
        head(color, x, y, x - 11, y - 6, x - 11, y + 6);
    }

    private void arrowUp(double x, double y, Color color) {
        head(color, x, y, x - 6, y + 11, x + 6, y + 11);
    }

    private void head(Color color, double... p) {
        Path2D head = new Path2D.Double();
        head.moveTo(p[0], p[1]);
        head.lineTo(p[2], p[3]);
        head.lineTo(p[4], p[5]);
        head.closePath();
        pen.setColor(color);
        pen.fill(head);
    }
}
