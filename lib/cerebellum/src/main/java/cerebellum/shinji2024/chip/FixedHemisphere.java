package cerebellum.shinji2024.chip;

import cerebellum.fixed.LfsrStream;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.MembraneProcessors;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.Sums;
import cerebellum.fixed.SynapseProcessor;
import cerebellum.network.Hemisphere;
import cerebellum.network.Network;
import cerebellum.network.Network.Plastic;
import cerebellum.network.Network.Population;
import cerebellum.network.Network.Static;
import cerebellum.network.Outgoing;
import cerebellum.network.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** One hemisphere of the {@link FixedEngine}: potentials, conductances, spikes, weights and traces. */
final class FixedHemisphere extends Hemisphere {
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
    private final int[] driveMask;
    private final int[] kick;
    /** Of each projection: adds the weights of its sources that fired to the sums of its targets. */
    private final List<Consumer<int[]>> arrivals = new ArrayList<>();
    /** Of each projection. */
    private final Sums[] ends;

    private final int[] words;
    private final int[] kicks;
    private final int[][] scratch;
    private final List<Population> populations;

    FixedHemisphere(Network network, FixedRegisters registers, FixedTile tile, Quirks quirks, Rounding rounding) {
        super(network);
        this.tile = tile;
        Sums usual = quirks.sums(rounding);
        populations = network.populations();
        int kinds = populations.size();
        stimulus = new int[network.count("CF")];
        intensity = new int[stimulus.length];
        current = perCell(network);
        potential = perCell(network);
        fired = perCell(network);
        scratch = perCell(network);
        count = new int[kinds];
        membranes = new MembraneProcessors[kinds];
        driveMask = registers.driveMask;
        kick = registers.kick;
        words = new int[populations.stream().mapToInt(Population::count).max().orElseThrow()];
        kicks = new int[words.length];
        Arrays.setAll(membranes, p -> new MembraneProcessors(registers.membrane[p], usual));
        synapse = registers.synapse;
        conductance = new int[from.length][];
        sums = new int[from.length][];
        ends = new Sums[from.length];
        plastic = new FixedPlasticity(tile, network, registers, quirks, usual);
        for (int i = 0; i < from.length; i++) {
            Network.Projection p = network.projections().get(i);
            int source = from[i];
            conductance[i] = new int[network.count(p.to())];
            sums[i] = new int[conductance[i].length];
            ends[i] = usual;
            if (p instanceof Static fixed) {
                Outgoing walk = Objects.requireNonNull(tile.outgoing.get(fixed));
                arrivals.add(into -> walk.deliverSteps(fired[source], count[source], into));
                MembraneProcessor cell = registers.membrane[network.index(p.to())];
                boolean fits = synapse[i].fits((long) walk.heaviest() * fixed.fanIn(), cell);
                ends[i] = fits ? usual.with(Overflow.CANNOT) : usual;
            } else {
                arrivals.add(into -> plastic.deliverSteps(fired[source], count[source], into));
            }
        }
    }

    private static int[][] perCell(Network network) {
        return network.populations().stream().map(p -> new int[p.count()]).toArray(int[][]::new);
    }

    @Override
    protected void step(int step) {
        pass(step > 0);
    }

    /** Moves all populations by a step, in the order of the description. */
    void pass(boolean learning) {
        for (int p = 0; p < potential.length; p++) {
            step(p, learning);
        }
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
            plastic.step(fired, count, learning);
        }
    }

    /** Adds up the weights of a projection's spikes, moves its conductances and adds their currents to {@code into}. */
    private void collect(int i, int[] into, int[] v, int[] free) {
        int[] sum = sums[i];
        int[] g = conductance[i];
        Arrays.fill(sum, 0);
        arrivals.get(i).accept(sum);
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
        own.conductances(g, sum, words, ends[i]);
        own.currents(g, v, into, free, ends[i]);
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

    @Override
    protected int count(int population) {
        return count[population];
    }

    @Override
    protected int[] fired(int population) {
        return fired[population];
    }

    @Override
    protected double potentialMv(int population, int cell) {
        return potential[population][cell] / 256.;
    }

    @Override
    protected float[] weights(Plastic projection) {
        return plastic.weights();
    }

    @Override
    protected void carry(Tape tape) {
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
