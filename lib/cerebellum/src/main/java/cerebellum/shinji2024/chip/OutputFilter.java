package cerebellum.shinji2024.chip;

import cerebellum.fixed.Rounding;

/**
 * The low-pass that turns the Purkinje cells' spikes of a hemisphere into its command; one spike is 2^16.
 *
 * @param gain of a spike, s1.14
 * @param decay 1 / tau, s1.14 per ms
 */
public record OutputFilter(int gain, int decay) {
    /**
     * One step of 1 ms.
     *
     * @param y old output, 32 bits
     * @param spikes how many Purkinje cells of the hemisphere spiked
     * @param word random word for the rounding of the decay's 14 bits
     * @param quirks of them, {@link Quirks.Switch#FILTER_ADDS_ITS_FRACTION} and {@link Quirks.Switch#WRAPPING_SUMS}
     */
    public int step(int y, int spikes, int word, Rounding rounding, Quirks quirks) {
        long decayed = (long) y * decay;
        int up = rounding.up(decayed, 14, word);
        int signed = quirks.has(Quirks.Switch.FILTER_ADDS_ITS_FRACTION) ? up : -up;
        return quirks.overflow().fit32(y + (((long) spikes * gain) << 2) - (decayed >> 14) + signed);
    }
}
