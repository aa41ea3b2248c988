package cerebellum.shinji2024.chip;

import cerebellum.Require;
import cerebellum.fixed.LfsrStream;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.Sums;
import cerebellum.network.Network;
import cerebellum.network.Network.Plastic;
import cerebellum.network.Tape;
import java.util.Arrays;

/**
 * The plastic synapses of one hemisphere on 16 bits: a trace and a weight for each, in four lanes of sources.
 *
 * <p>A synapse whose trace is 0 and whose source is silent stays as it is whatever the random word, so that only the
 * others are computed; the words are those the hardware would have drawn for them. Where most traces fall in every step,
 * as under rules far stronger than the paper's, all are computed, which is then quicker.
 */
final class FixedPlasticity {
    final int source;
    final int target;
    final int teacher;
    /** Weight of source s on target t, at t * sources + s. */
    final short[] weight;

    final int[] trace;
    /** Steps from one count of falling traces to the next. */
    private static final int OFTEN = 16;

    private PlasticityProcessor rule;
    private final int sources;
    private final int targets;
    private final int lane;
    /** By lane: traces that are not 0, a bit each; those of 32 synapses of a target in an element, the first at bit 31. */
    private final long[][] active;
    /** Those among them that may fall whatever the word. */
    private final long[][] large;
    /** Sources that fired, once for every target. */
    private final long[][] spiked;

    private final long[] high;
    private final long[] low;
    private final long[] small;
    private final long[] todo;
    private final int[] found;
    private final byte[] targetOf;
    private final long[] before = new long[4];
    private final FixedTile tile;
    private final Sums sums;
    private final boolean stale;
    private final int least;
    private final boolean lost;
    /** Words of a target's synapses, and what its rising traces come to. */
    private final int[] words;

    private final int[] risen;
    /** Whether so many traces fall in every step that it is quicker to compute all. */
    private boolean crowded;

    private int counted;

    FixedPlasticity(FixedTile tile, Network network, FixedRegisters registers, Quirks quirks, Sums sums) {
        Plastic p = registers.plastic;
        this.tile = tile;
        this.sums = sums;
        source = network.index(p.from());
        target = network.index(p.to());
        teacher = network.index(p.plasticity().teacher());
        sources = network.count(p.from());
        targets = network.count(p.to());
        lane = sources / 4;
        Require.that(
                lane * 4 == sources && lane % 32 == 0, "%s must be a multiple of 128 cells, not %d", p.from(), sources);
        Require.that(targets <= 64, "%s must be 64 cells at most in a hemisphere, not %d", p.to(), targets);
        rule = registers.rule;
        stale = quirks.has(Quirks.Switch.STALE_TRACE_FRACTION);
        least = quirks.leastTrace();
        lost = quirks.has(Quirks.Switch.LOST_FIRST_SYNAPSES);
        weight = new short[sources * targets];
        trace = new int[sources * targets];
        int elements = lane / 32 * targets;
        active = new long[4][elements];
        large = new long[4][elements];
        spiked = new long[4][elements];
        high = new long[elements];
        low = new long[elements];
        small = new long[elements];
        todo = new long[elements];
        found = new int[elements];
        targetOf = new byte[elements];
        words = new int[sources];
        risen = new int[sources];
        for (int b = 0; b < elements; b++) {
            targetOf[b] = (byte) (b / (lane / 32));
        }
    }

    /** Fills the weights to the nearest step. {@code start}: source by source, 0 to 1; not modified. */
    void start(float[] start) {
        for (int i = 0; i < start.length; i++) {
            weight[i % targets * sources + i / targets] =
                    (short) Formats.UNIT.quantize(start[i], Rounding.CONVERGENT, Overflow.SATURATE, 0);
        }
    }

    /** The weights source by source, 0 to 1. A copy. */
    float[] weights() {
        float[] weights = new float[weight.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight[i % targets * sources + i / targets] / (float) PlasticityProcessor.ONE;
        }
        return weights;
    }

    void carry(Tape tape) {
        tape.carry(weight);
        tape.carry(trace);
        use(new PlasticityProcessor(
                (int) tape.number(rule.ltd()), (int) tape.number(rule.ltp()), (int) tape.number(rule.decay())));
    }

    /** From now on another rule: what may be passed over is found anew. */
    void use(PlasticityProcessor other) {
        rule = other;
        crowded = true;
        count();
    }

    /** Adds the weights of the sources that fired to {@code sums}, without those the design loses. */
    void deliverSteps(int[] fired, int count, int[] sums) {
        for (int t = 0; t < targets; t++) {
            int sum = 0;
            for (int f = 0; f < count; f++) {
                sum += lost && t > 0 && fired[f] % lane == 0 ? 0 : weight[t * sources + fired[f]];
            }
            sums[t] = sum;
        }
    }

    /**
     * One step of all traces and weights.
     *
     * <p>A step in which nothing is learnt draws no words, so that the generators stand until the next that learns. That
     * a gain of 0 holds them as the switch does is our reading: the same signal of the design stops both, but no
     * recording has a gain of 0.
     */
    void step(int[][] fired, int[] count, boolean learning) {
        if (!learning || rule.ltd() == 0 || rule.ltp() == 0) {
            return;
        }
        LfsrStream.fill(tile.trace, lane * targets);
        LfsrStream.fill(tile.weight, lane * targets);
        mark(fired[source], count[source]);
        boolean quick = !stale && sums.rounding().equals(Rounding.RANDOMIZED) && small(rule);
        long climbing = 0;
        for (int j = 0; j < count[teacher]; j++) {
            climbing |= 1L << fired[teacher][j];
        }
        if (quick && crowded) {
            moveAll(fired[source], count[source], climbing);
        } else if (quick) {
            for (int m = 0; m < 4; m++) {
                move(m, climbing);
            }
        }
        if (counted++ % OFTEN == 0) {
            count();
        }
        Arrays.fill(before, 0);
        for (int t = 0; t < targets; t++) {
            boolean own = (climbing >> t & 1) != 0;
            if (quick && !own) {
                continue;
            }
            for (int m = 0; m < 4; m++) {
                before[m] = step(t, m, own, before[m]);
            }
        }
    }

    private void mark(int[] fired, int count) {
        int f = 0;
        for (int m = 0; m < 4; m++) {
            long[] bits = spiked[m];
            int own = lane / 32;
            Arrays.fill(bits, 0, own, 0);
            for (; f < count && fired[f] < (m + 1) * lane; f++) {
                bits[(fired[f] - m * lane) >> 5] |= 0x80000000L >>> (fired[f] & 31);
            }
            for (int t = 1; t < targets; t++) {
                System.arraycopy(bits, 0, bits, t * own, own);
            }
        }
    }

    /** Whether a rule's registers leave the short cuts below room: those of the paper are far smaller. */
    private static boolean small(PlasticityProcessor rule) {
        return rule.decay() >= 0
                && rule.decay() < 1 << 25
                && rule.ltd() > 0
                && rule.ltd() < 1 << 30
                && rule.ltp() > 0
                && rule.ltp() < 1 << 29;
    }

    /**
     * One step of a lane's synapses: mostly their words leave traces and weights as they are.
     *
     * @param climbing targets to leave alone, a bit each
     */
    private void move(int m, long climbing) {
        LfsrStream traceWords = tile.trace[m];
        LfsrStream weightWords = tile.weight[m];
        long[] spikes = spiked[m];
        traceWords.ends(high, low);
        weightWords.small(small);
        long rise = rule.change(0, true);
        if (rise >= 1 << 26) {
            Arrays.fill(low, -1);
        }
        if (rule.ltp() >= 1 << 9) {
            Arrays.fill(small, -1);
        }
        pick(spikes, active[m], large[m]);
        int n = gather();
        for (int i = 0; i < n; i++) {
            int b = found[i];
            int t = targetOf[b];
            if ((climbing >> t & 1) != 0) {
                continue;
            }
            long fire = spikes[b];
            long alive = active[m][b];
            long sure = large[m][b];
            int last = t * sources + (m - t) * lane + b * 32 + 31;
            for (long bits = todo[b]; bits != 0; bits &= bits - 1) {
                int zeros = Long.numberOfTrailingZeros(bits);
                long mask = 1L << zeros;
                int granule = (int) (fire >> zeros) & 1;
                int s = last - zeros;
                int moved = moved(trace[s], rise & -granule, traceWords.word(b * 32 + 31 - zeros));
                trace[s] = moved;
                alive = (alive & ~mask) | (moved != 0 ? mask : 0);
                sure = (sure & ~mask) | (steady(moved) ? 0 : mask);
                if (granule != 0) {
                    rise(s, weightWords.word(b * 32 + 31 - zeros));
                }
            }
            active[m][b] = alive;
            large[m][b] = sure;
        }
    }

    private int moved(int old, long risen, int word) {
        return PlasticityProcessor.trace(old, rule.change(old, false) + risen, word, least);
    }

    /** The weight after a granule spike alone. */
    private void rise(int s, int word) {
        int added = (rule.ltp() >> 16) + (((word & 0xFFFF) - (rule.ltp() & 0xFFFF)) >>> 31);
        weight[s] = (short) Math.min(PlasticityProcessor.ONE, weight[s] + added);
    }

    /** {@link #move} of all lanes, without a look at which synapses may move. */
    private void moveAll(int[] fired, int count, long climbing) {
        long rise = rule.change(0, true);
        for (int t = 0; t < targets; t++) {
            if ((climbing >> t & 1) != 0) {
                continue;
            }
            for (int m = 0; m < 4; m++) {
                tile.trace[m].copy(t * lane, lane, words, m * lane);
            }
            int first = t * sources;
            for (int f = 0; f < count; f++) {
                risen[f] = moved(trace[first + fired[f]], rise, words[fired[f]]);
            }
            rule.fall(trace, first, words);
            for (int f = 0; f < count; f++) {
                trace[first + fired[f]] = risen[f];
                int m = fired[f] / lane;
                rise(first + fired[f], tile.weight[m].word(t * lane + fired[f] - m * lane));
            }
        }
        // what has risen may move from now on; what no longer does is found by the next count
        for (int m = 0; m < 4; m++) {
            for (int b = 0; b < todo.length; b++) {
                active[m][b] |= spiked[m][b];
                large[m][b] |= spiked[m][b];
            }
        }
    }

    /** Finds anew which traces may move, if all were taken to, and whether they are many. */
    private void count() {
        int many = 0;
        for (int m = 0; m < 4; m++) {
            for (int b = 0; b < todo.length; b++) {
                if (crowded) {
                    long alive = 0;
                    long sure = 0;
                    int t = targetOf[b];
                    int first = t * sources + (m - t) * lane + b * 32;
                    for (int s = first; s < first + 32; s++) {
                        alive = alive << 1 | (trace[s] != 0 ? 1 : 0);
                        sure = sure << 1 | (steady(trace[s]) ? 0 : 1);
                    }
                    active[m][b] = alive;
                    large[m][b] = sure;
                }
                many += Long.bitCount(large[m][b]);
            }
        }
        crowded = least >= 0 && many > trace.length / 5;
    }

    /** What may move: traces that are not 0 at the high words, and synapses whose sources fired at the low ones. */
    private void pick(long[] spikes, long[] alive, long[] sure) {
        long[] falls = high;
        long[] rises = low;
        long[] heavier = small;
        for (int b = 0; b < falls.length; b++) {
            falls[b] = (falls[b] | sure[b]) & alive[b];
        }
        for (int b = 0; b < rises.length; b++) {
            rises[b] = (rises[b] | heavier[b]) & spikes[b];
        }
        for (int b = 0; b < todo.length; b++) {
            todo[b] = falls[b] | rises[b];
        }
    }

    /** Finds the elements that are not 0, without a branch: one that is, is overwritten by the next. */
    private int gather() {
        int n = 0;
        for (int b = 0; b < todo.length; b++) {
            found[n] = b;
            n += (int) (-todo[b] >>> 63);
        }
        return n;
    }

    /** Puts a synapse's new trace in its place: number {@code at} of its lane, {@code s} of all. */
    private void keep(int m, int at, int s, int moved) {
        trace[s] = moved;
        long mask = 0x80000000L >>> (at & 31);
        long[] alive = active[m];
        long[] sure = large[m];
        alive[at >> 5] = (alive[at >> 5] & ~mask) | (moved != 0 ? mask : 0);
        sure[at >> 5] = (sure[at >> 5] & ~mask) | (steady(moved) ? 0 : mask);
    }

    /** Whether a trace falls by a step only with a word whose low 31 bits are above 31 * 2^26, else stays. */
    private boolean steady(int moved) {
        return moved >= 0 && (long) rule.decay() * moved < 1 << 26;
    }

    /**
     * One target's synapses of one lane.
     *
     * @param last how the trace of the lane's last synapse moved: the pipeline goes from target to target unbroken
     * @return the same for the next target
     */
    private long step(int t, int m, boolean climbing, long last) {
        long carried = last != 0 ? 0x80000000L : 0;
        long change = last;
        int at = -1;
        for (int k0 = 0; k0 < lane; k0 += 32) {
            int b = (t * lane + k0) >> 5;
            long spikes = spiked[m][b];
            long moving = active[m][b] | spikes;
            long todo = stale ? moving | (moving >>> 1) | carried : moving;
            carried = (moving & 1) << 31;
            while (todo != 0) {
                long bit = Long.highestOneBit(todo);
                todo ^= bit;
                int k = k0 + 31 - Long.numberOfTrailingZeros(bit);
                int s = t * sources + m * lane + k;
                boolean granule = (spikes & bit) != 0;
                int old = trace[s];
                long previous = at == k - 1 ? change : 0;
                change = rule.change(old, granule);
                int word = tile.trace[m].word(t * lane + k);
                long fraction = stale ? previous : change;
                keep(m, t * lane + k, s, PlasticityProcessor.trace(old, change, fraction, word, sums, least));
                if (climbing || granule) {
                    word = tile.weight[m].word(t * lane + k);
                    int learnt = rule.learnt(old, change, granule, climbing, sums.overflow());
                    weight[s] = (short) PlasticityProcessor.weight(weight[s], learnt, word, sums);
                }
                at = k;
            }
        }
        return at == lane - 1 ? change : 0;
    }
}
