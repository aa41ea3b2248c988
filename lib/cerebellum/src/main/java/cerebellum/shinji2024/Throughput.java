package cerebellum.shinji2024;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.experiment.Stopwatch;
import cerebellum.fixed.Rounding;
import cerebellum.network.Engine;
import cerebellum.network.FloatEngine;
import cerebellum.network.Network;
import cerebellum.network.Tape;
import cerebellum.shinji2024.chip.FixedEngine;
import cerebellum.shinji2024.chip.Quirks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The network in the open loop, and how fast it runs: of every 246 mossy fibres 144 fire at 60 Hz and the rest at 20 Hz,
 * climbing fibres at 2 Hz, all at random; learning is on.
 *
 * <p>The clock starts after the compiler has seen {@value #WARM_UP} steps of a network of its own (on 16 bits a sixth of
 * them), unless the run writes a file.
 */
@About(
        name = "throughput",
        value = "the network in the open loop: speed, firing rates, growth of the weights",
        source = "Shinji et al. 2024, section 2")
public record Throughput(
        @About("float or fixed (16 bits)") Arithmetic engine,

        @About(value = "simulated time, a whole number of steps", low = .001, high = 1e6)
        double seconds,

        @About(value = "of the network: 1 is 9,504 cells; above 1 whole numbers", low = 1 / 16., high = 100)
        double scale,

        @About(value = "threads the hemispheres are dealt to; they change nothing but the speed", low = 1, high = 1024)
        int threads,

        @About("of the drive; the fixed engine draws from the hardware's generators")
        long seed,

        @About("file of the same run to continue from, saved every half second simulated and at the end; none if empty")
        String checkpoint,

        @About("file for every spike, a new one or the one that belongs to the checkpoint; none if empty")
        String spikes)
        implements Experiment<Throughput.Found> {
    private static final int WARM_UP = 60_000;
    /** Steps of the published network between two looks at the progress, enough to hide the start of a thread. */
    private static final int CHUNK = 4000;

    private static final int SAVE = 500;

    /** Which engine. */
    public enum Arithmetic {
        /** Single precision. */
        FLOAT,
        /** 16 bits with randomized rounding, as the paper means it. */
        FIXED
    }

    /** Ten seconds of the published network in single precision on one core. */
    public Throughput() {
        this(Arithmetic.FLOAT, 10, 1, 1, 1, "", "");
    }

    /** Checks ranges. */
    public Throughput {
        Ranges.check(Throughput.class, engine, seconds, scale, threads, seed, checkpoint, spikes);
        Require.steps("seconds", seconds, "s", .001);
        Shinji2024.checkScale(scale);
        Require.that(
                spikes.isEmpty()
                        || !Path.of(spikes)
                                .toAbsolutePath()
                                .normalize()
                                .equals(Path.of(checkpoint).toAbsolutePath().normalize()),
                "spikes = %s cannot be the file of the checkpoint, too",
                spikes);
    }

    /** An engine with the inputs of the open loop. {@code seed}: of the float engine's drive. */
    public static Engine openLoop(Arithmetic engine, Shinji2024 model, Seed seed) {
        Network network = model.network();
        Engine made = engine == Arithmetic.FLOAT
                ? new FloatEngine(network, seed)
                : new FixedEngine(network, Quirks.PAPER, Rounding.RANDOMIZED);
        for (int h = 0; h < network.hemispheres(); h++) {
            float[] mossy = made.input(h, Shinji2024.MF).kicksPerMs;
            Arrays.fill(mossy, .02f);
            Arrays.fill(mossy, 0, (int) Math.round(mossy.length * 144 / 246.), .06f);
            Arrays.fill(made.input(h, Shinji2024.CF).kicksPerMs, .002f);
        }
        return made;
    }

    @Override
    public Found run(Progress progress) {
        if (checkpoint.isEmpty() && spikes.isEmpty()) {
            warmUp();
        }
        Engine made = openLoop(engine, new Shinji2024().withScale(scale), new Seed(seed));
        long[] counts = new long[made.network().populations().size()];
        long[] mark = SpikeFile.noMark();
        Tape.Walk walk = tape -> {
            made.carry(tape);
            tape.carry(counts);
            tape.carry(mark);
        };
        Path saved = Path.of(checkpoint);
        String title = Text.of(
                "throughput %s scale=%s seed=%d %s, version %s",
                engine, scale, seed, spikes.isEmpty() ? "without spikes" : "with spikes", Provenance.libraryVersion());
        boolean resumed = !checkpoint.isEmpty() && Files.exists(saved);
        int total = (int) Math.round(seconds * 1000);
        if (resumed) {
            Tape.restore(saved, title, walk);
            Require.that(
                    made.steps() <= total,
                    "%s is at %s s already, beyond seconds = %s",
                    saved,
                    Require.number(made.steps() / 1000.),
                    Require.number(seconds));
        }
        int first = made.steps();
        int chunk = (int) Math.ceil((checkpoint.isEmpty() ? CHUNK : SAVE) / Math.max(1, scale));
        Stopwatch watch = new Stopwatch();
        try (SpikeFile file = spikes.isEmpty()
                ? null
                : resumed ? SpikeFile.resume(Path.of(spikes), saved, mark) : SpikeFile.start(Path.of(spikes))) {
            boolean more = made.steps() < total;
            while (more) {
                boolean goOn = progress.at(made.steps(), total);
                if (goOn) {
                    advance(made, Math.min(chunk, total - made.steps()), counts, file);
                }
                more = goOn && made.steps() < total;
                // a run that is stopped is saved where it stops: what is in the file is what the checkpoint knows
                if (!more || made.steps() % SAVE < chunk) {
                    save(file, mark, title, walk);
                }
            }
            if (file != null && made.steps() >= total) {
                file.end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("spikes = " + spikes + " cannot be read or written: " + e.getMessage(), e);
        }
        progress.at(made.steps(), total);
        return found(made, counts, watch.seconds() / Math.max(1, made.steps() - first), made.steps() >= total);
    }

    private void save(@Nullable SpikeFile file, long[] mark, String title, Tape.Walk walk) throws IOException {
        if (file != null) {
            file.flush();
            System.arraycopy(file.mark(), 0, mark, 0, mark.length);
        }
        if (!checkpoint.isEmpty()) {
            Tape.save(Path.of(checkpoint), title, walk);
        }
    }

    private void warmUp() {
        Engine other = openLoop(engine, new Shinji2024().withScale(Math.min(1, scale)), new Seed(seed));
        int steps = engine == Arithmetic.FLOAT ? WARM_UP : WARM_UP / 6;
        while (other.steps() < steps) {
            advance(other, steps / 20, new long[other.network().populations().size()], null);
        }
    }

    private void advance(Engine made, int steps, long[] counts, @Nullable SpikeFile file) {
        if (file != null && steps > 1) {
            for (int s = 0; s < steps; s++) {
                advance(made, 1, counts, file);
            }
            return;
        }
        int began = made.steps();
        int kinds = counts.length;
        // longer than needed, so that two threads do not write into one line of the cache
        long[][] own = new long[made.network().hemispheres()][kinds + 16];
        // before each step but the first stands there what fired in the one before
        made.run(steps, threads, (e, h, step) -> {
            for (int p = 0; p < kinds && step > began; p++) {
                own[h][p] += e.count(h, p);
            }
        });
        for (int h = 0; h < own.length; h++) {
            for (int p = 0; p < kinds; p++) {
                counts[p] += own[h][p] + made.count(h, p);
            }
        }
        if (file != null) {
            file.add(made);
        }
    }

    private Found found(Engine made, long[] counts, double secondsPerStep, boolean complete) {
        Network network = made.network();
        double simulated = Math.max(1, made.steps()) / 1000.;
        List<Rate> rates = new ArrayList<>();
        for (int p = 0; p < network.populations().size(); p++) {
            Network.Population population = network.populations().get(p);
            long cells = (long) population.count() * network.hemispheres();
            rates.add(new Rate(population.name(), cells, counts[p] / simulated / cells));
        }
        double events = 0;
        for (Network.Projection p : network.projections()) {
            double fanOut = network.synapses(p) / (double) network.count(p.from());
            events += counts[network.index(p.from())] / (simulated * 1000) * fanOut;
        }
        double weight = 0;
        double least = 1;
        double most = 0;
        for (int h = 0; h < network.hemispheres(); h++) {
            for (float w : made.weights(h)) {
                weight += w;
                least = Math.min(least, w);
                most = Math.max(most, w);
            }
        }
        weight /= (double) network.hemispheres() * made.weights(0).length;
        Speed speed = new Speed(
                engine.name().toLowerCase(Locale.ROOT),
                network.cells(),
                network.synapses(),
                simulated,
                secondsPerStep * 1e6,
                .001 / secondsPerStep,
                secondsPerStep * 1e9 / events,
                weight,
                least,
                most);
        return new Found(List.of(speed), rates, Provenance.of(this).complete(complete));
    }

    /**
     * How fast it ran.
     *
     * @param nsPerSynapticEvent time of a step over the synapses reached by its spikes, those of weight 0 included
     * @param meanWeightChange of the plastic weights, which start at 0 and end at 1
     */
    public record Speed(
            String engine,
            long cells,
            long synapses,
            double simulatedS,
            double usPerStep,
            double realtimeX,
            double nsPerSynapticEvent,
            double meanWeightChange,
            double leastWeight,
            double greatestWeight) {}

    /** Mean firing rate of a population. */
    public record Rate(String population, long cells, double ratesHz) {}

    /** Speed and rates. */
    public record Found(List<Speed> speed, List<Rate> rates, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            Speed s = speed.get(0);
            List<String> lines = new ArrayList<>();
            lines.add(Text.of(
                    "synapses=%d us_per_step=%.2f realtime_x=%.2f ns_per_synaptic_event=%.3f",
                    s.synapses, s.usPerStep, s.realtimeX, s.nsPerSynapticEvent));
            StringBuilder all = new StringBuilder("rates_hz");
            rates.forEach(r -> all.append(Text.of(" %s=%.2f", r.population, r.ratesHz)));
            lines.add(all.toString());
            lines.add(Text.of("mean_weight_change=%.4g", s.meanWeightChange));
            return lines;
        }
    }
}
