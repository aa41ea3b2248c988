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
    /** Traces that are not 0, a bit each, the first of 64 at the highest bit. */
    private final long[] active;
    /** Those among them that may fall whatever the word. */
    private final long[] large;

    private final long[] spiked;
    private final long[] before = new long[4];
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
        large = new long[active.length];
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
        tape.carry(large);
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
        LfsrStream.fill(tile.trace, lane * targets);
        LfsrStream.fill(tile.weight, lane * targets);
        if (!learning || rule.ltd() == 0 || rule.ltp() == 0) {
            return;
        }
        Arrays.fill(spiked, 0);
        for (int f = 0; f < count; f++) {
            spiked[fired[f] >> 6] |= Long.MIN_VALUE >>> fired[f];
        }
        boolean quick = !stale && rounding.equals(Rounding.RANDOMIZED) && small(rule);
        Arrays.fill(before, 0);
        for (int t = 0, j = 0; t < targets; t++) {
            boolean climbing = j < taught && teaching[j] == t;
            j += climbing ? 1 : 0;
            if (quick && !climbing) {
                forget(t);
                potentiate(t, fired, count);
                continue;
            }
            for (int m = 0; m < 4; m++) {
                before[m] = step(t, m, climbing, before[m]);
            }
        }
    }

    /** Whether a rule's registers leave the short cuts below room: those of the paper are far smaller. */
    private static boolean small(Plasticity rule) {
        return rule.decay() >= 0 && rule.decay() < 1 << 25 && rule.ltd() > 0 && rule.ltp() > 0 && rule.ltp() < 1 << 29;
    }

    /** The decay of one target's traces whose sources are silent: mostly the word leaves them as they are. */
    private void forget(int t) {
        for (int m = 0; m < 4; m++) {
            LfsrStream words = tile.trace[m];
            for (int k0 = 0; k0 < lane; k0 += 64) {
                int first = t * sources + m * lane + k0;
                long todo = active[first >> 6] & ~spiked[(m * lane + k0) >> 6];
                if (todo == 0) {
                    continue;
                }
                todo &= words.high(t * lane + k0) | large[first >> 6];
                while (todo != 0) {
                    int k = Long.numberOfLeadingZeros(todo);
                    todo &= ~(Long.MIN_VALUE >>> k);
                    int old = trace[first + k];
                    int word = words.word(t * lane + k0 + k);
                    long change = rule.change(old, false);
                    int moved = Plasticity.trace(old, change, change, word, rounding, floor, overflow);
                    if (moved != old) {
                        keep(first + k, moved);
                    }
                }
            }
        }
    }

    /** What the granule spikes of a step do to the synapses of a target without climbing-fibre spike. */
    private void potentiate(int t, int[] fired, int count) {
        long rise = rule.change(0, true);
        int whole = (int) (rise >> 31);
        int part = (int) rise & 0x7FFFFFFF;
        int more = rule.ltp() >> 16;
        int chance = rule.ltp() & 0xFFFF;
        int f = 0;
        for (int m = 0; m < 4; m++) {
            LfsrStream traceWords = tile.trace[m];
            LfsrStream weightWords = tile.weight[m];
            int first = (t - m) * lane;
            for (; f < count && fired[f] < (m + 1) * lane; f++) {
                int s = t * sources + fired[f];
                int word = traceWords.word(first + fired[f]);
                // mostly nothing moves, which is known without a look at the trace or the weight
                if ((active[s >> 6] << s) < 0) {
                    int old = trace[s];
                    long change = rule.change(old, true);
                    int moved = Plasticity.trace(old, change, change, word, rounding, floor, overflow);
                    if (moved != old) {
                        keep(s, moved);
                    }
                } else if (whole != 0 || (word & 0x7FFFFFFF) < part) {
                    keep(s, whole + (((word & 0x7FFFFFFF) - part) >>> 31));
                }
                int added = more + (((weightWords.word(first + fired[f]) & 0xFFFF) - chance) >>> 31);
                if (added != 0) {
                    weight[s] = (short) Math.min(Plasticity.ONE, weight[s] + added);
                }
            }
        }
    }

    private void keep(int s, int moved) {
        trace[s] = (short) moved;
        long mask = Long.MIN_VALUE >>> s;
        active[s >> 6] = moved != 0 ? active[s >> 6] | mask : active[s >> 6] & ~mask;
        // a trace below this falls by a step only with a word whose low 31 bits are above 31 * 2^26, else stays
        boolean small = moved >= 0 && (long) rule.decay() * moved < 1 << 26;
        large[s >> 6] = small ? large[s >> 6] & ~mask : large[s >> 6] | mask;
    }

    /**
     * One target's synapses of one lane.
     *
     * @param last how the trace of the lane's last synapse moved: the pipeline goes from target to target unbroken
     * @return the same for the next target
     */
    private long step(int t, int m, boolean climbing, long last) {
        long carried = last != 0 ? Long.MIN_VALUE : 0;
        long change = last;
        int at = -1;
        for (int k0 = 0; k0 < lane; k0 += 64) {
            int first = t * sources + m * lane + k0;
            long spikes = spiked[(m * lane + k0) >> 6];
            long moving = active[first >> 6] | spikes;
            long todo = stale ? moving | (moving >>> 1) | carried : moving;
            carried = moving << 63;
            while (todo != 0) {
                int bit = Long.numberOfLeadingZeros(todo);
                todo &= ~(Long.MIN_VALUE >>> bit);
                int k = k0 + bit;
                int s = first + bit;
                boolean granule = (spikes << bit) < 0;
                int old = trace[s];
                long previous = at == k - 1 ? change : 0;
                change = rule.change(old, granule);
                int word = tile.trace[m].word(t * lane + k);
                long fraction = stale ? previous : change;
                keep(s, Plasticity.trace(old, change, fraction, word, rounding, floor, overflow));
                if (climbing || granule) {
                    word = tile.weight[m].word(t * lane + k);
                    weight[s] =
                            (short) rule.weight(weight[s], old, change, granule, climbing, word, rounding, overflow);
                }
                at = k;
            }
        }
        return at == lane - 1 ? change : 0;
    }
}
