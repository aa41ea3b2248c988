package cerebellum.fixed;

import cerebellum.Csv;
import cerebellum.Lists;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The map of {@link Lfsr32}: nine orbits that hold all 2^32 states, and the way to any place on them.
 *
 * <p>A table kept with the library holds every 2^20th state. On first use it is refined to every 2^9th, all of its 4103
 * segments a step at a time, which the compiler turns into vector instructions (about 0.6 s, 34 MB); from then on a word
 * at any distance costs at most 511 steps. Immutable, for any number of threads.
 */
public final class LfsrOrbits {
    /** Words between two states of the fine table. */
    static final int BLOCK = 1 << 9;

    private static final long SEGMENT = 1 << 20;
    private static final long[] LENGTHS = {
        3_747_224_053L, 541_294_728, 5_749_388, 573_137, 59_751, 39_244, 26_922, 72, 1
    };

    private LfsrOrbits() {}

    /**
     * One orbit.
     *
     * @param length how many states it has
     * @param least its least state as an unsigned number; position 0
     */
    public record Orbit(long length, int least) {}

    /**
     * Where a state lies.
     *
     * @param orbit index in {@link #all}
     * @param position steps from the orbit's least state
     */
    public record Place(int orbit, long position) {
        /** The place some steps on. */
        public Place plus(long steps) {
            return new Place(orbit, Math.floorMod(position + steps, LENGTHS[orbit]));
        }
    }

    /** Every orbit, the longest first. */
    public static List<Orbit> all() {
        return Lists.of(LENGTHS.length, i -> new Orbit(LENGTHS[i], state(new Place(i, 0))));
    }

    /** The state at a place. */
    public static int state(Place place) {
        int block = Table.FIRST[place.orbit] + (int) (place.position / BLOCK);
        return Lfsr32.advance(Table.FINE[block], place.position % BLOCK);
    }

    /** Where a state lies; up to 2^20 steps of search. */
    public static Place find(int state) {
        int at = state;
        long steps = 0;
        while (!Table.COARSE.containsKey(at)) {
            at = Lfsr32.next(at);
            steps++;
        }
        return Table.COARSE.get(at).plus(-steps);
    }

    /** The tables, made when they are first asked for. */
    private static final class Table {
        static final Map<Integer, Place> COARSE = new HashMap<>();
        static final int[] FIRST = new int[LENGTHS.length];
        static final int[] FINE = refine();

        private static int[] refine() {
            Csv kept = kept();
            int[] states = new int[kept.size()];
            int[] blocks = new int[kept.size()];
            int[] first = new int[kept.size()];
            int total = 0;
            for (int i = 0; i < states.length; i++) {
                Place place = new Place((int) kept.whole(i, 0), kept.whole(i, 1));
                states[i] = (int) kept.hex(i, 2, 32);
                COARSE.put(states[i], place);
                long left = Math.min(SEGMENT, LENGTHS[place.orbit] - place.position);
                blocks[i] = (int) ((left + BLOCK - 1) / BLOCK);
                first[i] = total;
                FIRST[place.orbit] = place.position == 0 ? total : FIRST[place.orbit];
                total += blocks[i];
            }
            int[] fine = new int[total];
            for (int b = 0; b < SEGMENT / BLOCK; b++) {
                for (int i = 0; i < states.length; i++) {
                    if (b < blocks[i]) {
                        fine[first[i] + b] = states[i];
                    }
                }
                for (int k = 0; k < BLOCK; k++) {
                    Lfsr32.nextOfEach(states, states.length);
                }
            }
            return fine;
        }

        private static Csv kept() {
            String name = "lfsr32-checkpoints.csv";
            try (InputStream in = LfsrOrbits.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is missing from the library");
                }
                return Csv.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
