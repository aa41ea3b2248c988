package cerebellum.arena.rivals;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Contender;
import cerebellum.control.Controller;
import cerebellum.control.Rig;

/** The feedback controller alone, against which all others are measured. */
@About(
        name = "feedback-alone",
        value = "the feedback controller that belongs to the plant, and nothing beside it",
        source = "the zero of the comparison")
public final class FeedbackAlone implements Contender {
    @Override
    public Controller start(Rig rig, Seed seed) {
        return Controller.NOTHING;
    }
}
