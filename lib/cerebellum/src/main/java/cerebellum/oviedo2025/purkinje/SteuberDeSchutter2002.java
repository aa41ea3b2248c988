package cerebellum.oviedo2025.purkinje;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.oviedo2025.purkinje.DeSchutterBower1994.Block;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * [21] Does a Purkinje cell read the order of its inputs? All parallel fibres, split at random into five volleys of
 * growing or falling strength. Sodium is blocked.
 *
 * <p>A passive cable answers more to what grows, too, by mere summation; so the mechanism, potassium opened by calcium,
 * shows only where its gates are held still.
 *
 * @param everyMs from one volley to the next
 */
@Entry("steuber-de-schutter-2002")
@Claims("""
        activePercent | growing / falling order, where calcium enters | 2 to 6 | ours | the cell prefers growing strengths | mean of three strengths; read: that it does
        frozenPercent | the same near threshold, calcium's gates held | <= -10 | ours | potassium opened by calcium does it | held, not taken out: then the cell runs away
        nearPercent | the same near threshold, gates free | >= -5 | ours | - | control
        lostPercent | the same below calcium's threshold | <= 1 | ours | below it the preference is lost | -
        passivePercent | the same, leak alone | >= 5 | ours | a cable prefers what grows by itself | control""")
public record SteuberDeSchutter2002(
        @About(value = "from volley to volley", low = 1, high = 20)
        double everyMs) implements ModelEntry {
    // tuned: where this tree is active; that of 1600 compartments is from .1 on
    private static final double[] ACTIVE = {.15, .2, .3};
    private static final double PASSIVE = .1;
    private static final double NEAR = .06;
    private static final double BELOW = .04;

    /** 5 ms. */
    public SteuberDeSchutter2002() {
        this(5);
    }

    /** Checks the interval. */
    public SteuberDeSchutter2002 {
        Ranges.check(SteuberDeSchutter2002.class, everyMs);
    }

    /** Five groups of fibres, as many in each, of strength 1 to 5 times a scale; the weakest first, or the strongest. */
    private static double[][] volleys(Volleys cell, double scale, boolean growing, Seed seed) {
        SplittableRandom random = seed.random();
        double[][] volleys = new double[5][];
        Arrays.setAll(volleys, k -> cell.none());
        for (int fibre = 0; fibre < PurkinjeInputs.PARALLEL_FIBRES; fibre++) {
            int group = fibre % 5;
            int end = cell.twigs[random.nextInt(cell.twigs.length)];
            volleys[growing ? group : 4 - group][end] += scale * (group + 1);
        }
        return volleys;
    }

    private double percent(Volleys cell, double scale, boolean held, Seed seed) {
        double growing =
                cell.ask(volleys(cell, scale, true, seed), everyMs, 80, held).peakMv();
        double falling =
                cell.ask(volleys(cell, scale, false, seed), everyMs, 80, held).peakMv();
        return 100 * (growing / falling - 1);
    }

    /** What is checked. */
    record Measured(
            double activePercent,
            double frozenPercent,
            double nearPercent,
            double lostPercent,
            double passivePercent) {}

    @Override
    public Measured measure(Seed seed) {
        Volleys active = new Volleys(Block.SODIUM::apply);
        return new Measured(
                DoubleStream.of(ACTIVE)
                        .map(s -> percent(active, s, false, seed))
                        .average()
                        .orElseThrow(),
                percent(active, NEAR, true, seed),
                percent(active, NEAR, false, seed),
                percent(active, BELOW, false, seed),
                percent(new Volleys(Block.ALL::apply), PASSIVE, false, seed));
    }

    private record Preference(double scale, double percent) {}

    @Override
    public Picture picture() {
        Volleys active = new Volleys(Block.SODIUM::apply);
        Volleys passive = new Volleys(Block.ALL::apply);
        double[] scales = {.03, .04, .05, .06, .08, .1, .15, .2, .3};
        return Picture.of(
                "Which order does the cell prefer? Above 0: growing strengths",
                Panel.of("strength of the weakest fibres (parts of a parallel fibre's)", "preferencePercent")
                        .line("all channels", curve(active, scales, false), Preference::scale, Preference::percent)
                        .dashes("leak alone", curve(passive, scales, false), Preference::scale, Preference::percent)
                        .line(
                                "calcium's gates held",
                                curve(active, new double[] {.03, .04, .05, .06}, true),
                                Preference::scale,
                                Preference::percent));
    }

    private List<Preference> curve(Volleys cell, double[] scales, boolean held) {
        return DoubleStream.of(scales)
                .mapToObj(s -> new Preference(s, percent(cell, s, held, new Seed(1))))
                .toList();
    }
}
