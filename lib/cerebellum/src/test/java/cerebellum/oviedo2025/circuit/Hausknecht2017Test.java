package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.experiment.Checks;
import cerebellum.experiment.Claim;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Hausknecht2017Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Hausknecht2017(), 1);
    }

    @Test
    void withoutDepressionNothingIsToldAndNothingMoved() {
        Hausknecht2017 model = new Hausknecht2017(1500, 0);
        Map<String, Double> found = Claim.values(model.claims(), model.measure(new Seed(1)));
        assertEquals(
                List.of("and", "or", "exclusiveOr", "lidOnsetMs", "lidFreshMs", "lidLeft", "poleAttempts", "carLeft"),
                model.claims().stream()
                        .filter(c -> !c.holds(found.get(c.name())))
                        .map(Claim::name)
                        .toList());
    }

    @Test
    void moreGranuleCellsTellWhatFewDoNot() {
        Hausknecht2017 few = new Hausknecht2017();
        Hausknecht2017 many = new Hausknecht2017(5000, few.ltd());
        assertFalse(Checks.wouldHold(few, "exclusiveOr", Hausknecht2017.right(few.task(2, new Seed(16)))));
        assertTrue(Checks.wouldHold(few, "exclusiveOr", Hausknecht2017.right(many.task(2, new Seed(16)))));
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        assertEquals(
                "granule cells = 10 must lie between 100 and 20000",
                assertThrows(IllegalArgumentException.class, () -> new Hausknecht2017(10, .1))
                        .getMessage());
    }
}
