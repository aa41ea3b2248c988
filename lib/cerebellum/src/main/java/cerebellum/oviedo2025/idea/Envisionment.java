package cerebellum.oviedo2025.idea;

import cerebellum.Require;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that can happen to some quantities of which no number is known: only their order to a few landmarks, which way they
 * move, and what moves them. Qualitative reasoning as Forbus (1984) and Kuipers (1986) have it; general knowledge.
 *
 * <p>A value is a place in a quantity space: 0 below the first landmark, 1 on it, 2 above it, and so on. An instant, in
 * which a quantity may stand on a landmark it passes, is followed by an interval, in which none does; a quantity moves by
 * one place at most. Laws strike out the states that cannot be. What is left is a graph; a system of numbers that obeys the
 * laws walks along it.
 *
 * @param quantities what is reasoned about
 * @param next the states that may follow each one; instants and intervals in turn
 */
public record Envisionment(List<Quantity> quantities, Map<State, Set<State>> next) {
    private static final int MOST = 100_000;

    /** Keeps its arguments as they are: only {@link #from} makes one. */
    public Envisionment {
        quantities = List.copyOf(quantities);
    }

    /** Something with landmarks, in order from below. */
    public record Quantity(String name, List<String> landmarks) {
        /** Checks that there is a landmark. */
        public Quantity {
            landmarks = List.copyOf(landmarks);
            Require.that(!landmarks.isEmpty(), "the quantity \"%s\" has no landmark", name);
        }

        /** Its highest place: above the last landmark. */
        int top() {
            return 2 * landmarks.size();
        }
    }

    /**
     * Where each quantity is and which way it moves, -1, 0 or 1.
     *
     * @param instant false: for a while
     */
    public record State(List<Integer> places, List<Integer> ways, boolean instant) {
        /** Keeps copies. */
        public State {
            places = List.copyOf(places);
            ways = List.copyOf(ways);
        }

        /** Whether nothing moves. */
        public boolean rests() {
            return ways.stream().allMatch(w -> w == 0);
        }
    }

    /** What cannot be is struck out by a law. */
    @FunctionalInterface
    public interface Law {
        /** Whether places and ways, one a quantity, can be together; neither is modified. */
        boolean allows(int[] place, int[] way);
    }

    /** Influence: a quantity moves as the sum of others says, each with its sign about its first landmark, 0. */
    public static Law influenced(int quantity, int[] by, int[] sign) {
        int[] from = by.clone();
        int[] with = sign.clone();
        return (place, way) -> {
            boolean up = false;
            boolean down = false;
            for (int i = 0; i < from.length; i++) {
                int term = with[i] * Integer.signum(place[from[i]] - 1);
                up |= term > 0;
                down |= term < 0;
            }
            return (up && down) || way[quantity] == (up ? 1 : down ? -1 : 0);
        };
    }

    /** Proportionality: a quantity moves as another does, or against it. */
    public static Law follows(int quantity, int other, int sign) {
        return (place, way) -> way[quantity] == sign * way[other];
    }

    /** A quantity that never moves. */
    public static Law still(int quantity) {
        return (place, way) -> way[quantity] == 0;
    }

    /** A quantity about 0 is a difference of two that have the same landmarks. */
    public static Law difference(int quantity, int of, int less) {
        return (place, way) -> {
            int order = Integer.compare(place[of], place[less]);
            boolean known = order != 0 || (place[of] & 1) == 1;
            boolean placed = !known || Integer.signum(place[quantity] - 1) == order;
            boolean open = way[of] == way[less] && way[of] != 0;
            return placed && (open || way[quantity] == Integer.signum(way[of] - way[less]));
        };
    }

    /**
     * Where a quantity stands when another is on a landmark.
     *
     * @param slope 1 if it rises with the other, -1 if it falls
     * @param shift of the quantity against its own landmark at that moment: 0 on it, 1 above, -1 below
     */
    public static Law corresponds(int quantity, int landmark, int other, int otherLandmark, int slope, int shift) {
        return (place, way) -> {
            int here = Integer.signum(place[quantity] - (2 * landmark + 1));
            int there = slope * Integer.signum(place[other] - (2 * otherLandmark + 1));
            if (shift == 0) {
                return here == there;
            }
            return shift > 0 ? there < 0 || here > 0 : there > 0 || here < 0;
        };
    }

    /**
     * All that can come of some states.
     *
     * @param starts instants that the laws allow
     * @throws IllegalArgumentException if a start breaks a law, or if there are more than 100,000 states
     */
    public static Envisionment from(List<Quantity> quantities, List<Law> laws, List<State> starts) {
        Map<State, Set<State>> next = new LinkedHashMap<>();
        Deque<State> open = new ArrayDeque<>();
        for (State start : starts) {
            Require.length("places of a state", start.places.size(), quantities.size());
            Require.that(allowed(start.places, start.ways, laws), "the start %s breaks a law", start);
            open.add(start);
        }
        while (!open.isEmpty()) {
            State state = open.remove();
            if (next.containsKey(state)) {
                continue;
            }
            Require.in("states of an envisionment", next.size() + 1, "", 1, MOST);
            Set<State> after = new LinkedHashSet<>();
            grow(quantities, laws, state, new ArrayList<>(), new ArrayList<>(), after);
            next.put(state, after);
            open.addAll(after);
        }
        return new Envisionment(quantities, next);
    }

    private static boolean allowed(List<Integer> places, List<Integer> ways, List<Law> laws) {
        int[] place = places.stream().mapToInt(i -> i).toArray();
        int[] way = ways.stream().mapToInt(i -> i).toArray();
        return laws.stream().allMatch(law -> law.allows(place, way));
    }

    private static void grow(
            List<Quantity> quantities,
            List<Law> laws,
            State state,
            List<Integer> places,
            List<Integer> ways,
            Set<State> into) {
        int q = places.size();
        if (q == quantities.size()) {
            boolean same = places.equals(state.places) && ways.equals(state.ways);
            // after an interval something must happen, or it has not ended
            if (!(same && !state.instant && !state.rests()) && allowed(places, ways, laws)) {
                into.add(new State(places, ways, !state.instant));
            }
            return;
        }
        int place = state.places.get(q);
        int way = state.ways.get(q);
        for (int p = Math.max(0, place - 1); p <= Math.min(quantities.get(q).top(), place + 1); p++) {
            for (int w = -1; w <= 1; w++) {
                if (state.instant ? leaves(place, way, p, w) : arrives(place, way, p, w)) {
                    places.add(p);
                    ways.add(w);
                    grow(quantities, laws, state, places, ways, into);
                    places.remove(q);
                    ways.remove(q);
                }
            }
        }
    }

    /** From an instant into the interval after it. */
    private static boolean leaves(int place, int way, int newPlace, int newWay) {
        boolean goes = way == 0 || newWay == way;
        return goes && newPlace == ((place & 1) == 1 ? place + newWay : place);
    }

    /** From an interval to the instant that ends it. */
    private static boolean arrives(int place, int way, int newPlace, int newWay) {
        if (way == 0) {
            return newPlace == place && newWay == 0;
        }
        return (newPlace == place || newPlace == place + way) && (newWay == way || newWay == 0);
    }

    /** How many states there are. */
    public int size() {
        return next.size();
    }

    /** The states in which all can come to rest, instants only. */
    public List<State> ends() {
        return next.keySet().stream().filter(s -> s.instant && s.rests()).toList();
    }

    /**
     * Whether a history can be walked: a start, then intervals one after another, an instant between each two.
     *
     * @param history the start, then the intervals without repeats
     * @return the number of the first that cannot follow the one before it, or -1
     */
    public int breaksAt(List<State> history) {
        for (int k = 0; k < history.size(); k++) {
            State now = history.get(k);
            boolean follows = k == 0
                    ? next.containsKey(now)
                    : k == 1
                            ? after(history.get(0)).contains(now)
                            : after(history.get(k - 1)).stream().anyMatch(i -> after(i).contains(now));
            if (!follows) {
                return k;
            }
        }
        return -1;
    }

    /** What may follow a state; none if it cannot be. */
    public Set<State> after(State state) {
        return next.getOrDefault(state, Set.of());
    }
}
