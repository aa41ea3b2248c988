package cerebellum.barto1995;

import static java.lang.Double.NaN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.barto1995.StickyMovement.Correction;
import cerebellum.barto1995.StickyMovement.Noise;
import cerebellum.barto1995.StickyMovement.Onset;
import cerebellum.barto1995.StickyMovement.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StickyMovementTest {
    private static final SplittableRandom CHANCE = new Seed(1).random();

    /** Switches at a fixed step and notes the climbing fibre. */
    private static final class Clock implements PulseStepController {
        private final int switchMs;
        private int step;
        private final List<Integer> climbed = new ArrayList<>();

        private Clock(int switchMs) {
            this.switchMs = switchMs;
        }

        @Override
        public void start(double startM, double targetM) {
            step = -1;
        }

        @Override
        public double command(StickySenses senses) {
            step++;
            assertEquals(step, senses.step());
            return step < switchMs ? .1 : .04;
        }

        @Override
        public void learn(boolean climbingFibreFires) {
            if (climbingFibreFires) {
                climbed.add(step);
            }
        }
    }

    @Test
    void aMovementInTheLoopIsThePulseStepLaterByTheEfferentDelay() {
        PulseStep.Movement expected = Barto1995.COMMAND.move(0, .138);
        Trial trial = Barto1995.LOOP.test(new Clock(138), 0, .05, CHANCE);
        assertEquals(expected.endpointM(), trial.movement().endpointM(), 1e-12);
        assertEquals(expected.endS() + .02, trial.movement().endS(), 1e-12);
        assertEquals(expected.switchM(), trial.movement().switchM(), 1e-12);
        assertEquals(.138, trial.switchS(), 1e-12);
        assertEquals(1, trial.switches());
    }

    @Test
    void aMovementThatStopsShortIsCorrectedAndOneThatGoesTooFarIsNot() {
        Clock tooSoon = new Clock(100);
        assertTrue(Barto1995.LOOP.train(tooSoon, 0, .05, CHANCE).climbed());
        assertEquals(10, tooSoon.climbed.size());
        assertEquals(9, tooSoon.climbed.get(9) - tooSoon.climbed.get(0));
        Clock tooLate = new Clock(160);
        assertFalse(Barto1995.LOOP.train(tooLate, 0, .05, CHANCE).climbed());
        assertTrue(Barto1995.LOOP
                .withCorrection(new Correction(.001, false, 1))
                .train(tooLate, 0, .05, CHANCE)
                .climbed());
    }

    /** Half a millimetre is left alone; 300 ms after the start at the latest the correction begins. */
    @Test
    void theClimbingFibreFiresTwentyMillisecondsAfterTheCorrectionBegins() {
        Clock never = new Clock(0);
        Barto1995.LOOP.train(never, 0, .05, CHANCE);
        assertEquals(300 + 20, never.climbed.get(0), "creeping on");
        Clock close = new Clock(137);
        assertFalse(Barto1995.LOOP.train(close, 0, .05, CHANCE).climbed());
    }

    @Test
    void aMovementThatStopsWellShortMayBeContinuedWithANewPulse() {
        Trial trial =
                Barto1995.LOOP.withCorrection(new Correction(.001, true, .01)).train(new Clock(0), 0, .05, CHANCE);
        assertTrue(trial.climbed());
        assertEquals(4, trial.pulses(), "this controller goes on commanding the step");
    }

    @Test
    void constantsAreChecked() {
        assertEquals("noise_m = -1 m must lie between 0 and 0.1 m", refusal(() -> new Noise(-1, 0)));
        assertEquals("tolerance_m = NaN m must lie between 0 and 1 m", refusal(() -> new Correction(NaN, true, 1)));
        assertEquals("slow time = 0 ms must lie between 1 and 1500 ms", refusal(() -> new Onset(.02, 0, 120, 300)));
        StickyMovement.Corrector corrector = Barto1995.LOOP.corrector();
        assertEquals(
                "burst of the climbing fibre = 0 ms must lie between 1 and 100 ms",
                refusal(() -> new StickyMovement.Corrector(corrector.onset(), 20, 0, corrector.correction())));
        assertEquals(
                "efferent delay = -1 ms must lie between 0 and 500 ms",
                refusal(() -> new StickyMovement(Barto1995.COMMAND, -1, corrector, Noise.NONE)));
    }

    private static String refusal(Executable constructor) {
        return assertThrows(IllegalArgumentException.class, constructor).getMessage();
    }

    @Test
    void rivalsWithAModelStopWithinAMillisecondOfTheBestAndDelayedFeedbackOvershoots() {
        for (SwitchingCurveController.Prediction prediction : SwitchingCurveController.Prediction.values()) {
            for (int delay : new int[] {0, 15, 50}) {
                PulseStepController rival = new SwitchingCurveController(Barto1995.COMMAND, prediction, delay, 20);
                for (double start : Barto1995.STARTS_M) {
                    double error = Barto1995.LOOP
                                    .test(rival, start, .04, CHANCE)
                                    .movement()
                                    .endpointM()
                            - .04;
                    if (prediction == SwitchingCurveController.Prediction.NONE) {
                        assertTrue(error > .004, delay + " ms: " + error);
                    } else {
                        assertEquals(0, error, 4e-4, prediction + " " + delay);
                    }
                }
            }
        }
    }

    @Test
    void theDirectPredictiveControllerMastersALinearPlant() {
        StickyMovement loop = Barto1995.LOOP.withPlant(Barto1995.PLANT.linear(4));
        PulseStepController adaptive = new DirectPredictive(15, 20, -.02, .1);
        SplittableRandom starts = new Seed(3).random();
        for (int trial = 0; trial < 300; trial++) {
            loop.train(adaptive, starts.nextDouble(-.02, .02), .03 + .01 * starts.nextInt(3), CHANCE);
        }
        for (double target : Barto1995.TARGETS_M) {
            double end = loop.test(adaptive, -.01, target, CHANCE).movement().endpointM();
            assertEquals(target, end, .001);
        }
    }
}
