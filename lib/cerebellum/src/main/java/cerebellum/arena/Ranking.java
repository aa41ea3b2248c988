package cerebellum.arena;

import cerebellum.Spread;
import cerebellum.arena.Standings.Pair;
import cerebellum.arena.Standings.Place;
import cerebellum.arena.Standings.Rank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From scores to places, from places to ranks. */
final class Ranking {
    private Ranking() {}

    /** Places on each plant by score. {@code scored}: whatever their place says, not modified. */
    static List<Place> places(List<Place> scored) {
        List<Place> places = new ArrayList<>();
        for (String plant :
                scored.stream().map(Place::plant).distinct().sorted().toList()) {
            List<Place> here = scored.stream()
                    .filter(p -> p.plant().equals(plant))
                    .sorted(Comparator.comparingDouble(Place::scoreRatio))
                    .toList();
            for (int i = 0; i < here.size(); i++) {
                Place p = here.get(i);
                places.add(new Place(plant, i + 1, p.controller(), p.scoreRatio(), p.scoreSd()));
            }
        }
        return places;
    }

    /** Ranks over all plants by the geometric mean of the scores. */
    static List<Rank> ranks(List<Place> places, List<Pair> pairs) {
        return places.stream()
                .map(Place::controller)
                .distinct()
                .map(name -> rank(name, places, pairs))
                .sorted(Comparator.comparingDouble(Rank::scoreRatio))
                .toList();
    }

    private static Rank rank(String name, List<Place> places, List<Pair> pairs) {
        List<Place> own =
                places.stream().filter(p -> p.controller().equals(name)).toList();
        Spread place = Spread.of(own, Place::place);
        double score = StrictMath.exp(
                Spread.of(own, p -> StrictMath.log(p.scoreRatio())).mean());
        int below = (int) pairs.stream()
                .filter(p -> p.controller().equals(name) && p.learned() < .5)
                .count();
        return new Rank(
                name, own.size(), place.mean(), place.sd(), (int) place.least(), (int) place.greatest(), score, below);
    }
}
