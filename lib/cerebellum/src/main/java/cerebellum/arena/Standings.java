package cerebellum.arena;

import cerebellum.Text;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import java.util.ArrayList;
import java.util.List;
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
            String note) {}

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
        return pairs.stream().filter(p -> p.ratios.learnedRatio != null).toList();
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
