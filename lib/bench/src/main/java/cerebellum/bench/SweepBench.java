package cerebellum.bench;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.sweep.Sweep;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a sweep costs beyond its parts: a thousand parts of some 5 ms and eight of some second, in a plain loop, as a sweep on
 * one thread, and on all.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class SweepBench {
    /** How many parts, and how many thousand draws each. */
    @Param({"1000 x 4000", "8 x 800000"})
    public String parts = "";

    private int count() {
        return Integer.parseInt(parts.split(" x ", -1)[0]);
    }

    private Draws draws() {
        return new Draws(Integer.parseInt(parts.split(" x ", -1)[1]), 1);
    }

    /** Nothing but the parts. */
    @Benchmark
    public double plainLoop() {
        double sum = 0;
        for (int seed = 1; seed <= count(); seed++) {
            sum += new Draws(draws().thousands, seed).run().sum();
        }
        return sum;
    }

    /** As a sweep on one thread. */
    @Benchmark
    public int oneThread() {
        System.setProperty("lab.threads", "1");
        return sweep();
    }

    /** As a sweep on all cores. */
    @Benchmark
    public int allCores() {
        System.clearProperty("lab.threads");
        return sweep();
    }

    private int sweep() {
        return Sweep.of(draws()).over("seed", "1-" + count()).run().rows();
    }

    /** So many random numbers. */
    @About(name = "draws", value = "a part of a chosen length", source = "ours")
    public record Draws(
            @About(value = "thousands of draws", low = 1, high = 10_000_000)
            int thousands,

            @About("of the draws") long seed)
            implements Experiment<Draws.Found> {
        /** A short one. */
        public Draws() {
            this(1, 1);
        }

        /** Checks ranges. */
        public Draws {
            Ranges.check(Draws.class, thousands, seed);
        }

        @Override
        public Found run(Progress progress) {
            SplittableRandom random = new Seed(seed).random();
            double sum = 0;
            for (long i = 0; i < 1000L * thousands; i++) {
                sum += random.nextDouble() - .5;
            }
            return new Found(sum, Provenance.of(this));
        }

        /** Their sum, which is near 0. */
        public record Found(double sum, Provenance provenance) implements Result {
            @Override
            public List<String> summary() {
                return List.of();
            }
        }
    }
}
