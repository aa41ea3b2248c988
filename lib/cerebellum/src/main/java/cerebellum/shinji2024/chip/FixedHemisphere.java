package cerebellum.shinji2024.chip;

import cerebellum.fixed.LfsrStream;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.MembraneProcessors;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.SynapseProcessor;
import cerebellum.network.Engine;
import cerebellum.network.Network;
import cerebellum.network.Network.Population;
import cerebellum.network.Network.Projection;
import cerebellum.network.Tape;
import java.util.Arrays;
import java.util.List;

/** One hemisphere of the {@link FixedEngine}: potentials, conductances, spikes, weights and traces. */
final class FixedHemisphere {
    final Engine.Input[] inputs;
    /** Current into each fibre, s11.4 pA, on top of the input's. */
    final int[][] current;

    /** Room for the climbing fibres' stimuli and intensities. */
    final int[] stimulus;

    final int[] intensity;
    final int[][] potential;
    final int[][] fired;
    final int[] count;
    final FixedPlasticity plastic;
    private final FixedTile tile;
    private final MembraneProcessors[] membranes;
    private final SynapseProcessor[] synapse;
    private final int[][] conductance;
    private final int[][] sums;
    private final int[][] incoming;
    private final int[] from;
    private final int[] driveMask;
    private final int[] kick;
    private final boolean[] fits;
    private final int[] words;
    private final int[] kicks;
    private final int[][] scratch;
    private final List<Population> populations;
    private final List<Projection> projections;
    private final Rounding rounding;
    private final Overflow overflow;
    private final boolean bit13;

    FixedHemisphere(Network network, FixedRegisters registers, FixedTile tile, Quirks quirks, Rounding rounding) {
        this.tile = tile;
        this.rounding = rounding;
        overflow = quirks.overflow();
        bit13 = quirks.has(Quirks.Switch.CURRENT_ROUNDS_BY_BIT_13);
        populations = network.populations();
        projections = network.projections();
        int kinds = populations.size();
        inputs = new Engine.Input[kinds];
        stimulus = new int[network.count("CF")];
        intensity = new int[stimulus.length];
        current = new int[kinds][];
        potential = new int[kinds][];
        fired = new int[kinds][];
        count = new int[kinds];
        membranes = new MembraneProcessors[kinds];
        driveMask = registers.driveMask;
        kick = registers.kick;
        words = new int[populations.stream().mapToInt(Population::count).max().orElseThrow()];
        kicks = new int[words.length];
        scratch = new int[kinds][];
        incoming = new int[kinds][];
        for (int p = 0; p < kinds; p++) {
            Population population = populations.get(p);
            int cells = population.count();
            inputs[p] = new Engine.Input(population.kickMv() > 0 ? cells : 0, population.kicksPerMs());
            current[p] = new int[cells];
            potential[p] = new int[cells];
            fired[p] = new int[cells];
            scratch[p] = new int[cells];
            membranes[p] = new MembraneProcessors(registers.membrane[p], rounding, overflow);
            int target = p;
            incoming[p] = java.util.stream.IntStream.range(0, projections.size())
                    .filter(i -> network.index(projections.get(i).to()) == target)
                    .toArray();
        }
        from = projections.stream().mapToInt(p -> network.index(p.from())).toArray();
        synapse = registers.synapse;
        conductance =
                projections.stream().map(p -> new int[network.count(p.to())]).toArray(int[][]::new);
        sums = projections.stream().map(p -> new int[network.count(p.to())]).toArray(int[][]::new);
        fits = new boolean[synapse.length];
        for (int i = 0; i < fits.length; i++) {
            Projection p = projections.get(i);
            MembraneProcessor cell = registers.membrane[network.index(p.to())];
            fits[i] = p.plasticity() == null && synapse[i].fits((long) tile.outgoing[i].heaviest() * p.fanIn(), cell);
        }
        plastic = new FixedPlasticity(tile, network, registers.rule, quirks, rounding);
    }

    /** Moves one population by a step; {@code learning} matters to the one with plastic synapses. */
    void step(int p, boolean learning) {
        int[] into = current[p];
        if (populations.get(p).kickMv() == 0) {
            Arrays.fill(into, 0);
            for (int i : incoming[p]) {
                collect(i, into, potential[p], scratch[p]);
            }
        }
        membranes(p);
        if (plastic.target == p) {
            plastic.step(
                    fired[plastic.source],
                    count[plastic.source],
                    fired[plastic.teacher],
                    count[plastic.teacher],
                    learning);
        }
    }

    /** Adds up the weights of a projection's spikes, moves its conductances and adds their currents to {@code into}. */
    private void collect(int i, int[] into, int[] v, int[] free) {
        int[] sum = sums[i];
        int[] g = conductance[i];
        Arrays.fill(sum, 0);
        if (projections.get(i).plasticity() == null) {
            tile.outgoing[i].deliver(fired[from[i]], count[from[i]], sum);
        } else {
            plastic.deliver(fired[from[i]], count[from[i]], sum);
        }
        SynapseProcessor own = synapse[i];
        LfsrStream[] streams = tile.conductance[i];
        // a conductance that forgets within a step has no fraction to round, so that its words are not looked at
        if (own.decay() != -16384) {
            int per = (g.length + streams.length - 1) / streams.length;
            if (streams.length == 4 && per * 4 == g.length) {
                LfsrStream.fill(streams, per);
            } else {
                for (int s = 0; s < streams.length; s++) {
                    streams[s].fill(Math.min(per, g.length - s * per));
                }
            }
            for (int s = 0; s < streams.length; s++) {
                streams[s].copy(words, s * per);
            }
        }
        Overflow needed = fits[i] ? null : overflow;
        own.conductances(g, sum, words, rounding, needed);
        own.currents(g, v, into, free, bit13, needed);
    }

    private void membranes(int p) {
        int cells = potential[p].length;
        int processors = FixedTile.processors(populations.get(p).name());
        int per = (cells + processors - 1) / processors;
        tile.cell[p].fill(per);
        tile.cell[p].copy(words, 0);
        for (int c = per; c < cells; c += per) {
            System.arraycopy(words, 0, words, c, Math.min(per, cells - c));
        }
        int[] into = current[p];
        int[] drive = null;
        if (populations.get(p).kickMv() > 0) {
            into = scratch[p];
            drive = kicks(p, into);
        } else if (driveMask[p] != 0) {
            drive = scratch[p];
            int mask = driveMask[p];
            for (int c = 0; c < cells; c++) {
                drive[c] = words[c] & mask;
            }
        }
        count[p] = membranes[p].step(into, potential[p], drive, words, fired[p]);
    }

    /** The kicks of a fibre population, s7.24 mV; {@code amounts} gets the currents into the fibres. */
    private int[] kicks(int p, int[] amounts) {
        int size = kick[p];
        float[] outside = inputs[p].currentPa;
        float[] chance = inputs[p].kicksPerMs;
        for (int c = 0; c < amounts.length; c++) {
            kicks[c] = words[c] < (long) Math.rint(chance[c] * 0x1p32) + Integer.MIN_VALUE ? size : 0;
            amounts[c] = current[p][c] + (int) Math.floor(outside[c] * 16);
        }
        return kicks;
    }

    void carry(Tape tape) {
        for (int p = 0; p < potential.length; p++) {
            tape.carry(potential[p]);
            tape.carry(current[p]);
            count[p] = (int) tape.number(count[p]);
            tape.carry(fired[p]);
            inputs[p].carry(tape);
        }
        for (int[] g : conductance) {
            tape.carry(g);
        }
        plastic.carry(tape);
    }
}
