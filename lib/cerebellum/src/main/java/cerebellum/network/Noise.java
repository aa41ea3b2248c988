package cerebellum.network;

import cerebellum.Seed;

/** A stream of uniform numbers (SplitMix64) whose state is one number that can be saved. */
final class Noise {
    long state;

    Noise(Seed seed) {
        state = seed.value();
    }

    /** Fills an array with uniform numbers in [0, 1) of 24 bits, two from a word. Modified. */
    void fill(float[] uniform) {
        long z = state;
        for (int i = 0; i < uniform.length; i += 2) {
            z += 0x9E3779B97F4A7C15L;
            long mixed = Seed.mix(z);
            uniform[i] = (int) (mixed >>> 40) * 0x1p-24f;
            if (i + 1 < uniform.length) {
                uniform[i + 1] = ((int) mixed >>> 8) * 0x1p-24f;
            }
        }
        state = z;
    }
}
