package cerebellum.network;

import cerebellum.Seed;

/** A stream of uniform numbers (SplitMix64) whose state is one number that can be saved. */
final class Noise {
    long state;

    Noise(Seed seed) {
        state = seed.value();
    }

    /** Uniform in [0, 1), 24 bits. */
    float uniform() {
        long z = state += 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 40) * 0x1p-24f;
    }
}
