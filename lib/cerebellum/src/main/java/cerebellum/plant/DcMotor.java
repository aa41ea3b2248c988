package cerebellum.plant;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Seed;
import java.util.SplittableRandom;

/**
 * A DC motor with a brush and gears, a second one on its shaft as a load, and an encoder: the machine of Shinji, Okuno
 * and Hirata (2024), section 3.3. The command is the duty of the pulse-width modulation, the sensor reads rotations per
 * second, a step is 1 ms. The load is on while the second motor is shorted.
 *
 * <pre>  J dw/dt = K (V - K w) / R - viscous w - [load] K^2 w / (R + load resistance) + noise - friction(w)</pre>
 *
 * <p>Friction falls from its static value to Coulomb's with speed (Stribeck) and holds the shaft below the static value;
 * it is taken implicitly, so that the shaft stops and does not chatter. All quantities are seen from the rotor; the
 * inductance, microseconds here, is left out. The paper prints none of the constants but the load's 13.5 ohm.
 */
public final class DcMotor implements Plant {
    private static final double DT_S = .001;
    private static final int SUBSTEPS = 10;
    private static final double TURN = 2 * Math.PI;

    private final Constants is;
    private final SplittableRandom chance;
    private double shorted;
    private double disturbanceNm;
    private double angleRad;
    private double speedRadPerS;
    private long counts;
    private double sensedRps;
    private double sensedBeforeRps;

    /** A motor at rest without load. {@code seed}: of its torque noise. */
    public DcMotor(Constants constants, Seed seed) {
        is = constants;
        chance = seed.random();
    }

    /** What a motor is made of, seen from the rotor. */
    public record Constants(
            @About("the winding") Winding winding,

            @About(value = "inertia of both rotors, J", low = 1e-8, high = 1)
            double inertiaKgM2,

            @About("friction of brushes, bearings and gears")
            Friction friction,

            @About("the torque that disturbs") Disturbance disturbance,

            @About(value = "resistance across the second motor when it is a load", low = 0, high = 1e9)
            double loadOhm,

            @About("from command to voltage") Drive drive,
            @About("the encoder") Encoder encoder) {
        /** Checks ranges, and that the fastest change is slower than the step of the integration. */
        public Constants {
            Ranges.check(Constants.class, winding, inertiaKgM2, friction, disturbance, loadOhm, drive, encoder);
            double fastest = winding.torqueConstantNmPerA * winding.torqueConstantNmPerA / winding.resistanceOhm;
            Require.that(
                    (2 * fastest + friction.viscousNmSPerRad) / inertiaKgM2 < 1 / (DT_S / SUBSTEPS),
                    "inertia_kg_m2 = %s kg m2 is too small for this motor: it would follow within the %s ms of a substep",
                    Require.number(inertiaKgM2),
                    1000 * DT_S / SUBSTEPS);
        }

        /** K, N m/A, also the voltage per rad/s. */
        public double torqueConstantNmPerA() {
            return winding.torqueConstantNmPerA;
        }

        /** R, ohm. */
        public double resistanceOhm() {
            return winding.resistanceOhm;
        }

        /** Friction in proportion to speed, N m s/rad. */
        public double viscousNmSPerRad() {
            return friction.viscousNmSPerRad;
        }
    }

    /** The winding of either motor. */
    public record Winding(
            @About(value = "torque constant K, also the voltage per rad/s", low = 1e-4, high = 10)
            double torqueConstantNmPerA,

            @About(value = "resistance R of the winding, of the second motor's as well", low = .01, high = 1e4)
            double resistanceOhm) {
        /** Checks ranges. */
        public Winding {
            Ranges.check(Winding.class, torqueConstantNmPerA, resistanceOhm);
        }
    }

    /** Viscous friction, and one that falls from its static value to Coulomb's with speed. */
    public record Friction(
            @About(value = "friction in proportion to speed", low = 0, high = 1)
            double viscousNmSPerRad,

            @About(value = "Coulomb friction, what is left at speed", low = 0, high = 1)
            double coulombNm,

            @About(value = "friction at rest, not less than Coulomb's", low = 0, high = 1)
            double staticNm,

            @About(value = "speed on which friction at rest goes over into Coulomb's", low = .01, high = 1e4)
            double stribeckRadPerS) {
        /** Checks ranges and the order. */
        public Friction {
            Ranges.check(Friction.class, viscousNmSPerRad, coulombNm, staticNm, stribeckRadPerS);
            Require.that(
                    staticNm >= coulombNm,
                    "static_nm = %s N m must not be less than coulomb_nm = %s N m",
                    Require.number(staticNm),
                    Require.number(coulombNm));
        }

        double nm(double radPerS) {
            double x = radPerS / stribeckRadPerS;
            return coulombNm + (x * x < 30 ? (staticNm - coulombNm) * StrictMath.exp(-x * x) : 0);
        }
    }

    /** Torque that comes and goes by chance. */
    public record Disturbance(
            @About(value = "standard deviation of the disturbing torque", low = 0, high = 1)
            double torqueNoiseNm,

            @About(value = "correlation time of the disturbing torque", low = 1, high = 1e4)
            double torqueNoiseMs) {
        /** Checks ranges. */
        public Disturbance {
            Ranges.check(Disturbance.class, torqueNoiseNm, torqueNoiseMs);
        }
    }

    /** The pulse-width modulation. */
    public record Drive(
            @About(value = "voltage at full duty", low = .1, high = 1000)
            double supplyV,

            @About("whether the duty jumps from -1/2 to +1/2 at zero, as in the published design")
            boolean halfDuty) {
        /** Checks ranges. */
        public Drive {
            Ranges.check(Drive.class, supplyV, halfDuty);
        }

        /** Voltage for a command, held between -1 and 1. */
        double volts(double command) {
            double duty = Math.max(-1, Math.min(1, command));
            return supplyV * (halfDuty ? Math.copySign(Math.min(1, .5 + Math.abs(duty) / 2), duty) : duty);
        }
    }

    /** What reads the speed. */
    public record Encoder(
            @About(value = "counts of the encoder in a turn", low = 1, high = 1 << 20)
            int countsPerTurn,

            @About(
                    value = "time constant of the filter after the encoder, on the value two steps ago",
                    low = 2,
                    high = 1000)
            double encoderMs) {
        /** Checks ranges. */
        public Encoder {
            Ranges.check(Encoder.class, countsPerTurn, encoderMs);
        }
    }

    @Override
    public void load(boolean on) {
        double k = is.torqueConstantNmPerA();
        shorted = on ? k * k / (is.resistanceOhm() + is.loadOhm) : 0;
    }

    @Override
    public int senses() {
        return 1;
    }

    @Override
    public void reset() {
        angleRad = 0;
        speedRadPerS = 0;
        disturbanceNm = 0;
        counts = 0;
        sensedRps = 0;
        sensedBeforeRps = 0;
    }

    @Override
    public void step(double[] command, double dtS) {
        if (dtS != DT_S) {
            throw new IllegalArgumentException(
                    "dt_s = " + Require.number(dtS) + " s must be 0.001 s, the step of this motor's encoder");
        }
        step(command[0]);
    }

    @Override
    public void sense(double[] into) {
        into[0] = sensedRps;
    }

    /** Holds a command for 1 ms; what the sensor reads at the end of it, rotations/s. */
    public double step(double command) {
        double keep = 1 - 1 / is.disturbance.torqueNoiseMs;
        disturbanceNm =
                keep * disturbanceNm + is.disturbance.torqueNoiseNm * Math.sqrt(1 - keep * keep) * Seed.normal(chance);
        double perOhm = is.torqueConstantNmPerA() / is.resistanceOhm();
        double drive = perOhm * is.drive.volts(command) + disturbanceNm;
        double damping = perOhm * is.torqueConstantNmPerA() + is.viscousNmSPerRad() + shorted;
        double h = DT_S / SUBSTEPS;
        for (int i = 0; i < SUBSTEPS; i++) {
            double free = speedRadPerS + h / is.inertiaKgM2 * (drive - damping * speedRadPerS);
            double stop = h / is.inertiaKgM2 * is.friction.nm(speedRadPerS);
            speedRadPerS = Math.abs(free) <= stop ? 0 : free - Math.copySign(stop, free);
            angleRad += h * speedRadPerS;
        }
        return sense();
    }

    private double sense() {
        long now = (long) Math.floor(angleRad / TURN * is.encoder.countsPerTurn);
        double rps = (now - counts) / DT_S / is.encoder.countsPerTurn;
        counts = now;
        double keep = 1 - 2 / is.encoder.encoderMs;
        double next = keep * sensedBeforeRps + (1 - keep) * rps;
        sensedBeforeRps = sensedRps;
        sensedRps = next;
        return next;
    }

    /** The true speed, rotations/s. */
    public double speedRps() {
        return speedRadPerS / TURN;
    }
}
