package cerebellum.bench;

import cerebellum.fixed.LfsrStream;
import cerebellum.shinji2024.chip.ChipStream;
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

    private final int[] words = new int[WORDS];
    private final LfsrStream chain = new LfsrStream(ChipStream.MF_CELL.seed(0, 0));
    private final LfsrStream[] traces = new LfsrStream[4];
    private final LfsrStream[] weights = new LfsrStream[4];

    /** The seeds of the hardware. */
    public LfsrBench() {
        for (int lane = 0; lane < 4; lane++) {
            traces[lane] = new LfsrStream(ChipStream.TRACE.seed(lane, 0));
            weights[lane] = new LfsrStream(ChipStream.WEIGHT.seed(lane, 0));
        }
    }

    /** Words per second of one chain, each stored. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public int[] oneChain() {
        chain.fill(WORDS);
        chain.copy(words, 0);
        return words;
    }

    /** Simulated milliseconds per second of the eight streams, ready to be looked at. */
    @Benchmark
    public void plasticityAll() {
        LfsrStream.fill(traces, WORDS);
        LfsrStream.fill(weights, WORDS);
    }

    /** The same when one synapse in fifty reads both of its words. */
    @Benchmark
    public int plasticityOneInFifty() {
        return read(50);
    }

    /** The same when every synapse reads both of its words. */
    @Benchmark
    public int plasticityEvery() {
        return read(1);
    }

    private int read(int every) {
        plasticityAll();
        int sum = 0;
        for (int lane = 0; lane < 4; lane++) {
            LfsrStream trace = traces[lane];
            LfsrStream weight = weights[lane];
            for (int synapse = 0; synapse < WORDS; synapse += every) {
                sum += trace.word(synapse) ^ weight.word(synapse);
            }
        }
        return sum;
    }
}
