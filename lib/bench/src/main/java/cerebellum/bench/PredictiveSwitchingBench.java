package cerebellum.bench;

import cerebellum.Seed;
import cerebellum.barto1995.Barto1995;
import cerebellum.barto1995.SwitchingTraining;
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
 * Predictive switching as the experiment runs it: 1000 trials of a new cell, 15 test movements after every 100, on one
 * core; some 400,000 steps of 1 ms. And one million steps of the plant alone, for what is left to the cell.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class PredictiveSwitchingBench {
    private long seed = 5;

    /** Seconds for 1000 trials with evaluation. */
    @Benchmark
    public double thousandTrials() {
        SwitchingTraining training = SwitchingTraining.of(Barto1995.SETUP, Barto1995.LOOP, new Seed(++seed));
        double error = 0;
        for (int block = 0; block < 10; block++) {
            training.trials(100);
            error = training.score().maeM();
        }
        return error;
    }

    /** Seconds for a million steps of the spring-mass system. */
    @Benchmark
    public double millionPlantSteps() {
        double[] state = {0, 0};
        for (int step = 0; step < 1_000_000; step++) {
            Barto1995.PLANT.step(state, (step & 512) == 0 ? .1 : -.1, .001);
        }
        return state[0];
    }
}
