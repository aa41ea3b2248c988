package cerebellum.oviedo2025.idea;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.experiment.Checks;
import cerebellum.oviedo2025.idea.Krichmar1997.Brake;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class Krichmar1997Test {
    private static final Map<Brake, Envisionment> GRAPHS = new EnumMap<>(Brake.class);

    static {
        for (Brake brake : Brake.values()) {
            GRAPHS.put(brake, Krichmar1997.envision(brake));
        }
    }

    @Test
    void everyCheckHolds() {
        Checks.allHold(new Krichmar1997(), 1, 2, 3);
    }

    /** Soundness: whatever the numbers, what happens was foreseen. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theSignsOfEverySaccadeAreAPathOfTheGraph(
            @ForAll @DoubleRange(min = .05, max = .8) double amplitudeRad,
            @ForAll @DoubleRange(min = 3, max = 25) double burst,
            @ForAll @DoubleRange(min = .1, max = .8) double width,
            @ForAll @DoubleRange(min = .02, max = .1) double over,
            @ForAll @DoubleRange(min = 1.2, max = 1.6) double rest,
            @ForAll @DoubleRange(min = 2.5, max = 8) double reaches,
            @ForAll Brake kind,
            @ForAll @DoubleRange(min = .05, max = .45) double off) {
        double weight = switch (kind) {
            case NO_CORTEX -> 0;
            case EARLY -> 1 - off;
            case LATE -> 1 + off;
            case RIGHT, NO_NUCLEUS -> 1;
        };
        BrakedSaccade saccade = new BrakedSaccade(
                amplitudeRad, burst, width, over, rest, reaches * amplitudeRad, weight, kind != Brake.NO_NUCLEUS);
        var history = saccade.history();
        int breaks = GRAPHS.get(kind).breaksAt(history);
        assertEquals(-1, breaks, () -> saccade + ": " + history.subList(Math.max(0, breaks - 1), breaks + 1));
    }

    @Test
    void theSaccadeThatBrakesRightIsDrawnUntilItIsOnItsTarget() {
        var picture = new Krichmar1997().picture();
        var error = picture.panels().get(1).layers().get(0);
        assertEquals(1, error.points().get(error.points().size() - 1).y(), .1, "at 0");
        var history = BrakedSaccade.of(1, true).history();
        var right = GRAPHS.get(Brake.RIGHT);
        assertEquals(history.size() + 1, error.points().size());
        assertTrue(
                right.after(history.get(history.size() - 1))
                        .contains(right.ends().get(0)),
                "the graph leads there");
        assertEquals(0, BrakedSaccade.of(1, true).missed(), .005, "a hair too far when the run stops");
    }

    /** The same check can fail: a graph of another brake does not foresee them. */
    @Test
    void aSaccadeThatBrakesLateLeavesTheGraphOfOneThatBrakesRight() {
        var late = BrakedSaccade.of(1.3, true).history();
        assertEquals(-1, GRAPHS.get(Brake.LATE).breaksAt(late));
        assertTrue(GRAPHS.get(Brake.RIGHT).breaksAt(late) > 0);
        assertTrue(GRAPHS.get(Brake.EARLY).breaksAt(late) > 0);
    }

    @Test
    void theEndThatTheGraphForeseesIsTheEndOfTheNumbers() {
        for (Brake brake : Brake.values()) {
            double weight = switch (brake) {
                case NO_CORTEX -> 0;
                case EARLY -> .8;
                case LATE -> 1.2;
                case RIGHT, NO_NUCLEUS -> 1;
            };
            double missed = BrakedSaccade.of(weight, brake != Brake.NO_NUCLEUS).missed();
            int side = Math.abs(missed) < 1e-4 ? 0 : (int) Math.signum(missed);
            GRAPHS.get(brake).ends().forEach(s -> assertEquals(side, s.places().get(0) - 1, brake.toString()));
        }
    }

    @Test
    void learningEndsOnTargetFromEveryWeight() {
        assertEquals(2, Krichmar1997.lessons(Brake.NO_CORTEX));
        assertEquals(1, Krichmar1997.lessons(Brake.EARLY));
        assertEquals(0, Krichmar1997.lessons(Brake.RIGHT));
        assertEquals(1, Krichmar1997.lessons(Brake.LATE));
    }

    @Test
    void aSaccadeIsThatOfTheOrbitsOwnEquation() {
        BrakedSaccade saccade = BrakedSaccade.draw(1, true, new Seed(3));
        double[] state = {0, 0};
        var trace = saccade.trace();
        double worst = 0;
        for (int k = 1; k < trace.size(); k++) {
            var before = trace.get(k - 1);
            double command = (before.driveRadPerS()
                            - before.brakeRadPerS()
                            + trace.get(k).driveRadPerS()
                            - trace.get(k).brakeRadPerS())
                    / 2;
            double fall = StrictMath.exp(-.001 / .012);
            state[0] = fall * state[0] + (1 - fall) * command;
            worst = Math.max(
                    worst, Math.abs(state[0] - Math.toRadians(trace.get(k).velocityDegPerS())));
        }
        assertEquals(0, worst, .02);
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "runs = 1 must lie between 5 and 10000",
                assertThrows(IllegalArgumentException.class, () -> new Krichmar1997(1))
                        .getMessage());
        assertEquals(
                "weight = 11 must lie between 0 and 10",
                assertThrows(IllegalArgumentException.class, () -> BrakedSaccade.of(11, true))
                        .getMessage());
    }
}
