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
import cerebellum.experiment.Values;
import cerebellum.network.Engine;
import cerebellum.shinji2024.Throughput.Arithmetic;
import cerebellum.shinji2024.Throughput.Speed;
import java.util.ArrayList;
import java.util.List;

/** What the network costs in time and memory as it grows, in the open loop of {@link Throughput}. */
@About(
        name = "network-growth",
        value = "time of a synaptic event and memory of a synapse, from a sixteenth of the network to a hundred of it",
        source = "ours")
public record NetworkGrowth(
        @About("float or fixed") Arithmetic engine,

        @About(value = "of the network: 1 is 9,504 cells; above 1 whole numbers", low = 1 / 16., high = 100)
        Values scales,

        @About(value = "simulated time at size 1; larger networks less, down to .2 s", low = .001, high = 1e6)
        double seconds,

        @About(value = "threads the hemispheres are dealt to; they change nothing but the speed", low = 1, high = 1024)
        int threads)
        implements Experiment<NetworkGrowth.Found> {
    /** Single precision on one core. */
    public NetworkGrowth() {
        this(Arithmetic.FLOAT, Values.of(.0625, .25, 1, 4, 16, 100), 10, 1);
    }

    /** Checks ranges. */
    public NetworkGrowth {
        Ranges.check(NetworkGrowth.class, engine, scales, seconds, threads);
        Require.steps("seconds", seconds, "s", .001);
        scales.forEach(new Shinji2024()::withScale);
    }

    @Override
    public Found run(Progress progress) {
        List<Size> sizes = new ArrayList<>();
        int all = scales.values().size();
        while (progress.at(sizes.size(), all) && sizes.size() < all) {
            sizes.add(size(scales.values().get(sizes.size())));
        }
        return new Found(sizes, Provenance.of(this).complete(sizes.size() == all));
    }

    private Size size(double scale) {
        double least = used();
        Engine held = Throughput.openLoop(engine, new Shinji2024().withScale(scale), new Seed(1));
        held.step();
        double bytes = used() - least;
        Require.that(held.steps() == 1, "the engine did not step");
        double wholeMs = Math.rint(1000 * Math.max(Math.min(.2, seconds), seconds / Math.max(1, scale)));
        Speed speed = new Throughput(engine, wholeMs / 1000, scale, threads, 1, "", "")
                .run()
                .speed()
                .get(0);
        return new Size(
                scale,
                speed.cells(),
                speed.synapses(),
                speed.usPerStep(),
                speed.nsPerSynapticEvent(),
                bytes / 1e6,
                bytes / speed.synapses());
    }

    /** Bytes in use once collections find nothing more, which may take several. */
    private static double used() {
        Runtime machine = Runtime.getRuntime();
        double last = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 20; i++) {
            System.gc();
            double now = (double) (machine.totalMemory() - machine.freeMemory());
            if (i > 2 && now > last - (1 << 14)) {
                break;
            }
            last = now;
        }
        return last;
    }

    /**
     * A network of some size.
     *
     * @param scale 1: 9,504 cells
     * @param nsPerSynapticEvent time of a step over the synapses that its spikes reach
     * @param engineMb what the engine holds in memory: cells, both kinds of synapses, traces, chance
     * @param bytesPerSynapse the same over all synapses, plastic and fixed
     */
    public record Size(
            double scale,
            long cells,
            long synapses,
            double usPerStep,
            double nsPerSynapticEvent,
            double engineMb,
            double bytesPerSynapse) {}

    /** All sizes. */
    public record Found(List<Size> sizes, Provenance provenance) implements Result {
        @Override
        public List<String> summary() {
            return Result.lines(
                    sizes,
                    s -> Text.of(
                            "scale %s: %.3f ns a synaptic event, %.1f MB, %.2f bytes a synapse",
                            s.scale, s.nsPerSynapticEvent, s.engineMb, s.bytesPerSynapse));
        }
    }
}
