package cerebellum.notebook;

import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.experiment.ModelList;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Review;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every model of the library with its picture and its verdicts at seed 1, as files: {@code NAME.png}, {@code models.csv},
 * {@code checks.csv}, and {@code gallery.png}, all of them on one sheet. What the book and the README show.
 */
final class Gallery {
    private static final int COLUMNS = 4;
    private static final int WIDTH = 300;
    private static final int PICTURE = 200;
    /** Verdicts that a line under a picture has room for. */
    private static final int A_LINE = 3;

    private static final int HEIGHT = PICTURE + 50;

    private static final Font NAME = new Font("DejaVu Sans", Font.BOLD, 13);
    private static final Font COUNTS = new Font("DejaVu Sans", Font.PLAIN, 10);

    private Gallery() {}

    /**
     * A model in the gallery.
     *
     * @param title of its picture: what is seen
     * @param verdicts how many checks have which
     * @param words its picture in words
     */
    record Shown(
            String model, String source, String subject, String style, String title, String verdicts, String words) {}

    /** A model as a tile of the sheet. */
    private record Tile(Shown shown, BufferedImage small) {}

    /** Draws some models and writes the files to a folder that is made if it is not there. */
    static List<Shown> write(Path folder, List<String> names, Progress progress) throws IOException {
        Files.createDirectories(folder);
        Review.Found review =
                new Review().run(names.stream().map(ModelList::entry).toList(), progress);
        Map<String, ModelList.Row> rows =
                ModelList.read().rows().stream().collect(Collectors.toMap(ModelList.Row::name, r -> r));
        List<Tile> tiles = Parallel.map(names.size(), Progress.quiet(), i -> {
            Picture picture = ModelList.entry(names.get(i)).picture();
            BufferedImage drawn = Charts.draw(picture);
            write(folder.resolve(names.get(i) + ".png"), drawn);
            ModelList.Row row = Objects.requireNonNull(rows.get(names.get(i)));
            return new Tile(
                    new Shown(
                            names.get(i),
                            row.publication().toString(),
                            row.subject(),
                            row.style(),
                            picture.title(),
                            verdicts(review, names.get(i)),
                            ChartWords.of(picture)),
                    scaled(drawn));
        });
        List<Shown> shown = tiles.stream().map(Tile::shown).toList();
        Files.writeString(folder.resolve("models.csv"), CsvFolder.csv(Tables.of(shown)));
        Files.writeString(folder.resolve("checks.csv"), CsvFolder.csv(Tables.of(review.checks())));
        write(folder.resolve("gallery.png"), sheet(tiles));
        return shown;
    }

    private static void write(Path file, BufferedImage picture) {
        try {
            Files.write(file, Lab.png(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String verdicts(Review.Found review, String model) {
        Map<String, Long> counts = review.checks().stream()
                .filter(c -> c.model().equals(model))
                .collect(Collectors.groupingBy(Review.Row::verdict, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }

    /** All on one sheet, row by row, under each its name and how many of its checks hold. */
    private static BufferedImage sheet(List<Tile> tiles) {
        int rows = (tiles.size() + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet = new BufferedImage(COLUMNS * WIDTH, rows * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(sheet);
        Letters letters = new Letters(pen);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            int x = i % COLUMNS * WIDTH;
            int y = i / COLUMNS * HEIGHT;
            BufferedImage small = tile.small;
            pen.drawImage(small, x + (WIDTH - small.getWidth()) / 2, y + PICTURE - small.getHeight(), null);
            letters.write(NAME, tile.shown.model, x + 10, y + PICTURE + 16, 0, new Color(0x222222));
            Color color = tile.shown.verdicts.contains("not reproduced") ? new Color(0xA63F00) : new Color(0x00664A);
            List<String> counts = List.of(tile.shown.verdicts.split(", ", -1));
            for (int from = 0; from < counts.size(); from += A_LINE) {
                List<String> line = counts.subList(from, Math.min(from + A_LINE, counts.size()));
                letters.write(COUNTS, String.join(", ", line), x + 10, y + PICTURE + 32 + 12 * from / A_LINE, 0, color);
            }
        }
        pen.dispose();
        return sheet;
    }

    /** Small enough for a tile; halved step by step, so that thin lines stay. */
    private static BufferedImage scaled(BufferedImage picture) {
        double scale = Math.min((WIDTH - 16.) / picture.getWidth(), (PICTURE - 8.) / picture.getHeight());
        int width = (int) (scale * picture.getWidth());
        int height = (int) (scale * picture.getHeight());
        BufferedImage now = picture;
        while (now.getWidth() > 2 * width) {
            now = resized(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return resized(now, width, height);
    }

    private static BufferedImage resized(BufferedImage picture, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(small);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static Graphics2D pen(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return pen;
    }
}
