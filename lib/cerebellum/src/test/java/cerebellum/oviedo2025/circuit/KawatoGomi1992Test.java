package cerebellum.oviedo2025.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cerebellum.experiment.Checks;
import cerebellum.plant.TwoLinkArm;
import org.junit.jupiter.api.Test;

class KawatoGomi1992Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new KawatoGomi1992(), 1);
    }

    @Test
    void withoutLearningFeedbackStaysAlone() {
        KawatoGomi1992 idle = new KawatoGomi1992(TwoLinkArm.human(), 0);
        assertEquals(1, idle.learn(false, 2).trials().get(1).feedbackShare(), 1e-12);
        assertFalse(Checks.holds(idle, "improvement"));
    }
}
