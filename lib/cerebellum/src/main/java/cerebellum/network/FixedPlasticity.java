package cerebellum.network;

import cerebellum.Require;
import cerebellum.fixed.LfsrStream;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.Plasticity;
import cerebellum.fixed.Quirks;
import cerebellum.fixed.Rounding;
import cerebellum.learning.ClimbingFibreRule;
import cerebellum.network.Network.Projection;
import java.util.Arrays;
import java.util.Objects;

/**
 * The plastic synapses of one hemisphere on 16 bits: a trace and a weight for each, in four lanes of sources.
 *
 * <p>A synapse whose trace is 0 and whose source is silent stays as it is whatever the random word, so that only the
 * others are computed; the words are those the hardware would have drawn for them.
 */
final class FixedPlasticity {
    final int source;
    final int target;
    final int teacher;
    /** Weight of source s on target t, at t * sources + s. */
    final short[] weight;

    final short[] trace;
    Plasticity rule;
    private final int sources;
    private final int targets;
    private final int lane;
    private final long[] active;
    private final long[] spiked;
    private final FixedTile tile;
    private final Rounding rounding;
    private final Overflow overflow;
    private final boolean stale;
    private final boolean floor;
    private final boolean lost;

    FixedPlasticity(FixedTile tile, Network network, Quirks quirks, Rounding rounding) {
        Projection p = network.projections().stream()
                .filter(q -> q.plasticity() != null)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the fixed-point engine needs plastic synapses"));
        Network.Plasticity plasticity = Objects.requireNonNull(p.plasticity());
        this.tile = tile;
        this.rounding = rounding;
        source = network.index(p.from());
        target = network.index(p.to());
        teacher = network.index(plasticity.teacher());
        sources = network.count(p.from());
        targets = network.count(p.to());
        lane = sources / 4;
        Require.that(
                lane * 4 == sources && lane % 64 == 0, "%s must be a multiple of 256 cells, not %d", p.from(), sources);
        Require.that(
                plasticity.rule() instanceof ClimbingFibreRule,
                "the hardware knows one learning rule, ClimbingFibreRule; another runs in the float engine");
        rule = registers((ClimbingFibreRule) plasticity.rule(), plasticity.tauMs());
        overflow = quirks.overflow();
        stale = quirks.has(Quirks.Switch.STALE_TRACE_FRACTION);
        floor = !quirks.has(Quirks.Switch.TRACE_WITHOUT_FLOOR);
        lost = quirks.has(Quirks.Switch.LOST_FIRST_SYNAPSES);
        weight = new short[sources * targets];
        trace = new short[sources * targets];
        active = new long[sources * targets / 64];
        spiked = new long[sources / 64];
    }

    /** The registers that hold a rule: potentiation s1.30, the trace's increment 2^-32, its decay s0.31. */
    static Plasticity registers(ClimbingFibreRule rule, double tauMs) {
        return new Plasticity(
                (int) Math.rint(rule.ltdPerHz() * 1000 / tauMs * 0x1p32), (int) Math.rint(rule.ltp() * 0x1p30), (int)
                        (0x1p31 / tauMs));
    }

    void carry(Tape tape) {
        tape.carry(weight);
        tape.carry(trace);
        tape.carry(active);
        rule = new Plasticity(
                (int) tape.number(rule.ltd()), (int) tape.number(rule.ltp()), (int) tape.number(rule.decay()));
    }

    /** Adds the weights of the sources that fired to {@code sums}, without those the design loses. */
    void deliver(int[] fired, int count, int[] sums) {
        for (int t = 0; t < targets; t++) {
            int sum = 0;
            for (int f = 0; f < count; f++) {
                sum += lost && t > 0 && fired[f] % lane == 0 ? 0 : weight[t * sources + fired[f]];
            }
            sums[t] = sum;
        }
    }

    /** One step of all traces and weights; the generators run on even when nothing is learnt. */
    void step(int[] fired, int count, int[] teaching, int taught, boolean learning) {
        int words = lane * targets;
        for (int m = 0; m < 4; m++) {
            tile.trace[m].fill(words);
            tile.weight[m].fill(words);
        }
        if (!learning || rule.ltd() == 0 || rule.ltp() == 0) {
            return;
        }
        Arrays.fill(spiked, 0);
        for (int f = 0; f < count; f++) {
            spiked[fired[f] >> 6] |= 1L << fired[f];
        }
        for (int m = 0; m < 4; m++) {
            long before = 0;
            for (int t = 0, j = 0; t < targets; t++) {
                boolean climbing = j < taught && teaching[j] == t;
                j += climbing ? 1 : 0;
                before = step(t, m, climbing, before);
            }
        }
    }

    /**
     * One target's synapses of one lane.
     *
     * @param last how the trace of the lane's last synapse moved: the pipeline goes from target to target unbroken
     * @return the same for the next target
     */
    private long step(int t, int m, boolean climbing, long last) {
        LfsrStream traceWords = tile.trace[m];
        LfsrStream weightWords = tile.weight[m];
        boolean quick = !stale && rounding.equals(Rounding.RANDOMIZED) && rule.decay() >= 0 && rule.decay() < 1 << 25;
        long carried = last != 0 ? 1 : 0;
        long before = last;
        int at = -1;
        for (int k0 = 0; k0 < lane; k0 += 64) {
            int first = t * sources + m * lane + k0;
            long spikes = spiked[(m * lane + k0) >> 6];
            long moving = active[first >> 6] | spikes;
            long todo = stale ? moving | (moving << 1) | carried : moving;
            carried = moving >>> 63;
            while (todo != 0) {
                int bit = Long.numberOfTrailingZeros(todo);
                todo &= todo - 1;
                int k = k0 + bit;
                int s = first + bit;
                boolean granule = (spikes >>> bit & 1) != 0;
                int old = trace[s];
                if (quick && !granule && !climbing && old > 0 && old < 64) {
                    // the trace stays unless the word is among the few above 1 - old / tau: mostly it does
                    long kept = (1L << 31) - (long) rule.decay() * old;
                    if ((traceWords.word(t * lane + k) & 0x7FFFFFFF) < kept) {
                        continue;
                    }
                }
                long change = rule.change(old, granule);
                long fraction = stale ? (at == k - 1 ? before : 0) : change;
                int word = t * lane + k;
                int moved = Plasticity.trace(old, change, fraction, traceWords.word(word), rounding, floor, overflow);
                if (climbing || granule) {
                    weight[s] = (short) rule.weight(
                            weight[s], old, change, granule, climbing, weightWords.word(word), rounding, overflow);
                }
                trace[s] = (short) moved;
                long mask = 1L << bit;
                active[first >> 6] = moved != 0 ? active[first >> 6] | mask : active[first >> 6] & ~mask;
                before = change;
                at = k;
            }
        }
        return at == lane - 1 ? before : 0;
    }
}
