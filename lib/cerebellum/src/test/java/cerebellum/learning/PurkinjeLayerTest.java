package cerebellum.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PurkinjeLayerTest {
    @Test
    void aLessonFindsWhatTheFibresDidThen() {
        PurkinjeLayer layer = new PurkinjeLayer(3, 2, .5, 2);
        double[] response = new double[2];
        double[] none = {0, 0};
        layer.respond(new double[] {1, 0, 0}, response);
        layer.teach(none);
        layer.respond(new double[] {0, 1, 0}, response);
        layer.teach(none);
        layer.respond(new double[] {0, 0, 1}, response);
        layer.teach(new double[] {1, -2});
        assertArrayEquals(new double[] {.25, 0, 0}, layer.weights(0), "a rate of .5 over |x|^2 + 1 = 2");
        assertArrayEquals(new double[] {-.5, 0, 0}, layer.weights(1));
    }

    @Test
    void noLessonIsTakenFromBeforeTheBeginningNorFromBeforeARestart() {
        PurkinjeLayer layer = new PurkinjeLayer(1, 1, .5, 3);
        double[] response = new double[1];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 3; i++) {
                layer.respond(new double[] {1}, response);
                layer.teach(new double[] {1});
            }
            layer.forget();
        }
        assertEquals(0, layer.weights(0)[0]);
    }

    /** What a late teacher says is learned with the trace of its delay, and not, or wrongly, with another. */
    @Test
    void theTraceMustBeAsLongAsTheDelay() {
        assertTrue(left(5, 5) < .02, "left " + left(5, 5));
        assertTrue(left(5, 0) > .5, "left " + left(5, 0));
    }

    /** Error left after learning a random linear map of noise, taught some steps late. */
    private static double left(int delay, int trace) {
        SplittableRandom random = new Seed(1).random();
        PurkinjeLayer layer = new PurkinjeLayer(8, 1, .3, trace);
        double[][] past = new double[delay + 1][8];
        double[] missing = new double[delay + 1];
        double[] response = new double[1];
        double squares = 0;
        double wanted = 0;
        for (int t = 0; t < 4000; t++) {
            double[] x = past[t % (delay + 1)];
            double goal = 0;
            for (int i = 0; i < 8; i++) {
                x[i] = Seed.normal(random);
                goal += (i - 3.5) * x[i];
            }
            layer.respond(x, response);
            missing[t % (delay + 1)] = goal - response[0];
            layer.teach(new double[] {t < delay ? 0 : missing[(t + 1) % (delay + 1)]});
            squares += t < 3000 ? 0 : (goal - response[0]) * (goal - response[0]);
            wanted += t < 3000 ? 0 : goal * goal;
        }
        return squares / wanted;
    }

    @Test
    void refusesWhatItCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new PurkinjeLayer(0, 1, .1, 0));
        assertThrows(IllegalArgumentException.class, () -> new PurkinjeLayer(1, 1, 3, 0));
        assertThrows(IllegalArgumentException.class, () -> new PurkinjeLayer(1, 1, .1, -1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PurkinjeLayer(2, 1, .1, 0).respond(new double[3], new double[1]));
    }
}
