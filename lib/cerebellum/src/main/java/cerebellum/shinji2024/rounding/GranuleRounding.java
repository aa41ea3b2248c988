package cerebellum.shinji2024.rounding;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.Rounding;
import cerebellum.shinji2024.chip.Shinji2024Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One granule cell with one mossy and one Golgi input, in double precision and in fixed point: the protocol of Shinji et
 * al. 2024, section 3.2.
 *
 * <p>The fixed-point step is that of the processors of {@code cerebellum.fixed} for any word length: a word gains or
 * loses fraction bits, while potentials keep 7 bits before the point, conductances 9 (nS) and currents 11 (pA). With 16
 * bits it is those processors' step to the last bit.
 *
 * @param tauMossyMs time constant of the mossy-fibre conductance
 * @param tauGolgiMs time constant of the Golgi conductance
 * @param reversalGolgiMv reversal potential of the Golgi synapse
 * @param mossyNs weight of the mossy fibre (all its synapses together) in the reference, nS
 * @param golgiNs weight of the Golgi cell in the reference
 * @param mossyRaw weight of the mossy fibre on 16 bits, steps of 2^-6 nS
 * @param golgiRaw weight of the Golgi cell on 16 bits
 * @param wordBits word length, 8 to 32
 * @param conductanceBits fraction bits of conductances beyond those the word length gives, 0 to 8
 */
public record GranuleRounding(
        double tauMossyMs,
        double tauGolgiMs,
        double reversalGolgiMv,
        double mossyNs,
        double golgiNs,
        double mossyRaw,
        double golgiRaw,
        int wordBits,
        int conductanceBits) {
    /** Mean rate of the mossy fibre, spikes per ms (section 3.2). */
    public static final double MOSSY_PER_MS = .062;
    /** Mean rate of the Golgi cell, spikes per ms (section 3.2). */
    public static final double GOLGI_PER_MS = .031;

    /** Checks the ranges. */
    public GranuleRounding {
        Require.in("time constant of the mossy-fibre conductance", tauMossyMs, "ms", 1, 10_000);
        Require.in("time constant of the Golgi conductance", tauGolgiMs, "ms", 1, 10_000);
        Require.in("word length", wordBits, "bits", 8, 32);
        Require.in("further conductance bits", conductanceBits, "", 0, 8);
    }

    /** The same cell on another word length. */
    public GranuleRounding withWordBits(int bits) {
        return new GranuleRounding(
                tauMossyMs, tauGolgiMs, reversalGolgiMv, mossyNs, golgiNs, mossyRaw, golgiRaw, bits, conductanceBits);
    }

    /** Which rounding each equation has; currents are rounded half-up, or as released ({@code Quirks}, bit 13). */
    public record Roundings(Rounding conductance, Rounding potential, boolean currentByBit13) {}

    /**
     * What a run did.
     *
     * @param rateHz output spikes per second
     * @param meanMv mean potential
     * @param meanGolgiPs mean conductance of the Golgi synapse, pS
     * @param leastGolgiPs its least value after the first second, pS
     * @param steps the course, Figure 6 A to E; empty unless asked for
     */
    public record Run(double rateHz, double meanMv, double meanGolgiPs, double leastGolgiPs, List<Step> steps) {}

    /** One millisecond of a run: both conductances and currents, the potential, 1 if the cell spiked. */
    public record Step(
            int timeMs,
            double golgiNanosiemens,
            double mossyNanosiemens,
            double golgiPicoamp,
            double mossyPicoamp,
            double vMv,
            int spike) {}

    /** Input spikes of one millisecond: bit 0 mossy fibre, bit 1 Golgi cell. */
    public static byte[] inputs(int durationMs, Seed seed, boolean fromLfsr) {
        byte[] spikes = new byte[durationMs];
        SplittableRandom random = seed.of("inputs").random();
        Lfsr32 mossy = new Lfsr32(random.nextInt());
        Lfsr32 golgi = new Lfsr32(random.nextInt());
        for (int t = 0; t < durationMs; t++) {
            double m = fromLfsr ? Integer.toUnsignedLong(mossy.next()) * 0x1p-32 : random.nextDouble();
            double g = fromLfsr ? Integer.toUnsignedLong(golgi.next()) * 0x1p-32 : random.nextDouble();
            spikes[t] = (byte) ((m < MOSSY_PER_MS ? 1 : 0) | (g < GOLGI_PER_MS ? 2 : 0));
        }
        return spikes;
    }

    /** The reference in double precision. {@code inputs} not modified. */
    public Run reference(byte[] inputs, boolean traced) {
        Recorder out = new Recorder(inputs.length, traced);
        double gm = 0;
        double gg = 0;
        double v = -74;
        for (int t = 0; t < inputs.length; t++) {
            gm += -gm / tauMossyMs + ((inputs[t] & 1) != 0 ? mossyNs : 0);
            gg += -gg / tauGolgiMs + ((inputs[t] & 2) != 0 ? golgiNs : 0);
            double im = -gm * v;
            double ig = gg * (reversalGolgiMv - v);
            v += (im + ig) / 3 + .5 * (-74 - v);
            boolean spike = v >= -42;
            v = spike ? -84 : Math.max(-90, v);
            out.add(t, gg, gm, ig, im, v, spike);
        }
        return out.run();
    }

    /**
     * The cell in fixed point, with words of hardware generators that start anywhere on their orbits.
     *
     * @param inputs not modified
     * @param seed of those places
     * @param apart words between one step's rounding and the next: 2048 in the network, where the granule cells of a
     *     processor share a generator; neighbouring words double, from 16 on they are independent
     */
    public Run fixed(byte[] inputs, Roundings roundings, Seed seed, int apart, boolean traced) {
        Recorder out = new Recorder(inputs.length, traced);
        SplittableRandom random = seed.of("rounding").random();
        Lfsr32[] words = {new Lfsr32(random.nextInt()), new Lfsr32(random.nextInt()), new Lfsr32(random.nextInt())};
        int more = wordBits - 16;
        int gBits = 6 + more + conductanceBits;
        int vBits = 8 + more;
        long mossy = Math.round(Math.scalb(mossyRaw, more + conductanceBits));
        long golgi = Math.round(Math.scalb(golgiRaw, more + conductanceBits));
        long decayMossy = (long) Math.floor(-16384 / tauMossyMs);
        long decayGolgi = (long) Math.floor(-16384 / tauGolgiMs);
        long rest = shift(-74, vBits);
        long reversal = Math.round(Math.scalb(reversalGolgiMv, vBits));
        long threshold = shift(-42, vBits);
        long floor = shift(-90, vBits);
        long gm = 0;
        long gg = 0;
        long v = rest;
        for (int t = 0; t < inputs.length; t++) {
            long sm = decayMossy * gm + ((inputs[t] & 1) != 0 ? mossy << 14 : 0);
            long sg = decayGolgi * gg + ((inputs[t] & 2) != 0 ? golgi << 14 : 0);
            gm += roundings.conductance.apply(sm, 14, word(words[0], apart));
            gg += roundings.conductance.apply(sg, 14, word(words[1], apart));
            int drop = gBits + 4;
            int up = drop + (roundings.currentByBit13 ? 3 : -1);
            long pm = -v * gm;
            long pg = (reversal - v) * gg;
            long im = (pm >> drop) + ((pm >> up) & 1);
            long ig = (pg >> drop) + ((pg >> up) & 1);
            long sv = ((Shinji2024Chip.GRANULE.gain() * (im + ig)) << 4) + Shinji2024Chip.GRANULE.leak() * (rest - v);
            long moved = v + (sv >> 30);
            boolean spike = moved >= threshold;
            int w = word(words[2], apart);
            v = spike ? shift(-84, vBits) : moved <= floor ? floor : moved + roundings.potential.up(sv, 30, w);
            double step = Math.scalb(1., -gBits);
            double stepI = Math.scalb(1., -4 - more);
            out.add(t, gg * step, gm * step, ig * stepI, im * stepI, Math.scalb((double) v, -vBits), spike);
        }
        return out.run();
    }

    private static int word(Lfsr32 register, int apart) {
        for (int i = 1; i < apart; i++) {
            register.next();
        }
        return register.next();
    }

    private static long shift(long whole, int bits) {
        return whole << bits;
    }

    /** Sums and, if asked for, the course. */
    private static final class Recorder {
        private final int steps;
        private final boolean traced;
        private final List<Step> course = new ArrayList<>();
        private int spikes;
        private double sumMv;
        private double sumGolgi;
        private double leastGolgi = Double.POSITIVE_INFINITY;

        Recorder(int steps, boolean traced) {
            this.steps = steps;
            this.traced = traced;
        }

        void add(int t, double gg, double gm, double ig, double im, double v, boolean spike) {
            spikes += spike ? 1 : 0;
            sumMv += v;
            sumGolgi += gg;
            leastGolgi = t >= 1000 ? Math.min(leastGolgi, gg) : leastGolgi;
            if (traced) {
                course.add(new Step(t, gg, gm, ig, im, v, spike ? 1 : 0));
            }
        }

        Run run() {
            return new Run(1000. * spikes / steps, sumMv / steps, 1000 * sumGolgi / steps, 1000 * leastGolgi, course);
        }
    }
}
