package cerebellum.experiment.sweep;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Values;
import java.util.List;

/** An experiment whose answer is known: y = gain * size + offset * size, and chance of its own. */
@About(name = "probe", value = "an experiment whose answer is known", source = "ours")
public record Probe(
        @About(value = "a factor", low = 0, high = 10) double gain,

        @About(value = "a whole number", low = 0, high = 1000)
        int size,

        @About("a list") Values offsets,
        @About("of the noise") long seed)
        implements Experiment<Probe.Found> {
    /** Without chance in it. */
    public Probe() {
        this(1, 2, Values.of(3), 0);
    }

    /** Ranges; gain and size may not both be great. */
    public Probe {
        Ranges.check(Probe.class, gain, size);
        Require.that(gain * size <= 500, "gain times size = %s must be 500 or less", gain * size);
    }

    @Override
    public Found run(Progress progress) {
        if (size == 13) {
            throw new IllegalStateException("thirteen\nis unlucky");
        } else if (size == 14) {
            throw new StackOverflowError();
        }
        double noise = seed == 0 ? 0 : Seed.normal(new Seed(seed).random());
        double sum = offsets.values().stream().mapToDouble(v -> v).sum();
        List<Line> lines = List.of(new Line("even", gain * size + noise), new Line("odd", sum * size));
        return new Found(
                lines,
                size,
                size > 3,
                Provenance.of(this).complete(!Thread.currentThread().isInterrupted()));
    }

    /** A line. */
    public record Line(String kind, double speedRps) {}

    /** All of it. */
    public record Found(List<Line> lines, int count, boolean large, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            return List.of();
        }
    }
}
