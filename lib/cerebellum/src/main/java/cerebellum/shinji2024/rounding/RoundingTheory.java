package cerebellum.shinji2024.rounding;

import cerebellum.About;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Seeds;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * What rounding does to a first-order lag {@code y' = y - y / tau}, the equation of every conductance and potential.
 *
 * <p>Half-up, the change {@code -y / tau} rounds to nothing for {@code -tau/2 < y <= tau/2} steps: a dead zone that the
 * value enters and never leaves. Differs: section 4.2.1 of the paper closes it at the other end; a tie goes up, so that
 * {@code +tau/2} stays and {@code -tau/2} moves. Randomized rounding has no dead zone; it pays with noise, a variance
 * {@code f (1 - f)} a step for a fraction f (Hopkins et al. 2020, doi 10.1098/rsta.2019.0052, on stochastic rounding and
 * dither in neural equations), and it ends where the coefficient itself is lost.
 */
@About(
        name = "rounding-theory",
        value = "dead zones predicted and simulated, bias and variance of roundings, slow time constants",
        source = "Shinji et al. 2024, section 4.2.1; Hopkins et al. 2020")
public record RoundingTheory(
        @About("seeds of the randomized runs") Seeds seeds) implements Experiment<RoundingTheory.Found> {
    private static final int FRACTION = 14;
    private static final int START = 2000;

    /** A hundred seeds. */
    public RoundingTheory() {
        this(new Seeds(1, 100));
    }

    @Override
    public Found run(Progress progress) {
        List<Zone> zones = new ArrayList<>();
        for (int bits = 8; bits <= 24; bits++) {
            for (int k = 1; k <= 12; k++) {
                zones.add(zone(1 << k, bits));
            }
        }
        List<Slow> slow = Parallel.map(18, progress, i -> slow(Math.scalb(1., i + 1)));
        return new Found(zones, errors(), slow, Provenance.of(this).complete(slow.size() == 18));
    }

    /** Predicted: within half a time constant of zero, cut to the word. Simulated: where a value from either end rests. */
    private static Zone zone(int tau, int bits) {
        long most = (1L << (bits - 1)) - 1;
        long greatest = Math.min(most, tau / 2);
        long least = Math.max(-most - 1, 1 - tau / 2);
        long above = rest(most, tau, bits);
        long below = rest(-most - 1, tau, bits);
        return new Zone(tau, bits, least, greatest, below, above, least == below && greatest == above);
    }

    private static long rest(long start, int tau, int bits) {
        long y = start;
        long before;
        do {
            before = y;
            y = Overflow.SATURATE.fit(y + Rounding.HALF_UP.apply(-(16384 / tau) * y, FRACTION, 0), bits);
        } while (y != before);
        return y;
    }

    /** Mean and variance of every rounding's error for fractions of 1/16 steps, over random words. */
    private List<AtFraction> errors() {
        Rounding[] roundings = {
            Rounding.TRUNCATE,
            Rounding.HALF_UP,
            Rounding.CONVERGENT,
            Rounding.RANDOMIZED,
            Rounding.randomized(3),
            Rounding.DITHER
        };
        SplittableRandom random = new Seed(seeds.first()).of("errors").random();
        List<AtFraction> rows = new ArrayList<>();
        for (Rounding rounding : roundings) {
            for (int sixteenth = 0; sixteenth < 16; sixteenth++) {
                SummaryStatistics error = new SummaryStatistics();
                for (int i = 0; i < 20_000; i++) {
                    // both parities of the whole part
                    long x = ((long) (i & 1) << FRACTION) + ((long) sixteenth << (FRACTION - 4));
                    error.addValue(rounding.apply(x, FRACTION, random.nextInt()) - Math.scalb((double) x, -FRACTION));
                }
                double f = sixteenth / 16.;
                rows.add(new AtFraction(
                        rounding.toString(), f, error.getMean(), error.getPopulationVariance(), f * (1 - f)));
            }
        }
        return rows;
    }

    /** A value of 2000 steps left alone for one time constant, with a coefficient of 14 fraction bits as on the chip. */
    private Slow slow(double tau) {
        long decay = (long) Math.floor(-16384 / tau);
        int steps = (int) tau;
        Spread randomized = Spread.of(LongStream.range(0, Math.min(seeds.count(), 100))
                .mapToDouble(s -> randomized(decay, steps, new Seed(seeds.first() + s).of("slow" + (int) tau))));
        long up = START;
        for (int t = 0; t < steps; t++) {
            up += Rounding.HALF_UP.apply(decay * up, FRACTION, 0);
        }
        double exact = START * StrictMath.pow(1 - 1 / tau, steps);
        return new Slow(tau, decay, -16384. / decay, exact, up, randomized.mean(), randomized.sd());
    }

    private static double randomized(long decay, int steps, Seed seed) {
        SplittableRandom random = seed.random();
        long y = START;
        for (int t = 0; t < steps; t++) {
            y += Rounding.RANDOMIZED.apply(decay * y, FRACTION, random.nextInt());
        }
        return y;
    }

    /** The dead zone of a time constant in a word, in steps: predicted and simulated. */
    public record Zone(
            int tauMs,
            int wordBits,
            long predictedLeast,
            long predictedGreatest,
            long simulatedLeast,
            long simulatedGreatest,
            boolean agrees) {}

    /** Bias and variance of a rounding at a fraction, and the variance of randomized rounding in theory. */
    public record AtFraction(String rounding, double fraction, double bias, double variance, double theory) {}

    /**
     * A decay over one time constant.
     *
     * @param decay the coefficient as the chip has it, 2^-14 per ms
     * @param actualMs the time constant that gives
     * @param exact what should be left, in steps; the next are what is left
     */
    public record Slow(
            double tauMs,
            long decay,
            double actualMs,
            double exact,
            double halfUp,
            double randomized,
            double randomizedSd) {}

    /** All tables. */
    public record Found(List<Zone> zones, List<AtFraction> errors, List<Slow> slow, Provenance provenance)
            implements Result {
        @Override
        public List<String> summary() {
            long agree = zones.stream().filter(Zone::agrees).count();
            Slow last = slow.isEmpty() ? null : slow.get(slow.size() - 1);
            String end = last == null
                    ? ""
                    : Text.of(
                            "tau 2^18 ms: the coefficient of 14 bits makes it %.0f ms; randomized leaves %.0f of %.0f steps",
                            last.actualMs, last.randomized, last.exact);
            return List.of(Text.of("dead zone as predicted at %d of %d grid points", agree, zones.size()), end);
        }
    }
}
