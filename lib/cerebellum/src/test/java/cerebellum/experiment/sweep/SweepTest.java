package cerebellum.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Experiment;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.Provenance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final Sweep GRID =
            Sweep.of(new Probe()).over("gain", "0,1,2").over("size", "2-5").over("seed", "1-3");

    @Test
    void theLastAxisTurnsFastest() {
        assertEquals(36, GRID.size());
        assertEquals("{gain=0, size=2, seed=1}", GRID.part(0).toString());
        assertEquals("{gain=0, size=2, seed=2}", GRID.part(1).toString());
        assertEquals("{gain=0, size=3, seed=1}", GRID.part(3).toString());
        assertEquals("{gain=2, size=5, seed=3}", GRID.part(35).toString());
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 36; i++) {
            assertTrue(all.add(GRID.part(i).toString()));
        }
    }

    @Test
    void drawnAxesGoTogetherAndMeetEveryOtherValue() {
        Sweep sweep = Sweep.of(new Probe())
                .draw(5, 1)
                .over("gain", "0..1/lin")
                .over("seed", "1-2")
                .over("size", "1..100/log");
        assertEquals(10, sweep.size());
        assertEquals(sweep.part(0).get("gain"), sweep.part(1).get("gain"));
        assertEquals(sweep.part(0).get("size"), sweep.part(1).get("size"));
        assertEquals("2", sweep.part(1).get("seed"));
        assertFalse(sweep.part(1).get("gain").equals(sweep.part(2).get("gain")));
    }

    @Test
    void aRowIsTheExperimentByHand() {
        Swept swept = GRID.take("lines.speed_rps:first", "count").run();
        assertEquals(36, swept.rows());
        for (int row = 0; row < 36; row++) {
            Map<String, String> at = swept.values(row);
            Probe.Found alone = Experiments.with(new Probe(), at).run();
            assertEquals(alone.lines().get(0).speedRps(), swept.outcome(row).number(0));
            assertEquals(alone.count(), swept.outcome(row).number(1));
        }
        assertEquals("probe-sweep", swept.provenance().experiment());
        assertEquals("2-5", swept.provenance().parameters().get("size"));
        assertTrue(swept.provenance().complete());
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Sweep sweep = Sweep.of(new Probe()).over("gain", "0..1/lin10").over("seed", "1-20");
        List<String> tables = new ArrayList<>();
        for (String threads : List.of("1", "2", "5")) {
            System.setProperty("lab.threads", threads);
            try {
                tables.add(text(sweep.run()));
            } finally {
                System.clearProperty("lab.threads");
            }
        }
        assertEquals(Set.of(tables.get(0)), Set.copyOf(tables));
    }

    @Test
    void whatFailsIsInTheTableWithItsSentence() {
        Swept swept = Sweep.of(new Probe())
                .over("gain", "1,10")
                .over("size", "12-14,100".replace("-", ",13,"))
                .run();
        assertEquals(8, swept.rows());
        assertEquals("", swept.outcome(0).failed());
        assertEquals(
                "IllegalStateException: thirteen is unlucky", swept.outcome(1).failed());
        assertEquals("StackOverflowError", swept.outcome(2).failed());
        assertEquals(
                "gain times size = 1000.0 must be 500 or less", swept.outcome(7).failed());
        assertTrue(Double.isNaN(swept.outcome(7).number(0)));
        assertTrue(swept.provenance().complete());
        assertEquals(
                "8 of 8 parts: 8 computed now, 0 kept from before, 5 failed",
                swept.summary().get(0));
    }

    @Test
    void aStopKeepsWhatIsFinished() {
        Swept swept = Sweep.of(new Probe())
                .over("size", "20-400")
                .over("seed", "1-100")
                .run((done, total) -> done < 500);
        assertFalse(swept.provenance().complete());
        assertTrue(swept.rows() >= 500 && swept.rows() < 38_100, swept.rows() + " rows");
        assertEquals(swept.computed(), swept.rows());
    }

    @Test
    void askedTwiceBeforeTenMillionPartsAreComputed() {
        Sweep many = Sweep.of(new Probe()).over("seed", "1-10000").over("size", "0-999");
        assertEquals(
                "the sweep has 10,000,000 parts (seed: 10,000, size: 1,000), more than 100,000; if that is meant, say --yes",
                refused(many));
        assertEquals(10_000_000, many.sure().size());
        assertEquals(
                "parts of a sweep = 1000000000 must lie between 1 and 100000000",
                refused(many.over("gain", "0..1/lin100").sure()));
    }

    @Test
    void refusesInOneSentence() {
        assertEquals(
                "\"size\" is given twice",
                assertThrows(IllegalArgumentException.class, () -> GRID.over("size", "3"))
                        .getMessage());
        assertEquals(
                "draw = latin200 draws nothing: no axis is written LOW..HIGH/lin or LOW..HIGH/log",
                refused(GRID.draw(200, 1)));
        assertEquals(
                "on = \"moon\" must be local; local[2] and spark://HOST:PORT need Apache Spark on the class path, where"
                        + " ./lab sweep puts it",
                assertThrows(IllegalArgumentException.class, () -> GRID.run("moon", (done, total) -> true))
                        .getMessage());
    }

    /** A part is sent as text: every experiment must come back from its own. */
    @Test
    void everyExperimentComesBackFromItsParametersAsText() {
        for (String name : Experiments.names()) {
            Experiment<?> experiment = Experiments.named(name);
            Map<String, String> all =
                    new LinkedHashMap<>(Provenance.of(experiment).parameters());
            assertEquals(experiment, Experiments.with(experiment, all), name);
        }
    }

    private static String refused(Sweep sweep) {
        return assertThrows(IllegalArgumentException.class, sweep::run).getMessage();
    }

    static String text(Swept swept) {
        StringBuilder text = new StringBuilder(swept.provenance().toString());
        for (int row = 0; row < swept.rows(); row++) {
            text.append(swept.part(row))
                    .append(swept.values(row))
                    .append(swept.outcome(row))
                    .append('\n');
        }
        return text.toString();
    }
}
