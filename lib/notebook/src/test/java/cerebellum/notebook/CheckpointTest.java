package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    @Test
    void aBrokenPromiseIsOneSentence() {
        Checkpoint.that("pulse, s", .138).between(.137, .139);
        Checkpoint.that("mismatches", 0).is(0);
        assertEquals(
                "CHECKPOINT: pulse, s = 0.14000, must be between 0.13700 and 0.13900. If you changed a cell above, set it"
                        + " back and run it again; if not, the library has changed",
                assertThrows(
                                IllegalStateException.class,
                                () -> Checkpoint.that("pulse, s", .14).between(.137, .139))
                        .getMessage());
        assertThrows(
                IllegalStateException.class,
                () -> Checkpoint.that("x", Double.NaN).between(0, 1));
        assertThrows(IllegalStateException.class, () -> Checkpoint.that("x", 1).is(0));
    }

    @Test
    void theBarEndsOnceAndStopsWhenInterrupted() {
        List<Double> drawn = new ArrayList<>();
        ProgressBar bar = new ProgressBar(view -> drawn.add(view.fraction()));
        assertTrue(bar.at(10, 10));
        assertTrue(bar.at(1, 1));
        assertEquals(List.of(1.0), drawn);
        Thread.currentThread().interrupt();
        assertFalse(bar.at(1, 2));
        assertTrue(Thread.interrupted());
        assertEquals("40 %, 3 s left", new ProgressBar.View(.4, 2, 3).words());
        assertEquals("100 %", new ProgressBar.View(1, 200, 0).words());
    }
}
