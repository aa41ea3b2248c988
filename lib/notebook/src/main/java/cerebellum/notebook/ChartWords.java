package cerebellum.notebook;

import cerebellum.Text;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Layer;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a chart shows, in words: for who cannot see it, for a page without pictures, and for the test that finds the numbers
 * of a notebook's text. Few points are told all; of many the first, the last, the least and the greatest.
 */
final class ChartWords {
    private static final int FEW = 12;

    private ChartWords() {}

    /** A picture's title; each panel's title, axes and layers. */
    static String of(Picture picture) {
        List<String> lines = new ArrayList<>();
        lines.add(picture.title());
        for (Panel panel : picture.panels()) {
            if (!panel.title().isBlank() && !panel.title().equals(picture.title())) {
                lines.add(panel.title());
            }
            lines.add(panel.y().title() + " over " + panel.x().title());
            panel.layers().stream()
                    .filter(layer -> layer.mark() != Mark.WORDS)
                    .forEach(layer -> lines.add(words(panel, layer)));
            panel.guides()
                    .forEach(g -> lines.add(g.name() + ": "
                            + g.at().stream().limit(FEW).map(Tables::number).collect(Collectors.joining(", "))));
        }
        return String.join("\n", lines);
    }

    private static String words(Panel panel, Layer layer) {
        List<String> words = panel.x().labels();
        List<String> rows = panel.y().labels();
        if (layer.mark() == Mark.CELLS && words.contains("")) { // a map whose axes name some places only
            long squares = layer.points().stream().filter(p -> p.x() >= 0).count();
            return layer.name() + ": " + squares + (squares == 1 ? " square" : " squares");
        }
        return words.isEmpty()
                ? series(layer.name(), layer.x(), layer.y())
                : layer.name() + ": "
                        + layer.points().stream()
                                .filter(p ->
                                        p.x() >= 0 && p.x() < words.size()) // what stands beside a map is in its legend
                                .map(p -> words.get((int) Math.round(p.x())) + " "
                                        + (rows.isEmpty() ? Tables.number(p.y()) : rows.get((int) Math.round(p.y()))))
                                .collect(Collectors.joining(", "));
    }

    private static String series(String name, double[] x, double[] y) {
        if (x.length <= FEW) {
            return name + ": "
                    + IntStream.range(0, x.length)
                            .mapToObj(i -> Tables.number(y[i]) + " at " + Tables.number(x[i]))
                            .collect(Collectors.joining(", "));
        }
        int least = 0;
        int greatest = 0;
        for (int i = 1; i < y.length; i++) {
            least = y[i] < y[least] || Double.isNaN(y[least]) ? i : least;
            greatest = y[i] > y[greatest] || Double.isNaN(y[greatest]) ? i : greatest;
        }
        int last = x.length - 1;
        return Text.of(
                "%s: %d points from %s at %s to %s at %s, least %s at %s, greatest %s at %s",
                name,
                x.length,
                Tables.number(y[0]),
                Tables.number(x[0]),
                Tables.number(y[last]),
                Tables.number(x[last]),
                Tables.number(y[least]),
                Tables.number(x[least]),
                Tables.number(y[greatest]),
                Tables.number(x[greatest]));
    }
}
