package cerebellum.oviedo2025.idea;

import cerebellum.About;
import cerebellum.Lists;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.List;

/**
 * [26] Cortex and muscle, a reconstruction from one sentence of the review about Peddicord (1977): a sheet of Purkinje cells
 * under beams of parallel fibres, nuclei, and a limb on two muscles with stretch reflexes.
 *
 * <pre>
 *  beam    F(x, y) = sum of g(x', y) e^(-|x - x'| / fibre)
 *  cell    P(x, y) = [1 + excitation F(x, y) - inhibition sum over y' of k(y' - y) F(x, y')]+,   k: Gauss, not on the beam
 *  nucleus N = [2 - mean of its P]+     motor neuron  u = [tone + reflex of length and velocity, late + N - 1]+
 *  muscle  tau a' = u - a,   force = a fL fV greatest (Hill)     limb  I angle'' = arm (force - force') - friction
 * </pre>
 *
 * <p>No text of the paper could be read. Nothing here is its; every number and bar is ours.
 *
 * @param gain from the velocity that muscles report to the Purkinje cells, s
 * @param inhibition of the basket cells beside a beam
 */
@Entry(value = "peddicord-1977", chance = false)
@Claims("""
        onBeam | Purkinje cells on a beam / rest | 1.5 to 5 | ours, in the manner of | a beam excites | -
        besideBeam | those beside it / rest | 0 to .8 | ours, in the manner of | and inhibits to both sides | basket cells alone
        farPercent | change of those far across | 0 to 1 | ours, in the manner of | no farther than an axon reaches | -
        moveDeg | turn of the limb when a nucleus is set free | 5 to 60 | ours, in the manner of | disinhibition moves | by beams beside its zone
        overshootRatio | swing back after a push / that without the cortex | 0 to .7 | ours, in the manner of | the cortex damps the stretch reflex | one joint
        restDeg | angle .95 s after the push | -1 to 1 | ours, in the manner of | the limb comes back | -""")
public record Peddicord1977(
        @About(value = "of muscle velocity on Purkinje cells", low = 0, high = 2)
        double gain,

        @About(value = "beside a beam", low = 0, high = 5) double inhibition)
        implements ModelEntry {
    private static final int ROWS = 41;
    private static final int COLUMNS = 41;
    /** Rows and columns are 50 um apart: fibres reach 1 mm, basket axons about twice 200 um. */
    private static final double STEP_UM = 50;

    private static final double FIBRE_UM = 500;
    private static final double BASKET_UM = 200;
    private static final double EXCITATION = 1;
    /** Of the limb; a forearm and its muscles, general knowledge. */
    private static final double INERTIA_KG_M2 = .08;

    private static final double FRICTION = .1;
    private static final double ARM_M = .03;
    private static final double GREATEST_N = 900;
    private static final double MUSCLE_S = .04;
    private static final double TONE = .08;
    /** tuned: the reflex, so that a push swings a limb without cortex three times. */
    private static final double LENGTH_PER_RAD = .5;

    private static final double VELOCITY_S = .02;
    private static final int LATE_MS = 25;
    private static final double DT_S = .001;

    /** tuned: the gain, that the second swing is about halved. */
    public Peddicord1977() {
        this(.5, .8);
    }

    /** Checks both. */
    public Peddicord1977 {
        Ranges.check(Peddicord1977.class, gain, inhibition);
    }

    /** Purkinje cells across a beam, over rest, above its middle. */
    public record Across(double distanceUm, double rate) {}

    /** Where the limb is. */
    public record Sample(double timeMs, double angleDeg) {}

    /** Purkinje cells of the sheet with granule cells active in some rows, at the middle column: rows of rates, rest 1. */
    private double[] cells(double[] granule) {
        double along = 0;
        for (int x = 0; x < COLUMNS; x++) {
            along += Math.abs(x - COLUMNS / 2) <= 2
                    ? StrictMath.exp(-Math.abs(x - COLUMNS / 2) * STEP_UM / FIBRE_UM)
                    : 0;
        }
        double[] rate = new double[ROWS];
        for (int y = 0; y < ROWS; y++) {
            double beside = 0;
            double weight = 0;
            for (int o = 0; o < ROWS; o++) {
                double z = (o - y) * STEP_UM / BASKET_UM;
                double k = o == y ? 0 : StrictMath.exp(-z * z / 2);
                beside += k * granule[o];
                weight += k;
            }
            rate[y] = Math.max(0, 1 + along / 5 * (EXCITATION * granule[y] - inhibition * 1.5 * beside / weight));
        }
        return rate;
    }

    /** One beam of three rows. */
    public List<Across> across() {
        double[] granule = new double[ROWS];
        for (int y = ROWS / 2 - 1; y <= ROWS / 2 + 1; y++) {
            granule[y] = 2;
        }
        double[] rate = cells(granule);
        return Lists.of(ROWS, y -> new Across((y - ROWS / 2) * STEP_UM, rate[y]));
    }

    /**
     * The limb for a second.
     *
     * @param pushNm for the first 50 ms
     * @param beams activity of granule cells on both sides of the flexor's zone, from 100 to 400 ms
     */
    public List<Sample> limb(double pushNm, double beams) {
        List<Sample> course = new ArrayList<>();
        double angle = 0;
        double velocity = 0;
        double[] late = new double[2 * LATE_MS];
        double[] active = {TONE, TONE};
        double[] granule = new double[ROWS];
        for (int k = 0; k < 1000; k++) {
            course.add(new Sample(k, Math.toDegrees(angle)));
            int slot = 2 * (k % LATE_MS);
            double pastAngle = late[slot];
            double pastVelocity = late[slot + 1];
            late[slot] = angle;
            late[slot + 1] = velocity;
            double torque = k < 50 ? pushNm : 0;
            for (int m = 0; m < 2; m++) {
                // 0: the flexor, which turns the limb up and is stretched when it turns down
                int sign = m == 0 ? 1 : -1;
                double free = m == 0 && k >= 100 && k < 400 ? beams : 0;
                double nucleus = Math.max(0, 2 - zone(granule, free, Math.max(0, gain * sign * pastVelocity)));
                double reflex = -sign * (LENGTH_PER_RAD * pastAngle + VELOCITY_S * pastVelocity);
                double drive = Math.min(1, Math.max(0, TONE + reflex + .3 * (nucleus - 1)));
                active[m] += DT_S / MUSCLE_S * (drive - active[m]);
                torque += sign * ARM_M * force(active[m], -sign * angle, -sign * velocity);
            }
            velocity += DT_S / INERTIA_KG_M2 * (torque - FRICTION * velocity);
            angle += DT_S * velocity;
        }
        return course;
    }

    /** Mean of the Purkinje cells of a zone of five rows, its beam active as its muscle shortens, others at its sides. */
    private double zone(double[] granule, double sides, double beam) {
        int middle = ROWS / 2;
        for (int y = 0; y < ROWS; y++) {
            int from = Math.abs(y - middle);
            granule[y] = from <= 2 ? beam : from <= 6 ? sides : 0;
        }
        double[] rate = cells(granule);
        double sum = 0;
        for (int y = middle - 2; y <= middle + 2; y++) {
            sum += rate[y];
        }
        return sum / 5;
    }

    /** N; Hill's muscle, about its middle length, stretched by an angle of the joint. */
    private static double force(double active, double stretchRad, double stretching) {
        double length = Math.max(0, 1 - .5 * stretchRad * stretchRad);
        double shortening = -stretching / 15;
        double speed = shortening > 0
                ? Math.max(0, (1 - shortening) / (1 + 4 * shortening))
                : 1 + .3 * -shortening / (.1 - shortening);
        return GREATEST_N * active * length * speed;
    }

    /** What is checked. */
    record Measured(
            double onBeam,
            double besideBeam,
            double farPercent,
            double moveDeg,
            double overshootRatio,
            double restDeg) {}

    @Override
    public Measured measure(Seed seed) {
        List<Across> across = across();
        List<Sample> with = limb(10, 0);
        List<Sample> without = new Peddicord1977(0, inhibition).limb(10, 0);
        return new Measured(
                across.get(ROWS / 2).rate,
                across.stream().mapToDouble(Across::rate).min().orElseThrow(),
                100 * Math.abs(across.get(0).rate - 1),
                limb(0, 1).stream().mapToDouble(Sample::angleDeg).max().orElseThrow(),
                swing(with) / swing(without),
                with.get(999).angleDeg);
    }

    /** Greatest turn against the push. */
    private static double swing(List<Sample> course) {
        return -course.stream().mapToDouble(Sample::angleDeg).min().orElseThrow();
    }

    @Override
    public Picture picture() {
        return Picture.of(
                "A beam of the cortex inhibits beside it; a limb is pushed, with the cortex and without",
                Panel.of("across the beam (um)", "rate over rest")
                        .titled("Purkinje cells across a beam")
                        .line("rate", across(), Across::distanceUm, Across::rate),
                Panel.of("timeMs", "angleDeg")
                        .titled("The limb after a push")
                        .dashes(
                                "without the cortex",
                                new Peddicord1977(0, inhibition).limb(10, 0),
                                Sample::timeMs,
                                Sample::angleDeg)
                        .line("with it", limb(10, 0), Sample::timeMs, Sample::angleDeg)
                        .span("push", 0, 50));
    }
}
