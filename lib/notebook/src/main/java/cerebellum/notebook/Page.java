package cerebellum.notebook;

import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link Picture} on paper: its title, its panels in rows and columns. Axes of one column begin at one place, and panels
 * above each other whose x axes have one name share the lowest one's ticks. Pixels here are those of the page; an image
 * has twice as many.
 */
final class Page {
    /** Image pixels to a pixel of the page. */
    static final int SHARP = 2;

    private static final int MARGIN = 14;
    private final Picture picture;
    private final List<Picture> family;
    private final List<Panel> panels;
    private final int cell;
    private final List<String> title;
    private final List<Plot> plots = new ArrayList<>();
    private final List<Double> tops = new ArrayList<>();
    private final double height;

    Page(Picture picture) {
        this(picture, List.of(picture));
    }

    /** As one of several pictures that share their axes, panel for panel. */
    Page(Picture picture, List<Picture> family) {
        this.picture = picture;
        this.family = family.stream()
                .filter(other -> other.panels().size() == picture.panels().size())
                .toList();
        int columns = picture.columns();
        cell = columns == 1 ? 760 : columns == 2 ? 480 : 360;
        title = Letters.wrapped(Letters.TITLE, picture.title(), cell * columns - 2 * MARGIN);
        panels = picture.panels().stream().map(this::titled).toList();
        double y = 8 + 20 * title.size();
        for (int first = 0; first < panels.size(); first += columns) {
            List<Plot> row = new ArrayList<>();
            for (int i = first; i < Math.min(panels.size(), first + columns); i++) {
                Plot plot = plot(i, tall(i), Double.NaN);
                row.add(plot(i, tall(i) + plot.need(), left(i)));
                tops.add(y);
            }
            plots.addAll(row);
            y += row.stream().mapToDouble(Plot::height).max().orElse(0);
        }
        height = y + 4;
    }

    private Panel titled(Panel panel) {
        if (picture.panels().size() == 1) {
            return panel.title().equals(picture.title()) ? panel.titled("") : panel;
        }
        if (panel.title().isBlank()) {
            boolean one = panel.layers().size() == 1; // whose name needs no legend then
            return panel.titled(one ? panel.layers().get(0).name() : panel.plainTitle());
        }
        return panel;
    }

    private Plot plot(int i, double tall, double left) {
        return new Plot(panels.get(i), cell, tall, foot(i), explained(i), span(i), rise(i), left);
    }

    /** Whether the panel above has the same legend. */
    private boolean explained(int i) {
        int above = i - picture.columns();
        return above >= 0 && Plot.entries(panels.get(above)).equals(Plot.entries(panels.get(i)));
    }

    /** Whether no panel below stands on the same axis. */
    private boolean foot(int i) {
        int below = i + picture.columns();
        return below >= panels.size() || !shared(i, below);
    }

    private boolean shared(int i, int k) {
        return panels.get(i).x().equals(panels.get(k).x()) && i % picture.columns() == k % picture.columns();
    }

    private double[] span(int i) {
        List<double[]> all = new ArrayList<>();
        for (int k = 0; k < panels.size(); k++) {
            if (shared(i, k)) {
                for (Picture other : family) {
                    all.add(Plot.span(other.panels().get(k)));
                }
            }
        }
        return union(all);
    }

    private double[] rise(int i) {
        return union(
                family.stream().map(other -> Plot.rise(other.panels().get(i))).toList());
    }

    private static double[] union(List<double[]> ends) {
        return new double[] {
            ends.stream().mapToDouble(e -> e[0]).min().orElse(0),
            ends.stream().mapToDouble(e -> e[1]).max().orElse(1)
        };
    }

    private double tall(int i) {
        boolean one = panels.size() <= picture.columns();
        return one ? (picture.columns() == 1 ? 360 : 300) : foot(i) ? 226 : 190;
    }

    private double left(int i) {
        double left = 0;
        for (int k = i % picture.columns(); k < panels.size(); k += picture.columns()) {
            left = Math.max(left, plot(k, tall(k), Double.NaN).left());
        }
        return left;
    }

    int width() {
        return cell * picture.columns();
    }

    int height() {
        return (int) Math.ceil(height);
    }

    /** Draws with a pen that is scaled to the page; tells what words stand where. */
    List<Letters.Label> paint(Graphics2D pen) {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width(), height());
        Letters letters = new Letters(pen);
        double line = 22;
        for (String words : title) {
            letters.write(Letters.TITLE, words, MARGIN, line, 0, Color.BLACK);
            line += 20;
        }
        for (int i = 0; i < plots.size(); i++) {
            plots.get(i).paint(pen, letters, cell * (i % picture.columns()), tops.get(i));
        }
        return letters.written();
    }

    /** The image, {@code sharp} times as many pixels. */
    BufferedImage image(int sharp) {
        BufferedImage image = new BufferedImage(sharp * width(), sharp * height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image, sharp);
        paint(pen);
        pen.dispose();
        return image;
    }

    /** A pen that draws in pixels of the page, smooth and as exact as it can. */
    static Graphics2D pen(BufferedImage image, int sharp) {
        Graphics2D pen = image.createGraphics();
        pen.setTransform(AffineTransform.getScaleInstance(sharp, sharp));
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }

    /** The words of a picture and their boxes, in pixels of the page. */
    static List<Letters.Label> words(Picture picture) {
        Page page = new Page(picture);
        Graphics2D pen = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        List<Letters.Label> words = page.paint(pen);
        pen.dispose();
        return words;
    }
}
