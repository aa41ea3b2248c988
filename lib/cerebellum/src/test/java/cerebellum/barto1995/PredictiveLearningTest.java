package cerebellum.barto1995;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Csv;
import cerebellum.Progress;
import cerebellum.Seed;
import cerebellum.barto1995.PredictiveVariants.Question;
import cerebellum.barto1995.StickyMovement.Noise;
import cerebellum.experiment.Checks;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.Seeds;
import cerebellum.experiment.Values;
import cerebellum.learning.SwitchingRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PredictiveLearningTest {
    /**
     * Ten of the seeds that parameters were not chosen on. None of the 80 seeds they were chosen on misses a bar, so that a
     * seed misses one with a chance of at most 3.7 % (at 95 % confidence), and two or more of ten do with at most 5 %.
     */
    @Test
    void oneCellLearnsFifteenMovements() {
        PredictiveLearning.Found found =
                (PredictiveLearning.Found) Experiments.named("predictive-learning", Map.of("seeds", "6-15"))
                        .run();
        assertEquals(10, found.rows().size());
        double mean = found.rows().stream()
                .mapToDouble(PredictiveLearning.Row::maeM)
                .average()
                .orElse(0);
        Csv reference = Datasets.read("predictive-switching/learning.csv").csv();
        assertEquals(reference.number(0, 2), mean, 2 * reference.number(0, 3), "as the reference implementation");
        found.rows().forEach(row -> assertEquals(.0224, row.beforeM(), 1e-4, row.toString()));
        List<PredictiveLearning.Row> missed =
                found.rows().stream().filter(row -> !meetsTheBars(row)).toList();
        assertTrue(missed.size() <= 1, missed.toString());
    }

    private static boolean meetsTheBars(PredictiveLearning.Row row) {
        return row.maeM() < .0012
                && Math.abs(row.late().biasM()) < .0005
                && Math.abs(row.shownM() - .05) < .0015
                && Math.abs(row.pkcLeadS() - .14) < .005
                && row.cfFraction() > .06
                && row.cfFraction() < .11
                && row.criterionTrials() > 0;
    }

    /**
     * What decides whether the edge of the trained starts is learned is how far the sum stays below .65 there: .616 in the
     * mean of seeds 26-105, but .635 where fibres are centred beyond the edge.
     */
    @Test
    void theSumIsWellBelowTheThresholdAtTheEdgeOfTheTrainedStarts() {
        double mean = new PredictiveNoise(new Practice(new Seeds(6, 15), 400), Values.of(0), Noise.NONE)
                .run().rows().stream()
                        .filter(row -> row.startM() == -.02)
                        .mapToDouble(PredictiveNoise.Row::highestSum)
                        .average()
                        .orElse(1);
        assertTrue(mean < .626, "mean of ten: " + mean);
    }

    @Test
    void oneThreadAndManyGiveTheSameNumbers() {
        PredictiveLearning experiment =
                (PredictiveLearning) Experiments.named("predictive-learning", Map.of("seeds", "6-7", "trials", "300"));
        String many = experiment.run().rows().toString();
        System.setProperty("lab.threads", "1");
        try {
            assertEquals(many, experiment.run().rows().toString());
        } finally {
            System.clearProperty("lab.threads");
        }
    }

    @Test
    void aLambdaIsARule() {
        SwitchingRule mine = (weight, eligibility, active, event) -> event == SwitchingRule.Event.CLIMBING_FIBRE
                ? weight - .0004 * eligibility
                : active ? weight + .00004 : weight;
        SwitchingTraining own = SwitchingTraining.of(Barto1995.SETUP.withRule(mine, .01), Barto1995.LOOP, new Seed(6));
        SwitchingTraining paper = SwitchingTraining.of(Barto1995.SETUP, Barto1995.LOOP, new Seed(6));
        assertEquals(own.trials(60), paper.trials(60));
        assertEquals(own.score(), paper.score());
    }

    @Test
    void figure3FromPrematureToRight() {
        PredictiveFigure3.Found found = new PredictiveFigure3(6, 500, 0, .05).run();
        List<PredictiveFigure3.Phase> phases = found.phases();
        assertEquals(.0170, phases.get(0).endpointM(), 1e-4);
        assertTrue(phases.get(1).endpointM() > .02 && phases.get(1).endpointM() < .04, phases.toString());
        assertEquals(.05, phases.get(2).endpointM(), .004);
        phases.forEach(p -> assertEquals(1, p.switches(), p.toString()));
    }

    @Test
    void figure4TheLeadsOverTheOptimalCurve() {
        PredictiveFigure4.Row row = new PredictiveFigure4(new Practice(new Seeds(4, 4), 1000), 30, .05)
                .run()
                .rows()
                .get(0);
        assertEquals(.020, row.pkcLeadS(), .005);
        assertEquals(.050, row.inputLeadS(), .005);
        assertTrue(row.springRmsM() < .002, row.toString());
    }

    @Test
    void ablationsDoWhatIsSaidOfThem() {
        Map<String, Double> error = new java.util.HashMap<>();
        new PredictiveVariants(Question.ABLATIONS, new Practice(new Seeds(6, 6), 300), Noise.NONE)
                .run()
                .rows()
                .forEach(r -> error.put(r.variant(), r.late().maeM()));
        assertEquals(11, error.size());
        assertTrue(error.get("as in the paper") < .004, error.toString());
        for (String broken : List.of("no trace", "no trace, same LTD", "climbing fibre without direction")) {
            assertTrue(error.get(broken) > .007, broken + " " + error);
        }
        assertEquals(error.get("as in the paper"), error.get("no hysteresis"), 1e-3, "inert here");
    }

    @Test
    void itsOwnModelEntriesHold() {
        Checks.allHold(new KlopfEligibility(), 6);
        Checks.allHold(new SmithPredictor(), 6);
    }

    @Test
    void stopsEarlyWithWhatItHas() {
        int[] asked = {0};
        Progress impatient = (done, total) -> asked[0]++ < 3;
        assertTrue(!new PredictiveFigure3().run(impatient).provenance().complete());
    }

    @Test
    void refusalsNameValueUnitAndRange() {
        String delay = "predictive-delay-limit";
        assertEquals(
                "delay_ms = 300 ms must lie between 0 and 200 ms", refusal("predictive-learning", "delay_ms", "300"));
        assertEquals("delays_ms = -5 ms must lie between 0 and 200 ms", refusal(delay, "delays_ms", "50,-5"));
        assertEquals("decay = NaN must lie between 0 and 1", refusal("predictive-learning", "decay", "NaN"));
        assertEquals("alpha = -1 must lie between 0 and 1", refusal("predictive-learning", "alpha", "-1"));
        assertEquals("noise_m = 2 m must lie between 0 and 0.1 m", refusal("predictive-learning", "noise_m", "2"));
        assertEquals("mass_kg = 0 kg must lie between 0.01 and 100 kg", refusal("predictive-learning", "mass_kg", "0"));
        assertEquals("trials = 0 must lie between 1 and 100000", refusal(delay, "trials", "0"));
        assertEquals(
                "values = \"a\" must be one or more numbers such as 50,70,100",
                refusal("predictive-rivals", "masses_kg", "a"));
        assertEquals(
                "target_m = 0.1 m must lie between 0.02 and 0.06 m", refusal("predictive-figure3", "target_m", ".1"));
    }

    /** The loop steps 1 ms; a spread of delays has each fibre's delay rounded to that, one delay for all has not. */
    @Test
    void noFractionOfAStepIsDroppedUnsaid() {
        String whole = "delay_ms = 12.7 ms must be whole";
        assertEquals(whole, refusal("predictive-rivals", "delays_ms", "30,12.7"));
        assertEquals(whole, refusal("predictive-delay-limit", "delays_ms", "12.7"));
        assertEquals(whole, refusal("predictive-learning", Map.of("delay_ms", "12.7", "delay_sd_ms", "0")));
        assertEquals("delay_ms = \"12.7\" is not a whole number", refusal("predictive-figure4", "delay_ms", "12.7"));
        assertEquals(12.7, new PredictiveSwitching.Delays(12.7, 6).delayMs());
    }

    @Test
    void aValueGivenTwiceIsRefused() {
        assertEquals(
                "values = [50.0, 50.0] must each be given once",
                refusal("predictive-delay-limit", "delays_ms", "50,50"));
    }

    @Test
    void whatOneParameterForbidsAnotherIsSaidOfBoth() {
        assertEquals(
                "delay_ms = 2 ms must be 5 ms or more, the fastest fibre's, where delay_sd_ms = 6 ms",
                refusal("predictive-learning", "delay_ms", "2"));
        assertEquals(
                "at 10.0 of levels = 0,1,3,10: noise_m = 0.2 m must lie between 0 and 0.1 m",
                refusal("predictive-noise", "noise_m", ".02"));
    }

    /** Figure 1 is of any plant and command: its target and start are other quantities than those of the learned cell. */
    @Test
    void aKeyHasTheSameRangeEverywhere() {
        Map<String, String> ranges = new java.util.TreeMap<>();
        for (String name : Experiments.names()) {
            if (name.startsWith("predictive-")) {
                for (Experiments.Parameter p : Experiments.parameters(Experiments.named(name))) {
                    if (name.endsWith("figure1")
                            && List.of("target_m", "start_m").contains(p.key())) {
                        continue;
                    }
                    String quantity = p.key().replace("delays", "delay").replace("masses", "mass");
                    String before = ranges.put(quantity, p.range());
                    assertTrue(before == null || before.equals(p.range()), name + " " + p);
                }
            }
        }
        assertEquals("0 to 200", ranges.get("delay_ms"));
        assertEquals("0.01 to 100", ranges.get("mass_kg"));
    }

    /** What the trace leaves after 215 ms, the delay of the climbing fibre on average, as the text of the variants has it. */
    @Test
    void variantsWithoutTheTraceDepressAsMuchAsTheTraceWould() {
        double late = Barto1995.ALPHA * StrictMath.pow(1 - Barto1995.DECAY, 215);
        assertEquals(4.609213548548534E-5, late);
        assertEquals(1.3541428141671156E-4, late / StrictMath.pow(1 - .005, 215));
        assertEquals(.0035483018356717464, late / StrictMath.pow(1 - .02, 215));
    }

    @Test
    void everyTrialThatIsAskedForIsRun() {
        PredictiveLearning.Found found = (PredictiveLearning.Found)
                Experiments.named("predictive-learning", Map.of("seeds", "6", "trials", "130"))
                        .run();
        assertEquals(
                List.of(0, 100, 130),
                found.blocks().stream().map(PredictiveLearning.Block::trial).toList());
    }

    private static String refusal(String experiment, String key, String value) {
        return refusal(experiment, Map.of(key, value));
    }

    private static String refusal(String experiment, Map<String, String> parameters) {
        return assertThrows(IllegalArgumentException.class, () -> Experiments.named(experiment, parameters))
                .getMessage();
    }
}
