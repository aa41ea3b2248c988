package cerebellum.fixed;

import cerebellum.Require;

/**
 * How a processor's sums end.
 *
 * @param rounding how they lose their fraction bits
 * @param overflow what becomes of those that do not fit
 * @param currentBit the bit of a synaptic current's product that is added to what is kept of it, never randomized; 9,
 *     the one below the last kept, rounds half-up
 */
public record Sums(Rounding rounding, Overflow overflow, int currentBit) {
    /** Checks the bit. */
    public Sums {
        Require.in("bit of the current's product", currentBit, "", 0, 31);
    }

    /** With currents rounded half-up. */
    public Sums(Rounding rounding, Overflow overflow) {
        this(rounding, overflow, 9);
    }

    /** The same with another overflow. */
    public Sums with(Overflow other) {
        return new Sums(rounding, other, currentBit);
    }
}
