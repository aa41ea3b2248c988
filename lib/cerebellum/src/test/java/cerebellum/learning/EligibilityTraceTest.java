package cerebellum.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cerebellum.learning.SwitchingRule.Event;
import org.junit.jupiter.api.Test;

class EligibilityTraceTest {
    @Test
    void decaysGeometricallyUntilItIsSetAgain() {
        EligibilityTrace trace = new EligibilityTrace(3, .01);
        trace.set(2, 10);
        assertEquals(1, trace.at(2, 10));
        assertEquals(Math.pow(.99, 200), trace.at(2, 210), 1e-12);
        trace.set(2, 210);
        assertEquals(1, trace.at(2, 210));
        assertEquals(0, trace.at(1, 210));
        assertEquals(1, trace.count());
        assertEquals(2, trace.synapse(0));
        trace.clear();
        assertEquals(0, trace.at(2, 210));
        assertEquals(0, trace.count());
    }

    @Test
    void theRuleDepressesWhatIsEligibleAndPotentiatesWhatIsActive() {
        SwitchingRule rule = SwitchingRule.eligibility(.0004, .00004);
        assertEquals(.005 - .0004 * .1, rule.weight(.005, .1, false, Event.CLIMBING_FIBRE), 1e-15);
        assertEquals(.00504, rule.weight(.005, .1, true, Event.UP_SWITCH), 1e-15);
        assertEquals(.005, rule.weight(.005, 1, false, Event.UP_SWITCH));
        SwitchingRule blind = SwitchingRule.coincidence(.0004, .00004);
        assertEquals(.0046, blind.weight(.005, 0, true, Event.CLIMBING_FIBRE), 1e-15);
        assertEquals(.005, blind.weight(.005, 1, false, Event.CLIMBING_FIBRE));
    }
}
