package cerebellum.oviedo2025.idea;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.Seed;
import cerebellum.experiment.Checks;
import cerebellum.oviedo2025.idea.Leffler2016.Layers;
import java.util.List;
import org.junit.jupiter.api.Test;

class Leffler2016Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Leffler2016(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    /** P' = a(t) P has the solution exp of the integral of a. */
    @Test
    void progenitorsGrowAsTheIntegralOfTheirRateSays() {
        Leffler2016 model = new Leffler2016();
        double integral = 0;
        int parts = 20_000;
        for (int k = 0; k < parts; k++) {
            double day = -1 + 8 * (k + .5) / parts;
            integral += (2 * model.again(day) - 1) * 24 / Leffler2016.cycleHours(day) * 8 / parts;
        }
        assertEquals(1, model.grow().get(80).dividing() / StrictMath.exp(integral), 1e-6);
    }

    /** A division makes one cell more; nothing else does. */
    @Test
    void noCellIsLost() {
        Leffler2016 model = new Leffler2016();
        List<Layers> course = model.grow();
        double born = 0;
        for (int k = 1; k < course.size(); k++) {
            double before = course.get(k - 1).dividing()
                    / Leffler2016.cycleHours(course.get(k - 1).timeDays());
            double after = course.get(k).dividing()
                    / Leffler2016.cycleHours(course.get(k).timeDays());
            born += 24 * .1 * (before + after) / 2;
        }
        assertEquals(1, course.get(course.size() - 1).all() / (1 + born), 1e-3);
    }

    @Test
    void withoutNoiseTheFitIsExact() {
        Leffler2016 model = new Leffler2016(6, 2, 21);
        assertEquals(6, model.fitted(0, new Seed(1)).turnDay(), 1e-4);
        assertEquals(2, model.fitted(0, new Seed(1)).widthDays(), 1e-4);
    }

    @Test
    void daughtersThatDivideOnTooLongLeaveAThickLayer() {
        assertFalse(Checks.holds(new Leffler2016(12, 3, 21), "peakDays"));
        assertFalse(Checks.holds(new Leffler2016(6.5, 3, 120), "leftPercent"));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "turn_day = 20 d must lie between 1 and 14 d",
                assertThrows(IllegalArgumentException.class, () -> new Leffler2016(20, 2, 21))
                        .getMessage());
    }
}
