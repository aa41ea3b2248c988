package cerebellum.notebook.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.control.Contender;
import cerebellum.learning.SwitchingRule;
import cerebellum.notebook.course.Verdict.State;
import org.junit.jupiter.api.Test;

/** A rule is tried, and not believed. */
class RuleTrialsTest {
    private static final Question RULE = Question.of("04-7");

    @Test
    void whatChangesNothingIsOpen() {
        SwitchingRule nothing = (weight, eligibility, active, event) -> weight;
        assertEquals(State.OPEN, RULE.judge(nothing, 0).state());
        Contender same = (rig, seed) -> (now, command) -> {};
        assertEquals(State.OPEN, Question.of("06-5").judge(same, 0).state());
    }

    @Test
    void whatLearnsNothingIsToldSo() {
        SwitchingRule nothing = (weight, eligibility, active, event) -> active ? weight : weight + .00004;
        Verdict verdict = RULE.judge(nothing, 0);
        assertEquals(State.WRONG, verdict.state());
        assertTrue(verdict.sentence().contains("learns nothing"), verdict.sentence());
    }

    @Test
    void thePapersRuleIsRight() {
        SwitchingRule paper = (weight, eligibility, active, event) ->
                event == SwitchingRule.Event.CLIMBING_FIBRE ? weight - .0004 * eligibility : weight + .00004;
        assertEquals(State.RIGHT, RULE.judge(paper, 0).state());
        SwitchingRule turned = (weight, eligibility, active, event) ->
                event == SwitchingRule.Event.CLIMBING_FIBRE ? weight + .0004 * eligibility : weight;
        Verdict verdict = RULE.judge(turned, 0);
        assertEquals(State.WRONG, verdict.state(), verdict.sentence());
    }

    @Test
    void aNumberIsNoRule() {
        assertEquals(State.WRONG, RULE.judge(.001, 0).state());
    }

    @Test
    void theMotorsCourseStaysAsItIs() {
        assertThrows(IllegalArgumentException.class, () -> RuleTrials.motorRatio("cycles=3"));
    }
}
