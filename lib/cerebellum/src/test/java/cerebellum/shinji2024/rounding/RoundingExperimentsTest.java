package cerebellum.shinji2024.rounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Csv;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.Seeds;
import cerebellum.shinji2024.rounding.GranuleInSixteenBits.Row;
import cerebellum.shinji2024.rounding.RoundingTheory.AtFraction;
import cerebellum.shinji2024.rounding.RoundingTheory.Slow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundingExperimentsTest {
    @Test
    void deadZonesAreAsPredictedEverywhere() {
        RoundingTheory.Found found = new RoundingTheory(new Seeds(1, 20)).run();
        assertEquals(12 * 17, found.zones().size());
        found.zones().forEach(zone -> assertTrue(zone.agrees(), zone.toString()));
        for (AtFraction row : found.errors()) {
            if (row.rounding().equals("randomized")) {
                assertEquals(0, row.bias(), 4 * Math.sqrt(.25 / 20_000));
                assertEquals(row.theory(), row.variance(), .01);
            } else if (row.rounding().equals("dither")) {
                assertEquals(.25, row.variance(), .01);
            }
        }
        for (Slow row : found.slow()) {
            if (row.tauMs() <= 16384) {
                assertEquals(
                        row.exact(), row.randomized(), 4 * row.randomizedSd() / Math.sqrt(20) + .3, row.toString());
            } else {
                assertTrue(row.randomized() < .4 * row.exact(), row.toString());
            }
        }
        Slow lost = found.slow().get(11);
        assertTrue(lost.halfUp() > 2 * lost.exact(), "half-up stops in its dead zone: " + lost);
    }

    @Test
    void everyConfigurationHasEveryRounding() {
        GranuleInSixteenBits.Found found =
                ((GranuleInSixteenBits) Experiments.named("rounding", Map.of("seeds", "1-2", "duration_s", "2"))).run();
        assertEquals(12 * 5, found.rows().size());
        assertEquals(3 * 400, found.course().size());
        assertEquals(0, found.rows().get(0).referenceHz());
        assertTrue(found.provenance().complete());
    }

    @Test
    void theBiasSitsInTheConductance() {
        List<Row> rows = ((GranuleInSixteenBits) Experiments.named(
                        "rounding", Map.of("seeds", "1-4", "duration_s", "20", "configuration", "four-mossy")))
                .run()
                .rows();
        assertEquals(5, rows.size());
        double both = rows.get(1).differenceHz();
        assertEquals(both, rows.get(2).differenceHz(), .15);
        assertEquals(0, rows.get(3).differenceHz(), .25);
        assertEquals(62.5, rows.get(2).golgiFloorPs(), 0);
        assertEquals(0, rows.get(3).golgiFloorPs(), 0);
    }

    @Test
    void aCustomCellSaysWhatIsHeldOfIt() {
        Map<String, String> custom = Map.of("configuration", "custom", "seeds", "1", "duration_s", "2");
        List<String> said = ((GranuleInSixteenBits) Experiments.named("rounding", custom))
                .run()
                .summary();
        assertTrue(
                said.contains("mossy_nanosiemens = 0.32 nS is held as 0.3125 nS (-2.3 %), s9.6 20"), said.toString());
        assertEquals(
                "mossy_nanosiemens = 0.005 nS must be 0 or lie between 0.00781251 and 511.984 nS: the chip holds it as s9.6",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Experiments.named(
                                        "rounding", Map.of("configuration", "custom", "mossy_nanosiemens", ".005")))
                        .getMessage());
    }

    @Test
    void aCustomCellAndOtherWordsAreKnobs() {
        Row row = ((GranuleInSixteenBits) Experiments.named(
                        "rounding",
                        Map.of(
                                "seeds",
                                "1",
                                "duration_s",
                                "5",
                                "configuration",
                                "custom",
                                "word_bits",
                                "24",
                                "lfsr_inputs",
                                "true",
                                "conductance",
                                "half-up",
                                "potential",
                                "truncate")))
                .run()
                .rows()
                .get(0);
        assertEquals("custom", row.configuration());
        assertTrue(row.golgiFloorPs() < 1, row.toString());
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> Experiments.named("rounding", Map.of("configuration", "none")))
                .getMessage()
                .startsWith("configuration = \"none\" must be all, custom, literal, "));
    }

    @Test
    void theMapSaysWhichStreamsComeRound() {
        LfsrMap.Found found = new LfsrMap(false, 370 * 2.048, 100_000).run();
        assertEquals(
                1L << 32,
                found.orbits().stream().mapToLong(LfsrMap.Orbit::lengthWords).sum());
        LfsrMap.Stream shortest = found.streams().stream()
                .min((a, b) -> Double.compare(a.repeatS(), b.repeatS()))
                .orElseThrow();
        assertEquals(541_294_728 / 16_384_000., shortest.repeatS(), 1e-9);
        assertTrue(shortest.use().startsWith("plasticity 2"), shortest.toString());
        assertEquals(.5, found.correlations().get(0).whole(), .05);
        assertEquals(0, found.correlations().get(14).whole(), .015);
    }

    @Test
    void theStoredMapIsTheComputedOne() {
        LfsrMap.Found found = new LfsrMap(false, 370 * 2.048, 10_000).run();
        Csv orbits = Datasets.read("lfsr-orbits/orbits.csv").csv();
        assertEquals(found.orbits().size(), orbits.size());
        for (int i = 0; i < orbits.size(); i++) {
            assertEquals(found.orbits().get(i).least(), orbits.text(i, orbits.column("least")));
            assertEquals(found.orbits().get(i).lengthWords(), orbits.whole(i, orbits.column("length_words")));
        }
        Csv streams = Datasets.read("lfsr-orbits/streams.csv").csv();
        assertEquals(found.streams().size(), streams.size());
        for (int i = 0; i < streams.size(); i++) {
            assertEquals(found.streams().get(i).seed(), streams.text(i, streams.column("seed")));
            assertEquals(found.streams().get(i).orbit(), streams.whole(i, streams.column("orbit")));
            assertEquals(found.streams().get(i).position(), streams.whole(i, streams.column("position")));
        }
    }
}
