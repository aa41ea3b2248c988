package cerebellum.shinji2024.rounding;

import cerebellum.About;
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
 * @param wordBits word length, 8 to 32
 * @param conductanceBits fraction bits of conductances beyond those the word length gives, 0 to 8
 */
public record GranuleRounding(Afferent mossy, Afferent golgi, int wordBits, int conductanceBits) {
    /** Mean rate of the mossy fibre, spikes per ms (section 3.2). */
    public static final double MOSSY_PER_MS = .062;
    /** Mean rate of the Golgi cell, spikes per ms (section 3.2). */
    public static final double GOLGI_PER_MS = .031;

    /** Checks the ranges. */
    public GranuleRounding {
        Require.in("word_bits", wordBits, "bits", 8, 32);
        Require.in("further conductance bits", conductanceBits, "", 0, 8);
    }

    /**
     * What comes in and through which synapse, all those of a fibre together.
     *
     * @param tauMs time constant of the conductance
     * @param weightNs in the reference
     * @param strength the weight on 16 bits, steps of 2^-6 nS
     */
    public record Afferent(double tauMs, double reversalMv, double weightNs, double strength) {
        /** Checks the time constant. */
        public Afferent {
            Require.in("time constant of a conductance", tauMs, "ms", 1, 10_000);
        }

        /** A mossy fibre, which excites. */
        public static Afferent mossy(double tauMs, double weightNs, double strength) {
            return new Afferent(tauMs, 0, weightNs, strength);
        }
    }

    /** The same cell on another word length. */
    public GranuleRounding withWordBits(int bits) {
        return new GranuleRounding(mossy, golgi, bits, conductanceBits);
    }

    /** Which rounding each equation has; currents are rounded half-up, or as released ({@code Quirks}, bit 13). */
    public record Roundings(
            @About("rounding of the conductances in the rows called chosen")
            Rounding conductance,

            @About("rounding of the potential in the rows called chosen")
            Rounding potential,

            @About("round currents by bit 13 as released, instead of half-up")
            boolean currentByBit13) {}

    /**
     * What a run did.
     *
     * @param rateHz output spikes per second
     * @param meanMv mean potential
     * @param meanGolgiPs mean conductance of the Golgi synapse, pS
     * @param leastGolgiPs its least value after the first second, pS
     * @param steps the course, Figure 6 A to E; empty unless asked for
     */
    public record Run(double rateHz, double meanMv, double meanGolgiPs, double leastGolgiPs, List<Trace> steps) {}

    /**
     * One millisecond of a run, Figure 6 A to E: both conductances and currents, the potential, 1 if the cell spiked.
     *
     * @param inputs spikes that came in: 1 of the mossy fibre, 2 of the Golgi cell, 3 of both
     */
    public record Trace(
            String arithmetic,
            int timeMs,
            int inputs,
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

    /** The reference in double precision. {@code inputs} not modified; {@code trace}: as in {@link #fixed}. */
    public Run reference(byte[] inputs, String trace) {
        Recorder out = new Recorder(inputs.length, trace);
        double gm = 0;
        double gg = 0;
        double v = -74;
        for (int t = 0; t < inputs.length; t++) {
            gm += -gm / mossy.tauMs + ((inputs[t] & 1) != 0 ? mossy.weightNs : 0);
            gg += -gg / golgi.tauMs + ((inputs[t] & 2) != 0 ? golgi.weightNs : 0);
            double im = gm * (mossy.reversalMv - v);
            double ig = gg * (golgi.reversalMv - v);
            v += (im + ig) / 3 + .5 * (-74 - v);
            boolean spike = v >= -42;
            v = spike ? -84 : Math.max(-90, v);
            out.add(t, inputs[t], gg, gm, ig, im, v, spike);
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
     * @param trace name of the course, which is kept if it has one; "" for none
     */
    public Run fixed(byte[] inputs, Roundings roundings, Seed seed, int apart, String trace) {
        Recorder out = new Recorder(inputs.length, trace);
        SplittableRandom random = seed.of("rounding").random();
        Lfsr32[] words = {new Lfsr32(random.nextInt()), new Lfsr32(random.nextInt()), new Lfsr32(random.nextInt())};
        int more = wordBits - 16;
        int gBits = 6 + more + conductanceBits;
        int vBits = 8 + more;
        long weightM = Math.round(Math.scalb(mossy.strength, more + conductanceBits));
        long weightG = Math.round(Math.scalb(golgi.strength, more + conductanceBits));
        long decayM = (long) Math.floor(-16384 / mossy.tauMs);
        long decayG = (long) Math.floor(-16384 / golgi.tauMs);
        long rest = -74L << vBits;
        long reversalM = Math.round(Math.scalb(mossy.reversalMv, vBits));
        long reversalG = Math.round(Math.scalb(golgi.reversalMv, vBits));
        long threshold = -42L << vBits;
        long floor = -90L << vBits;
        long gm = 0;
        long gg = 0;
        long v = rest;
        for (int t = 0; t < inputs.length; t++) {
            long sm = decayM * gm + ((inputs[t] & 1) != 0 ? weightM << 14 : 0);
            long sg = decayG * gg + ((inputs[t] & 2) != 0 ? weightG << 14 : 0);
            gm += roundings.conductance.apply(sm, 14, word(words[0], apart));
            gg += roundings.conductance.apply(sg, 14, word(words[1], apart));
            int drop = gBits + 4;
            int up = drop + (roundings.currentByBit13 ? 3 : -1);
            long pm = (reversalM - v) * gm;
            long pg = (reversalG - v) * gg;
            long im = (pm >> drop) + ((pm >> up) & 1);
            long ig = (pg >> drop) + ((pg >> up) & 1);
            long sv = ((Shinji2024Chip.GRANULE.gain() * (im + ig)) << 4) + Shinji2024Chip.GRANULE.leak() * (rest - v);
            long moved = v + (sv >> 30);
            boolean spike = moved >= threshold;
            int w = word(words[2], apart);
            v = spike ? -84L << vBits : moved <= floor ? floor : moved + roundings.potential.up(sv, 30, w);
            double step = Math.scalb(1., -gBits);
            double stepI = Math.scalb(1., -4 - more);
            out.add(t, inputs[t], gg * step, gm * step, ig * stepI, im * stepI, Math.scalb((double) v, -vBits), spike);
        }
        return out.run();
    }

    private static int word(Lfsr32 register, int apart) {
        for (int i = 1; i < apart; i++) {
            register.next();
        }
        return register.next();
    }

    /** Sums and, if asked for, the course. */
    private static final class Recorder {
        private final int steps;
        private final String trace;
        private final List<Trace> course = new ArrayList<>();
        private int spikes;
        private double sumMv;
        private double sumGolgi;
        private double leastGolgi = Double.POSITIVE_INFINITY;

        Recorder(int steps, String trace) {
            this.steps = steps;
            this.trace = trace;
        }

        void add(int t, int inputs, double gg, double gm, double ig, double im, double v, boolean spike) {
            spikes += spike ? 1 : 0;
            sumMv += v;
            sumGolgi += gg;
            leastGolgi = t >= 1000 ? Math.min(leastGolgi, gg) : leastGolgi;
            if (!trace.isEmpty()) {
                course.add(new Trace(trace, t, inputs, gg, gm, ig, im, v, spike ? 1 : 0));
            }
        }

        Run run() {
            return new Run(1000. * spikes / steps, sumMv / steps, 1000 * sumGolgi / steps, 1000 * leastGolgi, course);
        }
    }
}
