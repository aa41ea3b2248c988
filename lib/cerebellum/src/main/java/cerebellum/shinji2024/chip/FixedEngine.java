package cerebellum.shinji2024.chip;

import cerebellum.fixed.Rounding;
import cerebellum.network.HemisphereEngine;
import cerebellum.network.Network;
import cerebellum.network.Network.Static;
import cerebellum.network.Outgoing;
import cerebellum.network.Synapses;
import cerebellum.network.Tape;
import cerebellum.shinji2024.chip.Quirks.Switch;
import java.util.ArrayList;
import java.util.List;

/**
 * The network as the hardware runs it: 16 bits, the processors of {@code cerebellum.fixed}, and the hardware's order of
 * drawing random words. With {@link Quirks#AS_PUBLISHED} it equals the released design bit for bit, if it is driven as
 * that drives its fibres: by {@link #mossy} and {@link #climbing}. {@link #input} is for currents in real numbers, which
 * are floored to steps of 1/16 pA.
 *
 * <p>All memories start at 0, so that every cell fires in the first step; learning starts with the second. Steps of
 * 1 ms.
 */
public final class FixedEngine extends HemisphereEngine<FixedHemisphere> {
    private final FixedRegisters registers;
    private final Quirks quirks;
    private final List<FixedTile> tiles = new ArrayList<>();
    private final FibreCode mossy;
    private final FibreCode climbing;

    /**
     * Builds the wiring and resets all memories and generators.
     *
     * @param network with the six populations of the hardware, in pairs of hemispheres
     * @param quirks in which ways to follow the released design
     * @param rounding of conductances, potentials, traces and weights
     * @throws IllegalArgumentException if 16 bits cannot hold what is described ({@link FixedRegisters})
     */
    public FixedEngine(Network network, Quirks quirks, Rounding rounding) {
        super(network, 2);
        registers = new FixedRegisters(network);
        this.quirks = quirks;
        mossy = FibreCode.mossy(network.count("MF"));
        climbing = FibreCode.climbing(network.count("CF"));
        for (int h = 0; h < network.hemispheres(); h++) {
            if (h % 2 == 0) {
                int number = h / 2;
                tiles.add(new FixedTile(network, Outgoing.of(network, p -> outgoing(p, number)), number));
            }
            FixedHemisphere made = new FixedHemisphere(network, registers, tiles.get(h / 2), quirks, rounding);
            made.plastic.start(network.start(registers.plastic, h));
            hemispheres.add(made);
        }
    }

    private Outgoing outgoing(Static p, int tile) {
        Synapses made = network.wire(p, tile);
        if (p.gain() != 1) {
            registers.weigh(p, made);
        }
        if (quirks.has(Switch.LOST_FIRST_SYNAPSES) && p.from().equals("MF") && p.to().equals("GoC")) {
            int targets = network.count(p.to());
            int per = (targets + 2) / 3;
            for (int t = 0; t < targets; t++) {
                made.weight[t * made.fanIn] = t % per == 0 ? made.weight[t * made.fanIn] : 0;
            }
        }
        return Outgoing.inSteps(made, network.count(p.to()));
    }

    /** One hemisphere's turn in a step: all populations in the order of the description. */
    public void pass(int hemisphere, boolean learning) {
        hemispheres.get(hemisphere).pass(learning);
    }

    /** One population's turn in a step, with the spikes of its sources as they are. */
    public void step(int hemisphere, int population, boolean learning) {
        hemispheres.get(hemisphere).step(population, learning);
    }

    /** Replaces a population's last spikes. {@code cells}: in rising order; not modified. */
    public void fire(int hemisphere, int population, int[] cells) {
        System.arraycopy(cells, 0, hemispheres.get(hemisphere).fired[population], 0, cells.length);
        hemispheres.get(hemisphere).count[population] = cells.length;
    }

    /** Sets the registers of the learning rule of a hemisphere. */
    public void rule(int hemisphere, PlasticityProcessor rule) {
        hemispheres.get(hemisphere).plastic.use(rule);
    }

    /**
     * Drives the mossy fibres of a hemisphere by the design's five signals, s11.4, through its own choices and gains.
     *
     * @param signals target, error, command, acceleration error, target acceleration; not modified
     */
    public void mossy(int hemisphere, int[] signals) {
        int[] into = hemispheres.get(hemisphere).current[network.index("MF")];
        int carried = quirks.has(Switch.FIVE_MODALITIES) ? 5 : 3;
        for (int f = 0; f < into.length; f++) {
            into[f] = mossy.choice(f) < carried ? mossy.raw(f, signals) : 0;
        }
    }

    /**
     * Drives the climbing fibres of a hemisphere by the design's signals; once a step, for it draws words.
     *
     * @param signals by choice, both the error, s11.4; not modified
     * @param gain s0.16
     * @param offset in 2^-15 spikes a step
     */
    public void climbing(int hemisphere, int[] signals, int gain, int offset) {
        int[] into = hemispheres.get(hemisphere).current[network.index("CF")];
        int[] stimulus = hemispheres.get(hemisphere).stimulus;
        int[] intensity = hemispheres.get(hemisphere).intensity;
        for (int f = 0; f < into.length; f++) {
            boolean driven = climbing.choice(f) >= 0 || !quirks.has(Switch.UNDRIVEN_CLIMBING_FIBRES);
            stimulus[f] = driven ? climbing.times(f, signals[Math.max(0, climbing.choice(f))]) : 0;
            intensity[f] = ClimbingFibre.intensity(stimulus[f], gain, offset, quirks.overflow());
        }
        var words = tiles.get(hemisphere / 2).climbing;
        words.fill(into.length);
        for (int f = 0; f < into.length; f++) {
            int used = quirks.has(Switch.NEIGHBOURS_INTENSITY) ? Math.min(f + 1, into.length - 1) : f;
            into[f] = ClimbingFibre.current(stimulus[f], intensity[used], words.word(f));
        }
    }

    /** The weights as the hardware holds them, s1.14, source s on target t at t * sources + s. Live. */
    public short[] rawWeights(int hemisphere) {
        return hemispheres.get(hemisphere).plastic.weight;
    }

    /** A hemisphere's state. Live. */
    FixedHemisphere hemisphere(int number) {
        return hemispheres.get(number);
    }

    /** What a pair of hemispheres shares, its generators above all. */
    FixedTile tile(int number) {
        return tiles.get(number);
    }

    @Override
    protected void carryShared(Tape tape) {
        tiles.forEach(t -> t.carry(tape));
    }
}
