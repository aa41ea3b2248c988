package cerebellum;

import java.util.SplittableRandom;

/**
 * Where chance comes from: a number, and streams named after what they feed.
 *
 * <p>A stream depends on the seed and on its own name alone, so that adding a population does not reshuffle the
 * others. The same seed and name give the same numbers on every machine.
 *
 * @param value any number
 */
public record Seed(long value) {
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

    /** Stafford's variant 13 of the MurmurHash3 finalizer. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
