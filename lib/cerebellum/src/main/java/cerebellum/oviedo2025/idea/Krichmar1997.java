package cerebellum.oviedo2025.idea;

import static cerebellum.oviedo2025.idea.Envisionment.corresponds;
import static cerebellum.oviedo2025.idea.Envisionment.difference;
import static cerebellum.oviedo2025.idea.Envisionment.follows;
import static cerebellum.oviedo2025.idea.Envisionment.influenced;
import static cerebellum.oviedo2025.idea.Envisionment.still;

import cerebellum.About;
import cerebellum.Lists;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.oviedo2025.idea.Envisionment.Law;
import cerebellum.oviedo2025.idea.Envisionment.Quantity;
import cerebellum.oviedo2025.idea.Envisionment.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * [28] Saccades without numbers (Krichmar, Ascoli, Hunter and Olds 1997): what can happen when a drive moves the eye, the
 * nucleus brakes it and the cortex learns when to let it brake.
 *
 * <pre>
 *  E' = -V     V' moves with B - V     D rises with E     N falls with E     B = D - N
 *  on target (E = 0) the drive is h; the brake there is h, above or below it, as the weight is right, low or high
 * </pre>
 *
 * <p>Read: the title. All else is ours: the quantities, the laws, the learning. {@link Envisionment} finds all that the laws
 * allow; {@link BrakedSaccade} is one system of numbers that obeys them.
 *
 * @param runs with numbers, held against the graph
 */
@Entry("krichmar-1997")
@Claims("""
        states | states of a saccade with the right brake | 10 to 300 | ours, in the manner of | all that can happen is a finite graph | instants and intervals counted
        broken | runs with numbers that leave the graph | <= 0 | ours, in the manner of | what numbers do, the graph allows | 100 of all five brakes
        ends | kinds of end with the right brake | 1 to 1 | ours, in the manner of | on target, and nowhere else | -
        withoutNucleus | part of the ends without nucleus that lie beyond the target | >= 1 | ours, in the manner of | no brake, too far | as lesions of the fastigial nuclei
        withoutCortex | part of the ends without cortex that fall short | >= 1 | ours, in the manner of | a brake that nothing holds back, too short | as lesions of the vermis
        lessons | most steps of learning, from any weight | <= 2 | ours, in the manner of | errors teach until the eye lands on target | one landmark a step
        walkedPercent | part of the graph that the runs walk | >= 5 | ours | the rest is ambiguity | intervals""")
public record Krichmar1997(
        @About(value = "with numbers, held against the graph", low = 5, high = 10_000)
        int runs) implements ModelEntry {
    private static final int E = 0;
    private static final int V = 1;
    private static final int D = 2;
    private static final int N = 3;
    private static final int B = 4;

    private static final List<Quantity> QUANTITIES = List.of(
            new Quantity("error", List.of("0")),
            new Quantity("velocity", List.of("0")),
            new Quantity("drive", List.of("0", "h")),
            new Quantity("brake", List.of("0", "h")),
            new Quantity("drive less brake", List.of("0")));

    /** 100 runs. */
    public Krichmar1997() {
        this(100);
    }

    /** Checks the number. */
    public Krichmar1997 {
        Ranges.check(Krichmar1997.class, runs);
    }

    /** How the cerebellum brakes. */
    public enum Brake {
        /** The cortex is gone: nothing holds the nucleus back. */
        NO_CORTEX,
        /** Weights too low: Purkinje cells hold the nucleus too little. */
        EARLY,
        /** On target brake and drive are even. */
        RIGHT,
        /** Weights too high. */
        LATE,
        /** The nucleus is gone. */
        NO_NUCLEUS;

        /** A weight that brakes so. */
        double weight(SplittableRandom random) {
            return switch (this) {
                case NO_CORTEX -> 0;
                case EARLY -> random.nextDouble(.5, .95);
                case LATE -> random.nextDouble(1.05, 1.4);
                case RIGHT, NO_NUCLEUS -> 1;
            };
        }
    }

    /** All that can happen from rest with a target ahead. */
    public static Envisionment envision(Brake brake) {
        List<Law> laws = new ArrayList<>(List.of(
                influenced(E, new int[] {V}, new int[] {-1}),
                influenced(V, new int[] {B, V}, new int[] {1, -1}),
                follows(D, E, 1),
                corresponds(D, 1, E, 0, 1, 0),
                difference(B, D, N)));
        List<Integer> starts = switch (brake) {
            case NO_NUCLEUS -> {
                laws.add(still(N));
                laws.add((place, way) -> place[N] == 1);
                yield List.of(1);
            }
            case NO_CORTEX -> {
                laws.add(still(N));
                laws.add((place, way) -> place[N] == 4);
                yield List.of(4);
            }
            case EARLY, RIGHT, LATE -> {
                laws.add(follows(N, E, -1));
                laws.add((place, way) -> place[N] >= 2);
                int shift = brake == Brake.EARLY ? 1 : brake == Brake.LATE ? -1 : 0;
                laws.add(corresponds(N, 1, E, 0, -1, shift));
                yield brake == Brake.EARLY ? List.of(2, 3, 4) : List.of(2);
            }
        };
        List<State> from = starts.stream()
                .map(n -> new State(List.of(2, 1, 4, n, 2), List.of(0, 1, 0, 0, 0), true))
                .toList();
        return Envisionment.from(QUANTITIES, laws, from);
    }

    /** A step of a behaviour in words: where each quantity is, and which way it moves. */
    public record Step(int step, String error, String velocity, String drive, String brake, String difference) {}

    /** What a saccade with numbers does, in words. */
    public static List<Step> words(BrakedSaccade saccade) {
        List<State> history = saccade.history();
        return Lists.of(history.size(), k -> {
            State s = history.get(k);
            List<String> w = Lists.of(
                    QUANTITIES.size(),
                    q -> word(QUANTITIES.get(q), s.places().get(q))
                            + List.of(", falls", "", ", rises").get(s.ways().get(q) + 1));
            return new Step(k, w.get(E), w.get(V), w.get(D), w.get(N), w.get(B));
        });
    }

    private static String word(Quantity quantity, int place) {
        List<String> marks = quantity.landmarks();
        if ((place & 1) == 1) {
            return "at " + marks.get(place / 2);
        } else if (place == 0) {
            return "below " + marks.get(0);
        }
        return "above " + marks.get(place / 2 - 1);
    }

    /** Saccades to learn in, one landmark of the weight each, until they end on target; the end of each tells which way. */
    public static int lessons(Brake from) {
        List<Brake> all = List.of(Brake.values());
        int at = all.indexOf(from);
        for (int lesson = 0; lesson < all.size(); lesson++) {
            Set<Integer> errors = new HashSet<>();
            envision(all.get(at)).ends().forEach(s -> errors.add(s.places().get(E) - 1));
            if (errors.equals(Set.of(0))) {
                return lesson;
            }
            // fell short: hold the nucleus longer; went too far: the climbing fibre depresses
            at += errors.equals(Set.of(1)) ? 1 : errors.equals(Set.of(-1)) ? -1 : 0;
        }
        return Integer.MAX_VALUE;
    }

    private static double part(Brake brake, int side) {
        List<State> ends = envision(brake).ends();
        return ends.stream().filter(s -> s.places().get(E) - 1 == side).count() / (double) ends.size();
    }

    /** What is checked. */
    record Measured(
            double states,
            double broken,
            double ends,
            double withoutNucleus,
            double withoutCortex,
            double lessons,
            double walkedPercent) {}

    @Override
    public Measured measure(Seed seed) {
        List<Brake> brakes = List.of(Brake.values());
        List<Envisionment> graphs = brakes.stream().map(Krichmar1997::envision).toList();
        Set<State> walked = new HashSet<>();
        SplittableRandom random = seed.of("brakes").random();
        int broken = 0;
        for (int run = 0; run < runs; run++) {
            Brake brake = brakes.get(run % brakes.size());
            BrakedSaccade saccade =
                    BrakedSaccade.draw(brake.weight(random), brake != Brake.NO_NUCLEUS, seed.of("run " + run));
            List<State> history = saccade.history();
            broken += graphs.get(run % brakes.size()).breaksAt(history) < 0 ? 0 : 1;
            walked.addAll(brake == Brake.RIGHT ? history : List.of());
        }
        Envisionment right = graphs.get(brakes.indexOf(Brake.RIGHT));
        double intervals =
                right.next().keySet().stream().filter(s -> !s.instant()).count();
        double seen = walked.stream()
                .filter(s -> !s.instant() && right.next().containsKey(s))
                .count();
        return new Measured(
                right.size(),
                broken,
                right.ends().stream().map(s -> s.places().get(E)).distinct().count(),
                part(Brake.NO_NUCLEUS, -1),
                part(Brake.NO_CORTEX, 1),
                IntStream.range(0, 4).map(b -> lessons(Brake.values()[b])).max().orElseThrow(),
                100 * seen / intervals);
    }

    @Override
    public Picture picture() {
        Panel eye = Panel.of("time (ms)", "angle of the eye (deg)")
                .titled("With numbers, the target at 20 deg")
                .xFrom(0, 250)
                .yFrom(0, 30);
        eye = trace(eye, "no nucleus", BrakedSaccade.of(1, false));
        eye = trace(eye, "brakes late", BrakedSaccade.of(1.35, true));
        eye = trace(eye, "brakes right", BrakedSaccade.of(1, true));
        eye = trace(eye, "brakes early", BrakedSaccade.of(.7, true));
        eye = trace(eye, "no cortex", BrakedSaccade.of(0, true));
        // the run stops while the eye still creeps; the graph has one end to which it can come
        List<State> history = new ArrayList<>(BrakedSaccade.of(1, true).history());
        history.addAll(envision(Brake.RIGHT).ends());
        Panel signs = Panel.of("change of a sign (count)", "where it is (words)")
                .titled("Without: brakes right, goes a hair too far and comes back to 0 (lines side by side: the same)")
                .rows(List.of("below 0", "at 0", "above 0"))
                .labels(Lists.of(history.size(), String::valueOf));
        int[] shown = {E, V, B};
        for (int i = 0; i < shown.length; i++) {
            double raise = .06 * (i - 1);
            int q = shown[i];
            List<Integer> steps = IntStream.range(0, history.size()).boxed().toList();
            signs = signs.line(
                    QUANTITIES.get(q).name(),
                    steps,
                    k -> k,
                    k -> history.get((int) k).places().get(q) + raise);
        }
        return Picture.of("The brake decides where a saccade ends", eye, signs);
    }

    private static Panel trace(Panel panel, String name, BrakedSaccade saccade) {
        return panel.line(name, saccade.trace(), BrakedSaccade.Sample::timeMs, BrakedSaccade.Sample::eyeDeg);
    }
}
