package cerebellum.notebook;

import cerebellum.experiment.PaperFigure;
import cerebellum.experiment.PaperFigure.Drawing;
import cerebellum.experiment.PaperFigures;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Scheme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The papers' figures as images, their captions below them. */
final class Figures {
    private static final int MARGIN = 14;
    private static final int LINE = 16;

    private Figures() {}

    /** A panel of a paper's figure, and what came of it. */
    record Panel(String figure, String panel, String ours) {}

    /** Every panel of every figure: drawn, or why not. */
    static List<Panel> panels() {
        List<Panel> all = new ArrayList<>();
        for (String name : PaperFigures.names()) {
            for (PaperFigure.Shown shown : PaperFigures.figure(name).shown()) {
                all.add(new Panel(name + shown.letter(), shown.panel(), shown.ours()));
            }
        }
        return all;
    }

    /** What is seen in words. */
    static String words(Drawing drawing) {
        return drawing.sketch() instanceof Picture picture
                ? ChartWords.of(picture)
                : Boxes.words((Scheme) drawing.sketch());
    }

    /** Without its caption. */
    static BufferedImage sketch(Drawing drawing) {
        if (drawing.sketch() instanceof Scheme scheme) {
            Boxes boxes = new Boxes(scheme);
            BufferedImage image = sheet(boxes.width(), boxes.height());
            Graphics2D pen = Page.pen(image, Page.SHARP);
            boxes.paint(pen);
            pen.dispose();
            return image;
        }
        return Charts.draw((Picture) drawing.sketch());
    }

    /** With its caption. */
    static BufferedImage image(Drawing drawing) {
        BufferedImage sketch = sketch(drawing);
        int width = sketch.getWidth() / Page.SHARP;
        int height = sketch.getHeight() / Page.SHARP;
        List<String> lines = Letters.wrapped(Letters.SMALL, drawing.caption(), width - 2. * MARGIN);
        BufferedImage image = sheet(width, height + LINE * lines.size() + MARGIN);
        Graphics2D pen = Page.pen(image, Page.SHARP);
        pen.setColor(Color.WHITE);
        pen.fill(new Rectangle2D.Double(0, 0, width, height + LINE * (lines.size() + 1.)));
        pen.drawImage(sketch, AffineTransform.getScaleInstance(1. / Page.SHARP, 1. / Page.SHARP), null);
        Letters letters = new Letters(pen);
        for (int i = 0; i < lines.size(); i++) {
            letters.write(Letters.SMALL, lines.get(i), MARGIN, height + LINE * (i + .7), 0, new Color(0x333333));
        }
        pen.dispose();
        return image;
    }

    private static BufferedImage sheet(int width, int height) {
        return new BufferedImage(Page.SHARP * width, Page.SHARP * height, BufferedImage.TYPE_INT_RGB);
    }
}
