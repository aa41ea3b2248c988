package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Progress;
import cerebellum.experiment.Drawn;
import cerebellum.experiment.ModelList;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Axis;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChartsTest {
    private static final double[] X = IntStream.range(0, 1000).asDoubleStream().toArray();
    private static final double[] Y =
            IntStream.range(0, 1000).mapToDouble(i -> StrictMath.sin(i * .01)).toArray();

    private static Panel wave(String y) {
        return Panel.of("timeMs", y).with(Mark.LINE, "measured", X, Y);
    }

    /** All kinds of marks at once, in two columns. */
    private static Picture busy() {
        Panel panel = wave("speedRps")
                .titled("Everything that can be drawn")
                .band("measured", X, add(Y, -.2), add(Y, .2))
                .with(Mark.DASHES, "wanted", X, add(Y, .05))
                .with(Mark.DOTS, "sampled", new double[] {100, 500}, new double[] {.5, -.5})
                .with(Mark.CROSSES, "missed", new double[] {300}, new double[] {0})
                .level("threshold", .65)
                .level("limit", .7)
                .upright("change", 500)
                .span("load on", 200, 400)
                .triangles("input spikes", 10, 20, 700)
                .crosses("output spikes", 50, 800);
        Panel raster = Panel.of("timeMs", "cell (1)")
                .with(Mark.TICKS, "left", new double[] {1, 500, 900}, new double[] {0, 1, 2})
                .titled("Spikes");
        return Picture.of("A busy picture", panel, wave("aMv").logX().titled("Logarithmic"), raster, wave("bNs"))
                .beside(2);
    }

    private static double[] add(double[] y, double more) {
        return IntStream.range(0, y.length).mapToDouble(i -> y[i] + more).toArray();
    }

    static List<String> models() {
        return ModelList.names();
    }

    /** Draws them all, which takes a minute: for {@code ./lab test}. */
    @Tag("tools")
    @ParameterizedTest
    @MethodSource("models")
    void noTwoWordsOfAModelsPictureTouchAndNoAxisLacksItsUnit(String model) {
        Picture picture = ModelList.entry(model).picture();
        assertReadable(picture);
        for (Picture.Panel panel : picture.panels()) {
            for (String title : List.of(panel.x().title(), panel.y().title())) {
                assertTrue(title.contains("(") || PURE.contains(title), model + ": " + title + " has no unit");
            }
        }
    }

    /** Axes of pure numbers: what counts, compares or is in a unit of the model's own. */
    private static final List<String> PURE =
            List.of("""
            active part, attempts, cells, cells of a group, column of the sheet, context, cycles, density, direction, error, excitation,
            excitation / mean, false positives, gain, granule cells, kind of neuron, mean weight, nucleus, operations per cell and step,
            order, part of all cells, passes, pattern, patterns stored, periods of the head, pieces of dendrite from the main one,
            position, Purkinje response, rate over rest, reaches, responsibility, row of the sheet,
            share of feedback, signal / noise, strength, tests, tiles, trial, trials, weight change,
            worst error over PD alone
            """.strip().replaceAll("\\s+", " ").split(", "));

    @Test
    void noTwoWordsOfABusyPictureTouch() {
        assertReadable(busy());
        List<String> words =
                Page.words(busy()).stream().map(Letters.Label::words).toList();
        assertTrue(
                words.containsAll(List.of(
                        "A busy picture",
                        "Everything that can be drawn",
                        "speed (rps)",
                        "b (nS)",
                        "threshold",
                        "limit",
                        "change",
                        "load on",
                        "input spikes",
                        "output spikes")),
                words.toString());
    }

    /** Numbers, words and axes by chance. */
    @Test
    void noTwoWordsTouchWhateverTheData() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            double scale = StrictMath.pow(10, random.nextInt(13) - 6);
            double offset = random.nextInt(3) * scale * 10 * random.nextDouble();
            double[] x =
                    random.doubles(20, 0, scale).map(v -> v + offset).sorted().toArray();
            double[] y = random.doubles(20, -scale, scale).map(v -> v - offset).toArray();
            Panel panel = Panel.of("timeMs", "speedRps").with(Mark.LINE, "speed", x, y);
            assertReadable((random.nextBoolean() ? panel : panel.logX().titled("log")).picture());
            List<String> names = IntStream.range(0, 2 + random.nextInt(12))
                    .mapToObj(k -> "word " + "x".repeat(random.nextInt(20)) + k)
                    .toList();
            double[] places = IntStream.range(0, names.size()).asDoubleStream().toArray();
            assertReadable(Panel.of("cell", "rateHz")
                    .labels(names)
                    .with(Mark.BARS, "rate", places, places)
                    .picture());
        }
    }

    private static void assertReadable(Drawn drawn) {
        Picture picture = drawn.picture();
        Page page = new Page(picture);
        List<Letters.Label> words = Page.words(picture);
        for (int i = 0; i < words.size(); i++) {
            Letters.Label one = words.get(i);
            assertTrue(
                    one.box().getX() >= 0
                            && one.box().getMaxX() <= page.width()
                            && one.box().getY() >= 0
                            && one.box().getMaxY() <= page.height(),
                    one + " leaves the page of " + picture.title());
            for (int k = 0; k < i; k++) {
                assertFalse(one.box().intersects(words.get(k).box()), one + " on " + words.get(k));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 999, 0 100 200 300 400 500 600 700 800 900 1000",
        "0, 33, 0 5 10 15 20 25 30",
        "101, 148, 105 110 115 120 125 130 135 140 145",
        "0.016, 0.3, 0 0.05 0.1 0.15 0.2 0.25 0.3",
        "-11.5, 35.5, -10 -5 0 5 10 15 20 25 30 35",
        "1000000, 12000000, 1000000 2000000 3000000 4000000 5000000 6000000 7000000 8000000 9000000 10000000 11000000 12000000"
    })
    void ticksAreRound(double low, double high, String ticks) {
        Axis axis = Panel.of("timeMs", "y").x();
        Scale scale = Scale.along(axis, low, high, true, 760);
        String[] expected = ticks.split(" ");
        if (low < 1e6) {
            assertEquals(
                    List.of(expected),
                    scale.ticks().stream()
                            .map(t -> scale.label(t).replace(",", ""))
                            .toList());
        }
        for (int i = 1; i < scale.ticks().size(); i++) {
            double step = scale.ticks().get(i) - scale.ticks().get(i - 1);
            assertTrue(scale.at(scale.ticks().get(i)) - scale.at(scale.ticks().get(i - 1)) >= Scale.APART - 1e-9);
            double digit = step / StrictMath.pow(10, Math.floor(StrictMath.log10(step) + 1e-9));
            assertTrue(List.of(1L, 2L, 5L).contains(Math.round(digit)), step + " is no round step");
        }
        assertTrue(scale.ticks().size() >= 2);
    }

    @Test
    void aFallIsDrawnFromZeroUnlessTheAxisSaysOtherwise() {
        double[] x = {1, 2, 3};
        double[] y = {7, 6, 5.7};
        Panel panel = Panel.of("cycle", "errorRps").with(Mark.LINE, "error", x, y);
        assertTrue(labels(panel).contains("0"));
        assertFalse(labels(panel.yFrom(5.5, 7.1)).contains("0"));
    }

    private static List<String> labels(Panel panel) {
        return Page.words(panel.picture()).stream().map(Letters.Label::words).toList();
    }

    @Test
    void noSpikeLosesItsHead() {
        double[] y = new double[200_000];
        double[] x = IntStream.range(0, y.length).mapToDouble(i -> i * .01).toArray();
        y[77_777] = 30;
        BufferedImage image =
                Charts.draw(Panel.of("timeMs", "vMv").with(Mark.LINE, "v", x, y).picture());
        Color blue = Inside.COLORS.get(0);
        long top = IntStream.range(0, image.getHeight())
                .filter(row ->
                        IntStream.range(0, image.getWidth()).anyMatch(c -> image.getRGB(c, row) == blue.getRGB()))
                .findFirst()
                .orElse(image.getHeight());
        assertTrue(top < 150, "highest ink at " + top);
    }

    /** Forwards, backwards and upright. */
    @Test
    void linesThatLieOnEachOtherAreBothSeen() {
        double[] back = IntStream.range(0, X.length)
                .mapToDouble(i -> X[X.length - 1 - i])
                .toArray();
        double[] mirrored = IntStream.range(0, Y.length)
                .mapToDouble(i -> Y[Y.length - 1 - i])
                .toArray();
        for (Panel panel : List.of(
                wave("aMv").with(Mark.LINE, "again", X, Y),
                wave("aMv").with(Mark.LINE, "again", back, mirrored),
                wave("aMv").with(Mark.DASHES, "wanted", X, Y),
                Panel.of("x", "y").with(Mark.LINE, "a", Y, X).with(Mark.LINE, "b", Y, X))) {
            BufferedImage image = Charts.draw(panel.picture());
            for (Color color : Inside.COLORS.subList(0, 2)) {
                long ink = IntStream.range(100, image.getHeight()) // below the legend
                        .mapToLong(row -> IntStream.range(0, image.getWidth())
                                .filter(c -> image.getRGB(c, row) == color.getRGB())
                                .count())
                        .sum();
                assertTrue(ink > 800, color + " has " + ink + " pixels");
            }
        }
    }

    @Test
    void linesAndWordsStandOutFromWhite() {
        for (Color color : Inside.COLORS) {
            assertTrue(contrast(color) >= 3, color + " has " + contrast(color));
        }
        assertTrue(contrast(Plot.FRAME) >= 4.5);
    }

    private static double contrast(Color color) {
        float[] c = color.getRGBColorComponents(null);
        double[] linear = IntStream.range(0, 3)
                .mapToDouble(i -> c[i] <= .04045 ? c[i] / 12.92 : StrictMath.pow((c[i] + .055) / 1.055, 2.4))
                .toArray();
        return 1.05 / (.2126 * linear[0] + .7152 * linear[1] + .0722 * linear[2] + .05);
    }

    /** The hash is that of Java 17; on any other the same bytes must come. */
    @Test
    void everyJavaDrawsTheSameBytes() throws Exception {
        assertEquals("ea03ea824cf168dc", hash(Charts.draw(busy())));
        assertEquals("018633332181f920", hash(new Primer().image()));
    }

    private static String hash(BufferedImage image) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Lab.png(image));
        return HexFormat.of().formatHex(hash).substring(0, 16);
    }

    @Test
    void aKnobsPicturesStandOnTheSameAxes() {
        double[] gains = {1, 2, 4};
        Slides slides = Slides.knob(
                "gain_Hz",
                gains,
                gain -> Panel.of("timeMs", "rateHz")
                        .with(Mark.LINE, "rate", new double[] {0, 1}, new double[] {0, gain}),
                Progress.quiet());
        assertEquals("rate over time, gain = 2 Hz", slides.alt());
        assertTrue(slides.words().contains("gain = 4 Hz\nrate over time"), slides.words());
        String html = slides.html();
        assertTrue(html.contains("'gain = 1 Hz','gain = 2 Hz','gain = 4 Hz'"), "names");
        assertFalse(html.contains("http"), "nothing from elsewhere");
        Slides more = Slides.knob("gain (1)", gains, 3, gain -> wave("aMv"), Progress.quiet());
        assertEquals("a over time, gain = 3", more.alt(), "what is asked for first is there");
        List<Picture> family = new ArrayList<>();
        for (double gain : gains) {
            family.add(Panel.of("timeMs", "rateHz")
                    .with(Mark.LINE, "rate", new double[] {0, 1}, new double[] {0, gain})
                    .picture());
        }
        assertEquals(new Page(family.get(0), family).paint(pen()), new Page(family.get(2), family).paint(pen()));
    }

    private static Graphics2D pen() {
        return Page.pen(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), 1);
    }

    @Test
    void aFilmStandsStillOnItsLastFrame() {
        Slides film = Slides.film(
                1000,
                4,
                n -> Panel.of("timeMs", "speedRps").with(Mark.LINE, "speed", Arrays.copyOf(X, n), Arrays.copyOf(Y, n)));
        assertArrayEquals(
                Lab.png(Charts.draw(Panel.of("timeMs", "speedRps")
                        .with(Mark.LINE, "speed", X, Y)
                        .picture())),
                film.still());
    }

    @Test
    void microHasItsLetterInTitlesAndLegends() {
        assertEquals(Letters.width(Letters.SMALL, "400 µm"), Letters.width(Letters.SMALL, "400 um"));
        assertArrayEquals(titled("at 400 µm"), titled("at 400 um"));
    }

    private static byte[] titled(String words) {
        return Lab.png(Charts.draw(wave("aMv").titled(words).picture()));
    }

    @Test
    void whatCannotBeDrawnIsRefusedInOneSentence() {
        for (Executable refused : List.<Executable>of(
                () -> wave("aMv").yFrom(2, 1),
                () -> wave("aMv").xFrom(-1, 1).logX(),
                () -> wave("aMv").span("load", 3, 3),
                () -> wave("aMv").level("limit", Double.NaN),
                () -> Picture.of(" ", wave("aMv")),
                () -> Slides.knob("gain", new double[] {1}, g -> wave("aMv"), Progress.quiet()))) {
            String sentence =
                    assertThrows(IllegalArgumentException.class, refused).getMessage();
            assertTrue(sentence.length() > 10 && !sentence.contains("\n"), sentence);
        }
    }
}
