package cerebellum.arena;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Seeds;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every controller on every plant: error over that of feedback alone, at the start, after learning, under an unannounced
 * load, after learning again, with the delays doubled and with the noise tripled.
 */
@About(
        name = "arena",
        value =
                "every controller on every plant: error over that of feedback alone, learned, loaded, late, noisy; ranks",
        source = "the models of the review, Shinji et al. 2024, Barto et al. 1995, and textbooks of control")
public record Arena(
        @About("controllers by name, with commas between, or all")
        String controllers,

        @About("plants by name, with commas between, or all")
        String plants,

        @About("seeds: wiring, noise and what is random in a plant")
        Seeds seeds)
        implements Experiment<Standings> {
    /** All, five seeds. */
    public Arena() {
        this("all", "all", new Seeds(1, 5));
    }

    /** Checks the names. */
    public Arena {
        Require.in("seeds", seeds.count(), "", 1, 1000);
        chosen("controllers", controllers, Entrants.contenders());
        chosen("plants", plants, Entrants.rigs());
    }

    /** The contest, to which guests may be added. */
    public Contest contest() {
        return new Contest(
                this,
                chosen("plants", plants, Entrants.rigs()),
                chosen("controllers", controllers, Entrants.contenders()));
    }

    @Override
    public Standings run(Progress progress) {
        return contest().run(progress);
    }

    private static <T> SortedMap<String, T> chosen(String key, String names, SortedMap<String, T> all) {
        if (names.equals("all")) {
            return all;
        }
        SortedMap<String, T> chosen = new TreeMap<>();
        for (String name : names.split(",", -1)) {
            chosen.put(name, Require.known(key + " = \"" + names + "\": there is no", name, all));
        }
        return chosen;
    }
}
