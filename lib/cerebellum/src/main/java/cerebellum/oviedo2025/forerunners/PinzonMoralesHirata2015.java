package cerebellum.oviedo2025.forerunners;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.plant.DcMotor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How few granule cells suffice (Pinzon-Morales and Hirata 2013 to 2015): a cerebellum of two hemispheres beside a PD
 * controller learns to drive a motor (one degree of freedom) and to balance and turn on two wheels (two).
 *
 * <p>Enough is, by our measure, what brings the error of every axis in each of eight wirings under half of the PD
 * controller's alone. tuned: rate, bodies and gains, on seeds 101 to 103.
 *
 * @param rate of learning, 1/s for each unit of PD command
 * @param wirings drawn for each number of granule cells
 */
@Entry("pinzon-morales-hirata-2015")
@Claims("""
        motorCells | granule cells that suffice in every wiring, one degree of freedom | 1 to 199 | read, in the manner of | fewer than 200 suffice | the measure of enough is ours
        balancerCells | the same for two | 1 to 199 | read, in the manner of | fewer than 200 suffice | six degrees: the quadcopter
        growth | cells for two degrees / cells for one, means over wirings | >= 1.1 | read, in the manner of | the least number grows with the degrees of freedom | 1.01 and 1.06 at two of seeds 11 to 20: eight wirings are few, with 32 they give 1.6 and 1.8
        robustness | spread of the error over wirings, 5 cells / 160 | >= 2 | read, in the manner of | more cells make it robust to random wiring | -
        asymmetricPd | load on one way: error of PD alone / that with both hemispheres | >= 2 | read, in the manner of | both handle an asymmetric load that PD cannot | 10 Golgi and 10 basket cells
        asymmetricOne | the same of one hemisphere / both | >= 1.5 | read, in the manner of | nor can one hemisphere | -""")
public record PinzonMoralesHirata2015(double rate, int wirings) implements ModelEntry {
    /** Numbers of granule cells that are tried, about a factor of the root of two apart. */
    private static final List<Integer> TRIED = List.of(1, 2, 3, 4, 5, 7, 10, 14, 20, 28, 40, 57, 80, 113, 160, 226);

    private static final double ENOUGH = .5;
    private static final double DT_S = .001;
    private static final double DURATION_S = 60;
    private static final double[] PERIOD_S = {2, 3};
    /** Two cycles of one target and three of the other. */
    private static final double JUDGED_S = 6;

    /** A rate that settles within a minute, eight wirings. */
    public PinzonMoralesHirata2015() {
        this(20, 8);
    }

    /** Checks both. */
    public PinzonMoralesHirata2015 {
        Require.in("learning rate", rate, "1/s", 0, 50);
        Require.in("wirings", wirings, "", 2, 100);
    }

    /** What is controlled: what it senses of each axis is scaled so that its target lies in -1 to 1. */
    private interface Body {
        /** PD gains of an axis, on the error and on that of its rate of change. */
        double[][] gains();

        /** What an axis reads. */
        double is(int axis);

        /** How fast that changes, 1/s. */
        double change(int axis);

        /** Holds the commands for a ms. {@code command}: not modified. */
        void step(double[] command);
    }

    /** One axis, the speed of a small DC motor in 32 rotations/s; the second motor may brake one way alone. */
    private static final class Wheel implements Body {
        private static final DcMotor.Constants SMALL = new DcMotor.Constants(
                new DcMotor.Winding(.012, 11),
                1e-6,
                new DcMotor.Friction(2e-6, 5e-4, 6e-4, 10),
                new DcMotor.Disturbance(2.2e-4, 50),
                0,
                new DcMotor.Drive(36, false),
                new DcMotor.Encoder(44, 20));
        private final DcMotor motor;
        private final boolean brakes;
        private double rps;

        Wheel(boolean brakes, Seed seed) {
            motor = new DcMotor(SMALL, seed);
            this.brakes = brakes;
        }

        @Override
        public double[][] gains() {
            return new double[][] {{.2, 0}};
        }

        @Override
        public double is(int axis) {
            return rps / 32;
        }

        @Override
        public double change(int axis) {
            return 0;
        }

        @Override
        public void step(double[] command) {
            motor.load(brakes && rps > 0);
            rps = motor.step(command[0]);
        }
    }

    /** Two axes: the lean of a body above two wheels, in .15 rad, and how fast it turns, in rad/s; each drives the other. */
    private static final class Balancer implements Body {
        private double lean;
        private double leanRate;
        private double turn;

        @Override
        public double[][] gains() {
            return new double[][] {{.8, .15}, {.8, 0}};
        }

        @Override
        public double is(int axis) {
            return axis == 0 ? lean / .15 : turn;
        }

        @Override
        public double change(int axis) {
            return axis == 0 ? leanRate / .15 : 0;
        }

        @Override
        public void step(double[] command) {
            double sin = StrictMath.sin(lean);
            double cos = StrictMath.cos(lean);
            double both = sin * cos * turn;
            double turning = (6 * command[1] - 2 * turn) / (1 + 4 * sin * sin) - 2 * both * leanRate;
            leanRate += DT_S * (20 * sin + 8 * command[0] * cos - .5 * leanRate + both * turn);
            lean += DT_S * leanRate;
            turn += DT_S * turning;
        }
    }

    /** Errors of a minute's last 6 s, each axis over its target, both root mean square. */
    private double[] errors(Body body, int granules, int hemispheres, Seed seed) {
        double[][] gains = body.gains();
        int axes = gains.length;
        TwoHemispheres cerebellum = new TwoHemispheres(
                axes, Math.max(1, granules), hemispheres, granules == 0 ? 0 : rate * DT_S / granules, seed);
        double[] senses = new double[3 * axes];
        double[] command = new double[axes];
        double[] squares = new double[axes];
        int steps = (int) Math.round(DURATION_S / DT_S);
        int judged = (int) Math.round(JUDGED_S / DT_S);
        for (int k = 0; k < steps; k++) {
            for (int a = 0; a < axes; a++) {
                double omega = 2 * Math.PI / PERIOD_S[a];
                double wanted = StrictMath.sin(omega * k * DT_S);
                double faster = StrictMath.cos(omega * k * DT_S);
                senses[3 * a] = wanted;
                senses[3 * a + 1] = faster;
                senses[3 * a + 2] = body.is(a);
                double error = wanted - body.is(a);
                command[a] = gains[a][0] * error + gains[a][1] * (omega * faster - body.change(a));
                squares[a] += k >= steps - judged ? error * error / (judged / 2.) : 0;
            }
            cerebellum.add(senses, command);
            body.step(command);
        }
        return Arrays.stream(squares).map(Math::sqrt).toArray();
    }

    private Body body(boolean balancer, boolean brakes, Seed seed) {
        return balancer ? new Balancer() : new Wheel(brakes, seed.of("motor"));
    }

    /**
     * What a number of granule cells achieves.
     *
     * @param worst the greatest error of an axis and a wiring over that of the PD controller alone
     * @param sd of the wirings' greatest errors
     */
    public record Achieved(int granules, double worst, double sd) {}

    /** The greatest error of an axis over that of the PD controller alone, in one wiring after a minute. */
    private double ratio(boolean balancer, int granules, Seed own) {
        double[] alone = errors(body(balancer, false, own), 0, 2, own);
        double[] with = errors(body(balancer, false, own), granules, 2, own);
        return IntStream.range(0, with.length)
                .mapToDouble(a -> with[a] / alone[a])
                .max()
                .orElseThrow();
    }

    private Stream<Seed> each(Seed seed) {
        return IntStream.range(0, wirings).mapToObj(i -> seed.of("wiring " + i));
    }

    /** Learns for a minute in every wiring: the motor, or the balancer. */
    public Achieved achieve(boolean balancer, int granules, Seed seed) {
        Spread spread = Spread.of(each(seed).mapToDouble(own -> ratio(balancer, granules, own)));
        return new Achieved(granules, spread.greatest(), spread.sd());
    }

    /** The least number tried that suffices in each wiring; infinite where none does. */
    public Spread needed(boolean balancer, Seed seed) {
        return Spread.of(each(seed)
                .mapToDouble(own -> TRIED.stream()
                        .filter(n -> ratio(balancer, n, own) <= ENOUGH)
                        .mapToDouble(n -> n)
                        .findFirst()
                        .orElse(Double.POSITIVE_INFINITY)));
    }

    /** What is checked. */
    record Measured(
            double motorCells,
            double balancerCells,
            double growth,
            double robustness,
            double asymmetricPd,
            double asymmetricOne) {}

    @Override
    public Measured measure(Seed seed) {
        Spread one = needed(false, seed);
        Spread two = needed(true, seed);
        double few = achieve(true, 5, seed).sd;
        double many = achieve(true, 160, seed).sd;
        double[] braked = IntStream.range(0, 3)
                .mapToDouble(h -> errors(body(false, true, seed), h == 0 ? 0 : 160, Math.max(1, h), seed)[0])
                .toArray();
        return new Measured(
                one.greatest(),
                two.greatest(),
                two.mean() / one.mean(),
                few / many,
                braked[0] / braked[2],
                braked[1] / braked[2]);
    }

    @Override
    public Picture picture() {
        List<Achieved> motor = new ArrayList<>();
        List<Achieved> balancer = new ArrayList<>();
        for (int n : TRIED) {
            motor.add(achieve(false, n, new Seed(1)));
            balancer.add(achieve(true, n, new Seed(1)));
        }
        return Picture.of(
                "Few granule cells suffice; two degrees of freedom need more cells than one degree",
                Panel.of("granule cells (count)", "worst error (parts of that of PD alone)")
                        .logX()
                        .line("motor", motor, Achieved::granules, Achieved::worst)
                        .line("balancer", balancer, Achieved::granules, Achieved::worst)
                        .level("enough", ENOUGH));
    }
}
