package cerebellum;

import java.util.SplittableRandom;
import org.apache.commons.math3.special.Erf;

/**
 * Where chance comes from: a number, and streams named after what they feed.
 *
 * <p>A stream depends on the seed and on its own name alone, so that adding a population does not reshuffle the
 * others. The same seed and name give the same numbers on every machine.
 *
 * @param value any number
 */
public record Seed(long value) {
    private static final double SQRT_2 = Math.sqrt(2);

    /** The seed of a named part; names nest: {@code seed.of("left").of("granule")}. */
    public Seed of(String name) {
        long hash = value;
        for (int i = 0; i < name.length(); i++) {
            hash = mix(hash ^ (name.charAt(i) * 0x9E3779B97F4A7C15L));
        }
        return new Seed(mix(hash ^ name.length()));
    }

    /** A fresh generator at the start of this seed's stream. */
    public SplittableRandom random() {
        return new SplittableRandom(value);
    }

    /**
     * The next standard normal number of a stream: the inverse of the distribution function at one of 2^53 evenly spaced
     * probabilities, so |z| stays below 8.3. The same on every JDK, which {@code nextGaussian()} is not.
     *
     * @param random moved on by one {@code nextLong()}
     */
    public static double normal(SplittableRandom random) {
        return SQRT_2 * Erf.erfInv(((random.nextLong() >> 11) + .5) * 0x1p-52);
    }

    /**
     * The next Poisson number of a stream: uniform numbers are multiplied until their product falls below e^-mean;
     * above 500 it is the sum of two of half the mean.
     *
     * @param mean 0 to 1e6; one uniform number a unit is drawn
     */
    public static int poisson(double mean, SplittableRandom random) {
        if (Require.in("mean of a Poisson number", mean, "", 0, 1e6) > 500) {
            return poisson(mean / 2, random) + poisson(mean / 2, random);
        }
        double limit = StrictMath.exp(-mean);
        int n = 0;
        for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
            n++;
        }
        return n;
    }

    /** Stafford's variant 13 of the MurmurHash3 finalizer: spreads what differs in a few bits over all 64. */
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
