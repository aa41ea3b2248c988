package cerebellum.network;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.cell.CellModel;
import cerebellum.cell.Lif;
import cerebellum.learning.LearningRule;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A spiking network as data: what both engines are made from.
 *
 * <p>It describes one hemisphere. Within a step the populations take their turn in the order of the list: a cell sees
 * this step's spikes of populations before its own, and last step's spikes of its own and of those after it.
 *
 * @param populations in the order of their turns
 * @param projections between them, static and plastic
 * @param hemispheres how many copies run side by side; they meet only outside the network
 * @param dtMs length of a step
 */
public record Network(List<Population> populations, List<Projection> projections, int hemispheres, double dtMs) {
    /**
     * Checks that every projection joins two populations, that synapses of one sign on one target agree, and that no time
     * constant is shorter than a step, which explicit Euler turns into oscillation.
     */
    public Network {
        populations = List.copyOf(populations);
        projections = List.copyOf(projections);
        Require.in("hemispheres", hemispheres, "", 1, 10_000);
        Require.in("dt", dtMs, "ms", .001, 1);
        for (Population p : populations) {
            p.model.checkStep(p.name, dtMs);
        }
        for (Projection p : projections) {
            indexIn(populations, p.from());
            indexIn(populations, p.to());
            Require.step("time constant of " + p.name(), p.tauMs(), dtMs);
            Require.steps("delay of " + p.name(), p.delayMs(), "ms", dtMs);
            if (p instanceof Plastic plastic) {
                indexIn(populations, plastic.plasticity.teacher);
                Require.step("time constant of the trace of " + p.name(), plastic.plasticity.tauMs, dtMs);
            }
            for (Projection q : projections) {
                Require.that(
                        !p.to().equals(q.to()) || p.excitatory() != q.excitatory() || p.tauMs() == q.tauMs(),
                        "synapses of one sign on %s must share a time constant",
                        p.to());
                Require.that(
                        p == q
                                || !(p instanceof Plastic && q instanceof Plastic)
                                || !p.name().equals(q.name()),
                        "there are two plastic projections from %s, whose weights could not be told apart",
                        p.name());
            }
        }
    }

    /**
     * Cells of one kind.
     *
     * @param name short: GrC
     * @param count cells in one hemisphere
     * @param cell constants, also for diagrams and the fixed-point engine; reversals are those of the model
     * @param model what steps them; {@code cell} itself unless another model is plugged in
     * @param uniformMv spontaneous drive, uniform between 0 and this, mV in 1 ms
     * @param kickMv size of a spontaneous kick, mV; 0: none
     * @param kicksPerMs probability of a kick in 1 ms
     */
    public record Population(
            String name, int count, Lif cell, CellModel model, double uniformMv, double kickMv, double kicksPerMs) {
        /** Checks ranges. */
        public Population {
            Require.in("cells of " + name, count, "", 1, 1 << 16);
            Require.in("spontaneous drive of " + name, uniformMv, "mV/ms", 0, 1000);
            Require.in("kick of " + name, kickMv, "mV", 0, 1000);
            Require.in("kicks of " + name, kicksPerMs, "1/ms", 0, 1);
        }

        /** The same cells stepped by another model. */
        public Population with(CellModel other) {
            return new Population(name, count, cell, other, uniformMv, kickMv, kicksPerMs);
        }

        /** So many of the same cells. */
        public Population with(int cells) {
            return new Population(name, cells, cell, model, uniformMv, kickMv, kicksPerMs);
        }

        /** The same cells with another spontaneous drive, mV a ms. */
        public Population withUniform(double mv) {
            return new Population(name, count, cell, model, mv, kickMv, kicksPerMs);
        }

        /** Fibres that fire when a kick comes, {@code hz} a second by chance, and not by themselves. */
        public static Population fibres(String name, int count, double hz) {
            Lif fibre = new Lif(1, .03, -70, -55, -80, -95);
            return new Population(name, count, fibre, fibre, 0, 37.5, hz / 1000);
        }
    }

    /** Synapses from one population to another. */
    public sealed interface Projection permits Static, Plastic {
        /** Name of the sources. */
        String from();

        /** Name of the targets. */
        String to();

        /** Reversal 0 mV; otherwise -70 mV. */
        boolean excitatory();

        /** Decay of the conductance, ms. */
        double tauMs();

        /** Synapses of one target, of so many sources. */
        int fanIn(int sources);

        /** How much later spikes arrive than the order of turns says, a whole number of steps. */
        default double delayMs() {
            return 0;
        }

        /** For sentences: "GrC to PkC". */
        default String name() {
            return from() + " to " + to();
        }
    }

    /**
     * Synapses that are drawn once and stay as they are.
     *
     * @param from name of the sources
     * @param to name of the targets
     * @param excitatory reversal 0 mV; otherwise -70 mV
     * @param tauMs decay of the conductance
     * @param fanIn synapses of one target, where there are as many sources
     * @param gain factor on the conductances
     * @param delayMs how much later spikes arrive than the order of turns says
     * @param wiring draws them
     */
    public record Static(
            String from,
            String to,
            boolean excitatory,
            double tauMs,
            int fanIn,
            double gain,
            double delayMs,
            Synapses.Wiring wiring)
            implements Projection {
        /** Checks ranges. */
        public Static {
            checkTau(from, to, tauMs);
            Require.in("fan-in of " + from + " to " + to, fanIn, "", 1, 1 << 16);
            Require.in("gain of " + from + " to " + to, gain, "", 0, 1000);
            Require.in("delay of " + from + " to " + to, delayMs, "ms", 0, 100);
        }

        /** Without a delay. */
        public Static(
                String from,
                String to,
                boolean excitatory,
                double tauMs,
                int fanIn,
                double gain,
                Synapses.Wiring wiring) {
            this(from, to, excitatory, tauMs, fanIn, gain, 0, wiring);
        }

        /** The same with another gain. */
        public Static withGain(double other) {
            return new Static(from, to, excitatory, tauMs, fanIn, other, delayMs, wiring);
        }

        /** The same with another wiring. */
        public Static with(Synapses.Wiring other) {
            return new Static(from, to, excitatory, tauMs, fanIn, gain, delayMs, other);
        }

        @Override
        public int fanIn(int sources) {
            return Math.min(fanIn, sources);
        }
    }

    /**
     * Synapses that learn, from every source to every target.
     *
     * @param from name of the sources
     * @param to name of the targets
     * @param excitatory reversal 0 mV; otherwise -70 mV
     * @param tauMs decay of the conductance
     * @param plasticity what the weights are and what changes them
     */
    public record Plastic(String from, String to, boolean excitatory, double tauMs, Plasticity plasticity)
            implements Projection {
        /** Checks the range. */
        public Plastic {
            checkTau(from, to, tauMs);
        }

        /** The same with other plasticity. */
        public Plastic with(Plasticity other) {
            return new Plastic(from, to, excitatory, tauMs, other);
        }

        @Override
        public int fanIn(int sources) {
            return sources;
        }
    }

    private static void checkTau(String from, String to, double tauMs) {
        Require.in("time constant of " + from + " to " + to, tauMs, "ms", .1, 1000);
    }

    /**
     * Plastic weights: from 0 to 1.
     *
     * @param rule what changes them
     * @param teacher the population whose cell k teaches target k
     * @param tauMs of the trace of a source's spikes
     * @param fullNs conductance of weight 1
     * @param start weights before the first step
     */
    public record Plasticity(LearningRule rule, String teacher, double tauMs, double fullNs, Start start) {
        /** Weights that are all 0 at the start. */
        public Plasticity(LearningRule rule, String teacher, double tauMs, double fullNs) {
            this(rule, teacher, tauMs, fullNs, Start.ZERO);
        }

        /** The same with another rule. */
        public Plasticity with(LearningRule other) {
            return new Plasticity(other, teacher, tauMs, fullNs, start);
        }

        /** The same with other weights at the start. */
        public Plasticity with(Start other) {
            return new Plasticity(rule, teacher, tauMs, fullNs, other);
        }
    }

    /** Plastic weights before the first step; a lambda will do. */
    @FunctionalInterface
    public interface Start {
        /** All 0. */
        Start ZERO = (hemisphere, weights) -> {};

        /** Fills in the weights of a hemisphere, that of source s on target t at s * targets + t. Modified. */
        void fill(int hemisphere, float[] weights);

        /**
         * Uniform from 0 to twice a mean, each hemisphere from a stream of its own.
         *
         * @param mean 0 to .5
         */
        static Start uniform(Seed seed, double mean) {
            Require.in("mean weight at the start", mean, "", 0, .5);
            return (hemisphere, weights) -> {
                SplittableRandom random = seed.of("hemisphere " + hemisphere).random();
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = (float) (random.nextDouble() * 2 * mean);
                }
            };
        }
    }

    /**
     * The weights of a hemisphere's plastic synapses before the first step, source by source.
     *
     * @throws IllegalArgumentException if one does not lie between 0 and 1
     */
    public float[] start(Plastic p, int hemisphere) {
        float[] weights = new float[count(p.from) * count(p.to)];
        p.plasticity.start.fill(hemisphere, weights);
        for (float w : weights) {
            Require.in("weight at the start", w, "", 0, 1);
        }
        return weights;
    }

    /**
     * The place of a population in the list.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public int index(String population) {
        return indexIn(populations, population);
    }

    /** Cells of a population in one hemisphere. */
    public int count(String population) {
        return populations.get(index(population)).count;
    }

    /** The projections that learn, in the order of the list. */
    public List<Plastic> plastic() {
        return projections.stream()
                .filter(Plastic.class::isInstance)
                .map(Plastic.class::cast)
                .toList();
    }

    /** Places of the projections that end on a population. */
    public int[] incoming(int population) {
        return IntStream.range(0, projections.size())
                .filter(i -> index(projections.get(i).to()) == population)
                .toArray();
    }

    /** Draws the synapses of a static projection in a tile, the {@code tile}-th two hemispheres. */
    public Synapses wire(Static p, int tile) {
        return p.wiring.wire(tile, count(p.from), count(p.to), p.fanIn);
    }

    private static int indexIn(List<Population> all, String name) {
        for (int p = 0; p < all.size(); p++) {
            if (all.get(p).name.equals(name)) {
                return p;
            }
        }
        throw Require.refusal(Text.of(
                "there is no population \"%s\"; there are %s",
                name, String.join(", ", all.stream().map(Population::name).toList())));
    }

    /** Cells in all hemispheres. */
    public long cells() {
        return hemispheres * populations.stream().mapToLong(Population::count).sum();
    }

    /** Synapses of one projection in one hemisphere. */
    public long synapses(Projection p) {
        return (long) count(p.to()) * p.fanIn(count(p.from()));
    }

    /** Synapses in all hemispheres. */
    public long synapses() {
        return hemispheres * projections.stream().mapToLong(this::synapses).sum();
    }

    /** The same with another gain of the static projections of a name, such as "GrC to GoC". */
    public Network withGain(String projection, double gain) {
        return mapProjections(p -> p instanceof Static own && p.name().equals(projection) ? own.withGain(gain) : p);
    }

    /** The same with projections changed. */
    public Network mapProjections(UnaryOperator<Projection> change) {
        return new Network(populations, projections.stream().map(change).toList(), hemispheres, dtMs);
    }

    /** The same with what is plastic about the plastic projections changed. */
    public Network mapPlasticity(UnaryOperator<Plasticity> change) {
        return mapProjections(p -> p instanceof Plastic own ? own.with(change.apply(own.plasticity)) : p);
    }

    /** The same with populations changed. */
    public Network mapPopulations(UnaryOperator<Population> change) {
        return new Network(populations.stream().map(change).toList(), projections, hemispheres, dtMs);
    }
}
