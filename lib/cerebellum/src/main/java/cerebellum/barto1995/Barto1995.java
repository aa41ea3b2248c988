package cerebellum.barto1995;

import cerebellum.barto1995.PredictiveSwitching.Cell;
import cerebellum.barto1995.PredictiveSwitching.Delays;
import cerebellum.barto1995.PredictiveSwitching.Setup;
import cerebellum.barto1995.StickyMovement.Correction;
import cerebellum.barto1995.StickyMovement.Corrector;
import cerebellum.barto1995.StickyMovement.Noise;
import cerebellum.barto1995.StickyMovement.Onset;
import cerebellum.learning.SwitchingRule;
import cerebellum.plant.SpringMass;
import java.util.List;

/**
 * The numbers of Barto, Buckingham &amp; Houk (1995), "A predictive switching model of cerebellar movement control",
 * and those it leaves open.
 *
 * <p>tuned: ranges and widths of the mossy fibres, active parallel fibres, initial weight, thresholds and the
 * corrector were chosen among some twenty variants, partly on seeds 1-5; bars are taken from other seeds.
 */
public final class Barto1995 {
    /** Section 2: m = 1, b = 4, k = 60. */
    public static final SpringMass PLANT = new SpringMass(1, 4, 60, SpringMass.Viscosity.FIFTH_POWER);

    /** Section 5: pulse .1 m, step .04 m; section 2: sticking speed .005 m/s. The step of 1 ms is ours. */
    public static final PulseStep COMMAND = new PulseStep(PLANT, .1, .04, .005, .001);

    /** Target fibres: the footnote's 256; range and width tuned. */
    static final SparseCode.Group TARGET = new SparseCode.Group(256, .02, .06, .005);

    /**
     * Position fibres: the footnote's 400 "across an appropriate range", here that of the movements themselves; width
     * tuned. Fibres centred beyond the edge of the trained starts would fire at the edge alone and be trained there alone,
     * so that the sum would be highest where it is lowered last ({@link PredictiveSwitching}).
     *
     * <p>tuned: on seeds 26-65, confirmed on 66-105. With -.04 to .08 m and velocities of -.1 to .6 m/s the sum at the edge
     * comes to .635 in the mean of these 80 seeds, the threshold being .65; 11 have a movement from -.02 m unlearned after
     * 300 trials and 8 after 400; noise of 10 mm and .1 m/s in the senses stops 68 % of the movements from there prematurely
     * (seeds 6-13). With the ranges here the sum comes to .616, 1 seed has such a movement after 300 and after 400 trials,
     * and noise stops 1 %.
     */
    static final SparseCode.Group POSITION = new SparseCode.Group(400, -.02, .06, .01);

    /** Velocity fibres: the footnote's 400; range for the same reason that of the movements; width tuned. */
    static final SparseCode.Group VELOCITY = new SparseCode.Group(400, 0, .5, .06);

    /** The footnote's mossy fibres: target, position, velocity and four copies of the command. */
    public static final int MOSSY_FIBRES = TARGET.fibres() + POSITION.fibres() + VELOCITY.fibres() + 4;

    /** Section 3. */
    public static final int PARALLEL_FIBRES = 8000;

    /** tuned: 2 percent. */
    public static final int ACTIVE = 160;

    /** tuned: initial weight of every synapse, so that the sum starts at .8. */
    public static final double WEIGHT = .005;

    /** Section 5: LTD in a step of climbing-fibre activity. */
    public static final double ALPHA = .0004;

    /** Section 5: LTP in an up-switch. */
    public static final double BETA = .00004;

    /** Section 5: decay of the eligibility in a step of 1 ms. */
    public static final double DECAY = .01;

    /** Section 5: the rule; footnote: delays 15 ± 6 ms, none below 5. tuned: thresholds .65 and .55, .1 apart. */
    public static final Setup SETUP = new Setup(
            SwitchingRule.eligibility(ALPHA, BETA), DECAY, new Cell(.65, .1, true, false, 0, 0), new Delays(15, 6));

    /**
     * Section 3: efferent and climbing-fibre delays of 20 ms. tuned: what counts as the end of a movement, a tolerance
     * of 1 mm, a burst of 10 ms; the latest onset of a correction, 300 ms, on seeds 26-105. At 320 ms a lesson finds less of
     * the traces left and lowers the sum by less: 3 of the seeds 26-65 have a movement from the edge of the trained starts
     * unlearned after 300 trials, at 300 ms 1.
     */
    public static final StickyMovement LOOP = new StickyMovement(
            COMMAND,
            20,
            new Corrector(new Onset(.02, 30, 120, 300), 20, 10, new Correction(.001, true, 1)),
            Noise.NONE);

    /** Section 5: the targets of training, m. */
    public static final List<Double> TARGETS_M = List.of(.03, .04, .05);

    /** Five starts in the interval of training, m. */
    public static final List<Double> STARTS_M = List.of(-.02, -.01, 0., .01, .02);

    private Barto1995() {}
}
