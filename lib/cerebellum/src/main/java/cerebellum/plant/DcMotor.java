package cerebellum.plant;

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

    /**
     * What a motor is made of.
     *
     * @param torqueConstantNmPerA K, also the voltage per rad/s
     * @param resistanceOhm R of the winding, the second motor's as well
     * @param inertiaKgM2 J, both rotors
     * @param viscousNmSPerRad friction in proportion to speed
     * @param coulombNm friction at speed
     * @param staticNm friction at rest
     * @param stribeckRadPerS speed on which the one goes over into the other
     * @param torqueNoiseNm standard deviation of the disturbance
     * @param torqueNoiseMs its correlation time
     * @param loadOhm resistance across the second motor when it is a load
     * @param supplyV voltage at full duty
     * @param halfDuty whether the duty jumps from -1/2 to +1/2 at zero, as in the published design
     * @param countsPerTurn of the encoder
     * @param encoderMs time constant of the filter after it, which works on the value two steps ago
     */
    public record Constants(
            double torqueConstantNmPerA,
            double resistanceOhm,
            double inertiaKgM2,
            double viscousNmSPerRad,
            double coulombNm,
            double staticNm,
            double stribeckRadPerS,
            double torqueNoiseNm,
            double torqueNoiseMs,
            double loadOhm,
            double supplyV,
            boolean halfDuty,
            int countsPerTurn,
            double encoderMs) {
        /** Checks ranges. */
        public Constants {
            Require.in("torque constant", torqueConstantNmPerA, "N m/A", 1e-4, 10);
            Require.in("resistance", resistanceOhm, "ohm", .01, 1e4);
            Require.in("inertia", inertiaKgM2, "kg m^2", 1e-8, 1);
            Require.in("viscous friction", viscousNmSPerRad, "N m s/rad", 0, 1);
            Require.in("Coulomb friction", coulombNm, "N m", 0, 1);
            Require.in("static friction", staticNm, "N m", coulombNm, 1);
            Require.in("Stribeck speed", stribeckRadPerS, "rad/s", .01, 1e4);
            Require.in("torque noise", torqueNoiseNm, "N m", 0, 1);
            Require.in("torque noise time", torqueNoiseMs, "ms", 1, 1e4);
            Require.in("load", loadOhm, "ohm", 0, 1e9);
            Require.in("supply", supplyV, "V", .1, 1000);
            Require.in("encoder counts per turn", countsPerTurn, "", 1, 1 << 20);
            Require.in("encoder filter", encoderMs, "ms", 2, 1000);
            double fastest = torqueConstantNmPerA * torqueConstantNmPerA / resistanceOhm;
            Require.that(
                    (2 * fastest + viscousNmSPerRad) / inertiaKgM2 < 1 / (DT_S / SUBSTEPS),
                    "inertia = %s kg m^2 is too small for this motor: it would follow within the %s ms of a substep",
                    inertiaKgM2,
                    1000 * DT_S / SUBSTEPS);
        }

        /** Voltage for a command, held between -1 and 1. */
        double volts(double command) {
            double duty = Math.max(-1, Math.min(1, command));
            return supplyV * (halfDuty ? Math.copySign(Math.min(1, .5 + Math.abs(duty) / 2), duty) : duty);
        }

        double frictionNm(double radPerS) {
            double x = radPerS / stribeckRadPerS;
            return coulombNm + (x * x < 30 ? (staticNm - coulombNm) * StrictMath.exp(-x * x) : 0);
        }
    }

    @Override
    public void load(boolean on) {
        double k = is.torqueConstantNmPerA;
        shorted = on ? k * k / (is.resistanceOhm + is.loadOhm) : 0;
    }

    @Override
    public double step(double command) {
        double keep = 1 - 1 / is.torqueNoiseMs;
        disturbanceNm = keep * disturbanceNm + is.torqueNoiseNm * Math.sqrt(1 - keep * keep) * Seed.normal(chance);
        double perOhm = is.torqueConstantNmPerA / is.resistanceOhm;
        double drive = perOhm * is.volts(command) + disturbanceNm;
        double damping = perOhm * is.torqueConstantNmPerA + is.viscousNmSPerRad + shorted;
        double h = DT_S / SUBSTEPS;
        for (int i = 0; i < SUBSTEPS; i++) {
            double free = speedRadPerS + h / is.inertiaKgM2 * (drive - damping * speedRadPerS);
            double stop = h / is.inertiaKgM2 * is.frictionNm(speedRadPerS);
            speedRadPerS = Math.abs(free) <= stop ? 0 : free - Math.copySign(stop, free);
            angleRad += h * speedRadPerS;
        }
        return sense();
    }

    private double sense() {
        long now = (long) Math.floor(angleRad / TURN * is.countsPerTurn);
        double rps = (now - counts) / DT_S / is.countsPerTurn;
        counts = now;
        double keep = 1 - 2 / is.encoderMs;
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
