package cerebellum.fixed;

import java.util.stream.IntStream;

/**
 * The words of several {@link Lfsr32} streams, in any order.
 *
 * <p>A window of {@value #SPAN} words of every stream is held at a time. It is cut into blocks of {@value #BLOCK} whose
 * first states come from {@link LfsrOrbits}, and all blocks of all streams advance together, a word each per pass of
 * one plain loop: vector instructions in place of the one chain whose every word waits for the last. Reading within a
 * window is one load; a word outside it fetches its window. Eight streams, two milliseconds of plasticity of both
 * hemispheres, hold 1 MB. For one thread; give each thread its own.
 *
 * <p>Words of one stream that lie {@value #BLOCK} apart are neighbours in memory. Plasticity asks for word
 * {@code 1024 cell + synapse}, so a sweep with the synapse outside and the cell inside reads memory in order.
 */
public final class LfsrStreams {
    /** Words of a block. */
    public static final int BLOCK = 1024;
    /** Words of a window. */
    public static final int SPAN = 32 * BLOCK;

    private static final int BLOCKS = SPAN / BLOCK;

    private final LfsrOrbits.Place[] places;
    private final int[] slots;
    private final int[] states;
    private final int[] words;
    private long from = Long.MIN_VALUE;

    /** Streams that start after the given seeds; {@code seeds} not modified. */
    public LfsrStreams(int... seeds) {
        places = new LfsrOrbits.Place[seeds.length];
        for (int i = 0; i < seeds.length; i++) {
            places[i] = LfsrOrbits.find(seeds[i]).plus(1);
        }
        slots = new int[seeds.length];
        states = new int[seeds.length * BLOCKS];
        words = new int[states.length * BLOCK];
    }

    /**
     * One word.
     *
     * @param stream index of its seed
     * @param number 0 for the first word after the seed
     */
    public int word(int stream, long number) {
        return words[at(stream, number)];
    }

    /** Where in {@link #words} a word lies; the word {@link #BLOCK} later in the same window lies next to it. */
    public int at(int stream, long number) {
        if (number < from || number >= from + SPAN) {
            fetch(Math.floorDiv(number, SPAN) * SPAN);
        }
        int within = (int) (number - from);
        return within % BLOCK * states.length + slots[stream] + within / BLOCK;
    }

    /** The window itself, for loops over {@link #at}; overwritten by the next window. Not to be modified. */
    public int[] words() {
        return words;
    }

    /** Fetches the window that starts at a number, a multiple of {@link #SPAN}. */
    private void fetch(long start) {
        // a stream's blocks start some steps after states of the table; the one with most steps comes first, so that at
        // any time those that still have to walk are the first ones in the array
        int[] walks = new int[places.length];
        for (int i = 0; i < walks.length; i++) {
            walks[i] = (int) (places[i].plus(start).position() % LfsrOrbits.BLOCK);
        }
        int[] order = IntStream.range(0, walks.length)
                .boxed()
                .sorted((a, b) -> walks[b] - walks[a])
                .mapToInt(Integer::intValue)
                .toArray();
        for (int s = 0; s < order.length; s++) {
            slots[order[s]] = s * BLOCKS;
            LfsrOrbits.Place table = places[order[s]].plus(start - walks[order[s]]);
            for (int j = 0; j < BLOCKS; j++) {
                states[s * BLOCKS + j] = LfsrOrbits.state(table.plus((long) j * BLOCK));
            }
        }
        for (int s = order.length; s > 0; s--) {
            int least = s == order.length ? 0 : walks[order[s]];
            for (int k = least; k < walks[order[s - 1]]; k++) {
                Lfsr32.nextOfEach(states, s * BLOCKS);
            }
        }
        for (int k = 0; k < BLOCK; k++) {
            System.arraycopy(states, 0, words, k * states.length, states.length);
            Lfsr32.nextOfEach(states, states.length);
        }
        from = start;
    }
}
