package cerebellum.plant;

import cerebellum.About;
import cerebellum.Ranges;

/**
 * A robot that stands on two wheels, as Pinzon-Morales and Hirata (2015, Front Neural Circuits 9:18) balanced with a
 * cerebellum. Their equations and constants are not known to us: these are Newton's, with the centre of mass a height
 * over the axle, torques between body and wheels, and the turning of the frame.
 *
 * <pre>
 *  a = height sin tilt,   W = M + 2 (m + J / r^2),   I = tilt inertia + M height^2
 *  W s'' + M height cos tilt tilt''         = (left + right) / r + M a (tilt'^2 + yaw'^2)
 *  M height cos tilt s'' + I tilt''         = M g a + M height a cos tilt yaw'^2 - left - right
 *  (Z + M a^2) yaw'' + M a yaw' (s' + 2 a') = (right - left) width / 2 r
 * </pre>
 */
public record BalancingRobot(
        @About("its masses") Masses masses,
        @About("its lengths") Lengths lengths,
        @About("what its wheels lose") Drag drag)
        implements Motion {
    /** Masses and what of them turns. */
    public record Masses(
            @About(value = "body above the axle", low = .01, high = 1000)
            double bodyKg,

            @About(value = "a wheel", low = .001, high = 100)
            double wheelKg,

            @About(value = "inertia of the body about its own centre, tilting", low = 1e-6, high = 1000)
            double tiltKgM2,

            @About(value = "inertia of the body about the vertical, wheels in it", low = 1e-6, high = 1000)
            double yawKgM2) {
        /** Checks ranges. */
        public Masses {
            Ranges.check(Masses.class, bodyKg, wheelKg, tiltKgM2, yawKgM2);
        }
    }

    /** Lengths. */
    public record Lengths(
            @About(value = "of the centre of mass over the axle", low = .001, high = 10)
            double heightM,

            @About(value = "radius of a wheel", low = .001, high = 1)
            double wheelM,

            @About(value = "between the wheels", low = .01, high = 10)
            double widthM) {
        /** Checks ranges. */
        public Lengths {
            Ranges.check(Lengths.class, heightM, wheelM, widthM);
        }
    }

    /** Friction in the bearings, in proportion to how fast a wheel turns against the body, N m s/rad. */
    public record Drag(
            @About(value = "of the left wheel", low = 0, high = 10)
            double leftNmSPerRad,

            @About(value = "of the right wheel", low = 0, high = 10)
            double rightNmSPerRad) {
        /** Checks ranges. */
        public Drag {
            Ranges.check(Drag.class, leftNmSPerRad, rightNmSPerRad);
        }
    }

    /** One of 1 kg that stands .2 m high; ours. */
    public BalancingRobot() {
        this(new Masses(.8, .05, .003, .004), new Lengths(.09, .04, .16), new Drag(.002, .002));
    }

    /** A body; loaded, it carries .2 kg more and its left wheel drags three times as much: a load to one side. */
    public Body body() {
        Masses more = new Masses(masses.bodyKg + .2, masses.wheelKg, masses.tiltKgM2, masses.yawKgM2);
        return new Body(this, new BalancingRobot(more, lengths, new Drag(3 * drag.leftNmSPerRad, drag.rightNmSPerRad)));
    }

    /** Torques of the left and the right wheel, N m. */
    @Override
    public int commands() {
        return 2;
    }

    /** How far the left and the right wheel rolled m, tilt rad, speeds of the wheels m/s, of the tilt rad/s. */
    /** Of way, tilt, yaw and their rates; it lies on the floor beyond .7 rad. */
    @Override
    public double[] bounds() {
        return new double[] {20, .7, 60, 20, 50, 100};
    }

    @Override
    public void sense(double[] state, double[] into) {
        double half = lengths.widthM / 2;
        into[0] = state[0] - half * state[2];
        into[1] = state[0] + half * state[2];
        into[2] = state[1];
        into[3] = state[3] - half * state[5];
        into[4] = state[3] + half * state[5];
        into[5] = state[4];
    }

    @Override
    public void rate(double[] state, double[] command, double[] into) {
        double r = lengths.wheelM;
        double half = lengths.widthM / 2;
        double m = masses.bodyKg;
        double speed = state[3];
        double tilting = state[4];
        double turning = state[5];
        double left = command[0] - drag.leftNmSPerRad * ((speed - half * turning) / r - tilting);
        double right = command[1] - drag.rightNmSPerRad * ((speed + half * turning) / r - tilting);
        double cos = StrictMath.cos(state[1]);
        double a = lengths.heightM * StrictMath.sin(state[1]);
        double da = lengths.heightM * cos * tilting;
        double mh = m * lengths.heightM;
        double rolling = m + 2 * (masses.wheelKg + masses.wheelKg / 2);
        double inertia = mh * lengths.heightM + masses.tiltKgM2;
        double push = (left + right) / r + m * a * (tilting * tilting + turning * turning);
        double turn = mh * a * cos * turning * turning + m * CartPole.G * a - left - right;
        double coupled = mh * cos;
        double determinant = rolling * inertia - coupled * coupled;
        into[0] = speed;
        into[1] = tilting;
        into[2] = turning;
        into[3] = (inertia * push - coupled * turn) / determinant;
        into[4] = (rolling * turn - coupled * push) / determinant;
        into[5] = (half * (right - left) / r - m * a * turning * (speed + 2 * da)) / (masses.yawKgM2 + m * a * a);
    }
}
