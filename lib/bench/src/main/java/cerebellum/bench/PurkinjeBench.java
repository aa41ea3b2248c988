package cerebellum.bench;

import cerebellum.cell.CompartmentCell;
import cerebellum.oviedo2025.purkinje.PurkinjeCell;
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
 * One second of the Purkinje tree, 34 compartments at 10 us steps under 1 nA. The same cell in NEURON:
 * {@code lib/cerebellum/src/test/neuron/referee.py CHANNELS speed .01 1 1000}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PurkinjeBench {
    private final CompartmentCell cell =
            new CompartmentCell(PurkinjeCell.tree(), PurkinjeCell.AXIAL_OHM_CM, .01, PurkinjeCell.REST_MV);

    /** A second from rest; its last potential. */
    @Benchmark
    public double oneSecond() {
        cell.reset();
        cell.inject(0, 1000);
        cell.runTo(1000);
        return cell.vMv(0);
    }
}
