package cerebellum.shinji2024.chip;

import cerebellum.Require;
import cerebellum.cell.Lif;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.SynapseProcessor;
import cerebellum.learning.ClimbingFibreRule;
import cerebellum.network.Network;
import cerebellum.network.Network.Plastic;
import cerebellum.network.Network.Population;
import cerebellum.network.Network.Static;
import cerebellum.network.Synapses;
import java.util.List;

/**
 * What the {@link FixedEngine} holds of a network's description, made once: constants of cells and synapses, fixed weights,
 * the rule. What 16 bits cannot hold, and what the hardware does not know, is refused here.
 */
public final class FixedRegisters {
    private static final double FULL_NS = Formats.CONDUCTANCE.value(PlasticityProcessor.ONE);

    final MembraneProcessor[] membrane;
    final SynapseProcessor[] synapse;
    /** The low bits of a word that are a spontaneous drive, s7.24 mV. */
    final int[] driveMask;
    /** Sizes of the kicks, s7.24 mV. */
    final int[] kick;

    final PlasticityProcessor rule;
    final Plastic plastic;
    private final Registers held = new Registers();

    /**
     * Of a description.
     *
     * @throws IllegalArgumentException if the hardware cannot be given it
     */
    public FixedRegisters(Network network) {
        Require.that(network.dtMs() == 1, "the hardware's step is 1 ms, not %s ms", network.dtMs());
        int kinds = network.populations().size();
        membrane = new MembraneProcessor[kinds];
        driveMask = new int[kinds];
        kick = new int[kinds];
        for (int p = 0; p < kinds; p++) {
            Population population = network.populations().get(p);
            Require.that(
                    population.model().equals(population.cell()),
                    "%s must be integrate-and-fire cells: the hardware knows no other model",
                    population.name());
            membrane[p] = held.membrane(population.name(), population.cell());
            driveMask[p] = drive(population);
            kick[p] = held.floor("kick of " + population.name(), population.kickMv(), "mV", Formats.DRIVE);
            double kicks = population.kicksPerMs();
            Require.that(
                    kicks == 0 || kicks >= 0x1p-33,
                    "kicks of %s = %s 1/ms must be 0 or lie between 2^-33 and 1 1/ms: the chip compares 32 bits",
                    population.name(),
                    kicks);
        }
        synapse = network.projections().stream()
                .map(p -> held.synapse(p.name(), p.tauMs(), p.excitatory() ? Lif.EXCITATORY_MV : Lif.INHIBITORY_MV))
                .toArray(SynapseProcessor[]::new);
        List<Plastic> all = network.plastic();
        Require.that(all.size() == 1, "the hardware has plastic synapses in one projection, not in %d", all.size());
        plastic = all.get(0);
        rule = rule(plastic);
        for (Network.Projection p : network.projections()) {
            Require.that(
                    p.delayMs() == 0,
                    "the delay of %s, %s ms, must be 0: the hardware keeps no spikes",
                    p.name(),
                    Require.number(p.delayMs()));
            if (p instanceof Static fixed && fixed.gain() != 1) {
                weigh(fixed, network.wire(fixed, 0));
            }
        }
    }

    /** All registers with what they were meant to hold; of a projection's weights, the one that differs most. */
    public List<Register> all() {
        return held.all();
    }

    /** Uniform drives are the low bits of a word, so that only powers of two can be had. */
    private static int drive(Population population) {
        double most = population.uniformMv();
        boolean power = most == Math.scalb(1., Math.getExponent(most)) && most >= 0x1p-23 && most <= 128;
        Require.that(
                most == 0 || power,
                "spontaneous drive of %s = %s mV/ms must be 0 or a power of 2 from 2^-23 to 128 mV/ms: the chip takes the"
                        + " low bits of a word",
                population.name(),
                Require.number(most));
        return most == 0 ? 0 : (int) ((long) Math.scalb(most, Formats.DRIVE.fraction()) - 1);
    }

    private PlasticityProcessor rule(Plastic p) {
        Network.Plasticity plasticity = p.plasticity();
        Require.that(
                plasticity.rule() instanceof ClimbingFibreRule,
                "the hardware knows one learning rule, ClimbingFibreRule; another runs in the float engine");
        Require.that(
                plasticity.fullNs() == FULL_NS,
                "a weight of 1 from %s must be %s nS, not %s nS: the hardware knows no other",
                p.name(),
                Require.number(FULL_NS),
                Require.number(plasticity.fullNs()));
        ClimbingFibreRule own = (ClimbingFibreRule) plasticity.rule();
        return held.rule(own.ltp(), own.ltdPerHz(), plasticity.tauMs());
    }

    /** Puts the gain of a projection into its weights, to the nearest step. {@code made}: modified. */
    void weigh(Static p, Synapses made) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        Register worst = null;
        for (int s = 0; s < made.weight.length; s++) {
            int old = made.weight[s];
            double wish = old * p.gain();
            if (old != 0) {
                least = Math.min(least, old);
                most = Math.max(most, old);
                worst = worse(worst, p, wish);
            }
            made.weight[s] = (short) Math.rint(wish);
        }
        double highest = Short.MAX_VALUE / (double) Math.max(1, most);
        Require.that(
                p.gain() == 0 || (p.gain() <= highest && Math.rint(least * p.gain()) > 0),
                "gain of %s = %s must be 0 or more than %s and at most %s: its weights of %d to %d steps of 15.625 pS"
                        + " would become 0 or more than 16 bits hold",
                p.name(),
                Require.number(p.gain()),
                Require.number(.5 / least),
                Require.number(Math.floor(1000 * highest) / 1000),
                least,
                most);
        if (worst != null && p.gain() != 0) {
            held.add(worst);
        }
    }

    private static Register worse(@org.jspecify.annotations.Nullable Register worst, Static p, double wish) {
        double held = Math.rint(wish);
        if (worst != null && Math.abs(held / wish - 1) <= Math.abs(worst.held() / worst.wish() - 1)) {
            return worst;
        }
        double ps = 1000 * Formats.CONDUCTANCE.resolution();
        return new Register("a weight of " + p.name(), wish * ps, held * ps, "pS", Formats.CONDUCTANCE, (long) held);
    }
}
