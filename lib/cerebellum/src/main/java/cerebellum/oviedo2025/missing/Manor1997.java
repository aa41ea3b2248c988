package cerebellum.oviedo2025.missing;

import cerebellum.About;
import cerebellum.Lists;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.List;

/**
 * Two cells of the olive that rest alone and oscillate together: one leaks too much to oscillate, the other too little.
 *
 * @param gapNs the gap junction between them; the paper's .1 mS/cm2 is 1 nS
 */
@Entry(value = "manor-1997", chance = false)
@Claims("""
        aloneSwingMv | swing of either cell alone, after 6 s | 0 to .01 | read | both rest alone | -
        pairSwingMv | least swing of the two together | .1 to 10 | read | coupled, cells that do not oscillate can | -
        pairHz | their rate | 5.6 to 6.2 | ours | within the paper's 4 to 10 Hz | -
        apartHz | difference of their rates | 0 to .01 | ours | one rhythm | -
        oscillatorHz | rate of a cell that oscillates alone (.15, .4 mS/cm2) | 5.9 to 6.5 | read | 6.22 Hz in the authors' map | -
        twoHz | rate of two oscillators (8.3 and 5 Hz alone), .5 nS | 4 to 10 | read | two oscillators always oscillate together | one pair
        twoApartHz | difference of their rates | 0 to .01 | ours | one rhythm | -""")
public record Manor1997(
        @About(value = "the gap junction", low = 0, high = 20)
        double gapNs) implements ModelEntry {
    private static final double DT_MS = .02;
    private static final OliveCell LEAKY = new OliveCell(3, 4);
    private static final OliveCell TIGHT = new OliveCell(1, 4);

    /** A gap junction of 1 nS. */
    public Manor1997() {
        this(1);
    }

    /** Checks the gap junction. */
    public Manor1997 {
        Ranges.check(Manor1997.class, gapNs);
    }

    /** Two cells at one moment. */
    public record Sample(double timeMs, double leakyMv, double tightMv) {}

    private static double[][] run(OliveCell one, OliveCell other, double gapNs, double fromMs, double durationMs) {
        return new OliveSheet(List.of(one, other), 2, gapNs, new double[] {-60, -55}, DT_MS)
                .run(fromMs, durationMs, DT_MS);
    }

    /** The pair from -60 and -55 mV on, a sample a ms. */
    public List<Sample> pair(double fromMs, double durationMs) {
        double[][] v = run(LEAKY, TIGHT, gapNs, fromMs, durationMs);
        return Lists.of(v[0].length, k -> new Sample(k, v[0][k], v[1][k]));
    }

    private static List<Rhythm> settled(OliveCell one, OliveCell other, double gapNs) {
        return OliveSheet.rhythms(run(one, other, gapNs, 6000, 3000));
    }

    private static double apartHz(List<Rhythm> two) {
        return Math.abs(two.get(0).meanHz() - two.get(1).meanHz());
    }

    /** What is checked. */
    record Measured(
            double aloneSwingMv,
            double pairSwingMv,
            double pairHz,
            double apartHz,
            double oscillatorHz,
            double twoHz,
            double twoApartHz) {}

    @Override
    public Measured measure(Seed seed) {
        List<Rhythm> alone = settled(LEAKY, TIGHT, 0);
        List<Rhythm> pair = settled(LEAKY, TIGHT, gapNs);
        List<Rhythm> two = settled(new OliveCell(1.8, 4), new OliveCell(2.5, 7.2), gapNs / 2);
        OliveCell oscillator = new OliveCell(1.5, 4);
        return new Measured(
                Math.max(alone.get(0).swingMv(), alone.get(1).swingMv()),
                Math.min(pair.get(0).swingMv(), pair.get(1).swingMv()),
                pair.get(0).meanHz(),
                apartHz(pair),
                settled(oscillator, oscillator, 0).get(0).meanHz(),
                two.get(0).meanHz(),
                apartHz(two));
    }

    @Override
    public Picture picture() {
        List<Sample> alone = new Manor1997(0).pair(0, 2000);
        List<Sample> together = pair(0, 2000);
        return Picture.of(
                "Two cells of the olive, alone and together",
                both("Alone", alone),
                both(Text.of("With a gap junction of %s nS", Require.number(gapNs)), together));
    }

    private static Panel both(String title, List<Sample> rows) {
        return Panel.of("timeMs", "vMv")
                .titled(title)
                .line("leaks much", rows, Sample::timeMs, Sample::leakyMv)
                .line("leaks little", rows, Sample::timeMs, Sample::tightMv);
    }
}
