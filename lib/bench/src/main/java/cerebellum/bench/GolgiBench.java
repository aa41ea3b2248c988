package cerebellum.bench;

import cerebellum.cell.CompartmentCell;
import cerebellum.oviedo2025.neuron.GolgiCell;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One second of the Golgi cell, five compartments at 25 us steps, left alone. The same cell in NEURON:
 * {@code lib/cerebellum/src/test/neuron/referee.py CHANNELS golgi-speed .025 0 1000}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GolgiBench {
    private final CompartmentCell cell = GolgiCell.create(.025);

    /** A second from the start; its last potential. */
    @Benchmark
    public double oneSecond() {
        cell.reset();
        cell.runTo(1000);
        return cell.vMv(0);
    }
}
