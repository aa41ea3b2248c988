package cerebellum.cluster;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import java.util.List;
import java.util.SplittableRandom;

/** A part of a length that one chooses, whose number depends on its seed alone; seed 13 fails. */
@About(name = "counting", value = "a part of a chosen length", source = "ours")
public record Counting(
        @About(value = "the length: a thousand draws each, some 1.2 us", low = 1, high = 1_000_000)
        int thousands,

        @About("of its chance") long seed)
        implements Experiment<Counting.Found> {
    /** A short one. */
    public Counting() {
        this(1, 1);
    }

    /** Checks ranges. */
    public Counting {
        Ranges.check(Counting.class, thousands, seed);
    }

    @Override
    public Found run(Progress progress) {
        if (seed == 13) {
            throw new IllegalArgumentException("13 is refused");
        }
        SplittableRandom random = new Seed(seed).random();
        double sum = 0;
        for (int t = 0; t < thousands; t++) {
            for (int i = 0; i < 1000; i++) {
                sum += random.nextDouble() - .5;
            }
            if (Thread.currentThread().isInterrupted()) {
                return new Found(sum, Provenance.of(this).complete(false));
            }
        }
        return new Found(sum, Provenance.of(this));
    }

    /** What it found. */
    public record Found(double sum, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            return List.of();
        }
    }
}
