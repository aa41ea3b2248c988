package cerebellum.bench;

import cerebellum.fixed.LfsrStream;
import cerebellum.fixed.MembraneProcessors;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.Sums;
import cerebellum.fixed.SynapseProcessor;
import cerebellum.shinji2024.chip.Shinji2024Chip;
import java.util.Arrays;
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
 * bits randomized with the words of two hardware generators, made on the way, as the engine does it: the mossy conductance
 * forgets within a step and needs no word, and neither conductance can leave 16 bits. Nanoseconds per neuron and step.
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
    private final int[] current = new int[CELLS];
    private final int[] scratch = new int[CELLS];
    private final int[] fired = new int[CELLS];
    private final int[] words = new int[CELLS];
    private final int[][] mossySpikes = new int[64][CELLS];
    private final int[][] golgiSpikes = new int[64][CELLS];
    private final double[][] mossyNs = new double[64][CELLS];
    private final double[][] golgiNs = new double[64][CELLS];
    private final LfsrStream golgiWords = new LfsrStream(Shinji2024Chip.GroupSeed.GOC.value());
    private final LfsrStream cellWords = new LfsrStream(Shinji2024Chip.GroupSeed.GRC.value());
    private final MembraneProcessors randomized =
            new MembraneProcessors(Shinji2024Chip.GRANULE, new Sums(Rounding.RANDOMIZED, Overflow.SATURATE));
    private final MembraneProcessors halfUp =
            new MembraneProcessors(Shinji2024Chip.GRANULE, new Sums(Rounding.HALF_UP, Overflow.SATURATE));
    private final int[] mossySums = new int[CELLS];
    private final int[] golgiSums = new int[CELLS];
    private int step;

    /** Input spikes at the rates of section 3.2. */
    public GranuleStepBench() {
        SplittableRandom random = new SplittableRandom(1);
        for (int step = 0; step < mossySpikes.length; step++) {
            for (int i = 0; i < CELLS; i++) {
                mossySpikes[step][i] = random.nextDouble() < .062 ? 80 : 0;
                golgiSpikes[step][i] = random.nextDouble() < .031 ? 6 : 0;
                mossyNs[step][i] = mossySpikes[step][i] * 0x1p-6;
                golgiNs[step][i] = golgiSpikes[step][i] * 0x1p-6;
            }
        }
    }

    /** Double precision. */
    @Benchmark
    public int inDouble() {
        int spikes = 0;
        step = (step + 1) % mossySpikes.length;
        double[] mossyIn = mossyNs[step];
        double[] golgiIn = golgiNs[step];
        for (int i = 0; i < CELLS; i++) {
            double gm = mossyIn[i];
            double gg = golgi[i] * .9 + golgiIn[i];
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
        return fixed(Rounding.HALF_UP, halfUp);
    }

    /** 16 bits, randomized. */
    @Benchmark
    public int randomized() {
        golgiWords.fill(CELLS);
        cellWords.fill(CELLS);
        return fixed(Rounding.RANDOMIZED, randomized);
    }

    private int fixed(Rounding rounding, MembraneProcessors membranes) {
        boolean chance = rounding.equals(Rounding.RANDOMIZED);
        Sums sums = new Sums(rounding, Overflow.CANNOT);
        SynapseProcessor excitatory = Shinji2024Chip.EXCITATORY;
        SynapseProcessor inhibitory = Shinji2024Chip.GOLGI_TO_GRANULE;
        step = (step + 1) % mossySpikes.length;
        System.arraycopy(mossySpikes[step], 0, mossySums, 0, CELLS);
        System.arraycopy(golgiSpikes[step], 0, golgiSums, 0, CELLS);
        Arrays.fill(current, 0);
        excitatory.conductances(mossyRaw, mossySums, words, sums);
        excitatory.currents(mossyRaw, vRaw, current, scratch, sums);
        if (chance) {
            golgiWords.copy(words, 0);
        }
        inhibitory.conductances(golgiRaw, golgiSums, words, sums);
        inhibitory.currents(golgiRaw, vRaw, current, scratch, sums);
        if (chance) {
            cellWords.copy(words, 0);
        }
        return membranes.step(current, vRaw, null, words, fired);
    }
}
