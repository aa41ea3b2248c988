package cerebellum.model;

import cerebellum.control.PulseStep;
import cerebellum.plant.SpringMass;

/** The numbers of Barto, Buckingham &amp; Houk (1995), "A predictive switching model of cerebellar movement control". */
public final class Barto1995 {
    /** Section 2: m = 1, b = 4, k = 60. */
    public static final SpringMass PLANT = new SpringMass(1, 4, 60, SpringMass.Viscosity.FIFTH_POWER);

    /** Section 5: pulse .1 m, step .04 m; section 2: sticking speed .005 m/s. The step of 1 ms is ours. */
    public static final PulseStep COMMAND = new PulseStep(PLANT, .1, .04, .005, .001);

    /** The publication. */
    public static final ModelEntry.Citation CITATION = new ModelEntry.Citation(
            0,
            "Barto, Buckingham & Houk",
            1995,
            "A predictive switching model of cerebellar movement control",
            "Advances in Neural Information Processing Systems 8: 138-144",
            "");

    private Barto1995() {}
}
