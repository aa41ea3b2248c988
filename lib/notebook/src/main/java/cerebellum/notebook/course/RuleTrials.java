package cerebellum.notebook.course;

import cerebellum.Seed;
import cerebellum.arena.Arena;
import cerebellum.arena.Standings;
import cerebellum.barto1995.Barto1995;
import cerebellum.barto1995.SwitchingTraining;
import cerebellum.control.Contender;
import cerebellum.experiment.Seeds;
import cerebellum.learning.SwitchingRule;
import cerebellum.shinji2024.Motor;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** What a rule of one's own achieves: measured here, whatever its author says. */
public final class RuleTrials {
    private static final int TRIALS = 300;
    private static final List<Integer> SEEDS = List.of(8, 9, 10, 11, 12, 13, 14, 15);
    /** Of eligibility, as in the paper and the notebook. */
    private static final double DECAY_PER_MS = .01;

    private RuleTrials() {}

    /**
     * The mean error of a switching cell after 300 trials with this rule, in mm: the mean of eight seeds; NaN for a rule
     * that changes no weight.
     */
    public static double errorMm(SwitchingRule rule) {
        if (changesNothing(rule)) {
            return Double.NaN;
        }
        double sum = 0;
        for (int seed : SEEDS) {
            SwitchingTraining training =
                    SwitchingTraining.of(Barto1995.SETUP.withRule(rule, DECAY_PER_MS), Barto1995.LOOP, new Seed(seed));
            training.trials(TRIALS);
            sum += 1e3 * training.score().maeM();
        }
        return sum / SEEDS.size();
    }

    private static boolean changesNothing(SwitchingRule rule) {
        double w = Barto1995.WEIGHT;
        return Arrays.stream(SwitchingRule.Event.values())
                .allMatch(event -> DoubleStream.of(0, .5, 1)
                        .flatMap(e -> DoubleStream.of(rule.weight(w, e, true, event), rule.weight(w, e, false, event)))
                        .allMatch(after -> Double.compare(after, w) == 0));
    }

    /**
     * On how many plants of the arena it leaves less than half of the error of feedback alone; NaN if it leaves all of
     * them just as they are.
     */
    public static double plantsBelowHalf(Contender contender) {
        Standings.Rank rank = new Arena("feedback-alone", "all", new Seeds(1, 1))
                .contest().with("mine", contender).run().ranks().stream()
                        .filter(r -> r.controller().equals("mine"))
                        .findFirst()
                        .orElseThrow();
        return rank.scoreRatio() == 1 ? Double.NaN : rank.below();
    }

    /**
     * The error of a motor with the cerebellum over that of the controller alone in the last five of 25 cycles without
     * load.
     *
     * @param changes parameters as on the command line; the experiment's length, its loads, its controller and its motor
     *     stay
     */
    public static double motorRatio(String changes) {
        Matcher fixed = Pattern.compile("\\b(cycles|repeats|loads|seed)\\b").matcher(changes);
        if (fixed.find()) {
            throw new IllegalArgumentException(fixed.group() + " is not to be changed here");
        }
        var course = new Motor()
                .with("repeats=1 cycles=25 loads=none " + changes)
                .run()
                .course();
        double with = 0, without = 0;
        for (var cycle : course.subList(course.size() - 5, course.size())) {
            with += cycle.cerebellumRps();
            without += cycle.pdRps();
        }
        return with / without;
    }
}
