package cerebellum.bench;

import cerebellum.Seed;
import cerebellum.network.Engine;
import cerebellum.shinji2024.Shinji2024;
import cerebellum.shinji2024.Throughput;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One step of 1 ms of the whole network in the open loop, learning on, one core: single precision against 16 bits with
 * randomized rounding, at several scales. Beside it {@code peers/network.c} and {@code peers/network_brian2.py}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NetworkBench {
    /** Which arithmetic. */
    @Param({"FLOAT", "FIXED"})
    public Throughput.Arithmetic engine = Throughput.Arithmetic.FLOAT;

    /** 1: 9,504 cells and 240,484 synapses. */
    @Param({"0.0625", "1", "10"})
    public double scale = 1;

    private Engine network = Throughput.openLoop(engine, new Shinji2024(), new Seed(1));

    /** Builds the network and lets it run in. */
    @Setup
    public void build() {
        network = Throughput.openLoop(engine, new Shinji2024().withScale(scale), new Seed(1));
        network.run(200, 1, (e, h, step) -> {});
    }

    /** Both hemispheres of all tiles. */
    @Benchmark
    public int step() {
        network.step();
        return network.count(0, Shinji2024.GRC);
    }
}
