package cerebellum.bench;

import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.LfsrStreams;
import cerebellum.fixed.Shinji2024Chip;
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
 * The hardware's random words: one register stepped on its own, and the eight streams of the plasticity of both
 * hemispheres, 131,072 words a simulated millisecond.
 *
 * <p>{@code oneChain} in words per second; the others in simulated milliseconds per second, 1000 of which are real time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LfsrBench {
    private static final int WORDS = 16_384;
    private static final int MS = LfsrStreams.SPAN / WORDS;

    private final int[] words = new int[WORDS];
    private final Lfsr32 register = new Lfsr32(Shinji2024Chip.Seed.MF.value());
    private final LfsrStreams streams = new LfsrStreams(
            Shinji2024Chip.traceSeed(0),
            Shinji2024Chip.weightSeed(0),
            Shinji2024Chip.traceSeed(1),
            Shinji2024Chip.weightSeed(1),
            Shinji2024Chip.traceSeed(2),
            Shinji2024Chip.weightSeed(2),
            Shinji2024Chip.traceSeed(3),
            Shinji2024Chip.weightSeed(3));
    private long number;

    /** Words per second of one chain, stored. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public int[] oneChain() {
        register.fill(words);
        return words;
    }

    /** Simulated milliseconds per second for all words of the eight streams, every one made and stored. */
    @Benchmark
    @OperationsPerInvocation(MS)
    public int plasticityAll() {
        number += LfsrStreams.SPAN;
        return streams.word(0, number);
    }

    /** The same when one synapse in fifty reads both of its words. */
    @Benchmark
    @OperationsPerInvocation(MS)
    public int plasticityOneInFifty() {
        return read(50);
    }

    /** The same when every synapse reads both of its words. */
    @Benchmark
    @OperationsPerInvocation(MS)
    public int plasticityEvery() {
        return read(1);
    }

    /** Sweeps a window with the synapse outside and the cell inside. */
    private int read(int every) {
        number += LfsrStreams.SPAN;
        int sum = 0;
        for (int synapse = 0; synapse < LfsrStreams.BLOCK; synapse += every) {
            for (int stream = 0; stream < 8; stream++) {
                int at = streams.at(stream, number + synapse);
                for (int cell = 0; cell < LfsrStreams.SPAN / LfsrStreams.BLOCK; cell++) {
                    sum += streams.words()[at + cell];
                }
            }
        }
        return sum;
    }
}
