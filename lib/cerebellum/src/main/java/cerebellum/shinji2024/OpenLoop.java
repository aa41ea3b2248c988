package cerebellum.shinji2024;

import static cerebellum.Require.number;

import cerebellum.About;
import cerebellum.Lists;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.network.Engine;
import cerebellum.network.Network;
import cerebellum.network.Recording;
import cerebellum.network.Synapses;
import cerebellum.shinji2024.Throughput.Arithmetic;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The network in the open loop as a whole: its wiring, who fires when and how often, how its weights spread. */
@About(
        name = "open-loop",
        value = "the network's wiring, rasters, rates and weights, at any time step, in float or fixed point",
        source = "Shinji et al. 2024, Tables 1 and 2")
public record OpenLoop(
        @About("float or fixed (16 bits)") Arithmetic engine,

        @About(value = "simulated time, a whole number of steps", low = .001, high = 1e6)
        double seconds,

        @About(value = "length of a step; fixed knows 1 ms alone", low = .01, high = 1)
        double dtMs,

        @About("lfsr, random, or distinct: no source twice on one target")
        Shinji2024.Wires wiring,

        @About("of drive and random wiring") long seed,

        @About("populations of the left hemisphere to record, as GrC,PkC; none named: all")
        String populations,

        @About(value = "cells of each, from the first on, whose potentials to record", low = 0, high = 4096)
        int cells,

        @About(value = "start of the recording: the first step that begins then", low = 0, high = 1e7)
        double fromMs,

        @About(value = "end of the recording, or of the run if it comes first", low = 0, high = 1e7)
        double toMs)
        implements Experiment<OpenLoop.Found> {
    private static final int BINS = 20;

    /** Four seconds of the published network in single precision, .1 to .3 s recorded. */
    public OpenLoop() {
        this(Arithmetic.FLOAT, 4, 1, Shinji2024.Wires.LFSR, 1);
    }

    /** The left hemisphere's spikes, and potentials of the first cell of each kind, between .1 and .3 s. */
    OpenLoop(Arithmetic engine, double seconds, double dtMs, Shinji2024.Wires wiring, long seed) {
        this(engine, seconds, dtMs, wiring, seed, "", 1, 100, 300);
    }

    /** Checks ranges. */
    public OpenLoop {
        Ranges.check(OpenLoop.class, engine, seconds, dtMs, wiring, seed, populations, cells, fromMs, toMs);
        Require.that(fromMs <= toMs, "from_ms = %s ms must not be after to_ms = %s ms", number(fromMs), number(toMs));
        Require.steps("from_ms", fromMs, "ms", dtMs);
        Require.steps("to_ms", toMs, "ms", dtMs);
        long steps = Require.steps("seconds", seconds, "s", dtMs / 1000);
        Require.that(
                steps <= Integer.MAX_VALUE,
                "seconds = %s s are %d steps of %s ms, more than a run can count",
                number(seconds),
                steps,
                number(dtMs));
        Require.that(engine == Arithmetic.FLOAT || dtMs == 1, "the fixed-point engine steps 1 ms, not %s ms", dtMs);
    }

    @Override
    public Found run(Progress progress) {
        Shinji2024 model = new Shinji2024().withDtMs(dtMs).withWiring(wiring, seed);
        Engine made = Throughput.openLoop(engine, model, new Seed(seed));
        Network network = made.network();
        int total = (int) Require.steps("seconds", seconds, "s", dtMs / 1000);
        long[] counts = new long[network.populations().size()];
        List<String> chosen = populations.isBlank() ? List.of() : List.of(populations.split(",", -1));
        chosen.forEach(network::index);
        Recording recording = new Recording(new Recording.Choice(0, chosen, cells, fromMs, toMs));
        while (made.steps() < total && (made.steps() % 100 != 0 || progress.at(made.steps(), total))) {
            made.step();
            recording.see(made);
            for (int p = 0; p < counts.length; p++) {
                counts[p] += made.count(0, p) + made.count(1, p);
            }
        }
        List<Rate> rates = new ArrayList<>();
        for (int p = 0; p < counts.length; p++) {
            Network.Population population = network.populations().get(p);
            double cellSeconds = 2 * population.count() * made.steps() * dtMs / 1000;
            rates.add(new Rate(population.name(), population.count(), counts[p] / cellSeconds));
        }
        return new Found(
                rates,
                convergence(network),
                weights(made),
                recording.spikes(),
                recording.potentials(),
                recording.weights(network.plastic().get(0)),
                Provenance.of(this, model).complete(made.steps() == total));
    }

    /** How many targets have how many distinct sources. */
    private static List<Convergence> convergence(Network network) {
        List<Convergence> rows = new ArrayList<>();
        for (Network.Projection p : network.projections()) {
            if (!(p instanceof Network.Static fixed)) {
                continue;
            }
            Synapses made = network.wire(fixed, 0);
            int[] targets = new int[made.fanIn + 1];
            BitSet seen = new BitSet();
            for (int s = 0; s < made.source.length; s++) {
                seen.set(made.source[s]);
                if ((s + 1) % made.fanIn == 0) {
                    targets[seen.cardinality()]++;
                    seen.clear();
                }
            }
            for (int distinct = 1; distinct <= made.fanIn; distinct++) {
                if (targets[distinct] > 0) {
                    rows.add(new Convergence(p.name(), made.fanIn, distinct, targets[distinct]));
                }
            }
        }
        return rows;
    }

    private static List<WeightBin> weights(Engine made) {
        float[] all = made.weights(0);
        double most = 0;
        for (float w : all) {
            most = Math.max(most, w);
        }
        int[] synapses = new int[BINS];
        for (float w : all) {
            synapses[most == 0 ? 0 : (int) Math.min(BINS - 1, w / most * BINS)]++;
        }
        double top = most;
        return Lists.of(BINS, b -> new WeightBin(top * b / BINS, top * (b + 1) / BINS, synapses[b]));
    }

    /** Mean firing rate of a population, both hemispheres. */
    public record Rate(String population, int cells, double ratesHz) {}

    /** Of a projection: how many target cells have so many distinct sources among their synapses. */
    public record Convergence(String projection, int synapses, int distinctSources, int targets) {}

    /** One bar of the histogram of plastic weights, left hemisphere, at the end. */
    public record WeightBin(double from, double to, int synapses) {}

    /** All of it; the last three are the recording of the left hemisphere. */
    public record Found(
            List<Rate> rates,
            List<Convergence> convergence,
            List<WeightBin> weights,
            List<Recording.Spike> spikes,
            List<Recording.Potential> potentials,
            List<Recording.Weight> course,
            Provenance provenance)
            implements Result {
        @Override
        public List<String> summary() {
            return Result.lines(
                    rates, r -> Text.of("%s: %d cells a hemisphere, %.2f spikes/s", r.population, r.cells, r.ratesHz));
        }

        /** Rate of a population, spikes/s. */
        public double rateHz(String population) {
            return rates.stream()
                    .filter(r -> r.population.equals(population))
                    .mapToDouble(Rate::ratesHz)
                    .findFirst()
                    .orElseThrow(() -> Require.refusal("there is no population \"" + population + "\""));
        }
    }
}
