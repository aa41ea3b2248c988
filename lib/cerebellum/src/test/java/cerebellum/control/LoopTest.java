package cerebellum.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.control.Task.Lag;
import cerebellum.control.Task.Port;
import cerebellum.plant.Plant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final Rig LAG = new LagRig();

    @Test
    void aLambdaControls() {
        double[] alone = errors(LAG, Controller.NOTHING);
        double[] ahead = errors(LAG, (now, command) -> command[0] += now.reference(0, 3));
        assertTrue(ahead[2] < .6 * alone[2], ahead[2] + " " + alone[2]);
        assertTrue(alone[4] > 1.1 * alone[3], "the load is felt: " + alone[3] + " " + alone[4]);
        assertArrayEquals(alone, errors(LAG, Controller.NOTHING), "the same seed");
    }

    @Test
    void commandsAndSensesComeLate() {
        Rig clear = LAG.with(LAG.task().withNoise(0));
        List<Double> sent = new ArrayList<>();
        List<Double> truth = new ArrayList<>();
        Loop loop = new Loop(clear, Controller.NOTHING, new Seed(1)).holding(7);
        loop.cycle(at -> {
            Moment now = at.now();
            sent.add(now.sent(0));
            truth.add(at.truth(0));
            int t = now.step();
            assertEquals(t < 1 ? 7 : sent.get(t - 1), at.arrived(0), "the command of 10 ms ago");
            assertEquals(t < 2 ? 0 : truth.get(t - 2), now.sense(0), "the level of 20 ms ago");
            assertEquals(now.reference(0, -2) - now.sense(0), now.error(0));
            assertEquals(2 * now.error(0), now.feedback(0));
            return true;
        });
        assertEquals(100, sent.size());
    }

    @Test
    void noiseHasItsSize() {
        Rig still = LAG.with(LAG.task().with(Lag.NONE));
        double[] square = new double[1];
        Loop loop = new Loop(still, Controller.NOTHING, new Seed(1));
        for (int cycle = 0; cycle < 40; cycle++) {
            loop.cycle(at -> {
                double off = at.now().sense(0) - at.truth(0);
                square[0] += off * off / 4000;
                return true;
            });
        }
        assertEquals(.001, Math.sqrt(square[0]), 5e-5, "4000 numbers: 1.1 % each way is one standard deviation");
    }

    @Test
    void whatRunsAwayIsLostWithAFiniteError() {
        for (double worse : new double[] {-100, Double.NaN}) {
            Loop loop = new Loop(LAG, (now, command) -> command[0] *= worse, new Seed(1));
            for (int cycle = 0; cycle < 3; cycle++) {
                double error = loop.cycle(Loop.Watch.NOTHING);
                assertTrue(error <= Task.LOST, "ten times the size at most: " + error);
            }
            assertTrue(loop.losses() > 0 || worse == -100, "NaN is lost at once");
            assertTrue(Math.abs(loop.now().sent(0)) <= 10, "held within its size");
        }
        Rig small = LAG.with(new Task(
                .01,
                List.of(new Port("level", .1)),
                List.of(new Port("inflow", 10)),
                LAG.task().targets(),
                Lag.NONE,
                3,
                Loads.NONE));
        Loop loop = new Loop(small, (now, command) -> command[0] = 10, new Seed(1));
        double[] errors = loop.run();
        assertEquals(3, loop.losses(), "each cycle begins anew");
        assertTrue(errors[1] > .8 && errors[1] <= 1, "what is lost counts as far away: " + errors[1]);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertSentence("efferent_s = -0.01 s must lie between 0 and 10 s", () -> new Lag(-.01, 0));
        assertSentence(
                "afferent_s = 0.015 s must be a whole number of steps of 0.01 s",
                () -> LAG.task().with(new Lag(0, .015)));
        assertSentence("noise of x = -1 must", () -> new Port("x", 1, -1));
        assertSentence("size of x = 0 must", () -> new Port("x", 0));
        Task two = new Task(
                .01,
                List.of(new Port("a", 1), new Port("b", 1)),
                List.of(new Port("inflow", 10)),
                LAG.task().targets(),
                Lag.NONE,
                3,
                Loads.NONE);
        assertSentence(
                "senses of the task has length 2, must have 1",
                () -> new Loop(LAG.with(two), Controller.NOTHING, new Seed(1)));
        Plant plant = LAG.plant(new Seed(1));
        assertEquals(1, plant.commands());
    }

    private static void assertSentence(String begins, Runnable wrong) {
        String said = assertThrows(IllegalArgumentException.class, wrong::run).getMessage();
        assertTrue(said.startsWith(begins), said);
    }

    private static double[] errors(Rig rig, Controller controller) {
        return new Loop(rig, controller, new Seed(1)).run();
    }
}
