package cerebellum.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.arena.Standings.Pair;
import cerebellum.arena.Standings.Ratios;
import cerebellum.control.Contender;
import cerebellum.control.Controller;
import cerebellum.control.Loads;
import cerebellum.control.Loop;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.experiment.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArenaTest {
    private static final Arena TWO_SEEDS = new Arena("all", "all", new Seeds(1, 2));

    @Test
    void aPlantAndAControllerOfOnesOwnMeetAllOthers() throws IOException {
        for (String file : List.of("Boiler", "Impatient")) {
            Path source = Path.of(System.getProperty("lab.root", "../.."))
                    .resolve("lib/cerebellum/src/test/java/cerebellum/arena/" + file + ".java");
            assertTrue(Files.readAllLines(source).size() < 40, file + " is short");
        }
        Standings met = new Contest(new Arena("all", "all", new Seeds(1, 1)), shortened(), untuned())
                .with("boiler", new Boiler())
                .with("impatient", new Impatient())
                .run();
        int plants = Entrants.rigs().size() + 1;
        int controllers = Entrants.contenders().size() + 1;
        assertEquals(plants * controllers, met.pairs().size());
        for (Pair pair : met.pairs()) {
            boolean number = pair.ratios().learnedRatio() != null;
            assertTrue(number || pair.note().length() > 20, pair + " says why not");
            assertTrue(numbers(pair.ratios()).allMatch(Double::isFinite), pair.toString());
            if (pair.controller().equals("feedback-alone")) {
                assertEquals(new Ratios(1., 1., 0., 1., 1., 0., 1., 1.), pair.ratios());
                assertEquals(null, pair.halfCycle());
            }
        }
        assertTrue(
                met.filled().stream()
                                .filter(p -> p.controller().equals("impatient"))
                                .count()
                        == plants,
                "the guest ran everywhere");
        assertEquals(plants, met.alone().size());
        assertTrue(met.ranks().stream().noneMatch(r -> Double.isNaN(r.scoreRatio())));
    }

    @Test
    void aNumberOfThreadsChangesNothing() {
        Contest contest = new Contest(
                TWO_SEEDS,
                Map.of("boiler", new Boiler()),
                new TreeMap<>(Entrants.contenders().headMap("h")));
        String before = System.getProperty("lab.threads");
        try {
            System.setProperty("lab.threads", "1");
            Standings one = contest.run();
            System.setProperty("lab.threads", "2");
            Standings two = contest.run();
            assertEquals(one.pairs(), two.pairs());
            assertEquals(one.ranks(), two.ranks());
            assertEquals(one.tuned(), two.tuned());
        } finally {
            if (before == null) {
                System.clearProperty("lab.threads");
            } else {
                System.setProperty("lab.threads", before);
            }
        }
    }

    @Test
    void whatRunsAwayIsCalledUnstable() {
        Contender wild = (rig, seed) -> (now, command) -> command[0] *= -3;
        Contender mad = (rig, seed) -> (now, command) -> command[0] = Double.NaN;
        Standings run = new Contest(TWO_SEEDS, shortened(), Map.of("wild", wild, "mad", mad)).run();
        for (Pair pair : run.pairs()) {
            assertTrue(numbers(pair.ratios()).allMatch(Double::isFinite), pair.toString());
            assertTrue(!pair.controller().equals("mad") || pair.note().contains("unstable"), pair.toString());
        }
        assertTrue(
                run.pairs().stream()
                                .filter(p -> p.controller().equals("wild")
                                        && p.note().contains("unstable"))
                                .count()
                        >= 4,
                "a feedback of the wrong sign");
    }

    @Test
    void withoutLearningARivalIsTheFeedbackAlone() {
        List<String> far = new ArrayList<>();
        int learners = 0;
        for (Map.Entry<String, Contender> entry : Entrants.contenders().entrySet()) {
            for (Map.Entry<String, Rig> rig : shortened().entrySet()) {
                Contender mute = entry.getValue().withoutLearning();
                // cerebella have a test of their own, to the last bit where they are silent: CerebellaTest
                if (mute == entry.getValue()
                        || entry.getValue().getClass().getPackageName().endsWith("cerebella")
                        || mute.cannot(rig.getValue()).isPresent()) {
                    continue;
                }
                learners++;
                double[] alone = new Loop(rig.getValue(), Controller.NOTHING, new Seed(1)).run();
                Controller untaught = mute.start(rig.getValue(), new Seed(1));
                double[] own = new Loop(rig.getValue(), untaught, new Seed(1)).run();
                for (int c = 0; c < own.length; c++) {
                    if (Math.abs(own[c] / alone[c] - 1) > .02) {
                        far.add(entry.getKey() + " on " + rig.getKey() + " in cycle " + c + ": " + own[c] / alone[c]);
                    }
                }
            }
        }
        assertEquals(List.of(), far);
        assertTrue(learners >= 14, learners + " pairs");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertEquals(
                "plants = \"moon\": there is no \"moon\"; there are "
                        + String.join(", ", Entrants.rigs().keySet()),
                assertThrows(IllegalArgumentException.class, () -> new Arena("all", "moon", new Seeds(1, 1)))
                        .getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Arena("lqg,", "all", new Seeds(1, 1)))
                .getMessage()
                .startsWith("controllers = \"lqg,\": there is no \"\"; there are "));
        Contest contest = TWO_SEEDS.contest();
        assertThrows(IllegalArgumentException.class, () -> contest.with("lqg", new Impatient()));
        Rig twice = new Boiler();
        Rig loads = twice.with(twice.task().with(20, Loads.parse("5-9,12-")));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Trial(loads, new Impatient(), new Seed(1)))
                .getMessage()
                .startsWith("loads = 5-9,12-: in the arena a load comes on once"));
    }

    /** All plants for 12 cycles, the last 6 under load. */
    private static SortedMap<String, Rig> shortened() {
        SortedMap<String, Rig> rigs = new TreeMap<>();
        Entrants.rigs().forEach((name, rig) -> {
            Task task = rig.task();
            rigs.put(name, rig.with(task.with(12, Loads.parse("6-"))));
        });
        return rigs;
    }

    /** All controllers as they are before tuning, which takes a minute. */
    private static Map<String, Contender> untuned() {
        Map<String, Contender> untuned = new TreeMap<>();
        Entrants.contenders()
                .forEach((name, contender) -> untuned.put(name, new Contender() {
                    @Override
                    public Controller start(Rig rig, Seed seed) {
                        return contender.start(rig, seed);
                    }

                    @Override
                    public Optional<String> cannot(Rig rig) {
                        return contender.cannot(rig);
                    }
                }));
        return untuned;
    }

    private static Stream<Double> numbers(Ratios r) {
        return Stream.of(
                        r.startRatio(),
                        r.learnedRatio(),
                        r.learnedSd(),
                        r.loadedRatio(),
                        r.relearnedRatio(),
                        r.relearnedSd(),
                        r.lateRatio(),
                        r.noisyRatio())
                .filter(Objects::nonNull);
    }
}
