package cerebellum.bench;

import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.Membrane;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.Shinji2024Chip;
import cerebellum.fixed.Synapse;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A millisecond of 1024 granule cells, each with a mossy and a Golgi conductance: double precision, 16 bits half-up, 16
 * bits randomized with the words of three hardware generators, made on the way. Nanoseconds per neuron and step.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(1024)
public class GranuleStepBench {
    private static final int CELLS = 1024;

    private final double[] mossy = new double[CELLS];
    private final double[] golgi = new double[CELLS];
    private final double[] v = new double[CELLS];
    private final int[] mossyRaw = new int[CELLS];
    private final int[] golgiRaw = new int[CELLS];
    private final int[] vRaw = new int[CELLS];
    private final byte[] inputs = new byte[1 << 16];
    private int from;
    private int mossyWord = Shinji2024Chip.Seed.MF.value();
    private int golgiWord = Shinji2024Chip.Seed.GOC.value();
    private int word = Shinji2024Chip.Seed.GRC.value();

    /** Input spikes at the rates of section 3.2. */
    public GranuleStepBench() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (byte) ((random.nextDouble() < .062 ? 1 : 0) | (random.nextDouble() < .031 ? 2 : 0));
        }
    }

    /** Double precision. */
    @Benchmark
    public int inDouble() {
        int spikes = 0;
        from = (from + CELLS) % inputs.length;
        for (int i = 0; i < CELLS; i++) {
            int in = inputs[from + i];
            double gm = (in & 1) * 1.25;
            double gg = golgi[i] * .9 + (in >> 1) * .09375;
            double next = v[i] + (-gm * v[i] + gg * (-70 - v[i])) / 3 + .5 * (-74 - v[i]);
            boolean spike = next >= -42;
            mossy[i] = gm;
            golgi[i] = gg;
            v[i] = spike ? -84 : Math.max(-90, next);
            spikes += spike ? 1 : 0;
        }
        return spikes;
    }

    /** 16 bits, half-up. */
    @Benchmark
    public int halfUp() {
        return fixed(Rounding.HALF_UP, false);
    }

    /** 16 bits, randomized. */
    @Benchmark
    public int randomized() {
        return fixed(Rounding.RANDOMIZED, true);
    }

    private int fixed(Rounding rounding, boolean words) {
        Synapse excitatory = Shinji2024Chip.EXCITATORY;
        Synapse inhibitory = Shinji2024Chip.GOLGI_TO_GRANULE;
        Membrane cell = Shinji2024Chip.GRANULE;
        int a = mossyWord;
        int b = golgiWord;
        int c = word;
        int spikes = 0;
        from = (from + CELLS) % inputs.length;
        for (int i = 0; i < CELLS; i++) {
            int in = inputs[from + i];
            if (words) {
                a = Lfsr32.next(a);
                b = Lfsr32.next(b);
                c = Lfsr32.next(c);
            }
            int gm = excitatory.conductance(mossyRaw[i], (in & 1) * 80, a, rounding, Overflow.SATURATE);
            int gg = inhibitory.conductance(golgiRaw[i], (in >> 1) * 6, b, rounding, Overflow.SATURATE);
            int current = excitatory.current(gm, vRaw[i], false, Overflow.SATURATE)
                    + inhibitory.current(gg, vRaw[i], false, Overflow.SATURATE);
            int stepped = cell.step(current, vRaw[i], 0, c, rounding, Overflow.SATURATE);
            mossyRaw[i] = gm;
            golgiRaw[i] = gg;
            vRaw[i] = Membrane.potential(stepped);
            spikes += Membrane.spiked(stepped) ? 1 : 0;
        }
        mossyWord = a;
        golgiWord = b;
        word = c;
        return spikes;
    }
}
