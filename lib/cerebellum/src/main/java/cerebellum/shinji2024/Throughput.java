package cerebellum.shinji2024;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.fixed.Rounding;
import cerebellum.network.Engine;
import cerebellum.network.FloatEngine;
import cerebellum.network.Network;
import cerebellum.network.Tape;
import cerebellum.shinji2024.chip.FixedEngine;
import cerebellum.shinji2024.chip.Quirks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network in the open loop, and how fast it runs: of every 246 mossy fibres 144 fire at 60 Hz and the rest at 20 Hz,
 * climbing fibres at 2 Hz, all at random; learning is on.
 *
 * <p>The clock starts after the compiler has seen {@value #WARM_UP} steps of a network of its own (on 16 bits a sixth of
 * them), unless the run writes a file.
 *
 * @param engine which arithmetic
 * @param seconds simulated
 * @param scale 1: 9,504 cells; 1/16 to 100
 * @param threads the hemispheres (fixed: pairs of them) are dealt to; they change nothing but the speed
 * @param seed of the drive; the fixed engine draws from the hardware's generators
 * @param checkpoint file to continue from and to save to every half second simulated and at the end; "" for none. It
 *     knows its run: engine, scale, seed, version, and the file of spikes as it was then
 * @param spikes file for every spike, a new one or the one that belongs to the checkpoint; "" for none
 */
@About(
        name = "throughput",
        value = "the network in the open loop: speed, firing rates, growth of the weights",
        source = "Shinji et al. 2024, section 2")
public record Throughput(
        @About("float or fixed") Arithmetic engine,
        @About("simulated") double seconds,

        @About("of the network: 0.0625 to 1, or a whole number up to 100")
        double scale,

        @About("to run on") int threads,
        @About("of the drive") long seed,
        @About("file to continue from and save to") String checkpoint,
        @About("file for every spike") String spikes)
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
        Require.in("seconds", seconds, "s", .001, 1e6);
        Require.steps("seconds", seconds, "s", .001);
        Require.in("scale", scale, "", 1 / 16., 100);
        Require.in("threads", threads, "", 1, 1024);
        Require.that(
                engine == Arithmetic.FLOAT || scale >= 1 / 16., "the fixed-point engine needs scale 0.0625 or more");
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
        }
        progress.at(made.steps(), total);
        return found(made, counts, watch.seconds() / Math.max(1, made.steps() - first), made.steps() >= total);
    }

    private void save(@Nullable SpikeFile file, long[] mark, String title, Tape.Walk walk) {
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
        int hemispheres = made.network().hemispheres();
        int kinds = counts.length;
        if (file != null) {
            for (int s = 0; s < steps; s++) {
                made.run(1, threads, (e, h, step) -> {});
                file.add(made);
                for (int i = 0; i < hemispheres * kinds; i++) {
                    counts[i % kinds] += made.count(i / kinds, i % kinds);
                }
            }
            return;
        }
        // longer than needed, so that two threads do not write into one line of the cache
        long[][] own = new long[hemispheres][kinds + 16];
        made.run(steps, threads, (e, h, step) -> {
            for (int p = 0; p < kinds && step > made.steps(); p++) {
                own[h][p] += e.count(h, p);
            }
        });
        for (int h = 0; h < hemispheres; h++) {
            for (int p = 0; p < kinds; p++) {
                counts[p] += own[h][p] + made.count(h, p);
            }
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
                engine.name().toLowerCase(java.util.Locale.ROOT),
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
