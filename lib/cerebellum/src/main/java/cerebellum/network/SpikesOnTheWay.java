package cerebellum.network;

import java.util.Arrays;

/** The spikes of a population between its cells and the far ends of late synapses. */
final class SpikesOnTheWay {
    private final int[][] fired;
    private final int[] count;
    private int now;

    /** None yet. {@code steps}: how many later they arrive, at least 1. */
    SpikesOnTheWay(int steps) {
        fired = new int[steps + 1][0];
        count = new int[steps + 1];
    }

    /** Takes the spikes of a step, the first {@code howMany}; those that arrive are then {@link #fired}. */
    void step(int[] cells, int howMany) {
        if (fired[now].length < howMany) {
            fired[now] = new int[2 * howMany];
        }
        System.arraycopy(cells, 0, fired[now], 0, howMany);
        count[now] = howMany;
        now = (now + 1) % fired.length;
    }

    /** What arrives: the first {@link #count} entries. */
    int[] fired() {
        return fired[now];
    }

    /** How many arrive. */
    int count() {
        return count[now];
    }

    /** To or from a tape. */
    void carry(Tape tape) {
        now = (int) tape.number(now);
        tape.carry(count);
        for (int i = 0; i < fired.length; i++) {
            fired[i] = Arrays.copyOf(fired[i], Math.max(fired[i].length, count[i]));
            int[] own = Arrays.copyOf(fired[i], count[i]);
            tape.carry(own);
            System.arraycopy(own, 0, fired[i], 0, count[i]);
        }
    }
}
