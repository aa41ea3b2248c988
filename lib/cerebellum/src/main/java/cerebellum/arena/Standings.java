package cerebellum.arena;

import cerebellum.Text;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who did how well on what. Ratios are the mean absolute error over that of the feedback controller alone from the same
 * seed: 1 is as good as nothing.
 *
 * @param pairs every controller on every plant
 * @param places of the controllers on each plant
 * @param ranks of the controllers over all plants
 * @param alone what the feedback controllers do by themselves
 * @param tuned what was tuned, on plants without load
 * @param times how long a step of a controller took on this machine: not the same from run to run
 */
public record Standings(
        List<Pair> pairs,
        List<Place> places,
        List<Rank> ranks,
        List<Alone> alone,
        List<Tuned> tuned,
        List<Time> times,
        Provenance provenance)
        implements Result {
    private static final double[] TO = {.1, .3, .8, 1.25, 3, Double.POSITIVE_INFINITY};
    private static final String[] SHADES = {
        "below .1", ".1 to .3", ".3 to .8", ".8 to 1.25, no help", "1.25 to 3, worse", "above 3, unstable"
    };

    /**
     * A controller on a plant: means over seeds.
     *
     * @param ratios none of a pair that makes no sense
     * @param halfCycle the first cycle of the seeds' mean in which half of what is learned at last was learned; none where
     *     less than a tenth is learned
     * @param weights plastic ones
     * @param note why there is no number, or "unstable": where a movement was lost or the error stayed above three times
     *     that of feedback alone
     */
    public record Pair(
            String plant,
            String controller,
            Ratios ratios,
            @Nullable Integer halfCycle,
            @Nullable Integer weights,
            String note) {
        /** Error after learning over that of feedback alone; NaN of a pair that makes no sense. */
        public double learned() {
            return ratios.learnedRatio == null ? Double.NaN : ratios.learnedRatio;
        }
    }

    /**
     * Error over that of feedback alone, and standard deviations over seeds where two are compared.
     *
     * @param startRatio in the first cycle
     * @param learnedRatio in the last five cycles without load
     * @param loadedRatio in the first cycle with the load
     * @param relearnedRatio in the last five cycles with it
     * @param lateRatio with the delays doubled, in the last five cycles without load, over feedback alone as late
     * @param noisyRatio the same with the noise tripled
     */
    public record Ratios(
            @Nullable Double startRatio,
            @Nullable Double learnedRatio,
            @Nullable Double learnedSd,
            @Nullable Double loadedRatio,
            @Nullable Double relearnedRatio,
            @Nullable Double relearnedSd,
            @Nullable Double lateRatio,
            @Nullable Double noisyRatio) {
        /** Of a pair that makes no sense. */
        static final Ratios NONE = new Ratios(null, null, null, null, null, null, null, null);
    }

    /**
     * A controller's place on a plant: by the geometric mean of its five ratios but that at the start.
     *
     * @param scoreRatio that mean over seeds
     */
    public record Place(String plant, int place, String controller, double scoreRatio, double scoreSd) {}

    /**
     * A controller's places over all plants it can control.
     *
     * @param scoreRatio geometric mean over plants
     * @param below plants on which it ends, unloaded, below half of the error of feedback alone
     */
    public record Rank(
            String controller,
            int plants,
            double meanPlace,
            double sdPlace,
            int best,
            int worst,
            double scoreRatio,
            int below) {}

    /** The error of feedback alone at the end, unloaded and loaded, in the unit that ends the sense's name. */
    public record Alone(String plant, String sense, double learned, double relearned, int lost) {}

    /** What was tuned. */
    public record Tuned(String plant, String controller, String numbers) {}

    /** Of one step. */
    public record Time(String plant, String controller, double stepUs) {}

    /** Pairs with numbers. */
    public List<Pair> filled() {
        return pairs.stream().filter(p -> !Double.isNaN(p.learned())).toList();
    }

    /** The same with guests, whose places and ranks are found anew among all. {@code guests}: of the same plants. */
    public Standings beside(Standings guests) {
        List<Pair> both = new ArrayList<>(pairs);
        guests.pairs.stream()
                .filter(g ->
                        pairs.stream().noneMatch(p -> p.plant.equals(g.plant) && p.controller.equals(g.controller)))
                .forEach(both::add);
        List<Place> scored = new ArrayList<>(places);
        guests.places.stream()
                .filter(g ->
                        places.stream().noneMatch(p -> p.plant.equals(g.plant) && p.controller.equals(g.controller)))
                .forEach(scored::add);
        List<Place> placed = Ranking.places(scored);
        return new Standings(both, placed, Ranking.ranks(placed, both), alone, tuned, times, provenance);
    }

    /** The standings kept in {@code datasets/arena}: five seeds; what was tuned and times are left in their files. */
    public static Standings recorded() {
        Datasets pairs = Datasets.read("arena/pairs.csv");
        Datasets places = Datasets.read("arena/places.csv");
        List<Pair> read = pairs.rows(Pair.class);
        List<Place> scored = places.rows(Place.class);
        List<Alone> feedback = Datasets.read("arena/alone.csv").rows(Alone.class);
        Provenance from = Provenance.of(new Arena()).withData(pairs, places);
        return new Standings(read, scored, Ranking.ranks(scored, read), feedback, List.of(), List.of(), from);
    }

    /**
     * The map: controllers by rank from above, plants across; the score, what is left of the error of feedback alone. A star:
     * unstable somewhere, in the usual run, late or in noise. A dash: the pair makes no sense, its row says why.
     */
    public Picture picture() {
        List<String> plants = alone.stream().map(Alone::plant).toList();
        List<String> rows = new ArrayList<>();
        ranks.forEach(r -> rows.add(0, r.controller));
        Panel panel = Panel.of(
                        "plant   (* unstable in a run: usual, late or noisy;  - the pair makes no sense)", "controller")
                .labels(plants.stream().map(p -> p.replace('-', ' ')).toList())
                .rows(rows);
        for (int shade = 0; shade < SHADES.length; shade++) {
            double from = shade == 0 ? 0 : TO[shade - 1];
            double to = TO[shade];
            List<Place> own = places.stream()
                    .filter(p -> p.scoreRatio >= from && p.scoreRatio < to)
                    .toList();
            panel = panel.with(
                    Mark.CELLS, SHADES[shade], own, p -> plants.indexOf(p.plant), p -> rows.indexOf(p.controller));
        }
        SortedMap<String, List<Pair>> words = new TreeMap<>();
        pairs.stream()
                .filter(p -> rows.contains(p.controller))
                .forEach(p ->
                        words.computeIfAbsent(word(p), w -> new ArrayList<>()).add(p));
        for (Map.Entry<String, List<Pair>> word : words.entrySet()) {
            List<Pair> own = word.getValue();
            panel = panel.with(
                    Mark.WORDS, word.getKey(), own, p -> plants.indexOf(p.plant), p -> rows.indexOf(p.controller));
        }
        return Picture.of("What each controller leaves of the error of feedback alone, plant by plant", panel);
    }

    private String word(Pair pair) {
        return places.stream()
                .filter(p -> p.plant.equals(pair.plant) && p.controller.equals(pair.controller))
                .map(p -> Text.of("%.2f", p.scoreRatio) + (pair.note.isEmpty() ? "" : " *"))
                .findFirst()
                .orElse("-");
    }

    @Override
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        long unstable = filled().stream().filter(p -> !p.note.isEmpty()).count();
        lines.add(Text.of(
                "%d of %d pairs filled; %d of them unstable somewhere; the others say why not",
                filled().size(), pairs.size(), unstable));
        for (Rank r : ranks) {
            lines.add(Text.of(
                    "%-22s %2d plants, place %4.1f +- %.1f (%d to %d), error %.3f of feedback alone, below half on %d",
                    r.controller, r.plants, r.meanPlace, r.sdPlace, r.best, r.worst, r.scoreRatio, r.below));
        }
        return lines;
    }
}
